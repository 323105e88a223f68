import { useState } from 'react';
import { View } from '@tarojs/components';
import { useAction } from '@/lib/hooks';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PicturePicker, areSending, mediaIdsOf } from '@/ui/picture-picker';
import type { PickedPicture } from '@/ui/picture-picker';
import { TextArea } from '@/ui/text-area';

interface AnswerBoxProps {
  onSend: (words: string, mediaIds: number[]) => Promise<void>;
}

/** A further word under the timeline; the pictures come when somebody wants them. */
export function AnswerBox({ onSend }: AnswerBoxProps): JSX.Element {
  const [words, setWords] = useState('');
  const [pictures, setPictures] = useState<readonly PickedPicture[]>([]);
  const [withPictures, setWithPictures] = useState(false);
  const send = useAction(async () => {
    await onSend(words.trim(), mediaIdsOf(pictures));
    setWords('');
    setPictures([]);
    setWithPictures(false);
  });
  return (
    <Card title="继续留言">
      <TextArea id="complaint-answer" low value={words} placeholder="补充情况，或说说您的想法" onChange={setWords} />
      <View className="complaint-answer__pictures">
        {withPictures ? (
          <PicturePicker id="complaint-answer-pictures" uploader="member" value={pictures} onChange={setPictures} />
        ) : (
          <Button
            id="complaint-answer-add"
            kind="plain"
            size="small"
            icon="image"
            onClick={() => setWithPictures(true)}
          >
            添加图片
          </Button>
        )}
      </View>
      <Button
        id="complaint-answer-send"
        kind="soft"
        busy={send.busy}
        disabled={words.trim() === '' || areSending(pictures)}
        onClick={send.run}
      >
        发送
      </Button>
    </Card>
  );
}
