import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { MemberMe, StoreBrief, TopupPlan, TopupPlans } from '@/lib/api-types';
import { moneyShort } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { address, replaceWith } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { PlanCard } from '@/ui/plan';
import { firstChoice, obstacle } from '@/ui/plan/model';
import { Sheet } from '@/ui/sheet';
import { Empty, Show } from '@/ui/states';
import { StoreChoice } from '@/ui/store-choice';
import { loadPlans, startTopup } from '../api';
import './index.scss';

function Terms({ plan, onClose }: { plan: TopupPlan; onClose: () => void }): JSX.Element {
  return (
    <Sheet id="topup-terms" title="储值说明" onClose={onClose}>
      <Text className="topup-terms">使用范围：{plan.scopeText}。</Text>
      <Text className="topup-terms">退款：{plan.refundText}。</Text>
      <Text className="topup-terms">
        赠送金额与积分不可提现；付款时储值本金与赠送按比例使用，每一笔都能在明细里查到。
      </Text>
    </Sheet>
  );
}

function PayBar({ plan, storeId }: { plan: TopupPlan | null; storeId: number | null }): JSX.Element {
  const pay = useAction(async () => {
    if (!plan || storeId === null) return;
    const topup = await startTopup(plan.id, storeId);
    const outcome = await platform.pay(topup.payment, address('topupResult', { id: topup.id }));
    replaceWith('topupResult', { id: topup.id, result: outcome });
  });
  return (
    <Button id="topup-pay" busy={pay.busy} disabled={plan === null || storeId === null} onClick={pay.run}>
      {plan ? `微信支付 ${moneyShort(plan.payFen)}` : '请选择一档'}
    </Button>
  );
}

interface ChoiceProps {
  plans: TopupPlans;
  chosen: TopupPlan | null;
  onChoose: (id: number) => void;
}

function Choice({ plans, chosen, onChoose }: ChoiceProps): JSX.Element {
  const [reading, setReading] = useState(false);
  if (plans.items.length === 0) {
    return <Empty icon="wallet" title="这家店暂时没有储值方案" detail="可以到店问问店员，或过几天再来看看" />;
  }
  return (
    <>
      {plans.items.map((plan) => (
        <PlanCard
          key={plan.id}
          plan={plan}
          chosen={plan.id === chosen?.id}
          obstacle={obstacle(plan, plans.roomFen)}
          onChoose={() => onChoose(plan.id)}
        />
      ))}
      {chosen && (
        <View className="topup-note">
          <Text className="topup-note__line">
            {chosen.scopeText}；{chosen.refundText}。
          </Text>
          <Text className="topup-note__line">
            付款即表示同意
            <Text className="topup-note__link" id="topup-terms-open" onClick={() => setReading(true)}>
              《储值说明》
            </Text>
          </Text>
        </View>
      )}
      {reading && chosen && <Terms plan={chosen} onClose={() => setReading(false)} />}
    </>
  );
}

function Plans({ query, chosen, onChoose }: { query: Query<TopupPlans> } & Omit<ChoiceProps, 'plans'>): JSX.Element {
  return (
    <Show query={query} skeleton={[150, 150, 150]}>
      {(data) => <Choice plans={data} chosen={chosen} onChoose={onChoose} />}
    </Show>
  );
}

const NO_PLANS: TopupPlans = { items: [], roomFen: 0 };

function TopupForm({ me }: { me: MemberMe }): JSX.Element {
  const [store, setStore] = useState<StoreBrief | null>(me.homeStore);
  const storeId = store?.id ?? null;
  const plans = useQuery(
    () => (storeId === null ? Promise.resolve(NO_PLANS) : loadPlans(storeId)),
    `plans-${storeId ?? 'none'}`,
  );
  const [chosenId, setChosenId] = useState<number | null>(null);
  const items = plans.data?.items ?? [];
  const chosen = items.find(({ id }) => id === chosenId) ?? firstChoice(items, plans.data?.roomFen ?? 0);
  return (
    <Page id="page-topup" title="储值" footer={<PayBar plan={chosen} storeId={storeId} />}>
      <View className="topup-balance">
        <Text className="topup-balance__name">储值余额</Text>
        <Amount id="topup-balance" fen={me.wallet.totalFen} size="balance" />
        {/* The store's company issues the card, so it is named before the money is paid. */}
        <StoreChoice id="topup-store" question="在哪家店储值" store={store} onChoose={setStore} />
      </View>
      {storeId === null ? (
        <Empty icon="store" title="先选一家门店" detail="不同门店的储值方案可能不一样" />
      ) : (
        <Plans query={plans} chosen={chosen} onChoose={setChosenId} />
      )}
    </Page>
  );
}

export default function TopupPage(): JSX.Element {
  const membership = useMembership();
  if (membership.status === 'member') return <TopupForm me={membership.me} />;
  return (
    <Page id="page-topup" title="储值">
      <MemberOnly purpose="储值" />
    </Page>
  );
}
