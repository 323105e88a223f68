import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CodePurpose, MemberMe, Order, PayConfirmation } from '@/lib/api-types';
import { inFours, money, points } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { Amount } from '@/ui/amount';
import { Barcode } from '@/ui/barcode';
import { Button } from '@/ui/button';
import { voucherDueFen, wechatDueFen } from '@/ui/order/words';
import { Qr } from '@/ui/qr';
import { Result } from '@/ui/result';
import { Ring } from '@/ui/ring';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { ErrorState } from '@/ui/states';
import { answerPayment } from '../api';
import { useMemberCode } from './use-member-code';
import type { CodeView } from './use-member-code';

const PURPOSES = [
  { value: 'pay', label: '付款码' },
  { value: 'identify', label: '会员码' },
] as const;

const EXPLANATION: Record<CodePurpose, string> = {
  pay: '请店员扫一扫，可用储值和积分付款',
  identify: '请店员扫一扫，只用于认出你，不能付款',
};

function LiveCode({ view, purpose }: { view: CodeView & { state: 'shown' }; purpose: CodePurpose }): JSX.Element {
  const { code, endsAt } = view;
  return (
    <View className="code-card">
      <Text className="code-card__hint">{EXPLANATION[purpose]}</Text>
      <Barcode text={code.barcode} />
      <Text className="code-card__digits" id="code-digits">
        {inFours(code.barcode)}
      </Text>
      <View id="code-qr" data-code={code.code}>
        <Qr text={code.code} size={420} />
      </View>
      <View className="code-card__ring">
        <Ring key={code.code} endsAt={endsAt} totalSeconds={code.ttlSeconds} />
        <Text className="code-card__note">一分钟换一次，只能用一次，请不要截图给别人</Text>
      </View>
    </View>
  );
}

function PaidOrder({ order, onLeave }: { order: Order; onLeave: () => void }): JSX.Element {
  if (voucherDueFen(order) > 0) {
    return (
      <Result id="code-voucher" tone="waiting" title="正在核销团购券" detail="平台确认后这一单就完成了，您什么都不用做">
        <Amount fen={voucherDueFen(order)} size="balance" />
        <Text className="code-card__note">这一单共 {money(order.payableFen)}</Text>
      </Result>
    );
  }
  if (order.state === 'awaiting_payment') {
    return (
      <Result id="code-to-pay" tone="waiting" title="还差一步" detail={`${order.store.name} · 请用微信完成付款`}>
        <Amount fen={wechatDueFen(order)} size="balance" />
        <Text className="code-card__note">这一单共 {money(order.payableFen)}</Text>
        <View className="code-card__act">
          <Button
            id="code-pay-order"
            onClick={() => {
              onLeave();
              go('order', { id: order.id });
            }}
          >
            去付款
          </Button>
        </View>
      </Result>
    );
  }
  const earned = order.earnedPoints > 0 ? `得 ${points(order.earnedPoints)} 积分` : order.store.name;
  return (
    <Result id="code-paid" tone="success" title="付好了，谢谢光临" detail={earned}>
      <Amount fen={order.payableFen} size="balance" />
      {order.balances && <Text className="code-card__note">储值还有 {money(order.balances.walletTotalFen)}</Text>}
      <View className="code-card__act">
        <Button id="code-done" onClick={onLeave}>
          好
        </Button>
      </View>
    </Result>
  );
}

/** The amount is the member's to allow: showing a code has only said who they are. */
function AskedPayment({ asked }: { asked: PayConfirmation }): JSX.Element {
  const [answered, setAnswered] = useState<'yes' | 'no' | null>(null);
  const answer = useAction(async (allow: boolean) => {
    await answerPayment(asked, allow);
    setAnswered(allow ? 'yes' : 'no');
    platform.buzz();
  });
  if (answered !== null) {
    return answered === 'yes' ? (
      <Result id="code-allowed" tone="waiting" title="已确认" detail="店员正在收款，请稍等" />
    ) : (
      <Result id="code-refused" tone="calm" title="没有付款" detail="这笔储值支付已拒绝，可以换别的方式付款" />
    );
  }
  return (
    <Result id="code-asked" tone="waiting" title="确认用储值付款吗？" detail={`${asked.storeName} 请你确认这笔金额`}>
      <Amount id="code-asked-amount" fen={asked.amountFen} size="balance" />
      <Text className="code-card__note">金额较大，需要你亲自确认。金额不对请点“不付”。</Text>
      <View className="code-card__act">
        <Button id="code-allow" busy={answer.busy} onClick={() => answer.run(true)}>
          确认付款 {money(asked.amountFen)}
        </Button>
      </View>
      <View className="code-card__act">
        <Button id="code-refuse" kind="line" disabled={answer.busy} onClick={() => answer.run(false)}>
          不付
        </Button>
      </View>
    </Result>
  );
}

function UsedCode({ view, onLeave }: { view: CodeView & { state: 'used' }; onLeave: () => void }): JSX.Element {
  if (view.order) return <PaidOrder order={view.order} onLeave={onLeave} />;
  if (view.asked) return <AskedPayment key={`${view.asked.id}-${view.asked.amountFen}`} asked={view.asked} />;
  return (
    <Result
      id="code-used"
      tone="success"
      title="已使用"
      detail={`${view.storeName ?? '门店'}已经认出你了，正在等店员结账`}
    >
      <View className="code-card__act">
        <Button id="code-used-close" kind="line" onClick={onLeave}>
          知道了
        </Button>
      </View>
    </Result>
  );
}

export function CodeSheet({ me, onClose }: { me: MemberMe; onClose: () => void }): JSX.Element {
  const [purpose, setPurpose] = useState<CodePurpose>('pay');
  const { view, renew } = useMemberCode(purpose);
  useEffect(() => {
    platform.brightScreen(true);
    return () => platform.brightScreen(false);
  }, []);
  return (
    <Sheet id="code-sheet" title={me.nickname} tall onClose={onClose}>
      {view.state === 'used' ? (
        <UsedCode view={view} onLeave={onClose} />
      ) : (
        <>
          <Segmented id="code-purpose" value={purpose} options={PURPOSES} onChange={setPurpose} />
          {view.state === 'shown' && <LiveCode view={view} purpose={purpose} />}
          {view.state === 'making' && <View className="code-card code-card--making" />}
          {view.state === 'failed' && <ErrorState message={view.message} onRetry={renew} />}
          <Text className="code-card__balance">
            储值 {money(me.wallet.totalFen)} · 积分 {points(me.points.balance)}
          </Text>
        </>
      )}
    </Sheet>
  );
}
