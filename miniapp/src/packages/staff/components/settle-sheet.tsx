import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { money, points } from '@/lib/format';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Keypad } from '@/ui/keypad';
import { typedFen } from '@/ui/keypad/model';
import { Line } from '@/ui/order/details';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { Toggle } from '@/ui/toggle';
import { pointsUsable, splitObstacle, splitPayment, walletUsableFen } from '../till';
import type { RestMethod, Split, TillQuote } from '../till';
import { CouponRow } from './coupon-sheet';
import { PlanHint } from './plan-hint';
import { PriceExplained } from './price-explained';
import type { Till } from './use-till';

const REST = [
  { value: 'cash', label: '现金' },
  { value: 'wechat', label: '微信' },
  { value: 'card', label: '刷卡' },
  { value: 'both', label: '现金 + 微信' },
] as const;

/** A sale waits for one at a time: for the platform of its vouchers or for WeChat. */
const REST_BESIDE_VOUCHERS = REST.filter(({ value }) => value === 'cash' || value === 'card');

interface SummaryProps {
  quote: TillQuote;
  till: Till;
  useWallet: boolean;
  onWallet: (on: boolean) => void;
}

function Summary({ quote, till, useWallet, onWallet }: SummaryProps): JSX.Element {
  const usable = pointsUsable(quote);
  const walletUsable = walletUsableFen(quote);
  return (
    <Card>
      <Line name={`商品 ${till.count} 件`} value={money(quote.listFen)} />
      {quote.discounts.map((discount) => (
        <Line
          key={`${discount.kind}-${discount.id}`}
          name={discount.title}
          value={`−${money(discount.amountFen)}`}
          tone="persimmon"
        />
      ))}
      {(till.guest ?? till.visit) && (
        <Line
          name="付款后得到"
          value={`${points(quote.earn.points)} 积分 · ${points(quote.earn.growth)} 成长值`}
          tone="pine"
        />
      )}
      {till.guest && <CouponRow quote={quote} till={till} />}
      {usable && (
        <View className="settle-toggle">
          <Text className="settle-toggle__words">
            用 {points(usable.usable)} 积分抵 {money(usable.usableFen)}
          </Text>
          <Toggle id="settle-points" label="用积分" on={till.usePoints} onChange={till.setUsePoints} />
        </View>
      )}
      {quote.voucherFen > 0 && (
        <Line name={`团购券 ${till.vouchers.laid.length} 张`} value={`付 ${money(quote.voucherFen)}`} tone="pine" />
      )}
      {walletUsable > 0 && (
        <View className="settle-toggle">
          <Text className="settle-toggle__words">
            储值付 {money(walletUsable)}
            <Text className="settle-toggle__soft">（余额 {money(quote.wallet?.availableFen ?? 0)}）</Text>
          </Text>
          <Toggle id="settle-wallet" label="用储值" on={useWallet} onChange={onWallet} />
        </View>
      )}
      <PriceExplained quote={quote} />
    </Card>
  );
}

interface RestProps {
  split: Split;
  rest: RestMethod;
  typed: string;
  onRest: (rest: RestMethod) => void;
  onTyped: (typed: string) => void;
}

function cashPrompt(rest: RestMethod, split: Split, typed: string): string {
  if (rest === 'both') return `现金 ${money(split.cashFen)}，微信 ${money(split.wechatFen)}`;
  if (typed === '') return `应收现金 ${money(split.cashFen)}，收整钞时在下面输入`;
  return split.changeFen > 0 ? `找零 ${money(split.changeFen)}` : `收到 ${money(typedFen(typed))}`;
}

function Rest({ split, rest, typed, onRest, onTyped }: RestProps): JSX.Element {
  return (
    <>
      <Segmented
        id="settle-rest"
        value={rest}
        options={split.voucherFen > 0 ? REST_BESIDE_VOUCHERS : REST}
        onChange={onRest}
      />
      {rest === 'wechat' && (
        <Text className="settle-hint">确认后，顾客在小程序里付 {money(split.wechatFen)}，到账自动显示</Text>
      )}
      {rest === 'card' && <Text className="settle-hint">先在刷卡机上收 {money(split.cardFen)}，成功后再确认</Text>}
      {(rest === 'cash' || rest === 'both') && (
        <>
          <Text className="settle-hint" id="settle-cash">
            {cashPrompt(rest, split, typed)}
          </Text>
          <Keypad id="keypad" value={typed} onChange={onTyped} />
        </>
      )}
    </>
  );
}

function confirmWords(quote: TillQuote, split: Split): string {
  if (split.wechatFen > 0) return `确认，等顾客付 ${money(split.wechatFen)}`;
  if (split.voucherFen === quote.payableFen) return '确认核销';
  return split.voucherFen > 0
    ? `核销并收 ${money(quote.payableFen - split.voucherFen)}`
    : `确认收款 ${money(quote.payableFen)}`;
}

export function SettleSheet({ quote, till }: { quote: TillQuote; till: Till }): JSX.Element {
  const [useWallet, setUseWallet] = useState(true);
  const [rest, setRest] = useState<RestMethod>('cash');
  const [typed, setTyped] = useState('');
  const choice = { useWallet, rest, cashGivenFen: typed === '' ? null : typedFen(typed) };
  const split = splitPayment(quote, choice);
  const obstacle = splitObstacle(quote, split, till.guest !== null);
  const restFen = quote.payableFen - split.voucherFen - split.walletFen;
  const confirm = (
    <>
      {obstacle !== null && <Text className="settle-obstacle">{obstacle}</Text>}
      <Button
        id="settle-confirm"
        busy={till.busy}
        disabled={obstacle !== null || till.stale}
        onClick={() => till.pay(split)}
      >
        {confirmWords(quote, split)}
      </Button>
    </>
  );
  return (
    <Sheet id="settle" title="收款" tall footer={confirm} onClose={till.closeSettle}>
      <View className="settle-sum">
        <Amount id="settle-payable" fen={quote.payableFen} size="balance" />
      </View>
      <Summary quote={quote} till={till} useWallet={useWallet} onWallet={setUseWallet} />
      {till.guest && <PlanHint memberId={till.guest.member.id} storeId={till.storeId} payableFen={quote.payableFen} />}
      {restFen > 0 && <Rest split={split} rest={rest} typed={typed} onRest={setRest} onTyped={setTyped} />}
    </Sheet>
  );
}
