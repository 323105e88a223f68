import { useState } from 'react';
import { useAction } from '@/lib/hooks';
import type { MemberComplaint } from '@/lib/complaint-types';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { Stars } from '@/ui/stars';
import { TextArea } from '@/ui/text-area';
import { rateComplaint } from '../api';

interface RatingSheetProps {
  id: number;
  onRated: (complaint: MemberComplaint) => void;
  onClose: () => void;
}

export function RatingSheet({ id, onRated, onClose }: RatingSheetProps): JSX.Element {
  const [stars, setStars] = useState(0);
  const [words, setWords] = useState('');
  const rate = useAction(async () => {
    onRated(await rateComplaint(id, stars, words.trim()));
    toast('谢谢您，我们会做得更好', 'success');
  });
  return (
    <Sheet id="complaint-rating" title="这次处理得怎么样" onClose={onClose}>
      <Stars id="complaint-stars" value={stars} onChange={setStars} />
      <TextArea
        id="complaint-rating-words"
        low
        value={words}
        placeholder="还想说点什么（可不填）"
        onChange={setWords}
      />
      <Button id="complaint-rating-send" busy={rate.busy} disabled={stars === 0} onClick={rate.run}>
        提交评价
      </Button>
    </Sheet>
  );
}
