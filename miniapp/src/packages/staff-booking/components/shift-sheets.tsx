import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { businessDate, formatDay } from '@guike/shared';
import { useAction } from '@/lib/hooks';
import { momentText } from '@/lib/format';
import { go } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { clearDay, setDay, setWeek } from '../api';
import type { BookingConflict, DaySpan, StaffWeek, WeekDay } from '../api';
import { conflictText, spanText, weekdayOf } from '../model';
import { hoursText, presetOf, spansProblem, toWeek, weekSpans } from '../shift-plan';
import { PresetChips, SpanEditor } from './span-editor';
import './shift-sheets.scss';

interface EditProps {
  storeId: number;
  person: StaffWeek;
  onSaved: (conflicts: BookingConflict[]) => void;
  onClose: () => void;
}

/** One day of one person, instead of what the week says. */
export function DaySheet({ storeId, person, day, onSaved, onClose }: EditProps & { day: WeekDay }): JSX.Element {
  const [spans, setSpans] = useState<DaySpan[]>(day.shifts);
  const [note, setNote] = useState(day.exceptionNote ?? '');
  const problem = spansProblem(spans);
  const save = useAction(async () => {
    const { conflicts } = await setDay(person.id, day.date, { storeId, spans, note: note.trim() });
    toast('已保存，仅这一天有效', 'success');
    onSaved(conflicts);
  });
  const clear = useAction(async () => {
    const { conflicts } = await clearDay(person.id, day.date, storeId);
    toast('已恢复每周排班', 'success');
    onSaved(conflicts);
  });
  return (
    <Sheet
      id="day"
      title={`${person.name} · ${formatDay(day.date)} 周${weekdayOf(day.date)}`}
      onClose={onClose}
      footer={
        <Button id="day-save" busy={save.busy} disabled={problem !== null} onClick={save.run}>
          {spans.length === 0 ? '这一天休息' : '保存这一天'}
        </Button>
      }
    >
      <SpanEditor spans={spans} onChange={setSpans} />
      {problem && <Text className="sheet-problem">{problem}</Text>}
      <Field
        id="day-note"
        label="原因"
        placeholder="如：调休、顶班、上午培训"
        maxLength={60}
        value={note}
        onChange={setNote}
      />
      {day.exceptionNote !== null && (
        <Button id="day-clear" kind="plain" busy={clear.busy} onClick={clear.run}>
          恢复每周排班
        </Button>
      )}
    </Sheet>
  );
}

const NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** A person's week, from this one on. */
export function WeekSheet({ storeId, person, onSaved, onClose }: EditProps): JSX.Element {
  const [days, setDays] = useState(() => weekSpans(person));
  const today = businessDate(new Date());
  const monday = person.days[0]?.date ?? today;
  const validFrom = monday < today ? today : monday;
  const save = useAction(async () => {
    const { conflicts } = await setWeek(person.id, { storeId, validFrom, week: toWeek(days) });
    toast('每周排班已更新', 'success');
    onSaved(conflicts);
  });
  return (
    <Sheet
      id="week"
      tall
      title={`${person.name}的每周排班`}
      onClose={onClose}
      footer={
        <Button id="week-save" busy={save.busy} onClick={save.run}>
          {`从${formatDay(validFrom)}起这样排`}
        </Button>
      }
    >
      <Text className="sheet-note">每周共 {hoursText(days)}。单独改过的日子不受影响。</Text>
      {NAMES.map((name, index) => {
        const spans = days[index] ?? [];
        return (
          <View key={name} className="week-row">
            <View className="week-row__head">
              <Text className="week-row__name">周{name}</Text>
              <Text className="week-row__hours">
                {spans.length === 0 ? '休息' : spans.map(spanText).join('，')}
                {presetOf(spans) === null ? '（自定）' : ''}
              </Text>
            </View>
            <PresetChips
              id={`week-${index + 1}`}
              spans={spans}
              onChange={(next) => setDays(days.map((old, at) => (at === index ? next : old)))}
            />
          </View>
        );
      })}
    </Sheet>
  );
}

/** Whom to call after a change. */
export function ConflictSheet({
  conflicts,
  onClose,
}: {
  conflicts: BookingConflict[];
  onClose: () => void;
}): JSX.Element {
  return (
    <Sheet id="conflicts" title="请联系顾客改约" onClose={onClose}>
      <Text className="sheet-note">{conflictText(conflicts)}。改动已经保存，预约暂时保留。</Text>
      <Card flush>
        {conflicts.map(({ bookingId, serviceName, startsAt }) => (
          <Row
            key={bookingId}
            id={`conflict-${bookingId}`}
            icon="calendar"
            title={serviceName}
            detail={momentText(startsAt)}
            onClick={() => go('staffBooking', { id: bookingId })}
          />
        ))}
      </Card>
    </Sheet>
  );
}
