import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type ReadBatch, type Transaction, WriteBatch } from '../../../platform/database/index.js';
import type { GroupRound } from '../../../platform/grouping/index.js';
import type { GrantsInHand } from '../../member/index.js';
import { ShiftFacade } from '../../shift/index.js';
import type { Payer, PreparedCheckout, SettleCommand } from './checkout.types.js';
import { quoteHashOf } from './quote-hash.js';
import { LedgerPosting } from '../ledger-posting.js';
import type { Order } from '../order.dto.js';
import type { SettleRequest } from '../order.requests.js';
import { type OrderRows, orderRows, staffNameOf } from '../order.rows.js';
import { OrderStore } from '../order.store.js';
import { orderView } from '../order.view.js';
import type { VouchersInHand } from '../vouchers/order-voucher.js';
import type { VouchersToUse } from '../vouchers/order-voucher.types.js';
import { PendingOrders } from './pending-orders.js';
import { type SalesInHand, SettleLocks, grantOf } from './settle-locks.js';
import { type Decision, type LockedFacts, decideSale } from './settle.rules.js';

interface Settled extends Decision {
  readonly request: SettleRequest;
  readonly checkout: PreparedCheckout;
  readonly vouchers: VouchersToUse | null;
}

/** An order, the lot of its points, and for one that waits its payment and its hold. */
const IDS_PER_SALE = 4;

/** Begins rounds: what sales are decided on, and with what they are written. */
@Injectable()
export class SettleRounds {
  constructor(
    readonly locks: SettleLocks,
    readonly posting: LedgerPosting,
    readonly pending: PendingOrders,
    readonly orders: OrderStore,
    readonly shifts: ShiftFacade,
    readonly ids: IdGenerator,
  ) {}

  begin(reads: ReadBatch, commands: readonly SettleCommand[]): SettleRound {
    return new SettleRound(this, reads, commands);
  }
}

/**
 * Sales decided one after the other on the same locked facts. Everything that can refuse a sale is looked at before
 * the sale moves anything, so a refused one leaves no trace; the next one sees what those before it have used.
 */
class SettleRound implements GroupRound<SettleCommand, Order> {
  private readonly lock: () => SalesInHand;
  private readonly vouchersTaken: () => VouchersInHand;
  private readonly accepted: OrderRows[] = [];
  private readonly writes = new WriteBatch();
  private readonly paid: Parameters<LedgerPosting['announcePaid']>[1][] = [];
  private inHand!: SalesInHand;
  private vouchersInHand!: VouchersInHand;
  private ids: number[] = [];

  constructor(
    private readonly rooms: SettleRounds,
    reads: ReadBatch,
    private readonly commands: readonly SettleCommand[],
  ) {
    this.lock = rooms.locks.askIn(reads, commands);
    this.vouchersTaken = rooms.pending.vouchersIn(reads, commands);
  }

  async ready(tx: Transaction): Promise<void> {
    this.inHand = this.lock();
    this.vouchersInHand = this.vouchersTaken();
    await this.rooms.locks.learnEarned(tx, this.inHand, this.commands);
    this.ids = await this.rooms.ids.takeMany(this.commands.length * IDS_PER_SALE);
  }

  decide(command: SettleCommand, now: Date): Result<Order> {
    const { request, prepared, payer, shift, vouchers } = command;
    const granted = this.grantedBy(request, now);
    // Who asks comes before what is asked for, also when a sale of the same group has just used the grant up.
    if (granted && !granted.ok && !refusedForStore(prepared)) return granted;
    if (!prepared.ok) return prepared;
    const checkout = prepared.value;
    if (this.inHand.claims.numberIsTaken(request)) return refuse('ORDER_EXTERNAL_NO_TAKEN');
    const locked = this.lockedFor(request, checkout, granted?.ok ? granted.value.confirmedFen : 0, now);
    const decision = decideSale(request, checkout, locked, { now, hashOf: quoteHashOf });
    if (!decision.ok) return decision;
    if (decision.value.tender.wechatFen > 0 && !payer) return refuse('ORDER_WECHAT_NEEDS_MEMBER');
    if (!shift.ok) return shift;
    const used = this.vouchersInHand.judge(vouchers, decision.value, now);
    if (!used.ok) return used;
    const rows = this.accept({ request, checkout, vouchers: used.value, ...decision.value }, payer, shift.value, now);
    this.accepted.push(rows);
    return ok(orderView(rows, checkout.store, staffNameOf(request)));
  }

  async write(tx: Transaction, batch: WriteBatch): Promise<void> {
    const { locks, orders, posting } = this.rooms;
    locks.useIn(tx, batch, this.inHand);
    orders.addTo(batch, this.accepted);
    batch.append(this.writes);
    await posting.flushIn(tx, this.inHand.book, batch);
    for (const event of this.paid) posting.announcePaid(tx, event);
  }

  /** Null for a sale whose customer has shown no code. */
  private grantedBy(request: SettleRequest, now: Date): ReturnType<GrantsInHand['judge']> | null {
    const grant = grantOf(request);
    const { actor, storeId } = request;
    return grant === null || actor.kind === 'member' ? null : this.inHand.grants.judge(grant, { actor, storeId }, now);
  }

  /** A member who orders for themselves holds the phone on which they would have to confirm. */
  private lockedFor(request: SettleRequest, checkout: PreparedCheckout, confirmedFen: number, now: Date): LockedFacts {
    const { inHand } = this;
    const { memberId } = checkout;
    return {
      accounts: memberId === null ? [] : inHand.book.memberStates(memberId),
      wallet: inHand.walletOf(memberId, now),
      confirmedFen: request.actor.kind === 'member' ? Infinity : confirmedFen,
      coupons: inHand.couponsFor(checkout.couponIds),
      earnedToday: inHand.earnedBefore(request, memberId, now),
      shortages: inHand.claims.shortages(checkout),
    };
  }

  /** Writes the sale down and uses up what it takes, for those that follow to see. */
  private accept(settled: Settled, payer: Payer | null, shiftId: number | null, now: Date): OrderRows {
    const rows = this.openOrPay(settled, payer, shiftId, now);
    const { request, checkout } = settled;
    const { id: orderId } = rows.order;
    const waits = rows.order.state === 'awaiting_payment';
    this.inHand.use(request, { orderId, memberId: checkout.memberId, waits }, settled);
    this.inHand.claims.use(request, checkout, orderId);
    return rows;
  }

  private openOrPay(settled: Settled, payer: Payer | null, shiftId: number | null, now: Date): OrderRows {
    const [orderId, lotId, paymentId, holdId] = this.ids.splice(-IDS_PER_SALE) as [number, number, number, number];
    const { vouchers, ...decided } = settled;
    const order = { id: orderId, ...decided };
    const { book } = this.inHand;
    if (vouchers) {
      this.vouchersInHand.use(vouchers);
      return this.rooms.pending.openForVouchersIn(this.writes, book, order, vouchers, holdId, now);
    }
    if (payer && settled.tender.wechatFen > 0) {
      const ids = { payment: paymentId, hold: holdId };
      return this.rooms.pending.openIn(this.writes, book, order, payer, ids, now);
    }
    const { posting } = this.rooms;
    posting.acceptSale(book, saleOf(orderId, settled), lotId, settled.at);
    this.takeCash(orderId, settled, shiftId, now);
    this.paid.push(paidEvent(orderId, settled));
    const after = posting.balancesAfter(book, settled.checkout.memberId);
    return orderRows({ ...order, state: 'paid', paymentId: null, expiresAt: null, after }, now);
  }

  private takeCash(orderId: number, { request, tender }: Settled, shiftId: number | null, at: Date): void {
    if (tender.cashFen === 0) return;
    const staffId = request.actor.kind === 'staff' ? request.actor.staffId : null;
    const { storeId } = request;
    const movement = {
      shiftId,
      storeId,
      staffId,
      kind: 'order' as const,
      refId: orderId,
      amountFen: tender.cashFen,
      at,
    };
    this.rooms.shifts.recordIn(this.writes, movement);
  }
}

function refusedForStore(prepared: Result<PreparedCheckout>): boolean {
  return !prepared.ok && prepared.refusal.code === 'STORE_NOT_FOUND';
}

function saleOf(
  orderId: number,
  { checkout, quoted, tender, draws }: Settled,
): Parameters<LedgerPosting['acceptSale']>[1] {
  const { store, memberId, facts } = checkout;
  return {
    orderId,
    storeId: store.id,
    entityId: store.legalEntityId,
    storeName: store.name,
    memberId,
    tender,
    draws,
    earnedPoints: quoted.earnedPoints,
    earnedGrowth: quoted.earnedGrowth,
    pointsLot: facts.points.lot,
  };
}

function paidEvent(
  orderId: number,
  { request, checkout, quoted, tender, at }: Settled,
): Parameters<LedgerPosting['announcePaid']>[1] {
  return {
    orderId,
    memberId: checkout.memberId,
    storeId: checkout.store.id,
    staffId: request.actor.kind === 'staff' ? request.actor.staffId : null,
    payableFen: quoted.payableFen,
    walletFen: tender.walletFen,
    earnedPoints: quoted.earnedPoints,
    earnedGrowth: quoted.earnedGrowth,
    businessDate: businessDate(at),
    source: request.source,
    fulfilment: request.fulfilment ?? 'counter',
    bookingId: request.bookingId ?? null,
  };
}
