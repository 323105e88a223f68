import { floorShare, goneBack, sum } from './arithmetic.js';
import { ENTITY_OF_STORE, FEN_PER_POINT_SPENT } from './house.js';
import { type Line, type Member, type Order, type World, inTurn } from './model.js';
import { takeFrom } from './model-sale.js';

/** What has gone back of each part of a sale once so many pieces of each line have. */
interface Gone {
  readonly fen: number;
  readonly bySource: readonly number[];
  readonly pointsByLot: readonly number[];
  readonly earned: number;
  readonly growth: number;
}

function goneOf(order: Order, returned: readonly number[]): Gone {
  const part = (of: (line: Line) => number): number =>
    sum(order.lines.map((line, index) => floorShare(of(line), returned[index] ?? 0, line.quantity)));
  const fen = part(({ pay }) => pay);
  const pointsFen = part((line) => line.pointsFen);
  const used = order.points.map(({ points }) => points);
  return {
    fen,
    bySource: goneBack(
      fen,
      order.sources.map((source) => source.fen),
    ),
    pointsByLot: goneBack(floorShare(sum(used), pointsFen, sum(order.lines.map((line) => line.pointsFen))), used),
    earned: part(({ earned }) => earned),
    growth: floorShare(order.growth, fen, sum(order.lines.map(({ pay }) => pay))),
  };
}

export interface Return {
  readonly pieces: readonly number[];
  /** Where they are handed back. */
  readonly store: number;
  readonly wechatInCash: boolean;
}

/** Pieces come back: each part returns to where it came from in the measure in which the pieces do. */
export function takeBackGoods(
  world: World,
  member: Member,
  order: Order,
  { pieces, store, wechatInCash }: Return,
): void {
  const before = order.lines.map(({ returned }) => returned);
  const after = before.map((returned, index) => returned + (pieces[index] ?? 0));
  const [from, to] = [goneOf(order, before), goneOf(order, after)];
  const back = to.bySource.map((fen, index) => fen - (from.bySource[index] ?? 0));
  returnPoints(
    world,
    member,
    order,
    to.pointsByLot.map((points, index) => points - (from.pointsByLot[index] ?? 0)),
  );
  const money = (name: 'cash' | 'wechat'): number =>
    sum(back.filter((_, index) => order.sources[index]?.from === name));
  const deducted = takeEarned(world, member, order, to.earned - from.earned, money('cash') + money('wechat'));
  returnWallet(world, order, back);
  const inCash = money('cash') + (wechatInCash ? money('wechat') : 0);
  const cash = Math.max(0, inCash - deducted);
  handOver(world, order, store, cash);
  const wechat = (wechatInCash ? 0 : money('wechat')) - Math.max(0, deducted - inCash);
  if (wechat > 0 && order.payment) world.refundAtWechat(order.payment, wechat, () => undefined);
  member.growth -= to.growth - from.growth;
  for (const { coupon, byLine } of order.coupons) {
    const touched = (returned: readonly number[]): boolean =>
      order.lines.some((line, index) => (byLine[index] ?? 0) > 0 && (returned[index] ?? 0) < line.quantity);
    if (touched(before) && !touched(after)) coupon.state = 'issued';
  }
  order.lines.forEach((line, index) => (line.returned = after[index] ?? 0));
}

/** Points that were used go to their lots; of what has expired meanwhile a new one is made, where there is grace. */
function returnPoints(world: World, member: Member, order: Order, byLot: readonly number[]): void {
  let late = 0;
  order.points.forEach(({ lot }, index) => {
    const points = byLot[index] ?? 0;
    if (lot.until <= world.now && world.house.graceDays > 0) late += points;
    else lot.points += points;
  });
  if (late > 0) member.lots.push(world.newLot(late, world.now, world.graceUntil()));
}

/**
 * Points that were earned are taken: from those the sale made, then what of them had expired unused, then from others,
 * and what is missing is owed, or deducted from the money. Answers the fen deducted.
 */
function takeEarned(world: World, member: Member, order: Order, earned: number, money: number): number {
  const made = order.made && order.made.points > order.made.held ? [order.made] : [];
  const fromMade = takeFrom(made, earned);
  let missing = earned - sum(fromMade.map(({ points }) => points));
  const lapsed = Math.min(missing, (order.made?.lapsed ?? 0) - order.lapsedCounted);
  order.lapsedCounted += lapsed;
  missing -= lapsed;
  const others = inTurn(member.lots.filter((lot) => lot !== order.made && world.now < lot.until));
  const fromOthers = takeFrom(others, missing);
  for (const { lot, points } of [...fromMade, ...fromOthers]) lot.points -= points;
  missing -= sum(fromOthers.map(({ points }) => points));
  const deducted = world.house.clawBack === 'deduct' ? Math.min(missing, Math.floor(money / FEN_PER_POINT_SPENT)) : 0;
  member.debt += missing - deducted;
  return deducted * FEN_PER_POINT_SPENT;
}

function returnWallet(world: World, order: Order, back: readonly number[]): void {
  const entity = ENTITY_OF_STORE[order.store] ?? 0;
  order.sources.forEach(({ from }, index) => {
    if (typeof from !== 'object') return;
    const fen = back[index] ?? 0;
    from.pair.left[from.book] += fen;
    world.owe(from.pair.entity, entity, -fen);
  });
}

/** Another entity that pays for the seller is owed it. */
function handOver(world: World, order: Order, store: number, fen: number): void {
  world.cash[store] = (world.cash[store] ?? 0) - fen;
  world.owe(ENTITY_OF_STORE[order.store] ?? 0, ENTITY_OF_STORE[store] ?? 0, fen);
}

/** Fen of WeChat's part that these pieces would bring back. */
export function wechatShare(order: Order, pieces: readonly number[]): number {
  const before = order.lines.map(({ returned }) => returned);
  const after = before.map((returned, index) => returned + (pieces[index] ?? 0));
  const [from, to] = [goneOf(order, before), goneOf(order, after)];
  const index = order.sources.findIndex((source) => source.from === 'wechat');
  return index < 0 ? 0 : (to.bySource[index] ?? 0) - (from.bySource[index] ?? 0);
}
