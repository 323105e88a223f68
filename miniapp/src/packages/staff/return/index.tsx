import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { money, momentText } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { back } from '@/lib/navigate';
import type { ReturnableOrder, SalesReturn } from '@/lib/return-types';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Line } from '@/ui/order/details';
import { ReturnParts } from '@/ui/order/returns';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import { Empty, Show } from '@/ui/states';
import { Stepper } from '@/ui/stepper';
import { Tag } from '@/ui/tag';
import { Toggle } from '@/ui/toggle';
import { ReasonSheet } from '../components/reason-sheet';
import { VoucherReturn } from '../components/voucher-return';
import { findSale } from '../return-api';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { returnReasons } from '../words';
import { everything, isEverything, leftOf } from './model';
import { useReturn } from './use-return';
import type { Returning } from './use-return';
import './index.scss';

function Sale({ order, desk }: { order: ReturnableOrder; desk: Desk }): JSX.Element {
  const elsewhere = order.storeId !== desk.store.id;
  return (
    <Card title={order.storeName} aside={elsewhere ? <Tag tone="sea">别店售出</Tag> : undefined}>
      <Line name="订单号" value={order.orderNo} />
      <Line name="下单时间" value={momentText(order.createdAt)} />
      {order.memberName !== null && <Line name="顾客" value={order.memberName} />}
      <Line name="实付" value={money(order.payableFen)} />
      {order.refundedFen > 0 && <Line name="已退" value={money(order.refundedFen)} tone="persimmon" />}
      {elsewhere && <Text className="return-note">现金由本店垫付，按往来账与售出门店结算；售出门店会收到提醒。</Text>}
    </Card>
  );
}

function Pieces({ order, returning }: { order: ReturnableOrder; returning: Returning }): JSX.Element {
  const all = isEverything(order, returning.chosen);
  return (
    <Card
      title="退哪些"
      aside={
        <View
          id="return-all"
          className="return-all"
          hoverClass="g-pressed"
          onClick={() => returning.setChosen(all ? {} : everything(order))}
        >
          <Text>{all ? '都不选' : '全部退'}</Text>
        </View>
      }
    >
      {order.lines.map((line) => (
        <View key={line.line} id={`return-line-${line.line}`} className="return-line">
          <View className="return-line__words">
            <Text className="return-line__name">{line.name}</Text>
            <Text className="return-line__note">
              {leftOf(line) > 0 ? `可退 ${leftOf(line)} 件 · ${money(line.refundableFen)}` : '已全部退回'}
              {line.returnedQuantity > 0 && leftOf(line) > 0 ? ` · 已退 ${line.returnedQuantity} 件` : ''}
            </Text>
          </View>
          {leftOf(line) > 0 && (
            <Stepper
              id={`return-pieces-${line.line}`}
              value={returning.chosen[line.line] ?? 0}
              max={leftOf(line)}
              onChange={(quantity) => returning.pick(line.line, quantity)}
            />
          )}
        </View>
      ))}
    </Card>
  );
}

function Where({ returning }: { returning: Returning }): JSX.Element | null {
  const { preview, problem, wechatClosed, inCash, setInCash } = returning;
  if (!preview && problem === null && !wechatClosed) return null;
  return (
    <Card id="return-where" title="退回哪里">
      {preview && <ReturnParts amounts={preview} reader="staff" />}
      {problem !== null && <Text className="return-problem">{problem}</Text>}
      {wechatClosed && (
        <View className="return-cash">
          <Text className="return-cash__words">微信部分改退现金</Text>
          <Toggle id="return-in-cash" label="微信部分改退现金" on={inCash} onChange={setInCash} />
        </View>
      )}
    </Card>
  );
}

function Done({ done }: { done: SalesReturn }): JSX.Element {
  const waiting = done.state === 'refunding';
  const cash = done.payments.find(({ method }) => method === 'cash');
  const settled = cash ? `请把现金 ${money(cash.amountFen)} 交给顾客` : '每一部分都已退回原处';
  return (
    <>
      <Result
        id="return-done"
        tone={waiting ? 'waiting' : 'success'}
        title={`已退 ${money(done.amountFen)}`}
        detail={waiting ? '微信部分正在退回，到账后自动更新' : settled}
      />
      <Card title="退回哪里">
        <ReturnParts amounts={done} reader="staff" />
      </Card>
      <Button id="return-finish" onClick={back}>
        完成
      </Button>
    </>
  );
}

function Desktop({ order, desk }: { order: ReturnableOrder; desk: Desk }): JSX.Element {
  const returning = useReturn(order, desk.store.id);
  const [asking, setAsking] = useState(false);
  const { preview, done } = returning;
  if (done) return <Done done={done} />;
  return (
    <>
      <Sale order={order} desk={desk} />
      <Pieces order={order} returning={returning} />
      <Where returning={returning} />
      {preview && (
        <View className="return-sum">
          <Text className="return-sum__words">退款合计</Text>
          <Amount id="return-amount" fen={preview.amountFen} size="headline" />
        </View>
      )}
      <Button id="return-confirm" kind="danger" disabled={!preview} onClick={() => setAsking(true)}>
        {preview ? `退 ${money(preview.amountFen)}` : '先选要退的商品'}
      </Button>
      {asking && preview && (
        <ReasonSheet
          id="return-reason"
          title={`退 ${money(preview.amountFen)}？`}
          note="确认后立即退回，不能撤销。原因会留在记录里。"
          reasons={returnReasons}
          confirm={`确认退 ${money(preview.amountFen)}`}
          danger
          busy={returning.busy}
          onConfirm={returning.confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Loaded({ order, desk }: { order: ReturnableOrder; desk: Desk }): JSX.Element {
  if (order.state === 'paid' && order.methods.includes('voucher')) return <VoucherReturn order={order} desk={desk} />;
  if (order.state === 'paid') return <Desktop order={order} desk={desk} />;
  const detail =
    order.state === 'awaiting_payment' ? '顾客还没付完款，可以直接取消订单' : '这笔订单已经全部退完或已取消';
  return <Empty icon="receipt" title="没有可退的商品" detail={detail} />;
}

export default function StaffReturnPage(): JSX.Element {
  const desk = useDesk();
  const orderNo = useRouter().params['no'] ?? '';
  const storeId = desk?.store.id ?? 0;
  const query = useQuery(() => findSale(orderNo, storeId), `${orderNo}-${storeId}`);
  return (
    <Page id="page-staff-return" title="退货">
      {desk && (
        <Show query={query} skeleton={[200, 300, 200]}>
          {(order) => <Loaded order={order} desk={desk} />}
        </Show>
      )}
    </Page>
  );
}
