import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Transaction, WriteBatch, WriteConflict } from '../../platform/database/index.js';
import { CouponFacade } from '../coupon/index.js';
import { type Hold, LedgerFacade } from '../ledger/index.js';
import { OrganizationFacade } from '../organization/index.js';
import {
  type PaidAnswer,
  type PaidPayment,
  type Payment,
  PaymentFacade,
  type PaymentOutcomeHandler,
} from '../payment/index.js';
import { LedgerPosting, settleKey } from './ledger-posting.js';
import { type OrderRow, OrderStore } from './order.store.js';
import type { MemberDraws } from './settlement.rules.js';

/** What happens to a waiting order when WeChat's part is paid or given up; its refunds are for `ReturnRefunds`. */
@Injectable()
export class OrderPaymentHandler implements PaymentOutcomeHandler, OnModuleInit {
  readonly purpose = 'order' as const;

  constructor(
    private readonly payments: PaymentFacade,
    private readonly orders: OrderStore,
    private readonly ledger: LedgerFacade,
    private readonly posting: LedgerPosting,
    private readonly organization: OrganizationFacade,
    private readonly coupons: CouponFacade,
  ) {}

  onModuleInit(): void {
    this.payments.register(this);
  }

  /** Money for an order that was given up meanwhile goes back: its wallet part and points are free again. */
  async onPaid(tx: Transaction, payment: PaidPayment): Promise<PaidAnswer> {
    const order = await this.orders.find(tx, payment.refId);
    if (!order || !(await this.orders.move(tx, order.id, 'awaiting_payment', 'paid'))) return 'declined';
    const book = await this.posting.open(tx, order.member_id);
    const hold = await this.ledger.findHold(tx, settleKey(order.id));
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
      },
      draws: drawsOf(hold),
      earnedPoints: order.earned_points,
      earnedGrowth: order.earned_growth,
      pointsLot: await this.posting.pointsLot(order.store_id),
    });
    await this.orders.recordPaid(tx, order.id, tx.now, this.posting.balancesAfter(book, order.member_id));
    await this.orders.movePayments(tx, order.id, 'paid');
    await this.posting.flush(tx, book, await this.useCoupons(tx, order));
    this.posting.announcePaid(tx, paidEvent(order, tx.now));
    return 'accepted';
  }

  async onClosed(tx: Transaction, payment: Payment): Promise<void> {
    if (!(await this.orders.move(tx, payment.refId, 'awaiting_payment', 'closed'))) return;
    await this.orders.movePayments(tx, payment.refId, 'void');
    const batch = new WriteBatch();
    this.coupons.releaseHeldIn(batch, payment.refId);
    await tx.write(batch);
    const book = await this.posting.open(tx, payment.memberId);
    const hold = await this.ledger.findHold(tx, settleKey(payment.refId));
    if (hold && (await this.ledger.resolveHold(tx, book, hold, 'voided'))) await this.ledger.flush(tx, book);
  }

  /** Held since the order was made; now they are used. */
  private async useCoupons(tx: Transaction, order: OrderRow): Promise<WriteBatch> {
    const batch = new WriteBatch();
    const coupons = await this.orders.couponsOf(tx, order.id);
    if (coupons.length === 0 || order.member_id === null) return batch;
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
    return batch;
  }
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
  };
}
