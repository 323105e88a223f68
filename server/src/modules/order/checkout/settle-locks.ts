import { Injectable } from '@nestjs/common';
import { type BusinessDate, businessDate } from '@guike/shared';
import { ReadBatch, type Transaction, type WriteBatch } from '../../../platform/database/index.js';
import { CouponFacade, type HeldCoupon } from '../../coupon/index.js';
import { type LedgerBook, LedgerFacade } from '../../ledger/index.js';
import { type GrantsInHand, MemberFacade } from '../../member/index.js';
import { PointsFacade } from '../../points/index.js';
import { UNUSED_WALLET, WalletFacade, type WalletState, spentOn } from '../../wallet/index.js';
import type { CouponChoice, SettleRequest } from '../order.requests.js';
import type { Decision } from './settle.rules.js';
import { type ClaimsInHand, SaleClaims } from './sale-claims.js';
import type { SettleCommand } from './checkout.types.js';

/** Everything sales are decided on that others could change meanwhile, asked for with locks in one message. */
@Injectable()
export class SettleLocks {
  constructor(
    private readonly members: MemberFacade,
    private readonly ledger: LedgerFacade,
    private readonly wallets: WalletFacade,
    private readonly claims: SaleClaims,
    private readonly coupons: CouponFacade,
    private readonly points: PointsFacade,
  ) {}

  /** Locks in the order of the house: wallet rows, coupons, the ledger's accounts, grants. */
  askIn(reads: ReadBatch, commands: readonly SettleCommand[]): () => SalesInHand {
    const wallets = this.wallets.lockIn(reads, walletPayers(commands));
    const coupons = this.coupons.lockIn(reads, commands.flatMap(couponIdsOf));
    const book = this.ledger.openIn(reads, memberIds(commands));
    const grants = this.members.grantsIn(
      reads,
      commands.flatMap(({ request }) => grantOf(request) ?? []),
      'locked',
    );
    const claims = this.claims.askIn(reads, commands);
    return () => new SalesInHand(book(), grants(), wallets(), claims(), coupons());
  }

  /** What days have given members so far, right now that their accounts are locked; asked only where there is a limit. */
  async learnEarned(tx: Transaction, inHand: SalesInHand, commands: readonly SettleCommand[]): Promise<void> {
    const membersOf = new Map<BusinessDate, Set<number>>();
    for (const { request, prepared } of commands) {
      if (!prepared.ok || prepared.value.memberId === null) continue;
      if (prepared.value.facts.points.earn.maxPerDay === null) continue;
      const day = dayOf(request, tx.now);
      membersOf.set(day, (membersOf.get(day) ?? new Set()).add(prepared.value.memberId));
    }
    const reads = new ReadBatch();
    const asked = [...membersOf].map(([day, ids]) => ({ day, earned: this.points.earnedOnIn(reads, [...ids], day) }));
    await tx.read(reads);
    for (const { day, earned } of asked) for (const [id, points] of earned()) inHand.earned.set(`${id} ${day}`, points);
  }

  /** Writes down what the accepted sales have used; the book is flushed by its owner. */
  useIn(tx: Transaction, batch: WriteBatch, inHand: SalesInHand): void {
    this.members.useGrantsIn(batch, inHand.grants, tx.now);
    this.wallets.spendManyIn(batch, inHand.walletSpends, businessDate(tx.now));
    this.claims.useIn(batch, inHand.claims, tx.now);
    const uses = inHand.couponUses.filter(({ waits }) => !waits).map((use) => ({ ...use, from: 'issued' as const }));
    this.coupons.useManyIn(batch, uses);
    for (const use of uses) this.coupons.announceUsed(tx, use);
    for (const { waits, ...hold } of inHand.couponUses) if (waits) this.coupons.holdIn(batch, hold);
  }
}

/** What was locked, and what of it the sales accepted so far have used up. */
export class SalesInHand {
  readonly walletSpends = new Map<number, number>();
  readonly couponUses: CouponsOfSale[] = [];
  /** Points by member and day. */
  readonly earned = new Map<string, number>();
  private readonly couponsById: Map<number, HeldCoupon>;

  constructor(
    readonly book: LedgerBook,
    readonly grants: GrantsInHand,
    private readonly wallets: ReadonlyMap<number, WalletState>,
    readonly claims: ClaimsInHand,
    coupons: readonly HeldCoupon[],
  ) {
    this.couponsById = new Map(coupons.map((coupon) => [coupon.id, coupon]));
  }

  walletOf(memberId: number | null, now: Date): WalletState {
    const stored = (memberId === null ? null : this.wallets.get(memberId)) ?? UNUSED_WALLET;
    const today = businessDate(now);
    const spent = memberId === null ? 0 : (this.walletSpends.get(memberId) ?? 0);
    return { ...stored, day: today, daySpentFen: spentOn(stored, today) + spent };
  }

  /** As they stand after the sales accepted so far. */
  couponsFor(ids: CouponChoice): HeldCoupon[] {
    return ids === 'best' ? [] : ids.flatMap((id) => this.couponsById.get(id) ?? []);
  }

  /** Points that the day of the sale has given the member so far, where there is a limit to it. */
  earnedBefore(request: SettleRequest, memberId: number | null, now: Date): number {
    return this.earned.get(`${memberId} ${dayOf(request, now)}`) ?? 0;
  }

  /**
   * An accepted sale has used its grant, its coupons and, if it paid from the wallet, a part of the day's
   * limit. One that waits for its payment earns when it is paid.
   */
  use(request: SettleRequest, { orderId, memberId, waits }: AcceptedSale, { quoted, tender, at }: Decision): void {
    const { walletFen } = tender;
    const grant = grantOf(request);
    if (grant !== null) this.grants.use(grant);
    if (memberId !== null && walletFen > 0)
      this.walletSpends.set(memberId, (this.walletSpends.get(memberId) ?? 0) + walletFen);
    if (memberId === null) return;
    const day = `${memberId} ${businessDate(at)}`;
    if (!waits && this.earned.has(day)) this.earned.set(day, (this.earned.get(day) ?? 0) + quoted.earnedPoints);
    if (quoted.coupons.length === 0) return;
    this.couponUses.push({
      couponIds: quoted.coupons.map(({ id }) => id),
      discountsFen: quoted.coupons.map(({ discountFen }) => discountFen),
      memberId,
      orderId,
      storeId: request.storeId,
      staffId: request.actor.kind === 'staff' ? request.actor.staffId : null,
      at,
      waits,
    });
    for (const { id } of quoted.coupons) {
      const coupon = this.couponsById.get(id) as HeldCoupon;
      this.couponsById.set(id, { ...coupon, state: waits ? 'held' : 'used' });
    }
  }
}

interface AcceptedSale {
  readonly orderId: number;
  readonly memberId: number | null;
  /** Part of it is still to be paid. */
  readonly waits: boolean;
}

interface CouponsOfSale {
  readonly couponIds: readonly number[];
  readonly discountsFen: readonly number[];
  readonly memberId: number;
  readonly orderId: number;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly at: Date;
  readonly waits: boolean;
}

export function grantOf({ member }: SettleRequest): string | null {
  return member !== null && 'grant' in member ? member.grant : null;
}

function couponIdsOf({ prepared }: SettleCommand): readonly number[] {
  return prepared.ok && prepared.value.couponIds !== 'best' ? prepared.value.couponIds : [];
}

/** A time that will be refused asks for nothing that matters. */
function dayOf({ at }: SettleRequest, now: Date): BusinessDate {
  return businessDate(at !== null && at < now ? at : now);
}

function memberIds(commands: readonly SettleCommand[]): number[] {
  return [...new Set(commands.flatMap(({ prepared }) => (prepared.ok ? (prepared.value.memberId ?? []) : [])))];
}

function walletPayers(commands: readonly SettleCommand[]): number[] {
  return memberIds(commands.filter(({ request }) => request.payments.some(({ method }) => method === 'wallet')));
}
