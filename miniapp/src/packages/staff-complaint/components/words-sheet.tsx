import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useAction } from '@/lib/hooks';
import { Button } from '@/ui/button';
import { PicturePicker, areSending, mediaIdsOf } from '@/ui/picture-picker';
import type { PickedPicture } from '@/ui/picture-picker';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import './words-sheet.scss';

interface WordsSheetProps {
  id: string;
  title: string;
  /** Who will read it. */
  note: string;
  placeholder: string;
  confirm: string;
  /** Beginnings that fit most cases; a tap puts one in. */
  samples?: readonly string[];
  withPictures?: boolean;
  /** Pictures alone say enough. */
  wordless?: boolean;
  onSend: (words: string, mediaIds: number[]) => Promise<void>;
  onClose: () => void;
}

export function WordsSheet(props: WordsSheetProps): JSX.Element {
  const { id, title, note, placeholder, confirm, samples = [], withPictures = false, wordless = false } = props;
  const [words, setWords] = useState('');
  const [pictures, setPictures] = useState<readonly PickedPicture[]>([]);
  const send = useAction(() => props.onSend(words.trim(), mediaIdsOf(pictures)));
  const ready = (wordless || words.trim() !== '') && !areSending(pictures);
  return (
    <Sheet
      id={id}
      title={title}
      tall={withPictures}
      onClose={props.onClose}
      footer={
        <Button id={`${id}-send`} busy={send.busy} disabled={!ready} onClick={send.run}>
          {areSending(pictures) ? '图片上传中' : confirm}
        </Button>
      }
    >
      <Text className="words-sheet__note">{note}</Text>
      {samples.map((sample, index) => (
        <Text
          key={sample}
          id={`${id}-sample-${index}`}
          className="words-sheet__sample"
          onClick={() => setWords(sample)}
        >
          {sample}
        </Text>
      ))}
      <TextArea
        id={`${id}-words`}
        low={samples.length > 0}
        value={words}
        placeholder={placeholder}
        onChange={setWords}
      />
      {withPictures && (
        <View className="words-sheet__part">
          <PicturePicker id={`${id}-pictures`} uploader="staff" value={pictures} onChange={setPictures} />
        </View>
      )}
    </Sheet>
  );
}
