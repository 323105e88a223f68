import { useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { inFours, momentText, money, points } from '@/lib/format';
import { useAction, usePolling, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import type { Redemption } from '@/lib/mall-types';
import { stateText } from '@/lib/mall-words';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { address, go, replaceWith } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { cashierResult } from '@/lib/platform/cashier-result';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Line } from '@/ui/order/details';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import type { ResultTone } from '@/ui/result';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { SubscribeAsk } from '@/ui/subscribe-ask';
import { cancelRedemption, payRedemption, receiveRedemption, syncRedemption } from '../api';
import './index.scss';

const ASK_EVERY_MS = 1500;
const ASK_AT_MOST = 40;

interface Face {
  tone: ResultTone;
  title: string;
  detail: string;
}

/** What happened, and what comes next, for each way a redemption can stand. */
function faceOf(redemption: Redemption, cancelled: boolean): Face {
  const { state, delivery, storeName, endText } = redemption;
  switch (state) {
    case 'awaiting_payment':
      return cancelled
        ? { tone: 'calm', title: '还没有付款', detail: '积分先为你留着，付款后立即生效。' }
        : { tone: 'waiting', title: '正在确认', detail: '正在向微信核对这笔付款，不用重复支付。' };
    case 'placed':
      return delivery === 'shipping'
        ? { tone: 'success', title: '兑换成功', detail: '我们会尽快寄出，寄出后告诉你单号。' }
        : { tone: 'success', title: '兑换成功', detail: `到${storeName ?? '门店'}出示取货码，就能拿走。` };
    case 'issued':
      return { tone: 'success', title: '兑换成功', detail: '券已经放进你的卡包。' };
    case 'shipped':
      return { tone: 'waiting', title: '已经寄出', detail: '收到后点一下确认收货。' };
    case 'received':
      return { tone: 'success', title: '已收货', detail: '希望你喜欢。' };
    case 'collected':
      return { tone: 'success', title: '已领取', detail: '希望你喜欢，下次再见。' };
    default:
      return { tone: 'calm', title: stateText(redemption), detail: endText ?? '积分没有变动。' };
  }
}

function Facts({ redemption }: { redemption: Redemption }): JSX.Element {
  const { name, cashFen, cashMethod, storeName, carrier, trackingNo, address: to, createdAt } = redemption;
  return (
    <Card title="兑换信息">
      <Line name="商品" value={name} />
      <Line name="积分" value={points(redemption.points)} />
      {cashFen > 0 && <Line name={cashMethod === 'wallet' ? '储值支付' : '微信支付'} value={money(cashFen)} />}
      {storeName !== null && <Line name="领取门店" value={storeName} />}
      {to !== null && <Line name="收货" value={`${to.name} ${to.phone} ${to.region}${to.detail}`} />}
      {carrier !== null && <Line name={carrier} value={inFours(trackingNo ?? '')} />}
      <Line name="兑换时间" value={momentText(createdAt)} />
    </Card>
  );
}

function Acts({ query, redemption }: { query: Query<Redemption>; redemption: Redemption }): JSX.Element {
  const { id, state, pickupId, couponId } = redemption;
  const [asking, setAsking] = useState(false);
  const pay = useAction(async () => {
    const { payment } = await payRedemption(id);
    if (payment) await platform.pay(payment, address('redemption', { id }));
    query.replace(await syncRedemption(id));
  });
  const receive = useAction(async () => query.replace(await receiveRedemption(id)));
  const cancel = useAction(async () => {
    query.replace(await cancelRedemption(id));
    setAsking(false);
    toast('已取消，积分退回来了', 'success');
    await refreshMembership();
  });
  return (
    <View className="redemption-acts">
      {state === 'awaiting_payment' && (
        <Button id="redemption-pay" busy={pay.busy} onClick={pay.run}>
          去付款
        </Button>
      )}
      {state === 'placed' && pickupId !== null && (
        <Button id="redemption-ticket" icon="bag" onClick={() => replaceWith('pickup', { id: pickupId })}>
          看取货码
        </Button>
      )}
      {state === 'issued' && couponId !== null && (
        <Button id="redemption-coupon" icon="ticket" onClick={() => replaceWith('coupon', { id: couponId })}>
          去看这张券
        </Button>
      )}
      {state === 'shipped' && (
        <Button id="redemption-received" busy={receive.busy} onClick={receive.run}>
          确认收货
        </Button>
      )}
      <Button id="redemption-mall" kind="line" onClick={() => go('mall')}>
        继续逛逛
      </Button>
      {redemption.cancellable && (
        <Button id="redemption-cancel" kind="plain" onClick={() => setAsking(true)}>
          取消兑换
        </Button>
      )}
      {asking && (
        <Sheet id="redemption-ask" title="取消这次兑换？" onClose={() => setAsking(false)}>
          <Text className="redemption-ask">
            {points(redemption.points)} 积分{redemption.cashFen > 0 ? `和 ${money(redemption.cashFen)} ` : ''}
            会原路退回，商品放回货架。
          </Text>
          <Button id="redemption-cancel-confirm" kind="danger" busy={cancel.busy} onClick={cancel.run}>
            确认取消
          </Button>
        </Sheet>
      )}
    </View>
  );
}

function One({ id, told }: { id: number; told: string | undefined }): JSX.Element {
  const asked = useRef(0);
  const query = useQuery(() => syncRedemption(id), `redemption-${id}`);
  const cancelled = told === 'cancel';
  const waits = query.data?.state === 'awaiting_payment' && !cancelled && asked.current < ASK_AT_MOST;
  usePolling(
    async () => {
      asked.current += 1;
      query.replace(await syncRedemption(id));
    },
    ASK_EVERY_MS,
    waits,
  );
  return (
    <Show query={query} skeleton={[360, 240]}>
      {(redemption) => (
        <>
          <Result id={`redemption-${redemption.state}`} {...faceOf(redemption, cancelled)} />
          {redemption.state === 'placed' && told !== undefined && <SubscribeAsk moment="pickup" />}
          <Facts redemption={redemption} />
          <Acts query={query} redemption={redemption} />
        </>
      )}
    </Show>
  );
}

export default function RedemptionPage(): JSX.Element {
  const { params } = useRouter();
  const isMember = useMembership().status === 'member';
  return (
    <Page id="page-redemption" title="兑换记录">
      {isMember ? (
        <One id={Number(params['id'])} told={cashierResult(params['result'])} />
      ) : (
        <MemberOnly purpose="兑换记录" />
      )}
    </Page>
  );
}
