import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ServiceRecord } from '@/lib/complaint-types';
import { useAction } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Chips } from '@/ui/chips';
import { Sheet } from '@/ui/sheet';
import { Stars } from '@/ui/stars';
import { TextArea } from '@/ui/text-area';
import { rateService } from '../api';
import './rating-sheet.scss';

interface RatingSheetProps {
  record: ServiceRecord;
  onRated: (record: ServiceRecord) => void;
  onClose: () => void;
}

export function RatingSheet({ record, onRated, onClose }: RatingSheetProps): JSX.Element {
  const [stars, setStars] = useState(record.stars ?? 0);
  const [tags, setTags] = useState(record.tags);
  const [words, setWords] = useState(record.words ?? '');
  const rate = useAction(async () => {
    onRated(await rateService(record.id, { stars, tags, ...(words.trim() === '' ? {} : { words: words.trim() }) }));
    toast('谢谢您的评价', 'success');
  });
  const toggle = (tag: string): void =>
    setTags((before) => (before.includes(tag) ? before.filter((one) => one !== tag) : [...before, tag]));
  return (
    <Sheet
      id="record-rating"
      title="这次服务怎么样"
      tall
      onClose={onClose}
      footer={
        <Button id="record-rating-send" busy={rate.busy} disabled={stars === 0} onClick={rate.run}>
          {record.stars === null ? '提交评价' : '更新评价'}
        </Button>
      }
    >
      <Stars id="record-stars" value={stars} onChange={setStars} />
      <View className="record-rating__part">
        <Chips
          id="record-tag"
          options={record.offeredTags.map((tag) => ({ value: tag, label: tag }))}
          chosen={tags}
          onToggle={toggle}
        />
      </View>
      <TextArea id="record-words" low value={words} placeholder="还想说点什么（可不填）" onChange={setWords} />
      <Text className="record-rating__note">评价后一天内可以修改</Text>
    </Sheet>
  );
}
