import { Text, View } from '@tarojs/components';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Tag } from '@/ui/tag';
import type { Leave } from '../api';
import { LEAVE_WORDS, conflictText, periodText } from '../model';
import './leave-card.scss';

const STATES = {
  requested: ['gold', '待审批'],
  approved: ['pine', '已批准'],
  rejected: ['brick', '未批准'],
  cancelled: ['plain', '已撤回'],
} as const satisfies Record<Leave['state'], readonly [string, string]>;

interface LeaveCardProps {
  leave: Leave;
  busy: boolean;
  now: Date;
  onDecide: (approve: boolean) => void;
  onCancel: () => void;
}

export function LeaveCard({ leave, busy, now, onDecide, onCancel }: LeaveCardProps): JSX.Element {
  const [tone, word] = STATES[leave.state];
  const conflict = conflictText(leave.conflicts);
  const live = (leave.state === 'requested' || leave.state === 'approved') && Date.parse(leave.endsAt) > now.getTime();
  const [first] = leave.conflicts;
  return (
    <Card id={`leave-${leave.id}`}>
      <View className="leave-head">
        <Text className="leave-head__who">
          {leave.mine ? '我' : leave.staffName} · {LEAVE_WORDS[leave.kind]}
        </Text>
        <Tag tone={tone}>{word}</Tag>
      </View>
      <Text className="leave-line">{periodText(leave.startsAt, leave.endsAt, now)}</Text>
      {leave.reason !== '' && <Text className="leave-line leave-line--soft">{leave.reason}</Text>}
      {leave.decidedByName !== null && leave.state !== 'cancelled' && (
        <Text className="leave-line leave-line--soft">
          {leave.decidedByName}：{leave.decisionNote ?? word}
        </Text>
      )}
      {conflict && first && (
        <View
          id={`leave-${leave.id}-conflicts`}
          className="leave-conflict"
          onClick={() => go('staffBooking', { id: first.bookingId })}
        >
          <Icon name="alert" size={32} colour="brick" />
          <Text className="leave-conflict__text">{conflict}</Text>
          <Icon name="chevron" size={28} colour="brick" />
        </View>
      )}
      {leave.decidable && (
        <View className="leave-acts">
          <Button id={`leave-${leave.id}-reject`} kind="line" size="small" busy={busy} onClick={() => onDecide(false)}>
            不批准
          </Button>
          <Button id={`leave-${leave.id}-approve`} size="small" busy={busy} onClick={() => onDecide(true)}>
            批准
          </Button>
        </View>
      )}
      {leave.mine && live && (
        <View className="leave-acts">
          <Button id={`leave-${leave.id}-cancel`} kind="line" size="small" busy={busy} onClick={onCancel}>
            撤回
          </Button>
        </View>
      )}
    </Card>
  );
}
