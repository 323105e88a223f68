import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { addDays, businessDate, formatDay } from '@guike/shared';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { useAction, usePaged, useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { Empty, ErrorState, Show, Skeleton } from '@/ui/states';
import { cancelLeave, decideLeave, loadLeaves, loadWeek } from '../api';
import type { BookingConflict, Leave, ScheduleWeek, StaffWeek, WeekDay } from '../api';
import { CloseSheet } from '../components/close-sheet';
import { LeaveCard } from '../components/leave-card';
import { ConflictSheet, DaySheet, WeekSheet } from '../components/shift-sheets';
import { WeekGrid } from '../components/week-grid';
import { conflictText, mondayOf } from '../model';
import { uncovered } from '../shift-plan';
import './index.scss';

type Open =
  | { kind: 'day'; person: StaffWeek; day: WeekDay }
  | { kind: 'week'; person: StaffWeek }
  | { kind: 'close'; date: string }
  | { kind: 'conflicts'; conflicts: BookingConflict[] }
  | null;

function WeekBar({ monday, onChange }: { monday: string; onChange: (monday: string) => void }): JSX.Element {
  return (
    <View className="week-bar">
      <View
        id="week-before"
        className="week-bar__step"
        aria-label="上一周"
        onClick={() => onChange(addDays(monday, -7))}
      >
        <Icon name="back" size={40} colour="soft" />
      </View>
      <Text className="week-bar__text" id="week-text">
        {formatDay(monday)} – {formatDay(addDays(monday, 6))}
      </Text>
      <View id="week-after" className="week-bar__step" aria-label="下一周" onClick={() => onChange(addDays(monday, 7))}>
        <Icon name="chevron" size={40} colour="soft" />
      </View>
    </View>
  );
}

function Hints({ week, plans }: { week: ScheduleWeek; plans: boolean }): JSX.Element {
  const bare = uncovered(week).filter((date) => date >= businessDate(new Date()));
  return (
    <View className="week-hints">
      {bare.length > 0 && (
        <Text className="week-hints__warn">{bare.map(formatDay).join('、')} 还没有人上班，顾客约不到</Text>
      )}
      <Text className="week-hints__line">
        {plans ? '点格子改一天，点姓名改每周，点日期设为闭店。' : ''}
        橙点是单独改过的日子。
      </Text>
    </View>
  );
}

function Sheets({
  open,
  storeId,
  onDone,
  onClose,
}: {
  open: Open;
  storeId: number;
  onDone: (conflicts: BookingConflict[]) => void;
  onClose: () => void;
}): JSX.Element | null {
  const edit = { storeId, onSaved: onDone, onClose };
  switch (open?.kind) {
    case 'day':
      return <DaySheet {...edit} person={open.person} day={open.day} />;
    case 'week':
      return <WeekSheet {...edit} person={open.person} />;
    case 'close':
      return <CloseSheet {...edit} date={open.date} />;
    case 'conflicts':
      return <ConflictSheet conflicts={open.conflicts} onClose={onClose} />;
    default:
      return null;
  }
}

function Plan({ desk, from }: { desk: Desk; from: string }): JSX.Element {
  const [monday, setMonday] = useState(mondayOf(from));
  const [open, setOpen] = useState<Open>(null);
  const query = useQuery(() => loadWeek(desk.store.id, monday), `week-${desk.store.id}-${monday}`);
  const plans = desk.can('schedule.manage');
  const today = businessDate(new Date());
  const done = (conflicts: BookingConflict[]): void => {
    setOpen(conflicts.length === 0 ? null : { kind: 'conflicts', conflicts });
    void query.reload();
  };
  return (
    <>
      <WeekBar monday={monday} onChange={setMonday} />
      <Show query={query} skeleton={[100, 120, 120, 120]}>
        {(week) => (
          <>
            <WeekGrid
              week={week}
              onDay={plans ? (person, day) => day.date >= today && setOpen({ kind: 'day', person, day }) : null}
              onPerson={plans ? (person) => setOpen({ kind: 'week', person }) : null}
              onHead={plans ? (date) => date >= today && setOpen({ kind: 'close', date }) : null}
            />
            <Hints week={week} plans={plans} />
          </>
        )}
      </Show>
      <Sheets open={open} storeId={desk.store.id} onDone={done} onClose={() => setOpen(null)} />
    </>
  );
}

function Leaves({ desk }: { desk: Desk }): JSX.Element {
  const list = usePaged((cursor) => loadLeaves(desk.store.id, cursor), `leaves-${desk.store.id}`);
  const decide = useAction(async (leave: Leave, approve: boolean) => {
    const { conflicts } = await decideLeave(leave.id, approve);
    toast((approve && conflictText(conflicts)) || (approve ? '已批准' : '已告知不批准'), 'success');
    await list.reload();
  });
  const cancel = useAction(async (leave: Leave) => {
    await cancelLeave(leave.id);
    toast('已撤回', 'success');
    await list.reload();
  });
  if (list.state === 'loading') return <Skeleton heights={[160, 160]} />;
  if (list.state === 'failed') return <ErrorState message={list.message ?? ''} onRetry={() => void list.reload()} />;
  return (
    <>
      {list.items.length === 0 && <Empty icon="sun" title="没有请假" detail="请假批准后，那段时间就不会再被约走" />}
      {list.items.map((leave) => (
        <LeaveCard
          key={leave.id}
          leave={leave}
          now={new Date()}
          busy={decide.busy || cancel.busy}
          onDecide={(approve) => decide.run(leave, approve)}
          onCancel={() => cancel.run(leave)}
        />
      ))}
      {list.more && (
        <Button id="leaves-more" kind="plain" onClick={list.loadMore}>
          更早的请假
        </Button>
      )}
    </>
  );
}

export default function StaffShiftsPage(): JSX.Element {
  const desk = useDesk();
  const { params } = useRouter();
  const [tab, setTab] = useState<'plan' | 'leave'>(params['tab'] === 'leave' ? 'leave' : 'plan');
  return (
    <Page
      id="page-staff-shifts"
      title="排班与请假"
      footer={
        tab === 'leave' ? (
          <Button id="leave-ask" icon="edit" onClick={() => go('staffLeave')}>
            申请请假
          </Button>
        ) : undefined
      }
    >
      <Segmented
        id="shifts-tab"
        value={tab}
        options={[
          { value: 'plan', label: '排班' },
          { value: 'leave', label: '请假' },
        ]}
        onChange={setTab}
      />
      {desk && tab === 'plan' && <Plan desk={desk} from={params['date'] ?? businessDate(new Date())} />}
      {desk && tab === 'leave' && <Leaves desk={desk} />}
    </Page>
  );
}
