import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Order } from '@/lib/api-types';
import { money, points } from '@/lib/format';
import { useAction, usePolling } from '@/lib/hooks';
import { replaceWith } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { toast } from '@/lib/toast';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { voucherDueFen, wechatDueFen } from '@/ui/order/words';
import { Result } from '@/ui/result';
import { Sheet } from '@/ui/sheet';
import { cancelOrder, paymentAsked, syncOrder } from '../api';
import type { Sale } from '../till';
import type { Till } from './use-till';

const LOOK_EVERY_MS = 2000;

interface WaitingProps {
  order: Order;
  onCancelled: (order: Order) => void;
}

/** For the member's WeChat, or for a platform that has not said yet whether it takes the vouchers. */
function Waiting({ order, onCancelled }: WaitingProps): JSX.Element {
  const cancel = useAction(async () => {
    const now = await cancelOrder(order.id);
    onCancelled(now);
    toast(now.state === 'closed' ? '已取消，占用的储值和积分都退回了' : '平台刚刚确认了，这一单完成了');
  });
  const vouchersFen = voucherDueFen(order);
  const [title, detail] =
    vouchersFen > 0
      ? ['等平台确认核销', '平台还没有答复，会自动再问。请不要另开一单，也先不要再用这张券']
      : ['等顾客付款', '请顾客打开小程序，在首页付清这一单'];
  return (
    <Result id="sale-waiting" tone="waiting" title={title} detail={detail}>
      <Amount fen={vouchersFen > 0 ? vouchersFen : wechatDueFen(order)} size="balance" />
      <View className="sale-acts">
        <Button id="sale-cancel" kind="line" busy={cancel.busy} onClick={cancel.run}>
          取消这一单
        </Button>
      </View>
    </Result>
  );
}

function Paid({ order, changeFen, till }: { order: Order; changeFen: number; till: Till }): JSX.Element {
  const earned =
    order.earnedPoints > 0
      ? `顾客得 ${points(order.earnedPoints)} 积分、${points(order.earnedGrowth)} 成长值`
      : '收好了';
  return (
    <Result id="sale-paid" tone="success" title="收款成功" detail={earned}>
      <Amount id="sale-amount" fen={order.payableFen} size="balance" />
      {changeFen > 0 && (
        <Text className="sale-change" id="sale-change">
          找零 {money(changeFen)}
        </Text>
      )}
      {order.balances && <Text className="sale-note">顾客储值还有 {money(order.balances.walletTotalFen)}</Text>}
      <View className="sale-acts">
        <Button id="sale-next" onClick={till.nextGuest}>
          下一位
        </Button>
        <Button id="sale-order" kind="plain" onClick={() => replaceWith('staffOrders')}>
          看订单
        </Button>
      </View>
    </Result>
  );
}

function Finished({ sale, till }: { sale: Sale & { step: 'done' }; till: Till }): JSX.Element {
  const [order, setOrder] = useState(sale.order);
  const look = async (): Promise<void> => {
    const now = await syncOrder(order.id);
    setOrder(now);
    if (now.state === 'paid') {
      platform.buzz();
      platform.chime('good');
    }
  };
  usePolling(look, LOOK_EVERY_MS, order.state === 'awaiting_payment');
  if (order.state === 'awaiting_payment') return <Waiting order={order} onCancelled={setOrder} />;
  if (order.state === 'paid') return <Paid order={order} changeFen={sale.changeFen} till={till} />;
  return (
    <Result id="sale-closed" tone="calm" title="这一单已取消" detail="没有收款，可以重新开单">
      <View className="sale-acts">
        <Button id="sale-next" onClick={till.nextGuest}>
          下一位
        </Button>
      </View>
    </Result>
  );
}

function Unsure({ sale, till }: { sale: Sale & { step: 'unsure' }; till: Till }): JSX.Element {
  return (
    <Result id="sale-unsure" tone="calm" title="还不确定有没有成功" detail={sale.message}>
      <Text className="sale-note">请不要另开一单。重试会继续同一笔，不会重复收款。</Text>
      <View className="sale-acts">
        <Button id="sale-retry" icon="refresh" busy={till.busy} onClick={till.payAgain}>
          重试这一笔
        </Button>
      </View>
    </Result>
  );
}

/** The member's phone asks; the sale goes on by itself when they have said yes. */
function Asking({ sale, till }: { sale: Sale & { step: 'ask' }; till: Till }): JSX.Element {
  const [state, setState] = useState(sale.asked.state);
  const look = async (): Promise<void> => {
    const now = await paymentAsked(sale.asked.id);
    setState(now.state);
    if (now.state === 'confirmed') till.payAgain();
  };
  usePolling(look, LOOK_EVERY_MS, state === 'asked');
  const waits = state === 'asked' || state === 'confirmed';
  return (
    <Result
      id="sale-asking"
      tone={waits ? 'waiting' : 'calm'}
      title={waits ? '等顾客在手机上确认' : state === 'refused' ? '顾客没有确认' : '确认已过期'}
      detail={waits ? '请顾客看自己的付款码页面，点“确认付款”' : '可以换其他方式付款，或重新扫码'}
    >
      <Amount fen={sale.asked.amountFen} size="balance" />
      <View className="sale-acts">
        <Button id="sale-ask-back" kind="line" disabled={till.busy} onClick={till.openSettle}>
          换个方式付款
        </Button>
      </View>
    </Result>
  );
}

/** Nothing was taken, and what the sale held is the guest's again; their code was for this sale only. */
function Refused({ sale, till }: { sale: Sale & { step: 'refused' }; till: Till }): JSX.Element {
  return (
    <Result
      id="sale-refused"
      tone="failure"
      title="平台没有收下团购券"
      detail={sale.title === '' ? sale.message : `“${sale.title}”：${sale.message}`}
    >
      <Text className="sale-note">这一单没有收款，占用的储值、积分和优惠券都退回了。</Text>
      {till.guest && <Text className="sale-note">继续收款请重新扫顾客的码。</Text>}
      <View className="sale-acts">
        <Button id="sale-without" onClick={till.withoutVouchers}>
          不用这些券，继续收款
        </Button>
        <Button id="sale-next" kind="plain" onClick={till.nextGuest}>
          下一位
        </Button>
      </View>
    </Result>
  );
}

function stepOf(till: Till): JSX.Element | null {
  const { sale } = till;
  switch (sale.step) {
    case 'done':
      return <Finished sale={sale} till={till} />;
    case 'unsure':
      return <Unsure sale={sale} till={till} />;
    case 'ask':
      return <Asking key={sale.asked.id} sale={sale} till={till} />;
    case 'refused':
      return <Refused sale={sale} till={till} />;
    default:
      return null;
  }
}

/** Stays until the till is ready for the next guest: nothing here is closed by accident. */
export function SaleResult({ till }: { till: Till }): JSX.Element | null {
  const step = stepOf(till);
  if (!step) return null;
  return (
    <Sheet id="sale" tall>
      {step}
    </Sheet>
  );
}
