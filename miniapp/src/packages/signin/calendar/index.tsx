import { useCallback, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { businessDate, formatDay } from '@guike/shared';
import { useAction, useQuery } from '@/lib/hooks';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import type { SignInCalendar, SignInDay, SignInResult } from '@/lib/task-types';
import { Card } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { loadMonth, makeUp, signInToday } from '../api';
import { Joy } from '../components/joy';
import { MakeUpSheet } from '../components/make-up-sheet';
import { MonthGrid } from '../components/month-grid';
import { StreakHead } from '../components/streak-head';
import { nearestMissed } from '../model';
import './index.scss';

function cardWords({ cards }: SignInCalendar): string {
  if (cards.left === 0) return '暂时没有，签满礼物日或下个月会再有';
  return cards.until === null ? `${cards.left} 张可用` : `${cards.left} 张可用，${formatDay(cards.until)}前有效`;
}

function Rules({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <Card title="签到规则">
      {lines.map((line) => (
        <Text key={line} className="signin-rule">
          {line}
        </Text>
      ))}
    </Card>
  );
}

function Book(): JSX.Element {
  const [month, setMonth] = useState(() => businessDate(new Date()).slice(0, 7));
  const [mending, setMending] = useState<SignInDay | null>(null);
  const [joy, setJoy] = useState<SignInResult | null>(null);
  const query = useQuery(() => loadMonth(month), `signin-${month}`);
  const endJoy = useCallback(() => setJoy(null), []);

  const got = async (result: SignInResult): Promise<void> => {
    setMending(null);
    setJoy(result);
    platform.buzz();
    await Promise.all([query.reload(), refreshMembership()]);
  };
  const sign = useAction(async (today: string) => got(await signInToday(today)));
  const mend = useAction(async (day: SignInDay) => got(await makeUp(day.date)));

  return (
    <Show query={query} skeleton={[420, 620, 120]}>
      {(calendar) => {
        const missed = nearestMissed(calendar);
        return (
          <>
            <StreakHead calendar={calendar} busy={sign.busy} onSignIn={() => sign.run(calendar.today)} />
            <MonthGrid calendar={calendar} onMonth={setMonth} onMakeUp={setMending} />
            <Card flush>
              <Row
                id="signin-cards"
                icon="stamp"
                iconColour="gold"
                title="补签卡"
                detail={missed ? `${cardWords(calendar)}，点这里补 ${formatDay(missed.date)}` : cardWords(calendar)}
                {...(missed ? { onClick: () => setMending(missed) } : {})}
              />
              <Row
                id="signin-tasks"
                icon="flag"
                title="今日小事与集章"
                detail="顺手做一件，积分慢慢多起来"
                onClick={() => go('tasks')}
              />
            </Card>
            <Rules lines={calendar.rules} />
            {mending && (
              <MakeUpSheet
                day={mending}
                cards={calendar.cards}
                busy={mend.busy}
                onConfirm={() => mend.run(mending)}
                onClose={() => setMending(null)}
              />
            )}
            {joy && <Joy result={joy} onEnd={endJoy} />}
          </>
        );
      }}
    </Show>
  );
}

export default function SignInPage(): JSX.Element {
  const isMember = useMembership().status === 'member';
  return (
    <Page id="page-signin" title="签到">
      <View className="signin">{isMember ? <Book /> : <MemberOnly purpose="每日签到" />}</View>
    </Page>
  );
}
