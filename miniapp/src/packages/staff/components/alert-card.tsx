import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { timeText } from '@/lib/format';
import { go } from '@/lib/navigate';
import type { AlertOutcome, StaffAlert } from '@/lib/staff-types';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Sheet } from '@/ui/sheet';
import { Tag } from '@/ui/tag';
import { alertIcon, outcomeWords } from '../words';
import './alert-card.scss';

interface AlertCardProps {
  alert: StaffAlert;
  onSeen: () => void;
  onDone: () => void;
}

export function AlertCard({ alert, onSeen, onDone }: AlertCardProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const done = alert.state === 'done';
  return (
    <View id={`alert-${alert.id}`} className={done ? 'alert alert--done' : 'alert'}>
      <View className="alert__head" onClick={() => go('staffMember', { id: alert.memberId })}>
        <View className="alert__icon">
          <Icon name={alertIcon(alert.kind)} size={44} colour={done ? 'soft' : 'persimmon'} />
        </View>
        <View className="alert__words">
          <View className="alert__line">
            <Text className="alert__name">{alert.memberName}</Text>
            {alert.state === 'open' && <Tag tone="persimmon">新</Tag>}
            {done && alert.outcome !== null && <Tag tone="pine">{outcomeWords[alert.outcome]}</Tag>}
          </View>
          <Text className="alert__note">
            {alert.phoneMasked} · {timeText(alert.at)}
          </Text>
        </View>
        <Icon name="chevron" size={32} colour="faint" />
      </View>
      <Text className="alert__reason">{alert.reason}</Text>
      {open && !done && (
        <View className="alert__script">
          <Text>{alert.script}</Text>
        </View>
      )}
      {!done && (
        <View className="alert__acts">
          <Button
            id={`alert-${alert.id}-script`}
            kind="line"
            size="small"
            icon="chat"
            onClick={() => {
              setOpen(!open);
              if (alert.state === 'open') onSeen();
            }}
          >
            {open ? '收起话术' : '怎么说'}
          </Button>
          <Button id={`alert-${alert.id}-done`} size="small" icon="check" onClick={onDone}>
            处理好了
          </Button>
        </View>
      )}
    </View>
  );
}

interface OutcomeSheetProps {
  alert: StaffAlert;
  busy: boolean;
  onChoose: (outcome: AlertOutcome, note: string) => void;
  onClose: () => void;
}

const OUTCOMES = Object.entries(outcomeWords) as [AlertOutcome, string][];

export function OutcomeSheet({ alert, busy, onChoose, onClose }: OutcomeSheetProps): JSX.Element {
  const [note, setNote] = useState('');
  return (
    <Sheet id="outcome" title={`${alert.memberName}，结果怎么样？`} onClose={onClose}>
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
