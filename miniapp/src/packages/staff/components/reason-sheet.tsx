import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import './reason-sheet.scss';

interface ReasonSheetProps {
  id: string;
  title: string;
  note: string;
  reasons: readonly string[];
  confirm: string;
  danger?: boolean;
  busy: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** What is done for a guest's money or number is done for a reason that stays on record. */
export function ReasonSheet(props: ReasonSheetProps): JSX.Element {
  const { id, title, note, reasons, confirm, danger = false, busy, onConfirm, onClose } = props;
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState('');
  const reason = typed.trim() || chosen;
  return (
    <Sheet id={id} title={title} onClose={onClose}>
      <Text className="reason-note">{note}</Text>
      <View className="reason-list">
        {reasons.map((text, index) => (
          <View
            key={text}
            id={`${id}-reason-${index}`}
            className={text === reason ? 'reason-chip reason-chip--on' : 'reason-chip'}
            onClick={() => {
              setChosen(text);
              setTyped('');
            }}
          >
            <Text>{text}</Text>
          </View>
        ))}
      </View>
      <Field id={`${id}-other`} placeholder="或写下其他原因" maxLength={60} value={typed} onChange={setTyped} />
      <Button
        id={`${id}-confirm`}
        kind={danger ? 'danger' : 'primary'}
        busy={busy}
        disabled={reason === ''}
        onClick={() => onConfirm(reason)}
      >
        {confirm}
      </Button>
    </Sheet>
  );
}
