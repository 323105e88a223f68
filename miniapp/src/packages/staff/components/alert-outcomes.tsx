import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AlertOutcome } from '@/lib/staff-types';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { outcomeWords } from '../words';
import './alert-card.scss';

interface AlertOutcomesProps {
  name: string;
  busy: boolean;
  onChoose: (outcome: AlertOutcome, note: string) => void;
  onClose: () => void;
}

const OUTCOMES = Object.entries(outcomeWords) as [AlertOutcome, string][];

/** News wants an answer and nothing else: one tap. */
export function AlertOutcomes({ name, busy, onChoose, onClose }: AlertOutcomesProps): JSX.Element {
  const [note, setNote] = useState('');
  return (
    <Sheet id="outcome" title={`${name}，结果怎么样？`} onClose={onClose}>
      <Field id="outcome-note" placeholder="想留一句备注吗（可不填）" maxLength={100} value={note} onChange={setNote} />
      <View className="outcomes">
        {OUTCOMES.map(([outcome, words]) => (
          <View key={outcome} className="outcomes__one">
            <Button id={`outcome-${outcome}`} kind="soft" busy={busy} onClick={() => onChoose(outcome, note.trim())}>
              {words}
            </Button>
          </View>
        ))}
      </View>
    </Sheet>
  );
}
