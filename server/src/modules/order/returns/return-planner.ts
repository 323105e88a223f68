import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { holdsAt } from '../../../platform/http/index.js';
import { type LedgerBook, memberAccount } from '../../ledger/index.js';
import { PaymentFacade, type RefundRoom } from '../../payment/index.js';
import { ShiftFacade } from '../../shift/index.js';
import { ReturnGuards, piecesOf } from './return-guards.js';
import { ReturnAccounts } from './return-accounts.js';
import type { ReturnCase, ReturnPlan, ReturnRequest } from './return-plan.js';
import { ReturnPoints } from './return-points.js';
import {
  type ReturnPlace,
  type Share,
  deductibleFen,
  growthEntries,
  moneyBack,
  moneyEntries,
  sharesOf,
} from './return-posting.rules.js';
import {
  type CouponShares,
  type ReturnParts,
  type SoldParts,
  type WantedLine,
  couponsFreed,
  keptSoFar,
  partsOf,
  refusalOf,
  whatIsLeft,
} from './return.rules.js';
import { ReturnStore } from './return.store.js';
import type { LockedSale } from './sale.types.js';
import type { RefundWay } from './return.types.js';
import { type SaleFacts, soldLine } from './sale-facts.rules.js';

interface Chosen {
  readonly sold: SoldParts;
  readonly wanted: readonly WantedLine[];
  readonly coupons: readonly CouponShares[];
}

/**
 * Decides a return on what is really there, and writes nothing. Locks: WeChat's payment, the order, the wallet, coupons,
 * the member's accounts; whatever is refused is refused here.
 */
@Injectable()
export class ReturnPlanner {
  constructor(
    private readonly returns: ReturnStore,
    private readonly accounts: ReturnAccounts,
    private readonly payments: PaymentFacade,
    private readonly points: ReturnPoints,
    private readonly shifts: ShiftFacade,
    private readonly guards: ReturnGuards,
  ) {}

  async plan(tx: Transaction, given: ReturnCase): Promise<Result<ReturnPlan>> {
    const { request, brief, saleStore, store, terms } = given;
    const room = brief.payment_id === null ? null : await this.payments.refundRoom(brief.payment_id, tx);
    const sale = await this.returns.lock(tx, brief.id);
    const facts = await this.accounts.factsOf(tx, sale.id);
    const chosen = choose(given, sale, facts);
    if (!chosen.ok) return chosen;
    const judged = await this.judge(tx, given, sale, chosen.value);
    if (!judged.ok) return judged;
    const parts = judged.value;
    const { coupons } = chosen.value;
    const shares = sharesOf(facts.sources, parts);
    const wechatInCash = wayOf(shares, room, request.refundTo);
    if (!wechatInCash.ok) return wechatInCash;
    const touchesWallet = shares.some(({ method }) => method === 'wallet');
    const book = await this.accounts.open(tx, { memberId: sale.member_id, facts, touchesWallet, coupons });
    const returned = { sale, facts, parts, terms, deductibleFen: deductibleFen(shares) };
    const points = await this.points.decide(tx, book, returned);
    const money = moneyBack(shares, { deductedFen: points.deductedFen, wechatInCash: wechatInCash.value });
    const shift = await this.shiftFor(request, money.cashFen, store.id, tx);
    if (!shift.ok) return shift;
    const place = placeOf(given, sale);
    return ok({
      actor: request.actor,
      used: request.used ?? null,
      ...{ sale, saleStore, store, place, parts, money, coupons, book },
      points: points.moved,
      entries: [
        ...moneyEntries(shares, money, place),
        ...points.entries,
        ...(sale.member_id === null
          ? []
          : growthEntries(sale.member_id, growthThere(book, sale.member_id, parts.growth))),
      ],
      shiftId: shift.value,
    });
  }

  /** What rooms above say to it: whether the pieces may come back, and what of a used one stays. Then it is large or not. */
  private async judge(
    tx: Transaction,
    { request, store, largeFen }: ReturnCase,
    sale: LockedSale,
    { sold, wanted }: Chosen,
  ): Promise<Result<ReturnParts>> {
    const unused = partsOf(sold, wanted);
    const pieces = piecesOf(request, sale, unused);
    const objection = await this.guards.refusal(tx, pieces);
    if (objection) return refuse(objection.code, objection.details);
    const used = await this.guards.usedUp(tx, pieces);
    if (!used.ok) return used;
    const usedFen = used.value;
    const parts =
      usedFen === 0
        ? unused
        : partsOf(
            sold,
            wanted.map((want) => ({ ...want, usedFen })),
          );
    const isLarge = sale.refunded_fen + parts.payFen > largeFen;
    if (isLarge && request.actor.kind !== 'member' && !holdsAt(request.actor, 'order.refund.large', store.id))
      return refuse('RETURN_LARGE_FORBIDDEN', { limitFen: largeFen });
    return ok(parts);
  }

  /** The drawer that gives the cash; nobody hands any to a member who is not there. */
  private async shiftFor(
    { actor }: ReturnRequest,
    cashFen: number,
    storeId: number,
    tx: Transaction,
  ): Promise<Result<number | null>> {
    if (cashFen === 0) return ok(null);
    return actor.kind === 'member' ? refuse('ORDER_NOT_REFUNDABLE') : this.shifts.forCash(actor, storeId, tx);
  }
}

/** All of it, unless it went to another member with whom this one was merged: growth never runs below zero. */
function growthThere(book: LedgerBook, memberId: number, growth: number): number {
  return Math.min(growth, book.state(memberAccount(memberId, 'growth')).balance);
}

/** The pieces and what they are worth, or why they can't be returned by this person. */
function choose({ request }: ReturnCase, sale: LockedSale, facts: SaleFacts): Result<Chosen> {
  if (sale.state !== 'paid') return refuse('ORDER_NOT_REFUNDABLE', { state: sale.state });
  const lines = sale.lines.map(soldLine);
  const wanted = request.wanted === 'all' ? whatIsLeft(lines) : request.wanted;
  const refused = refusalOf(lines, wanted);
  if (refused) {
    const { code, ...details } = refused;
    return refuse(code, details);
  }
  const { sources, pointsUsed, earnedGrowth } = facts;
  const paidFen = sources.map(({ amountFen }) => amountFen);
  if (paidFen.reduce((total, fen) => total + fen, 0) !== sale.payable_fen)
    throw new Error(`the journal of order ${sale.id} does not say ${sale.payable_fen} fen`);
  const used = pointsUsed.map(({ amount }) => amount);
  const sold = { lines, paidFen, pointsUsed: used, earnedGrowth, kept: keptSoFar(lines, sale) };
  const isPart = sale.returns > 0 || !partsOf(sold, wanted).complete;
  if (sources.some(({ method }) => method === 'voucher')) {
    if (isPart) return refuse('RETURN_WHOLE_ONLY');
    if (!request.vouchersBack) return refuse('RETURN_VOUCHER_FIRST');
  }
  return ok({ sold, wanted, coupons: couponsFreed(sale.coupons, lines, wanted) });
}

/** True when WeChat's part is to be handed over in cash: only when WeChat won't take it, or it would be a way to cash. */
function wayOf(shares: readonly Share[], room: RefundRoom | null, refundTo: RefundWay): Result<boolean> {
  const wechatFen = shares.filter(({ method }) => method === 'wechat').reduce((sum, { backFen }) => sum + backFen, 0);
  if (wechatFen === 0) return ok(false);
  const obstacle = room === null || room.roomFen < wechatFen ? 'not_paid' : room.obstacle;
  if (obstacle === null) return refundTo === 'original' ? ok(false) : refuse('RETURN_WECHAT_OPEN');
  return refundTo === 'cash' ? ok(true) : refuse('RETURN_WECHAT_CLOSED', { obstacle });
}

function placeOf({ store }: ReturnCase, sale: LockedSale): ReturnPlace {
  return {
    saleStoreId: sale.store_id,
    saleEntityId: sale.legal_entity_id,
    storeId: store.id,
    entityId: store.legalEntityId,
  };
}
