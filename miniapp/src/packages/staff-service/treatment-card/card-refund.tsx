import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { money } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import type { SalesReturn } from '@/lib/return-types';
import type { DeskTreatmentCard } from '@/lib/shop-types';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Line } from '@/ui/order/details';
import { ReturnParts } from '@/ui/order/returns';
import { Result } from '@/ui/result';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { type CardRefundPlan, type RefundCause, previewCardRefund, refundCard } from './api';

/** Whose doing it is decides what used visits count: singly, or at their share of the card's price. */
const CAUSES: readonly { value: RefundCause; label: string; reason: string }[] = [
  { value: 'member', label: '顾客想退', reason: '顾客申请退卡' },
  { value: 'operator', label: '门店原因', reason: '门店无法继续提供服务' },
];

/** Line by line as it may be read out to the guest; the last line is what goes back. */
function Computation({ plan }: { plan: CardRefundPlan }): JSX.Element {
  return (
    <View id="card-refund-lines" className="card-refund__lines">
      {plan.lines.map(({ label, fen }, index) => (
        <Line key={label} name={label} value={money(fen)} strong={index === plan.lines.length - 1} />
      ))}
      <ReturnParts amounts={plan.return} reader="staff" />
    </View>
  );
}

function Done({ done, onClose }: { done: SalesReturn; onClose: () => void }): JSX.Element {
  const cash = done.payments.find(({ method }) => method === 'cash');
  const waiting = done.state === 'refunding';
  const settled = cash ? `请把现金 ${money(cash.amountFen)} 交给顾客` : '每一部分都已退回原处';
  return (
    <Sheet id="card-refund-done" title="次卡已退" onClose={onClose}>
      <Result
        id="card-refunded"
        tone={waiting ? 'waiting' : 'success'}
        title={`已退 ${money(done.amountFen)}`}
        detail={waiting ? '微信部分正在退回，到账后自动更新' : settled}
      />
      <Button id="card-refund-finish" onClick={onClose}>
        完成
      </Button>
    </Sheet>
  );
}

interface CardRefundProps {
  card: DeskTreatmentCard;
  storeId: number;
  /** The card is given back, or is not after all. */
  onDone: () => void;
  onClose: () => void;
}

/** What is left of a card goes back to where its price came from, after everybody has seen how it is reckoned. */
export function CardRefund({ card, storeId, onDone, onClose }: CardRefundProps): JSX.Element {
  const [cause, setCause] = useState<RefundCause>('member');
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<SalesReturn | null>(null);
  const plan = useQuery<CardRefundPlan>(
    () => previewCardRefund(card.id, { storeId, cause }),
    `card-refund-${card.id}-${card.left}-${cause}`,
  );
  const refund = useAction(async () => {
    const usual = CAUSES.find(({ value }) => value === cause)?.reason ?? '';
    setDone(await refundCard(card.id, { storeId, cause, reason: typed.trim() || usual }));
  });
  if (done) return <Done done={done} onClose={onDone} />;
  return (
    <Sheet id="card-refund" title={`退 ${card.name}`} onClose={onClose}>
      <Segmented id="card-refund-cause" value={cause} options={CAUSES} onChange={setCause} />
      <Show query={plan} skeleton={[220]}>
        {(shown) => (
          <>
            <Computation plan={shown} />
            <Field
              id="card-refund-reason"
              label="原因（留在记录里，可不填）"
              placeholder="例如：搬家，来不了了"
              value={typed}
              maxLength={100}
              onChange={setTyped}
            />
            <Text className="card-refund__note">确认后立即退回，次卡作废，已约未到的预约会释放次数，不能撤销。</Text>
            <Button id="card-refund-confirm" kind="danger" busy={refund.busy} onClick={refund.run}>
              确认退 {money(shown.return.amountFen)}
            </Button>
          </>
        )}
      </Show>
    </Sheet>
  );
}
