import type { ErrorCode } from '@guike/shared';
import { ok } from '../../src/kernel/result.js';
import { ClaimService } from '../../src/modules/coupon/mine/claim.service.js';
import { type SettleRequest, SettleService } from '../../src/modules/order/index.js';
import { OrderService } from '../../src/modules/order/order.service.js';
import { ReturnService } from '../../src/modules/order/returns/return.service.js';
import { dayOf, endOfDay } from './arithmetic.js';
import type { Command } from './commands.js';
import { type PlayableDeed, type Scene, chosen, deed, lively } from './deed.js';
import { heard, settleTopup } from './deeds-wallet.js';
import { COUPONS, PAY_MINUTES } from './house.js';
import type { Coupon, Order } from './model.js';
import { takeBackGoods, wechatShare } from './model-return.js';
import {
  type Bill,
  type Tender,
  availableIn,
  complete,
  drawPoints,
  giveUp,
  priceOf,
  setAside,
  sourcesOf,
} from './model-sale.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

export function claim({ world, shop, member }: Scene, { kind, template }: Of<'claim'>): PlayableDeed {
  const { days = 0, perMember = 0 } = COUPONS[template] ?? {};
  const got = member.coupons.filter((coupon) => coupon.template === template).length;
  return deed({
    kind,
    expected: got >= perMember ? 'COUPON_LIMIT_REACHED' : null,
    act: () =>
      shop
        .get(ClaimService)
        .claim(shop.command(kind), { memberId: member.id, templateId: shop.ids.templates[template] ?? 0 }),
    learn: ({ id }) => {
      member.coupons.push({ id, template, until: endOfDay(dayOf(world.now) + days - 1), state: 'issued' });
    },
  });
}

/** How the customer pays, and why the till may say no. */
interface Payment {
  readonly tender: Tender;
  readonly refusal: ErrorCode | null;
}

function paymentOf({ member }: Scene, { store, wallet, wechat, miscounted }: Of<'buy'>, { payable }: Bill): Payment {
  const there = availableIn(member, store);
  const tooMuch = wallet === 'more than there is' && there < payable;
  const share = wallet === 'more than there is' ? 100 : wallet;
  const fromWallet = tooMuch ? there + 1 : Math.min(there, Math.floor((payable * share) / 100));
  const fromWechat = Math.floor(((payable - fromWallet) * wechat) / 100);
  const cash = payable - fromWallet - fromWechat + (miscounted ? 1 : 0);
  const tender = { wallet: fromWallet, wechat: fromWechat, cash };
  if (miscounted) return { tender, refusal: 'PAYMENT_SUM_MISMATCH' };
  if (fromWallet > 0 && member.frozen) return { tender, refusal: 'WALLET_FROZEN' };
  return { tender, refusal: tooMuch ? 'WALLET_INSUFFICIENT' : null };
}

export function buy(scene: Scene, command: Of<'buy'>): PlayableDeed {
  const { world, shop, member } = scene;
  const held = member.coupons.filter(({ state }) => state !== 'used');
  const coupons = [...new Set(command.coupons.flatMap((pick) => chosen(held, pick) ?? []))];
  const bill = priceOf(world, member, { items: command.items, usePoints: command.usePoints, coupons });
  const { tender, refusal } = bill
    ? paymentOf(scene, command, bill)
    : { tender: { wallet: 0, cash: 1, wechat: 0 }, refusal: 'COUPON_UNUSABLE' as const };
  return deed({
    kind: command.kind,
    expected: refusal,
    viaWechat: tender.wechat > 0,
    act: async () => {
      const settled = await shop
        .get(SettleService)
        .settle(shop.command(command.kind), await requestOf(scene, command, coupons, tender));
      if (!settled.ok || tender.wechat === 0) return settled;
      if (command.then !== 'leave') await payOrder(scene, settled.value.id, command.then === 'pay');
      return settled;
    },
    learn: async ({ id }) => {
      if (!bill) return;
      const order = orderOf(scene, { id, store: command.store }, bill, tender);
      setAside(member, order);
      if (tender.wechat === 0) complete(world, member, order);
      else if (command.then === 'pay') await orderHeard(scene, order);
      else order.quietlyPaid = command.then === 'pay unheard';
    },
  });
}

async function requestOf(
  { shop, member }: Scene,
  { store, items, usePoints }: Of<'buy'>,
  coupons: readonly Coupon[],
  tender: Tender,
): Promise<SettleRequest> {
  const payments = (['wallet', 'cash', 'wechat'] as const).flatMap((method) =>
    tender[method] > 0 ? [{ method, amountFen: tender[method] }] : [],
  );
  return {
    actor: shop.staff,
    storeId: shop.storeId(store),
    channel: 'store',
    member: { grant: await shop.grant(member, store) },
    lines: items.map(({ product, quantity }) => ({ product: shop.ids.products[product] ?? 0, quantity })),
    couponIds: coupons.map(({ id }) => id),
    couponCodes: [],
    usePoints,
    at: null,
    source: 'staff',
    payments,
    quoteHash: null,
    externalNo: null,
  };
}

function orderOf(
  { world, member }: Scene,
  { id, store }: { id: number; store: number },
  { lines, coupons, points, earned, growth }: Bill,
  tender: Tender,
): Order {
  return {
    id,
    store,
    state: 'waiting',
    lines,
    coupons,
    earned,
    growth,
    sources: sourcesOf(world, member, store, tender),
    points: drawPoints(world, member, points),
    made: null,
    lapsedCounted: 0,
    dueAt: world.now + PAY_MINUTES * 60_000,
    quietlyPaid: false,
    holdIsOver: false,
    payment: null,
  };
}

async function payOrder({ shop, member }: Scene, orderId: number, told: boolean): Promise<void> {
  const placed = await shop.get(OrderService).pay(orderId, member.id);
  if (!placed.ok) throw new Error(`order ${orderId} can't be paid: ${placed.refusal.code}`);
  await shop.payAtWechat(placed.value.payment, member, await shop.paymentOf('order', orderId), told);
}

/** WeChat's part is known to be paid. What was set aside for too long is no longer there: then all of it goes back. */
export async function orderHeard({ world, shop, member }: Scene, order: Order): Promise<void> {
  const payment = await heard({ world, shop }, await shop.paymentOf('order', order.id), order.store);
  const hadSomething = order.points.length > 0 || order.sources.some(({ from }) => typeof from === 'object');
  if (order.holdIsOver && hadSomething) return giveUp(order);
  order.payment = payment;
  complete(world, member, order);
}

export function settleWaiting(scene: Scene, { pick, how }: Of<'settle what waits'>): PlayableDeed | null {
  const { member } = scene;
  const order = chosen([...member.orders.filter(({ state }) => state === 'waiting'), ...member.topups], pick);
  if (!order) return null;
  return 'plan' in order ? settleTopup(scene, order, how) : settleOrder(scene, order, how);
}

function settleOrder(scene: Scene, order: Order, how: Of<'settle what waits'>['how']): PlayableDeed {
  const { world, shop, member } = scene;
  const kind = 'settle what waits';
  const orders = shop.get(OrderService);
  if (how === 'give up')
    return deed<unknown>({
      kind,
      viaWechat: true,
      act: async () => {
        const cancelled = await orders.cancel(order.id, shop.staff);
        // If the member has just paid, the order is paid and says so.
        const wasPaid = !cancelled.ok && cancelled.refusal.code === 'PAYMENT_ALREADY_PAID';
        return wasPaid && order.quietlyPaid ? ok(cancelled) : cancelled;
      },
      learn: async () => {
        if (order.quietlyPaid) await orderHeard(scene, order);
        else giveUp(order);
      },
    });
  if (order.quietlyPaid)
    return deed({
      kind,
      viaWechat: true,
      act: () => orders.syncOfMember(order.id, member.id),
      learn: () => orderHeard(scene, order),
    });
  const isOver = world.now >= order.dueAt;
  return deed<unknown>({
    kind,
    viaWechat: true,
    expected: isOver ? 'PAYMENT_CLOSED' : null,
    act: async () => (isOver ? orders.pay(order.id, member.id) : ok(await payOrder(scene, order.id, how === 'pay'))),
    learn: async () => {
      if (how === 'pay') await orderHeard(scene, order);
      else order.quietlyPaid = true;
    },
  });
}

export function giveBack(scene: Scene, { kind, pick, ...wish }: Of<'return'>): PlayableDeed | null {
  const { world, shop, member } = scene;
  const order = lively(
    member.orders.filter(({ state }) => state !== 'closed'),
    ({ state, lines }) => state === 'paid' && lines.some(({ quantity, returned }) => returned < quantity),
    pick,
  );
  if (!order) return null;
  const left = order.lines.map(({ quantity, returned }) => quantity - returned);
  const pieces = left.map((most, index) => Math.min(most, wish.pieces[index] ?? 0));
  // A wish for nothing is a wish for everything: it keeps the shrunk story short, and whole returns frequent.
  const wanted = pieces.every((quantity) => quantity === 0) ? left : pieces;
  if (wish.tooMany) wanted[0] = (left[0] ?? 0) + 1;
  const inCash = wish.wechatInCash;
  return deed({
    kind,
    viaWechat: order.payment !== null,
    expected: returnRefusal(scene, order, wanted, wish),
    act: () =>
      shop.get(ReturnService).giveBack(shop.command(kind), {
        ...shop.hand,
        orderId: order.id,
        storeId: shop.storeId(wish.store),
        orderNo: null,
        wanted: wanted.flatMap((quantity, index) => (quantity > 0 ? [{ line: index + 1, quantity }] : [])),
        refundTo: inCash ? 'cash' : 'original',
        reason: '测试',
      }),
    learn: () => takeBackGoods(world, member, order, { pieces: wanted, store: wish.store, wechatInCash: inCash }),
  });
}

function returnRefusal(
  { world }: Scene,
  order: Order,
  wanted: readonly number[],
  { wechatInCash, tooMany }: Pick<Of<'return'>, 'wechatInCash' | 'tooMany'>,
): ErrorCode | null {
  const isGone = order.lines.every(({ quantity, returned }) => quantity === returned);
  if (order.state !== 'paid' || isGone) return 'ORDER_NOT_REFUNDABLE';
  if (tooMany) return 'RETURN_QUANTITY_EXCEEDED';
  if (!order.payment || wechatShare(order, wanted) === 0) return null;
  const isTooOld = world.isTooOld(order.payment);
  if (isTooOld === wechatInCash) return null;
  return isTooOld ? 'RETURN_WECHAT_CLOSED' : 'RETURN_WECHAT_OPEN';
}
