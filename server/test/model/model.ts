import { DAY, HOUR, dayOf, endOfDay, sum } from './arithmetic.js';
import type { House } from './house.js';

/**
 * The reference model: what every member has, as a person would keep it in a notebook. Plain numbers that change in
 * place; nothing of it is shared with the rules under test.
 */

/** Money that WeChat holds for one payment. */
export interface WechatPayment {
  readonly id: number;
  readonly fen: number;
  /** Not asked back yet. */
  room: number;
  readonly paidAt: number;
  readonly entity: number;
  nextRefundAt: number;
}

export interface Amounts {
  principal: number;
  bonus: number;
}

/** A top-up in somebody's hands. */
export interface Pair {
  readonly key: number;
  readonly entity: number;
  readonly store: number;
  readonly onlyIn: number | null;
  /** As it was topped up. */
  readonly paid: number;
  readonly bonus: number;
  /** As these hands got it. */
  readonly got: Readonly<Amounts>;
  readonly left: Amounts;
  readonly held: Amounts;
  readonly since: number;
  readonly paidAt: number;
  readonly payment: WechatPayment | null;
  /** Somebody else's top-up. */
  readonly given: boolean;
  readonly refundedBefore: { face: number; fen: number };
}

export interface PointsLot {
  readonly serial: number;
  points: number;
  held: number;
  readonly from: number;
  readonly until: number;
  lapsed: number;
}

export interface Coupon {
  readonly id: number;
  readonly template: number;
  readonly until: number;
  state: 'issued' | 'held' | 'used' | 'expired';
}

export interface Line {
  readonly quantity: number;
  returned: number;
  readonly pay: number;
  readonly pointsFen: number;
  readonly earned: number;
}

export type Source = 'cash' | 'wechat' | { readonly pair: Pair; readonly book: keyof Amounts };

export interface Order {
  readonly id: number;
  readonly store: number;
  state: 'waiting' | 'paid' | 'closed';
  readonly lines: readonly Line[];
  readonly sources: readonly { readonly from: Source; readonly fen: number }[];
  readonly points: readonly { readonly lot: PointsLot; readonly points: number }[];
  readonly coupons: readonly { readonly coupon: Coupon; readonly byLine: readonly number[] }[];
  readonly earned: number;
  readonly growth: number;
  made: PointsLot | null;
  lapsedCounted: number;
  /** Of its WeChat part, while it waits. */
  readonly dueAt: number;
  quietlyPaid: boolean;
  holdIsOver: boolean;
  payment: WechatPayment | null;
}

export interface WaitingTopup {
  readonly id: number;
  readonly paymentId: number;
  readonly plan: number;
  readonly store: number;
  readonly dueAt: number;
  readonly parameters: object;
  quietlyPaid: boolean;
}

export interface Offer {
  readonly id: number;
  readonly code: string;
  readonly lots: readonly { readonly pair: Pair; readonly offered: Readonly<Amounts> }[];
  readonly expiresAt: number;
  state: 'offered' | 'over';
  holdIsOver: boolean;
}

export interface RefundLine {
  readonly pair: Pair;
  readonly taken: Readonly<Amounts>;
  readonly fen: number;
  readonly bp: number;
  way: 'wechat' | 'manual';
  state: 'waiting' | 'manual' | 'wechat' | 'paid';
  interest: number;
  /** Interest that is paid by itself. */
  readonly apart: boolean;
}

export interface Refund {
  readonly id: number;
  readonly store: number;
  readonly requestedAt: number;
  readonly lines: RefundLine[];
  state: 'open' | 'over';
}

export class Member {
  readonly pairs: Pair[] = [];
  readonly lots: PointsLot[] = [];
  readonly coupons: Coupon[] = [];
  readonly orders: Order[] = [];
  readonly topups: WaitingTopup[] = [];
  readonly offers: Offer[] = [];
  readonly refunds: Refund[] = [];
  debt = 0;
  growth = 0;
  frozen = false;

  constructor(
    readonly id: number,
    readonly openid: string,
  ) {}

  balance(book: keyof Amounts): number {
    return sum(this.pairs.map(({ left }) => left[book]));
  }
}

/** Everything: the members, the drawers, WeChat, and what the entities owe each other. */
export class World {
  readonly cash = [0, 0, 0];
  readonly wechat = [0, 0];
  /** debtor → creditor */
  readonly owes = new Map<string, number>();
  /** Refunds that WeChat is asked for when their time has come. */
  readonly later: { at: number; done: () => void }[] = [];
  private serial = 0;

  constructor(
    readonly house: House,
    readonly members: readonly Member[],
    public now: number,
  ) {}

  owe(debtor: number, creditor: number, fen: number): void {
    if (debtor === creditor || fen === 0) return;
    const key = `${debtor} owes ${creditor}`;
    this.owes.set(key, (this.owes.get(key) ?? 0) + fen);
  }

  newLot(points: number, from: number, until: number): PointsLot {
    return { serial: (this.serial += 1), points, held: 0, from, until, lapsed: 0 };
  }

  /** A debt is filled first. */
  receivePoints(member: Member, points: number, pendingHours: number): PointsLot | null {
    const repaid = Math.min(points, member.debt);
    member.debt -= repaid;
    if (points === repaid) return null;
    const from = this.now + pendingHours * HOUR;
    const lot = this.newLot(points - repaid, from, this.house.until(from));
    member.lots.push(lot);
    return lot;
  }

  usable(member: Member): PointsLot[] {
    return inTurn(member.lots.filter(({ from, until }) => from <= this.now && this.now < until));
  }

  expirePoints(): void {
    for (const lot of this.members.flatMap(({ lots }) => lots)) {
      if (lot.until > this.now) continue;
      lot.lapsed += lot.points - lot.held;
      lot.points = lot.held;
    }
  }

  expireCoupons(): void {
    for (const coupon of this.members.flatMap(({ coupons }) => coupons))
      if (coupon.state === 'issued' && coupon.until <= this.now) coupon.state = 'expired';
  }

  expireOffers(): void {
    for (const offer of this.members.flatMap(({ offers }) => offers))
      if (offer.state === 'offered' && offer.expiresAt <= this.now) takeBack(offer);
  }

  /** The net under all holds: a day after whatever they wait for should have ended. */
  expireHolds(): void {
    for (const { orders, offers } of this.members) {
      for (const order of orders) {
        const over = order.state === 'waiting' && !order.holdIsOver && order.dueAt + DAY <= this.now;
        if (over) free(order);
      }
      for (const offer of offers) if (offer.state === 'offered' && offer.expiresAt + DAY <= this.now) freeOffer(offer);
    }
  }

  /** At once, or when WeChat takes it: it wants a minute between two refunds of one payment. */
  refundAtWechat(payment: WechatPayment, fen: number, done: () => void): void {
    payment.room -= fen;
    const at = Math.max(this.now, payment.nextRefundAt);
    payment.nextRefundAt = at + 60_000;
    const finish = (): void => {
      this.wechat[payment.entity] = (this.wechat[payment.entity] ?? 0) - fen;
      done();
    };
    if (at <= this.now) finish();
    else this.later.push({ at, done: finish });
  }

  refundsDue(): void {
    for (const due of this.later.filter(({ at }) => at <= this.now)) {
      this.later.splice(this.later.indexOf(due), 1);
      due.done();
    }
  }

  /** WeChat gives nothing back after a year, with a day to spare. */
  isTooOld({ paidAt }: WechatPayment): boolean {
    return this.now - paidAt > 364 * DAY;
  }

  graceUntil(): number {
    return endOfDay(dayOf(this.now) + this.house.graceDays);
  }
}

/** Those that expire first, then the older ones. */
export function inTurn(lots: readonly PointsLot[]): PointsLot[] {
  return [...lots].filter(({ points, held }) => points > held).sort((a, b) => a.until - b.until || a.serial - b.serial);
}

/** Nobody else counts on it any more: wallet, points and coupons of a waiting order are free again. */
export function free(order: Order): void {
  if (order.holdIsOver) return;
  order.holdIsOver = true;
  for (const { from, fen } of order.sources) if (typeof from === 'object') from.pair.held[from.book] -= fen;
  for (const { lot, points } of order.points) lot.held -= points;
}

export function takeBack(offer: Offer): void {
  freeOffer(offer);
  offer.state = 'over';
}

function freeOffer(offer: Offer): void {
  if (offer.holdIsOver) return;
  offer.holdIsOver = true;
  for (const { pair, offered } of offer.lots) {
    pair.held.principal -= offered.principal;
    pair.held.bonus -= offered.bonus;
  }
}
