import { floorShare, shareOut, sum } from './arithmetic.js';
import {
  COUPONS,
  COUPONS_PER_ORDER,
  ENTITY_OF_STORE,
  FEN_PER_GROWTH,
  FEN_PER_POINT_EARNED,
  FEN_PER_POINT_SPENT,
  POINTS_MAX_SHARE_BP,
  POINTS_STEP,
  PRICES,
  TIER,
} from './house.js';
import {
  type Amounts,
  type Coupon,
  type Line,
  type Member,
  type Order,
  type Pair,
  type PointsLot,
  type Source,
  type World,
  free,
  inTurn,
} from './model.js';

/** What a basket comes to. */
export interface Bill {
  readonly lines: readonly Line[];
  readonly payable: number;
  readonly points: number;
  readonly coupons: Order['coupons'];
  readonly earned: number;
  readonly growth: number;
}

export interface Basket {
  readonly items: readonly { readonly product: number; readonly quantity: number }[];
  readonly usePoints: boolean;
  readonly coupons: readonly Coupon[];
}

const BASE = 10_000;
/** Shares of the pay come before plain money. */
const TURN = { discount: 0, cash: 1 } as const;

/** Price, tier, coupons, points, in this order; null when a coupon can't be used. */
export function priceOf(world: World, member: Member, { items, usePoints, coupons }: Basket): Bill | null {
  const listed = items.map(({ product, quantity }) => (PRICES[product] ?? 0) * quantity);
  let left = less(listed, sum(listed) - floorShare(sum(listed), TIER.discountBp, BASE));
  const used: { coupon: Coupon; byLine: number[] }[] = [];
  for (const coupon of [...coupons].sort(byTurn)) {
    const off = canUse(world, coupon, used.length, coupons) ? offOf(coupon, sum(left)) : 0;
    if (off === 0) return null;
    const byLine = shareOut(off, left);
    used.push({ coupon, byLine });
    left = left.map((fen, index) => fen - (byLine[index] ?? 0));
  }
  const points = usePoints ? usablePoints(world, member, sum(left)) : 0;
  const pointsFen = shareOut(points * FEN_PER_POINT_SPENT, left);
  const pay = left.map((fen, index) => fen - (pointsFen[index] ?? 0));
  const payable = sum(pay);
  const earned = Math.floor((payable * TIER.pointsMultiplierBp) / (FEN_PER_POINT_EARNED * BASE));
  const earnedByLine = sum(pay) === 0 ? pay.map(() => 0) : shareOut(earned, pay);
  return {
    lines: items.map(({ quantity }, index) => ({
      quantity,
      returned: 0,
      pay: pay[index] ?? 0,
      pointsFen: pointsFen[index] ?? 0,
      earned: earnedByLine[index] ?? 0,
    })),
    payable,
    points,
    coupons: used,
    earned,
    growth: Math.floor(payable / FEN_PER_GROWTH),
  };
}

function less(fens: readonly number[], off: number): number[] {
  const shares = shareOut(off, fens);
  return fens.map((fen, index) => fen - (shares[index] ?? 0));
}

function byTurn(a: Coupon, b: Coupon): number {
  const [one, other] = [COUPONS[a.template], COUPONS[b.template]];
  if (!one || !other) return 0;
  return (
    TURN[one.kind] - TURN[other.kind] ||
    other.minimumFen - one.minimumFen ||
    a.template - b.template ||
    a.until - b.until ||
    a.id - b.id
  );
}

function canUse(world: World, { template, state, until }: Coupon, before: number, all: readonly Coupon[]): boolean {
  if (state !== 'issued' || until <= world.now) return false;
  const isAlone = all.every((other) => other.template === template);
  if (before > 0 && !isAlone && all.some((other) => COUPONS[other.template]?.exclusive)) return false;
  const same = all.filter((other) => other.template === template).length;
  return before === 0 || same <= (COUPONS[template]?.exclusive ? 1 : COUPONS_PER_ORDER);
}

function offOf({ template }: Coupon, left: number): number {
  const { kind, payBp = BASE, maxFen = left, valueFen = 0, minimumFen = 0 } = COUPONS[template] ?? {};
  if (left < minimumFen) return 0;
  const off = kind === 'discount' ? left - floorShare(left, payBp, BASE) : valueFen;
  return Math.min(off, maxFen, left);
}

function usablePoints(world: World, member: Member, payable: number): number {
  const there = sum(world.usable(member).map(({ points, held }) => points - held));
  const most = Math.min(there, Math.floor(floorShare(payable, POINTS_MAX_SHARE_BP, BASE) / FEN_PER_POINT_SPENT));
  return most - (most % POINTS_STEP);
}

export const freeOf = ({ left, held }: Pair): number => left.principal - held.principal + left.bonus - held.bonus;

/** Top-ups that may be spent in this store, the oldest first. */
export function spendable(member: Member, store: number): Pair[] {
  return member.pairs
    .filter(({ onlyIn, left }) => (onlyIn === null || onlyIn === store) && left.principal + left.bonus > 0)
    .sort((a, b) => a.since - b.since || a.key - b.key);
}

export const availableIn = (member: Member, store: number): number => sum(spendable(member, store).map(freeOf));

export interface Tender {
  readonly wallet: number;
  readonly cash: number;
  readonly wechat: number;
}

/** From where it is paid: each lot of stored value, cash, WeChat. */
export function sourcesOf(world: World, member: Member, store: number, tender: Tender): Order['sources'] {
  const sources: { from: Source; fen: number }[] = [];
  let rest = tender.wallet;
  for (const pair of spendable(member, store)) {
    const fen = Math.min(rest, freeOf(pair));
    const { principal, bonus } = split(world, pair, fen);
    if (principal > 0) sources.push({ from: { pair, book: 'principal' }, fen: principal });
    if (bonus > 0) sources.push({ from: { pair, book: 'bonus' }, fen: bonus });
    rest -= fen;
  }
  if (tender.cash > 0) sources.push({ from: 'cash', fen: tender.cash });
  if (tender.wechat > 0) sources.push({ from: 'wechat', fen: tender.wechat });
  return sources;
}

/** In proportion: of a top-up of P + B, when C is spent, floor(C·P/(P+B)) of the principal is. */
function split({ house }: World, { got, left, held }: Pair, fen: number): Amounts {
  const principal = left.principal - held.principal;
  const bonus = left.bonus - held.bonus;
  let part: number;
  if (house.draw === 'principal_first') part = fen;
  else if (house.draw === 'bonus_first') part = fen - bonus;
  else {
    const face = got.principal + got.bonus;
    const spent = face - principal - bonus;
    part = floorShare(got.principal, spent + fen, face) - floorShare(got.principal, spent, face);
  }
  const taken = Math.min(principal, Math.max(part, fen - bonus, 0));
  return { principal: taken, bonus: fen - taken };
}

export function drawPoints(world: World, member: Member, wanted: number): { lot: PointsLot; points: number }[] {
  return takeFrom(world.usable(member), wanted);
}

export function takeFrom(lots: readonly PointsLot[], wanted: number): { lot: PointsLot; points: number }[] {
  const draws: { lot: PointsLot; points: number }[] = [];
  let rest = wanted;
  for (const lot of lots) {
    const points = Math.min(rest, lot.points - lot.held);
    if (points > 0) draws.push({ lot, points });
    rest -= points;
  }
  return draws;
}

/** The WeChat part is still to come: everything else is set aside. */
export function setAside(member: Member, order: Order): void {
  member.orders.push(order);
  for (const { from, fen } of order.sources) if (typeof from === 'object') from.pair.held[from.book] += fen;
  for (const { lot, points } of order.points) lot.held += points;
  for (const { coupon } of order.coupons) coupon.state = 'held';
}

export function giveUp(order: Order): void {
  free(order);
  order.state = 'closed';
  for (const { coupon } of order.coupons) coupon.state = 'issued';
}

/** All of it is paid: value moves. */
export function complete(world: World, member: Member, order: Order): void {
  free(order);
  order.state = 'paid';
  const entity = ENTITY_OF_STORE[order.store] ?? 0;
  for (const { from, fen } of order.sources) {
    if (from === 'cash') world.cash[order.store] = (world.cash[order.store] ?? 0) + fen;
    else if (from === 'wechat') world.wechat[entity] = (world.wechat[entity] ?? 0) + fen;
    else {
      from.pair.left[from.book] -= fen;
      world.owe(from.pair.entity, entity, fen);
    }
  }
  for (const { lot, points } of order.points) lot.points -= points;
  for (const { coupon } of order.coupons) coupon.state = 'used';
  member.growth += order.growth;
  if (order.earned > 0) order.made = world.receivePoints(member, order.earned, world.house.pendingHours);
}

export { inTurn };
