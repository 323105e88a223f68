import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { businessDate } from '@guike/shared';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import type { Figure, MyPerformance, StorePerformance } from '@/lib/follow-types';
import { money } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { Amount } from '@/ui/amount';
import { Card, SectionTitle } from '@/ui/card';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { Empty, Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { Chips } from '../components/chips';
import { myPerformance, storePerformance } from '../follow-api';
import { figureText, hoursText, monthsBack } from '../follow-words';
import './index.scss';

type Whose = 'me' | 'store';
const WHOSE = [
  { value: 'me', label: '我的' },
  { value: 'store', label: '全店' },
] as const;
const MONTHS = 5;

/** What somebody who looks for a second wants to know; the rest stands in the statement. */
const HEADLINES = ['sales_fen', 'guided_fen', 'topup_fen', 'follow_ups', 'conversions', 'joins', 'orders', 'bookings'];

function Figures({ figures, minutes }: { figures: readonly Figure[]; minutes?: number }): JSX.Element {
  const shown = HEADLINES.flatMap((metric) => figures.find((figure) => figure.metric === metric) ?? []);
  return (
    <View className="figures">
      {shown.map((figure) => (
        <View key={figure.metric} className="figures__one" id={`figure-${figure.metric}`}>
          <Text className="figures__value">{figureText(figure)}</Text>
          <Text className="figures__name">{figure.title}</Text>
        </View>
      ))}
      {minutes !== undefined && (
        <View className="figures__one figures__one--wide" id="figure-minutes">
          <Text className="figures__value">{hoursText(minutes)}</Text>
          <Text className="figures__name">工作时长</Text>
        </View>
      )}
    </View>
  );
}

/** Two weeks of own sales as bars: the tallest day fills the height, an empty one keeps a foot. */
function Days({ days }: { days: MyPerformance['days'] }): JSX.Element | null {
  const most = Math.max(...days.map(({ salesFen }) => salesFen));
  if (most <= 0) return null;
  return (
    <Card title="近两周销售" aside={<Text className="bars-most">最高 {money(most)}</Text>}>
      <View className="bars" aria-label="近两周每天销售">
        {days.map(({ date, salesFen }) => (
          <View key={date} className="bars__day">
            <View className="bars__space">
              <View
                className={salesFen > 0 ? 'bars__bar' : 'bars__bar bars__bar--none'}
                style={{ height: `${Math.max(3, Math.round((Math.max(0, salesFen) / most) * 100))}%` }}
              />
            </View>
            <Text className="bars__date">{Number(date.slice(8))}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
}

function Statement({ statement }: { statement: MyPerformance['statement'] }): JSX.Element {
  return (
    <Card
      title="提成"
      aside={<Tag tone={statement.final ? 'pine' : 'plain'}>{statement.final ? '已结算' : '按今天算'}</Tag>}
    >
      <View className="statement__sum">
        <Amount id="statement-total" fen={statement.totalFen} size="headline" />
      </View>
      {statement.lines.map((line) => (
        <View key={line.metric} className="statement__line">
          <View className="statement__words">
            <Text className="statement__title">{line.title}</Text>
            <Text className="statement__how">{line.explanation}</Text>
          </View>
          <Text className="statement__fen">{money(line.fen)}</Text>
        </View>
      ))}
      {statement.lines.length === 0 && <Text className="statement__how">总部还没有设置提成规则</Text>}
    </Card>
  );
}

function Mine({ desk, month }: { desk: Desk; month: string }): JSX.Element {
  const query = useQuery(() => myPerformance(desk.store.id, month), `mine-${desk.store.id}-${month}`);
  return (
    <Show query={query} skeleton={[360, 260, 320]}>
      {(mine) => (
        <>
          <Card>
            <Figures figures={mine.figures} minutes={mine.minutes} />
          </Card>
          <Days days={mine.days} />
          <Statement statement={mine.statement} />
        </>
      )}
    </Show>
  );
}

const valueOf = (figures: readonly Figure[], metric: Figure['metric']): number =>
  figures.find((figure) => figure.metric === metric)?.value ?? 0;

function Ranking({ people }: { people: StorePerformance['people'] }): JSX.Element {
  const most = Math.max(1, ...people.map(({ figures }) => valueOf(figures, 'sales_fen')));
  return (
    <>
      {people.map((person, index) => {
        const sales = valueOf(person.figures, 'sales_fen');
        const count = (metric: Figure['metric']): number => valueOf(person.figures, metric);
        return (
          <View key={person.staffId} id={`person-${person.staffId}`} className="ranked">
            <View className="ranked__head">
              <Text className="ranked__place">{index + 1}</Text>
              <Text className="ranked__name">{person.name}</Text>
              <Text className="ranked__sales">{money(sales)}</Text>
            </View>
            <View className="ranked__track">
              <View className="ranked__bar" style={{ width: `${Math.max(0, Math.round((sales / most) * 100))}%` }} />
            </View>
            <Text className="ranked__note">
              储值 {money(count('topup_fen'))} · 跟进 {count('follow_ups')} · 转化 {count('conversions')} · 新会员{' '}
              {count('joins')}
            </Text>
            <Text className="ranked__note">
              工作 {hoursText(person.minutes)} · 提成 {money(person.commissionFen)}
            </Text>
          </View>
        );
      })}
    </>
  );
}

function Store({ desk, month }: { desk: Desk; month: string }): JSX.Element {
  const query = useQuery(() => storePerformance(desk.store.id, month), `store-${desk.store.id}-${month}`);
  return (
    <Show query={query} skeleton={[360, 160, 160, 160]}>
      {(store) => (
        <>
          <Card title={desk.store.name}>
            <Figures figures={store.figures} />
          </Card>
          <SectionTitle>同事 · 按销售排列</SectionTitle>
          {store.people.length === 0 ? (
            <Empty icon="people" title="还没有同事" detail="在总部给员工分配门店后，会出现在这里" />
          ) : (
            <Ranking people={store.people} />
          )}
        </>
      )}
    </Show>
  );
}

function Performance({ desk }: { desk: Desk }): JSX.Element {
  const months = monthsBack(businessDate(new Date()), MONTHS);
  const [month, setMonth] = useState(months[0] ?? '');
  const [whose, setWhose] = useState<Whose>('me');
  const options = months.map((value) => ({ value, label: `${Number(value.slice(5))} 月` }));
  return (
    <>
      {desk.can('follow.review') && <Segmented<Whose> id="whose" value={whose} options={WHOSE} onChange={setWhose} />}
      <Chips id="month" value={month} options={options} onChange={setMonth} />
      {whose === 'me' ? <Mine desk={desk} month={month} /> : <Store desk={desk} month={month} />}
    </>
  );
}

export default function PerformancePage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-performance" title="业绩与提成">
      {desk && <Performance desk={desk} />}
    </Page>
  );
}
