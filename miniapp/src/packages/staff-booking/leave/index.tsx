import { useState } from 'react';
import { Picker, Text, View } from '@tarojs/components';
import { addDays, businessDate, formatDay } from '@guike/shared';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { useAction } from '@/lib/hooks';
import { back } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { askLeave } from '../api';
import type { LeaveKind } from '../api';
import { LEAVE_WORDS, clockOf, conflictText, instantAt, weekdayOf } from '../model';
import { HALF_HOURS } from '../shift-plan';
import './index.scss';

const KINDS = Object.keys(LEAVE_WORDS) as LeaveKind[];
const LABELS = HALF_HOURS.map(clockOf);

interface Moment {
  date: string;
  minutes: number;
}

function MomentRow({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: Moment;
  onChange: (value: Moment) => void;
}): JSX.Element {
  const today = businessDate(new Date());
  return (
    <View className="leave-when">
      <Text className="leave-when__label">{label}</Text>
      <Picker
        className="leave-when__pick"
        mode="date"
        value={value.date}
        start={today}
        end={addDays(today, 180)}
        onChange={(event) => onChange({ ...value, date: event.detail.value })}
      >
        <View id={`${id}-date`} className="leave-when__box">
          <Icon name="calendar" size={36} colour="soft" />
          <Text>
            {formatDay(value.date)} 周{weekdayOf(value.date)}
          </Text>
        </View>
      </Picker>
      <Picker
        mode="selector"
        range={LABELS}
        value={Math.max(0, HALF_HOURS.indexOf(value.minutes))}
        onChange={(event) => onChange({ ...value, minutes: HALF_HOURS[Number(event.detail.value)] ?? value.minutes })}
      >
        <View id={`${id}-time`} className="leave-when__box leave-when__box--time">
          <Text>{clockOf(value.minutes)}</Text>
        </View>
      </Picker>
    </View>
  );
}

function Ask({ desk }: { desk: Desk }): JSX.Element {
  const tomorrow = addDays(businessDate(new Date()), 1);
  const [kind, setKind] = useState<LeaveKind>('annual');
  const [from, setFrom] = useState<Moment>({ date: tomorrow, minutes: 540 });
  const [until, setUntil] = useState<Moment>({ date: tomorrow, minutes: 1_260 });
  const [reason, setReason] = useState('');
  const startsAt = instantAt(from.date, from.minutes);
  const endsAt = instantAt(until.date, until.minutes);
  const backwards = endsAt <= startsAt;
  const ask = useAction(async () => {
    const { conflicts } = await askLeave({ storeId: desk.store.id, kind, startsAt, endsAt, reason: reason.trim() });
    toast(conflictText(conflicts) ?? '已提交，等负责人审批', 'success');
    back();
  });
  return (
    <>
      <Card title="请什么假">
        <View className="leave-kinds">
          {KINDS.map((one) => (
            <View
              key={one}
              id={`leave-kind-${one}`}
              className={one === kind ? 'leave-kind leave-kind--on' : 'leave-kind'}
              role="radio"
              aria-checked={one === kind}
              onClick={() => setKind(one)}
            >
              <Text>{one === 'other' ? '其他' : LEAVE_WORDS[one]}</Text>
            </View>
          ))}
        </View>
      </Card>
      <Card title="什么时候">
        <MomentRow id="leave-from" label="从" value={from} onChange={setFrom} />
        <MomentRow id="leave-until" label="到" value={until} onChange={setUntil} />
        {backwards && <Text className="leave-problem">结束时间要晚于开始时间</Text>}
      </Card>
      <Card>
        <Field
          id="leave-reason"
          label="说明"
          placeholder="让负责人了解情况，可不填"
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </Card>
      <Button id="leave-submit" busy={ask.busy} disabled={backwards} onClick={ask.run}>
        提交申请
      </Button>
    </>
  );
}

export default function StaffLeavePage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-leave" title="申请请假">
      {desk ? <Ask desk={desk} /> : ''}
    </Page>
  );
}
