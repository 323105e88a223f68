import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Transaction, WriteBatch, WriteConflict } from '../../../platform/database/index.js';
import { CouponFacade } from '../../coupon/index.js';
import { type Hold, LedgerFacade } from '../../ledger/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { ShiftFacade } from '../../shift/index.js';
import { LedgerPosting, settleKey } from '../ledger-posting.js';
import { ORDER_CLOSED, type OrderClosed } from '../order.events.js';
import { type OrderRow, OrderStore } from '../order.store.js';
import type { MemberDraws } from './settlement.rules.js';

/** The end of an order that waited, for WeChat or for a voucher: it is paid, or everything it held is free again. */
@Injectable()
export class WaitingOrders {
  constructor(
    private readonly orders: OrderStore,
    private readonly ledger: LedgerFacade,
    private readonly posting: LedgerPosting,
    private readonly organization: OrganizationFacade,
    private readonly coupons: CouponFacade,
    private readonly shifts: ShiftFacade,
  ) {}

  /** False when it does not wait any more, or has waited so long that what it held is free for others. */
  async complete(tx: Transaction, orderId: number): Promise<boolean> {
    const order = await this.orders.find(tx, orderId);
    const hold = await this.ledger.findHold(tx, settleKey(orderId));
    if (hold?.state === 'expired') await this.giveUp(tx, orderId);
    if (!order || !(await this.orders.move(tx, order.id, 'awaiting_payment', 'paid'))) return false;
    const book = await this.posting.open(tx, order.member_id);
    if (hold && !(await this.ledger.resolveHold(tx, book, hold, 'posted')))
      throw new WriteConflict(`hold of order ${order.id}`);
    const store = await this.organization.store(order.store_id);
    await this.posting.postSale(tx, book, {
      orderId: order.id,
      storeId: order.store_id,
      storeName: store?.name ?? '',
      entityId: order.legal_entity_id,
      memberId: order.member_id,
      tender: {
        walletFen: order.wallet_fen,
        cashFen: order.cash_fen,
        wechatFen: order.wechat_fen,
        cardFen: order.card_fen,
        voucherFen: order.voucher_fen,
      },
      draws: drawsOf(hold),
      earnedPoints: order.earned_points,
      earnedGrowth: order.earned_growth,
      pointsLot: await this.posting.pointsLot(order.store_id),
    });
    await this.orders.recordPaid(tx, order.id, tx.now, this.posting.balancesAfter(book, order.member_id));
    await this.orders.movePayments(tx, order.id, 'paid');
    const batch = new WriteBatch();
    await this.useCoupons(tx, batch, order);
    await this.takeCash(tx, batch, order);
    await this.posting.flush(tx, book, batch);
    this.posting.announcePaid(tx, paidEvent(order, tx.now));
    return true;
  }

  async giveUp(tx: Transaction, orderId: number): Promise<boolean> {
    if (!(await this.orders.move(tx, orderId, 'awaiting_payment', 'closed'))) return false;
    await this.orders.movePayments(tx, orderId, 'void');
    const batch = new WriteBatch();
    this.coupons.releaseHeldIn(batch, orderId);
    await tx.write(batch);
    const order = await this.orders.find(tx, orderId);
    const book = await this.posting.open(tx, order?.member_id ?? null);
    const hold = await this.ledger.findHold(tx, settleKey(orderId));
    if (hold && (await this.ledger.resolveHold(tx, book, hold, 'voided'))) await this.ledger.flush(tx, book);
    if (order) announceClosed(tx, order);
    return true;
  }

  /** Held since the order was made; now they are used. */
  private async useCoupons(tx: Transaction, batch: WriteBatch, order: OrderRow): Promise<void> {
    const coupons = await this.orders.couponsOf(tx, order.id);
    if (coupons.length === 0 || order.member_id === null) return;
    const use = {
      couponIds: coupons.map(({ coupon_id: id }) => id),
      discountsFen: coupons.map(({ discount_fen: fen }) => fen),
      memberId: order.member_id,
      orderId: order.id,
      storeId: order.store_id,
      staffId: order.staff_id,
      at: tx.now,
      from: 'held' as const,
    };
    this.coupons.useIn(batch, use);
    this.coupons.announceUsed(tx, use);
  }

  /** Cash given while the order waited lies in the drawer its taker has open now. */
  private async takeCash(tx: Transaction, batch: WriteBatch, order: OrderRow): Promise<void> {
    const { id: refId, store_id: storeId, staff_id: staffId, cash_fen: amountFen } = order;
    if (amountFen === 0) return;
    const shiftId = staffId === null ? null : await this.shifts.currentOf(staffId, storeId, tx);
    this.shifts.recordIn(batch, { shiftId, storeId, staffId, kind: 'order', refId, amountFen, at: tx.now });
  }
}

function announceClosed(tx: Transaction, order: OrderRow): void {
  const payload: OrderClosed = {
    orderId: order.id,
    memberId: order.member_id,
    storeId: order.store_id,
    source: order.source,
    fulfilment: order.fulfilment,
  };
  tx.emit({ type: ORDER_CLOSED, subject: `order:${order.id}`, payload: { ...payload } });
}

function drawsOf(hold: Hold | null): MemberDraws {
  const lines = hold?.lines ?? [];
  return {
    wallet: lines.filter(({ account }) => account.book !== 'points'),
    points: lines.filter(({ account }) => account.book === 'points'),
  };
}

function paidEvent(order: OrderRow, at: Date): Parameters<LedgerPosting['announcePaid']>[1] {
  return {
    orderId: order.id,
    memberId: order.member_id,
    storeId: order.store_id,
    staffId: order.staff_id,
    payableFen: order.payable_fen,
    walletFen: order.wallet_fen,
    earnedPoints: order.earned_points,
    earnedGrowth: order.earned_growth,
    businessDate: businessDate(at),
    source: order.source,
    fulfilment: order.fulfilment,
    bookingId: order.booking_id,
  };
}
