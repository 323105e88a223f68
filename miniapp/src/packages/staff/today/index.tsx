import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useAction, usePolling, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import type { AlertOutcome, StaffAlert, StaffToday } from '@/lib/staff-types';
import { toast } from '@/lib/toast';
import { Amount } from '@/ui/amount';
import { Card, SectionTitle } from '@/ui/card';
import { Row } from '@/ui/row';
import { Empty, Show } from '@/ui/states';
import { closeAlert, loadToday, seeAlert } from '../api';
import { AlertCard, OutcomeSheet } from '../components/alert-card';
import { StaffPage } from '@/ui/staff-page';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { inOrderOfWork } from '../words';
import './index.scss';

/** What is done at the counter beside selling, as far as this person may. */
function CounterRows({ desk }: { desk: Desk }): JSX.Element | null {
  const [works, verifies] = [desk.can('shift.work'), desk.can('coupon.verify')];
  if (!works && !verifies) return null;
  return (
    <View className="today-shift">
      <Card flush>
        {works && (
          <Row
            id="today-shift"
            icon="drawer"
            iconColour="pine"
            title="交接班"
            detail="开班、清点现金和交班"
            onClick={() => go('staffShift')}
          />
        )}
        {verifies && (
          <Row
            id="today-verify"
            icon="ticket"
            title="核销优惠券"
            detail="兑换券、体验券当面核销"
            onClick={() => go('staffVerify')}
          />
        )}
      </Card>
    </View>
  );
}

const LOOK_EVERY_MS = 15_000;

function Counters({ counters }: { counters: StaffToday['counters'] }): JSX.Element {
  return (
    <View className="counters">
      <View className="counters__one">
        <Amount id="today-sales" fen={counters.salesFen} size="title" />
        <Text className="counters__name">销售</Text>
      </View>
      <View className="counters__one">
        <Amount id="today-topups" fen={counters.topupFen} size="title" />
        <Text className="counters__name">储值</Text>
      </View>
      <View className="counters__one counters__one--narrow">
        <Text className="counters__number" id="today-orders">
          {counters.orders}
        </Text>
        <Text className="counters__name">订单</Text>
      </View>
      <View className="counters__one counters__one--narrow">
        <Text className="counters__number" id="today-joins">
          {counters.joins}
        </Text>
        <Text className="counters__name">新会员</Text>
      </View>
    </View>
  );
}

function Alerts({ query, today, desk }: { query: Query<StaffToday>; today: StaffToday; desk: Desk }): JSX.Element {
  const [closing, setClosing] = useState<StaffAlert | null>(null);
  const keep = (saved: StaffAlert): void =>
    query.replace({ ...today, alerts: today.alerts.map((old) => (old.id === saved.id ? saved : old)) });
  const see = useAction(async (alert: StaffAlert) => keep(await seeAlert(alert.id)));
  const close = useAction(async (alert: StaffAlert, outcome: AlertOutcome, note: string) => {
    keep(await closeAlert(alert.id, outcome, note));
    setClosing(null);
    toast('记下了', 'success');
  });
  const open = today.alerts.filter(({ state }) => state !== 'done').length;
  if (today.alerts.length === 0 || !desk.can('alert.handle')) {
    return <Empty icon="sun" title="都照顾到了" detail="有新会员或储值到账时，会第一时间出现在这里" />;
  }
  return (
    <>
      <SectionTitle>{open > 0 ? `待办 ${open} 件` : '今天的都处理好了'}</SectionTitle>
      {inOrderOfWork(today.alerts).map((alert) => (
        <AlertCard key={alert.id} alert={alert} onSeen={() => see.run(alert)} onDone={() => setClosing(alert)} />
      ))}
      {closing && (
        <OutcomeSheet
          alert={closing}
          busy={close.busy}
          onClose={() => setClosing(null)}
          onChoose={(outcome, note) => close.run(closing, outcome, note)}
        />
      )}
    </>
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
          <Counters counters={today.counters} />
          <CounterRows desk={desk} />
          <Alerts query={query} today={today} desk={desk} />
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
