import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Topup, TopupPlan } from '@/lib/api-types';
import { money, moneyShort } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { back } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import type { StaffMemberCard } from '@/lib/staff-types';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { PlanCard } from '@/ui/plan';
import { firstChoice, obstacle } from '@/ui/plan/model';
import { Result } from '@/ui/result';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { loadMember, loadPlans, topupAtTill } from '../api';
import { MemberLine } from '../components/member-bits';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import './index.scss';

interface ConfirmProps {
  plan: TopupPlan;
  member: StaffMemberCard;
  storeId: number;
  onDone: (topup: Topup) => void;
  onClose: () => void;
}

function Confirm({ plan, member, storeId, onDone, onClose }: ConfirmProps): JSX.Element {
  const take = useAction(async () => {
    onDone(await topupAtTill({ storeId, memberId: member.id, planId: plan.id, method: 'cash' }));
    platform.buzz();
    platform.chime('good');
  });
  return (
    <Sheet id="till-topup" title="确认收到现金" onClose={onClose}>
      <View className="till-topup-sum">
        <Amount fen={plan.payFen} size="balance" />
      </View>
      <Text className="till-topup-note">
        为 {member.name}（{member.phoneMasked}）充值，到账 {moneyShort(plan.totalFen)}
        {plan.bonusPoints > 0 ? ` 和 ${plan.bonusPoints} 积分` : ''}。{plan.refundText}。
      </Text>
      <Button id="till-topup-confirm" busy={take.busy} onClick={take.run}>
        现金已收，充值
      </Button>
    </Sheet>
  );
}

function Done({ topup, member }: { topup: Topup; member: StaffMemberCard }): JSX.Element {
  return (
    <Result id="till-topup-paid" tone="success" title="储值成功" detail={`${member.name} · ${topup.planName}`}>
      {topup.walletAfterFen !== null && <Amount fen={topup.walletAfterFen} size="balance" />}
      <Text className="till-topup-note">收现金 {money(topup.payFen)}，顾客的小程序里已经能看到</Text>
      <View className="till-topup-act">
        <Button id="till-topup-back" onClick={back}>
          好
        </Button>
      </View>
    </Result>
  );
}

interface TillTopupProps {
  desk: Desk;
  memberId: number;
  /** The basket that is about to be paid: then the plan that fits it is the first choice. */
  payableFen: number | null;
}

function TillTopup({ desk, memberId, payableFen }: TillTopupProps): JSX.Element {
  const storeId = desk.store.id;
  const query = useQuery(
    async () => ({ member: await loadMember(memberId), plans: await loadPlans(storeId, memberId, payableFen) }),
    `topup-${storeId}-${memberId}`,
  );
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [done, setDone] = useState<Topup | null>(null);
  const items = query.data?.plans.items ?? [];
  const roomFen = query.data?.plans.roomFen ?? 0;
  const chosen = items.find(({ id }) => id === chosenId) ?? firstChoice(items, roomFen);
  const footer = (
    <Button id="till-topup-open" disabled={chosen === null} onClick={() => setConfirming(true)}>
      {chosen ? `收现金 ${moneyShort(chosen.payFen)}` : '请选择一档'}
    </Button>
  );
  return (
    <Page id="page-staff-topup" title="到店储值" footer={done ? undefined : footer}>
      <Show query={query} skeleton={[140, 150, 150, 150]}>
        {({ member }) =>
          done ? (
            <Done topup={done} member={member} />
          ) : (
            <>
              <Card>
                <MemberLine member={member} />
              </Card>
              {items.map((plan) => (
                <PlanCard
                  key={plan.id}
                  plan={plan}
                  chosen={plan.id === chosen?.id}
                  obstacle={obstacle(plan, roomFen)}
                  onChoose={() => setChosenId(plan.id)}
                />
              ))}
              {confirming && chosen && (
                <Confirm
                  plan={chosen}
                  member={member}
                  storeId={storeId}
                  onDone={setDone}
                  onClose={() => setConfirming(false)}
                />
              )}
            </>
          )
        }
      </Show>
    </Page>
  );
}

export default function StaffTopupPage(): JSX.Element {
  const desk = useDesk();
  const { params } = useRouter();
  const payableFen = params['payableFen'] === undefined ? null : Number(params['payableFen']);
  if (desk) return <TillTopup desk={desk} memberId={Number(params['memberId'])} payableFen={payableFen} />;
  return (
    <Page id="page-staff-topup" title="到店储值">
      {''}
    </Page>
  );
}
