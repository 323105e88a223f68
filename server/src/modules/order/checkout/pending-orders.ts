import { Injectable } from '@nestjs/common';
import type { ReadBatch, WriteBatch } from '../../../platform/database/index.js';
import { type HoldLine, type LedgerBook, LedgerFacade } from '../../ledger/index.js';
import { MemberFacade } from '../../member/index.js';
import { PaymentFacade } from '../../payment/index.js';
import { SettingsFacade } from '../../settings/index.js';
import type { Payer, SettleCommand } from './checkout.types.js';
import { settleKey } from '../ledger-posting.js';
import { OrderVouchers, type VouchersInHand } from '../vouchers/order-voucher.js';
import type { VouchersToUse } from '../vouchers/order-voucher.types.js';
import { type NewOrder, type OrderRows, orderRows } from '../order.rows.js';
import { PAY_MINUTES } from '../order.settings.js';
import type { MemberDraws } from './settlement.rules.js';

const MINUTE_MS = 60_000;
/** Holds are resolved with their payment; this is only the net under it. */
const HOLD_MARGIN_MS = 24 * 60 * MINUTE_MS;

type OpenOrder = Omit<NewOrder, 'state' | 'paymentId' | 'expiresAt' | 'after'>;

/** Orders that wait for WeChat's part or for vouchers of other platforms; wallet and points are held meanwhile. */
@Injectable()
export class PendingOrders {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly payments: PaymentFacade,
    private readonly members: MemberFacade,
    private readonly settings: SettingsFacade,
    private readonly vouchers: OrderVouchers,
  ) {}

  /** Which of the vouchers these sales are to be paid with have paid another. */
  vouchersIn(reads: ReadBatch, commands: readonly SettleCommand[]): () => VouchersInHand {
    return this.vouchers.takenIn(reads, commands);
  }

  /** Null when the member can't pay by WeChat: only somebody who has opened the mini-program can. */
  async payerOf(memberId: number): Promise<Payer | null> {
    const [openid, minutes] = await Promise.all([
      this.members.openidOf(memberId),
      this.settings.get(PAY_MINUTES, 'chain'),
    ]);
    return openid === null ? null : { memberId, openid, minutes };
  }

  /** Ids: of the payment, and of the hold. */
  openIn(
    batch: WriteBatch,
    book: LedgerBook,
    order: OpenOrder,
    payer: Payer,
    ids: { payment: number; hold: number },
    now: Date,
  ): OrderRows {
    const { memberId, openid, minutes } = payer;
    const expiresAt = new Date(now.getTime() + minutes * MINUTE_MS);
    this.hold(batch, book, { ...order, memberId, holdId: ids.hold, expiresAt }, now);
    const { id: storeId, name } = order.checkout.store;
    const wanted = {
      id: ids.payment,
      purpose: 'order' as const,
      refId: order.id,
      memberId,
      openid,
      amountFen: order.tender.wechatFen,
      description: `${name} 消费`,
      storeId,
      expiresAt,
    };
    this.payments.createIn(batch, wanted, now);
    return orderRows({ ...order, state: 'awaiting_payment', paymentId: ids.payment, expiresAt, after: null }, now);
  }

  /** The same for vouchers: the order waits until their platforms have taken them. */
  openForVouchersIn(
    batch: WriteBatch,
    book: LedgerBook,
    order: OpenOrder,
    vouchers: VouchersToUse,
    holdId: number,
    now: Date,
  ): OrderRows {
    const expiresAt = new Date(now.getTime() + vouchers.minutes * MINUTE_MS);
    const { memberId } = order.checkout;
    if (memberId !== null) this.hold(batch, book, { ...order, memberId, holdId, expiresAt }, now);
    this.vouchers.claimIn(batch, order.id, vouchers, { now, waitUntil: expiresAt });
    return orderRows({ ...order, state: 'awaiting_payment', paymentId: null, expiresAt, after: null }, now);
  }

  private hold(
    batch: WriteBatch,
    book: LedgerBook,
    order: { id: number; draws: MemberDraws; memberId: number; holdId: number; expiresAt: Date },
    now: Date,
  ): void {
    const lines = holdLines(order.draws);
    if (lines.length === 0) return;
    const { memberId, holdId: id } = order;
    const expiresAt = new Date(order.expiresAt.getTime() + HOLD_MARGIN_MS);
    this.ledger.placeHoldIn(batch, book, { id, bizKey: settleKey(order.id), memberId, expiresAt, lines }, now);
  }
}

function holdLines(draws: MemberDraws): HoldLine[] {
  return [...draws.wallet, ...draws.points];
}
