import { useState } from 'react';
import { Picker, Text, View } from '@tarojs/components';
import type { Desk } from '@/lib/desk';
import type { Attendance } from '@/lib/follow-types';
import { dayText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Empty, Show } from '@/ui/states';
import { correctAttendance, loadAttendance } from '../follow-api';
import { hoursText } from '../follow-words';
import { corrected, endsNextDay, timesOf, timesProblem } from './correction';
import './attendance.scss';

interface TimeLineProps {
  id: string;
  label: string;
  clock: string | null;
  note: string;
  onChange: (clock: string) => void;
}

function TimeLine({ id, label, clock, note, onChange }: TimeLineProps): JSX.Element {
  return (
    <Picker mode="time" value={clock ?? '18:00'} onChange={(event) => onChange(event.detail.value)}>
      <View id={id} className="clock-line" hoverClass="g-pressed">
        <Text className="clock-line__label">{label}</Text>
        <Text className="clock-line__note">{note}</Text>
        <Text className="clock-line__clock">{clock ?? '还在岗'}</Text>
        <Icon name="chevron" size={32} colour="faint" />
      </View>
    </Picker>
  );
}

interface CorrectionProps {
  time: Attendance;
  onDone: () => void;
  onClose: () => void;
}

/** 考勤更正: a forgotten card, put right with its reason. */
function CorrectionSheet({ time, onDone, onClose }: CorrectionProps): JSX.Element {
  const [times, setTimes] = useState(() => timesOf(time));
  const [reason, setReason] = useState('');
  const wanted = corrected(time.date, times);
  const problem = timesProblem(wanted, new Date());
  const save = useAction(async () => {
    await correctAttendance(time.id, { ...wanted, reason: reason.trim() });
    toast('已更正，原来的时间留在记录里', 'success');
    onDone();
  });
  const footer = (
    <Button
      id="correction-save"
      busy={save.busy}
      disabled={problem !== null || reason.trim().length < 2}
      onClick={save.run}
    >
      确认更正
    </Button>
  );
  return (
    <Sheet id="correction" title={`${time.staffName} · ${dayText(time.clockInAt)}`} onClose={onClose} footer={footer}>
      <TimeLine
        id="correction-from"
        label="上班"
        note=""
        clock={times.from}
        onChange={(from) => setTimes({ ...times, from })}
      />
      <TimeLine
        id="correction-until"
        label="下班"
        note={endsNextDay(times) ? '次日' : ''}
        clock={times.until}
        onChange={(until) => setTimes({ ...times, until })}
      />
      {problem !== null && (
        <Text className="clock-problem" id="correction-problem">
          {problem}
        </Text>
      )}
      <View className="clock-reason">
        <Field
          id="correction-reason"
          label="为什么更正"
          placeholder="如：忘记打下班卡，同事证明 21:30 离店"
          maxLength={100}
          value={reason}
          onChange={setReason}
        />
      </View>
    </Sheet>
  );
}

function noteOf(time: Attendance): string {
  const { from, until } = timesOf(time);
  const correction = time.correction === null ? '' : ` · 已更正：${time.correction}`;
  return `${from} – ${until ?? '在岗'}${correction}`;
}

/** Who was at work in the last days; a tap puts a time right. */
export function AttendanceOfStore({ desk }: { desk: Desk }): JSX.Element {
  const query = useQuery(() => loadAttendance(desk.store.id), `attendance-${desk.store.id}`);
  const [chosen, setChosen] = useState<Attendance | null>(null);
  return (
    <Show query={query} skeleton={[110, 110, 110]}>
      {(times) =>
        times.length === 0 ? (
          <Empty icon="clock" title="这一周还没有打卡" detail="同事在“今日”打卡后，会出现在这里" />
        ) : (
          <>
            <Card flush>
              {times.map((time) => (
                <Row
                  key={time.id}
                  id={`attendance-${time.id}`}
                  title={`${time.staffName} · ${dayText(time.clockInAt)}`}
                  detail={noteOf(time)}
                  value={hoursText(time.minutes)}
                  onClick={() => setChosen(time)}
                />
              ))}
            </Card>
            {chosen && (
              <CorrectionSheet
                time={chosen}
                onClose={() => setChosen(null)}
                onDone={() => {
                  setChosen(null);
                  void query.reload();
                }}
              />
            )}
          </>
        )
      }
    </Show>
  );
}
