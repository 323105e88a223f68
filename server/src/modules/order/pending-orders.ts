import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction, WriteBatch } from '../../platform/database/index.js';
import { type HoldLine, type LedgerBook, LedgerFacade } from '../ledger/index.js';
import { MemberFacade } from '../member/index.js';
import { PaymentFacade } from '../payment/index.js';
import { SettingsFacade } from '../settings/index.js';
import { settleKey } from './ledger-posting.js';
import { PAY_MINUTES } from './order.settings.js';
import type { Order } from './order.dto.js';
import { type NewOrder, orderRows, staffNameOf } from './order.rows.js';
import { OrderStore } from './order.store.js';
import { orderView } from './order.view.js';
import type { MemberDraws, Tender } from './settlement.rules.js';

const MINUTE_MS = 60_000;
/** Holds are resolved with their payment; this is only the net under it. */
const HOLD_MARGIN_MS = 24 * 60 * MINUTE_MS;

export interface Payer {
  readonly memberId: number;
  readonly openid: string;
}

/** Orders that wait for the member to pay their part by WeChat; wallet and points are held meanwhile. */
@Injectable()
export class PendingOrders {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly payments: PaymentFacade,
    private readonly members: MemberFacade,
    private readonly settings: SettingsFacade,
    private readonly orders: OrderStore,
  ) {}

  /** Who pays WeChat's part, null when there is none. Only somebody who has opened the mini-program can. */
  async payerOf(tx: Transaction, memberId: number | null, { wechatFen }: Tender): Promise<Result<Payer | null>> {
    if (wechatFen === 0) return ok(null);
    const openid = memberId === null ? null : await this.members.openidOf(memberId, tx);
    return memberId === null || openid === null ? refuse('ORDER_WECHAT_NEEDS_MEMBER') : ok({ memberId, openid });
  }

  async open(
    tx: Transaction,
    { book, batch }: { book: LedgerBook; batch: WriteBatch },
    order: Omit<NewOrder, 'state' | 'paymentId' | 'expiresAt' | 'after'>,
    { memberId, openid }: Payer,
  ): Promise<Order> {
    const minutes = await this.settings.get(PAY_MINUTES, 'chain');
    const expiresAt = new Date(tx.now.getTime() + minutes * MINUTE_MS);
    const lines = holdLines(order.draws);
    if (lines.length > 0) {
      const holdUntil = new Date(expiresAt.getTime() + HOLD_MARGIN_MS);
      await this.ledger.placeHold(tx, book, { bizKey: settleKey(order.id), memberId, expiresAt: holdUntil, lines });
    }
    const payment = await this.payments.create(tx, {
      purpose: 'order',
      refId: order.id,
      memberId,
      openid,
      amountFen: order.tender.wechatFen,
      description: `${order.checkout.store.name} 消费`,
      storeId: order.checkout.store.id,
      expiresAt,
    });
    const rows = orderRows(
      { ...order, state: 'awaiting_payment', paymentId: payment.id, expiresAt, after: null },
      tx.now,
    );
    await this.ledger.flush(tx, book, this.orders.addTo(batch, rows));
    return orderView(rows, order.checkout.store, staffNameOf(order.request));
  }
}

function holdLines(draws: MemberDraws): HoldLine[] {
  return [...draws.wallet, ...draws.points];
}
