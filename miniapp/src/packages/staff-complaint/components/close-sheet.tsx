import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Resolution } from '@/lib/complaint-types';
import { useAction } from '@/lib/hooks';
import { Button } from '@/ui/button';
import { Chips } from '@/ui/chips';
import { RESOLUTION_OPTIONS } from '@/ui/complaint/words';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import './words-sheet.scss';

interface CloseSheetProps {
  onEnd: (resolution: Resolution, words: string) => Promise<void>;
  onClose: () => void;
}

export function CloseSheet({ onEnd, onClose }: CloseSheetProps): JSX.Element {
  const [resolution, setResolution] = useState<Resolution | null>(null);
  const [words, setWords] = useState('');
  const end = useAction(async () => {
    if (resolution !== null) await onEnd(resolution, words.trim());
  });
  const ready = resolution !== null && words.trim().length > 1;
  return (
    <Sheet
      id="complaint-close"
      title="结案"
      tall
      onClose={onClose}
      footer={
        <Button id="complaint-close-send" busy={end.busy} disabled={!ready} onClick={end.run}>
          确认结案
        </Button>
      }
    >
      <Text className="words-sheet__note">结果和说明会告诉顾客，顾客可以评价；不满意可以重新打开。</Text>
      <Chips
        id="complaint-resolution"
        options={RESOLUTION_OPTIONS}
        chosen={resolution === null ? [] : [resolution]}
        onToggle={setResolution}
      />
      <View className="words-sheet__part">
        <TextArea
          id="complaint-close-words"
          low
          value={words}
          placeholder="怎么处理的，给顾客一个交代"
          onChange={setWords}
        />
      </View>
    </Sheet>
  );
}
