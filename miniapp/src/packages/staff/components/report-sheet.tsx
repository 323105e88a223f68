import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { FollowUp, FollowUpOutcome, OutcomeReport } from '@/lib/follow-types';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { followOutcomes, nextSteps } from '../follow-words';
import { Chips } from './chips';

interface ReportSheetProps {
  item: FollowUp;
  busy: boolean;
  onReport: (report: OutcomeReport) => void;
  onSnooze: (days: number) => void;
  onClose: () => void;
}

const OUTCOMES = (Object.entries(followOutcomes) as [FollowUpOutcome, string][]).map(([value, label]) => ({
  value,
  label,
}));
const STEPS = nextSteps.map(({ days, label }) => ({ value: days, label }));
const SNOOZES = [
  { value: 1, label: '明天' },
  { value: 3, label: '3 天后' },
  { value: 7, label: '7 天后' },
];
/** After these nobody calls again by themselves. */
const FINAL: readonly FollowUpOutcome[] = ['wrong_number', 'opt_out'];

/** How it went, and what comes next; or not today. */
export function ReportSheet({ item, busy, onReport, onSnooze, onClose }: ReportSheetProps): JSX.Element {
  const [outcome, setOutcome] = useState<FollowUpOutcome | null>(null);
  const [note, setNote] = useState('');
  const [afterDays, setAfterDays] = useState(0);
  const mayFollow = outcome !== null && !FINAL.includes(outcome);
  const report = (): void => {
    if (outcome === null) return;
    onReport({
      outcome,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(mayFollow && afterDays > 0 ? { next: { afterDays } } : {}),
    });
  };
  const footer = (
    <Button id="outcome-confirm" busy={busy} disabled={outcome === null} onClick={report}>
      {outcome === null ? '先选一个结果' : '记下来'}
    </Button>
  );
  return (
    <Sheet id="outcome" title={`${item.memberName}，结果怎么样？`} onClose={onClose} footer={footer}>
      <Chips id="outcome" value={outcome} options={OUTCOMES} onChange={setOutcome} />
      {outcome === 'opt_out' && (
        <Text className="chips-warning">
          会为顾客关闭营销消息，之后不再生成营销类跟进；顾客可以自己在小程序里重新打开。
        </Text>
      )}
      <Field id="outcome-note" placeholder="想留一句备注吗（可不填）" maxLength={100} value={note} onChange={setNote} />
      {mayFollow && <Chips id="next" title="还要再联系吗" value={afterDays} options={STEPS} onChange={setAfterDays} />}
      {outcome === null && (
        <Chips id="snooze" title="今天不方便？推迟到" value={null} options={SNOOZES} onChange={onSnooze} />
      )}
    </Sheet>
  );
}
