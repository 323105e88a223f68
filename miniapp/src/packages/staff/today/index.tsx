import { useState } from 'react';
import { Text, View as Box } from '@tarojs/components';
import type { FollowUp, FollowUpList } from '@/lib/follow-types';
import { usePolling, useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import type { StaffToday } from '@/lib/staff-types';
import { Amount } from '@/ui/amount';
import { SectionTitle } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Segmented } from '@/ui/segmented';
import { Show } from '@/ui/states';
import { loadToday } from '../api';
import { ClockCard } from '../components/clock-card';
import { OwnNotices } from '../components/own-notices';
import { TodoList } from '../components/todo-list';
import { loadFollowUps } from '../follow-api';
import type { View } from '../follow-api';
import { StaffPage } from '@/ui/staff-page';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import './index.scss';

const LOOK_EVERY_MS = 15_000;

function Counters({ counters }: { counters: StaffToday['counters'] }): JSX.Element {
  return (
    <Box className="counters">
      <Box className="counters__one">
        <Amount id="today-sales" fen={counters.salesFen} size="title" />
        <Text className="counters__name">销售</Text>
      </Box>
      <Box className="counters__one">
        <Amount id="today-topups" fen={counters.topupFen} size="title" />
        <Text className="counters__name">储值</Text>
      </Box>
      <Box className="counters__one counters__one--narrow">
        <Text className="counters__number" id="today-orders">
          {counters.orders}
        </Text>
        <Text className="counters__name">订单</Text>
      </Box>
      <Box className="counters__one counters__one--narrow">
        <Text className="counters__number" id="today-joins">
          {counters.joins}
        </Text>
        <Text className="counters__name">新会员</Text>
      </Box>
    </Box>
  );
}

const VIEWS = [
  { value: 'mine', label: '我的待办' },
  { value: 'store', label: '全店待办' },
] as const;

function Todos({ desk }: { desk: Desk }): JSX.Element {
  const [view, setView] = useState<View>('mine');
  const query = useQuery(() => loadFollowUps(desk.store.id, view), `follow-ups-${desk.store.id}-${view}`);
  // What was just closed stays in sight: a list that moves by itself under a thumb is no help.
  usePolling(query.reload, LOOK_EVERY_MS, query.state === 'ready' && !query.data.items.some(isDone));
  return (
    <>
      {desk.can('follow.review') && (
        <Box className="today-views">
          <Segmented<View> id="todos-view" value={view} options={VIEWS} onChange={setView} />
        </Box>
      )}
      <Show query={query} skeleton={[60, 220, 220]}>
        {(list) => (
          <>
            <SectionTitle aside={<Past counts={list.counts} />}>{heading(list)}</SectionTitle>
            <TodoList query={query} list={list} desk={desk} />
          </>
        )}
      </Show>
    </>
  );
}

const isDone = ({ state }: FollowUp): boolean => state !== 'open';

function heading({ items }: FollowUpList): string {
  const open = items.filter((item) => !isDone(item)).length;
  return open > 0 ? `待办 ${open} 件` : '今天的都处理好了';
}

function Past({ counts }: { counts: FollowUpList['counts'] }): JSX.Element {
  const words = counts.doneToday > 0 ? `今天处理了 ${counts.doneToday} 件` : '处理过的';
  return (
    <Box className="today-past" id="today-past" hoverClass="g-pressed" onClick={() => go('staffFollowed')}>
      <Text>{words}</Text>
      <Icon name="chevron" size={28} colour="soft" />
    </Box>
  );
}

function Today({ desk }: { desk: Desk }): JSX.Element {
  const query = useQuery(() => loadToday(desk.store.id), `today-${desk.store.id}`);
  usePolling(query.reload, LOOK_EVERY_MS, query.state === 'ready');
  return (
    <Show query={query} skeleton={[60, 150, 220, 220]}>
      {(today) => (
        <>
          <Text className="today-hello" id="today-greeting">
            {today.greeting}
          </Text>
          <OwnNotices notices={today.notices} onSeen={query.reload} />
          <Counters counters={today.counters} />
          {desk.can('follow.work') && <ClockCard desk={desk} />}
          {desk.can('follow.work') && <Todos desk={desk} />}
        </>
      )}
    </Show>
  );
}

export default function StaffTodayPage(): JSX.Element {
  const desk = useDesk();
  return (
    <StaffPage tab="staffToday" title="今日" desk={desk}>
      {desk && <Today desk={desk} />}
    </StaffPage>
  );
}
