import { Injectable } from '@nestjs/common';
import type { WriteBatch } from '../../platform/database/index.js';
import { type HoldLine, type LedgerBook, LedgerFacade } from '../ledger/index.js';
import { MemberFacade } from '../member/index.js';
import { PaymentFacade } from '../payment/index.js';
import { SettingsFacade } from '../settings/index.js';
import type { Payer } from './checkout.types.js';
import { settleKey } from './ledger-posting.js';
import { type NewOrder, type OrderRows, orderRows } from './order.rows.js';
import { PAY_MINUTES } from './order.settings.js';
import type { MemberDraws } from './settlement.rules.js';

const MINUTE_MS = 60_000;
/** Holds are resolved with their payment; this is only the net under it. */
const HOLD_MARGIN_MS = 24 * 60 * MINUTE_MS;

/** Orders that wait for the member to pay their part by WeChat; wallet and points are held meanwhile. */
@Injectable()
export class PendingOrders {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly payments: PaymentFacade,
    private readonly members: MemberFacade,
    private readonly settings: SettingsFacade,
  ) {}

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
    order: Omit<NewOrder, 'state' | 'paymentId' | 'expiresAt' | 'after'>,
    payer: Payer,
    ids: { payment: number; hold: number },
    now: Date,
  ): OrderRows {
    const { memberId, openid, minutes } = payer;
    const expiresAt = new Date(now.getTime() + minutes * MINUTE_MS);
    const lines = holdLines(order.draws);
    if (lines.length > 0) {
      const holdUntil = new Date(expiresAt.getTime() + HOLD_MARGIN_MS);
      const draft = { id: ids.hold, bizKey: settleKey(order.id), memberId, expiresAt: holdUntil, lines };
      this.ledger.placeHoldIn(batch, book, draft, now);
    }
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
}

function holdLines(draws: MemberDraws): HoldLine[] {
  return [...draws.wallet, ...draws.points];
}
