import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Keypad } from '@/ui/keypad';
import { typedFen } from '@/ui/keypad/model';
import { Sheet } from '@/ui/sheet';
import './cash-sheet.scss';

interface CashSheetProps {
  id: string;
  title: string;
  note: string;
  confirm: string;
  busy: boolean;
  /** An empty drawer is an answer too, once a zero was typed. */
  mayBeNothing?: boolean;
  withNote?: boolean;
  onConfirm: (fen: number, note: string) => void;
  onClose: () => void;
}

/** An amount of cash, typed on large keys. */
export function CashSheet(props: CashSheetProps): JSX.Element {
  const { id, title, note, confirm, busy, mayBeNothing = false, withNote = false, onConfirm, onClose } = props;
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const fen = typedFen(typed);
  const ready = typed !== '' && (mayBeNothing || fen > 0);
  const footer = (
    <Button id={`${id}-confirm`} busy={busy} disabled={!ready} onClick={() => onConfirm(fen, words.trim())}>
      {confirm}
    </Button>
  );
  return (
    <Sheet id={id} title={title} onClose={onClose} footer={footer}>
      <View className="cash-sheet">
        <View className="cash-sheet__sum" id={`${id}-sum`}>
          <Text className="cash-sheet__mark">¥</Text>
          <Text className={typed === '' ? 'cash-sheet__typed cash-sheet__typed--none' : 'cash-sheet__typed'}>
            {typed === '' ? '0' : typed}
          </Text>
        </View>
        <Text className="cash-sheet__note">{note}</Text>
      </View>
      {withNote && (
        <Field
          id={`${id}-note`}
          placeholder="金额对不上时，写一下原因"
          maxLength={100}
          value={words}
          onChange={setWords}
        />
      )}
      <Keypad id={`${id}-keys`} value={typed} onChange={setTyped} />
    </Sheet>
  );
}
