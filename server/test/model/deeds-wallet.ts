import { ok } from '../../src/kernel/result.js';
import { PointsAdjustmentService } from '../../src/modules/points/points-adjustment.service.js';
import { CounterTopupService } from '../../src/modules/topup/counter-topup.service.js';
import { TopupService } from '../../src/modules/topup/topup.service.js';
import { FreezeService } from '../../src/modules/wallet/freezing/freeze.service.js';
import type { ErrorCode } from '@guike/shared';
import { sum } from './arithmetic.js';
import type { Command } from './commands.js';
import { type PlayableDeed, type Scene, deed } from './deed.js';
import { CAP_FEN, ENTITY_OF_STORE, PAY_MINUTES, PLANS, type Plan } from './house.js';
import { type Member, type WaitingTopup, type WechatPayment, type World } from './model.js';
import { drawPoints } from './model-sale.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

const planOf = (plan: number): Plan => PLANS[plan] as Plan;
export const faceOf = (plan: number): number => planOf(plan).payFen + planOf(plan).bonusFen;

/** Money on its way in counts, too. */
export function onItsWay(member: Member): number {
  return member.balance('principal') + member.balance('bonus') + sum(member.topups.map(({ plan }) => faceOf(plan)));
}

function topupRefusal(member: Member, plan: number): ErrorCode | null {
  if (member.frozen) return 'WALLET_FROZEN';
  return onItsWay(member) + faceOf(plan) > CAP_FEN ? 'WALLET_CAP_EXCEEDED' : null;
}

/** The money is there: a lot of principal, one of bonus, and points. */
export function credit(
  world: World,
  member: Member,
  topup: { id: number; plan: number; store: number },
  paid: { at: number; payment: WechatPayment | null },
): void {
  const { payFen, bonusFen, points, onlyIn } = planOf(topup.plan);
  const entity = ENTITY_OF_STORE[topup.store] ?? 0;
  if (paid.payment) world.wechat[entity] = (world.wechat[entity] ?? 0) + payFen;
  else world.cash[topup.store] = (world.cash[topup.store] ?? 0) + payFen;
  member.pairs.push({
    key: topup.id,
    entity,
    store: topup.store,
    onlyIn,
    paid: payFen,
    bonus: bonusFen,
    got: { principal: payFen, bonus: bonusFen },
    left: { principal: payFen, bonus: bonusFen },
    held: { principal: 0, bonus: 0 },
    since: paid.at,
    paidAt: paid.at,
    payment: paid.payment,
    given: false,
    refundedBefore: { face: 0, fen: 0 },
  });
  if (points > 0) world.receivePoints(member, points, 0);
}

export function topUp({ world, shop, member }: Scene, { kind, plan, store }: Of<'top up'>): PlayableDeed {
  const wanted = {
    storeId: shop.storeId(store),
    planId: shop.ids.plans[plan] ?? 0,
    method: 'cash' as const,
    member: { id: member.id },
  };
  return deed({
    kind,
    expected: topupRefusal(member, plan),
    act: () => shop.get(CounterTopupService).topUp(shop.command(kind), shop.hand, wanted),
    learn: ({ id }) => credit(world, member, { id, plan, store }, { at: world.now, payment: null }),
  });
}

export function topUpByWechat(scene: Scene, { kind, plan, store, then }: Of<'top up by WeChat'>): PlayableDeed {
  const { world, shop, member } = scene;
  const wanted = { planId: shop.ids.plans[plan] ?? 0, storeId: shop.storeId(store) };
  return deed({
    kind,
    viaWechat: true,
    expected: topupRefusal(member, plan),
    act: async () => {
      const made = await shop.get(TopupService).create(shop.command(kind), shop.memberActor(member), wanted);
      if (!made.ok) return made;
      const paymentId = await shop.paymentOf('topup', made.value.id);
      if (then !== 'leave') await shop.payAtWechat(made.value.payment, member, paymentId, then === 'pay');
      return ok({ id: made.value.id, paymentId, parameters: made.value.payment });
    },
    learn: async (made) => {
      const dueAt = world.now + PAY_MINUTES * 60_000;
      const topup = { ...made, plan, store, dueAt, quietlyPaid: then === 'pay unheard' };
      member.topups.push(topup);
      if (then === 'pay') await creditHeard(scene, topup);
    },
  });
}

/** WeChat's money is known to have come. */
export async function creditHeard({ world, shop, member }: Scene, topup: WaitingTopup): Promise<void> {
  member.topups.splice(member.topups.indexOf(topup), 1);
  const payment = await heard({ world, shop }, topup.paymentId, topup.store);
  credit(world, member, topup, { at: payment.paidAt, payment });
}

export async function heard(
  { shop }: Pick<Scene, 'world' | 'shop'>,
  id: number,
  store: number,
): Promise<WechatPayment> {
  const { fen, paidAt } = await shop.payment(id);
  return { id, fen, room: fen, paidAt, entity: ENTITY_OF_STORE[store] ?? 0, nextRefundAt: 0 };
}

/** A top-up that waits is paid, paid without our hearing of it, or given up. */
export function settleTopup(scene: Scene, topup: WaitingTopup, how: Of<'settle what waits'>['how']): PlayableDeed {
  const { world, shop, member } = scene;
  const kind = 'settle what waits';
  const actor = shop.memberActor(member);
  const asked = topup.quietlyPaid || how === 'give up' || world.now >= topup.dueAt;
  if (asked) {
    // What turns out to be paid stays paid, and says so.
    const cancel = how === 'give up' || !topup.quietlyPaid;
    const topups = shop.get(TopupService);
    return deed({
      kind,
      viaWechat: true,
      act: () => (cancel ? topups.cancel(actor, topup.id) : topups.sync(actor, topup.id)),
      learn: async () => {
        if (topup.quietlyPaid) await creditHeard(scene, topup);
        else member.topups.splice(member.topups.indexOf(topup), 1);
      },
    });
  }
  return deed({
    kind,
    viaWechat: true,
    act: async () => ok(await shop.payAtWechat(topup.parameters, member, topup.paymentId, how === 'pay')),
    learn: async () => {
      if (how === 'pay') await creditHeard(scene, topup);
      else topup.quietlyPaid = true;
    },
  });
}

export function freeze({ shop, member }: Scene, { kind, on, anyway }: Of<'freeze'>): PlayableDeed | null {
  if (on === member.frozen && !anyway) return null;
  const freezing = shop.get(FreezeService);
  const reason = '测试';
  return deed<unknown>({
    kind,
    expected: on === member.frozen ? (on ? 'WALLET_FROZEN' : 'WALLET_NOT_FROZEN') : null,
    act: () =>
      on
        ? freezing.stop(shop.hand, member.id, { kind: 'loss', reason })
        : freezing.letGo(shop.hand, member.id, { identityCheck: 'id_card', reason }),
    learn: () => {
      member.frozen = on;
    },
  });
}

export function adjust({ world, shop, member }: Scene, { kind, points }: Of<'adjust points'>): PlayableDeed {
  const there = sum(world.usable(member).map((lot) => lot.points - lot.held));
  return deed({
    kind,
    expected: there + points < 0 ? (points < 0 ? 'POINTS_INSUFFICIENT' : null) : null,
    act: () =>
      shop
        .get(PointsAdjustmentService)
        .adjust(shop.command(kind), { ...shop.hand, memberId: member.id, points, reason: '测试' }),
    learn: () => {
      if (points > 0) world.receivePoints(member, points, 0);
      else for (const draw of drawPoints(world, member, -points)) draw.lot.points -= draw.points;
    },
  });
}
