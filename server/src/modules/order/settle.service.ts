import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, type Transaction, WriteBatch } from '../../platform/database/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import type { LedgerBook } from '../ledger/index.js';
import { CheckoutService, type PreparedCheckout, quoteHashOf } from './checkout.service.js';
import { LedgerPosting } from './ledger-posting.js';
import type { Order } from './order.dto.js';
import { orderRows, staffNameOf } from './order.rows.js';
import { OrderStore } from './order.store.js';
import type { SettleRequest } from './order.requests.js';
import { orderView } from './order.view.js';
import { type Payer, PendingOrders } from './pending-orders.js';
import { type Quoted, quote } from './quote.rules.js';
import { type MemberDraws, type Tender, drawFromMember, tenderOf } from './settlement.rules.js';

interface Decision {
  readonly quoted: Quoted;
  readonly tender: Tender;
  readonly draws: MemberDraws;
}

/**
 * Settling: facts are read first, then one transaction locks the accounts, quotes again on what is really there, takes
 * the member's grant and writes. All that can be refused is refused before the first write. A part to be paid by WeChat makes the order wait with everything else held.
 */
@Injectable()
export class SettleService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly checkout: CheckoutService,
    private readonly posting: LedgerPosting,
    private readonly pending: PendingOrders,
    private readonly orders: OrderStore,
    private readonly ids: IdGenerator,
  ) {}

  async settle(command: IdempotentCommand, request: SettleRequest): Promise<Result<Order>> {
    const prepared = await this.checkout.prepare(request);
    // Refused only inside: a grant that is gone may have been used by this very command, and then the key knows the answer.
    return this.idempotency.run(command, (tx) => this.settleIn(tx, request, prepared), { refusesBeforeWriting: true });
  }

  private async settleIn(
    tx: Transaction,
    request: SettleRequest,
    prepared: Result<PreparedCheckout>,
  ): Promise<Result<Order>> {
    if (!prepared.ok) return prepared;
    const checkout = prepared.value;
    // Nearly always it is free, and the unique key tells otherwise: then the second attempt asks, to give the right answer.
    if (tx.attempt > 1 && (await this.orders.externalNoIsTaken(tx, checkout.store.id, request.externalNo)))
      return refuse('ORDER_EXTERNAL_NO_TAKEN');
    const book = await this.posting.open(tx, checkout.memberId);
    const decision = this.decide(tx, book, request, checkout);
    if (!decision.ok) return decision;
    const payer = await this.pending.payerOf(tx, checkout.memberId, decision.value.tender);
    if (!payer.ok) return payer;
    const batch = new WriteBatch();
    const taken = await this.checkout.takeGrant(tx, batch, request);
    if (!taken.ok) return taken;
    return ok(await this.write(tx, { book, batch }, { request, checkout, ...decision.value }, payer.value));
  }

  private decide(
    tx: Transaction,
    book: LedgerBook,
    request: SettleRequest,
    checkout: PreparedCheckout,
  ): Result<Decision> {
    const { memberId, mayPay, facts, drawPolicy } = checkout;
    const accounts = memberId === null ? [] : book.memberStates(memberId);
    const quoted = quote(facts, accounts, request.usePoints, tx.now);
    if (request.quoteHash !== null && request.quoteHash !== quoteHashOf(quoted))
      return refuse('QUOTE_CHANGED', { payableFen: quoted.payableFen });
    const tender = tenderOf(request.payments, quoted.payableFen);
    if (!tender) return refuse('PAYMENT_SUM_MISMATCH', { payableFen: quoted.payableFen });
    const wanted = { walletFen: tender.walletFen, points: quoted.points?.used ?? 0 };
    if (wanted.walletFen + wanted.points > 0 && !mayPay) return refuse('PAY_GRANT_REQUIRED');
    const outcome = drawFromMember(accounts, wanted, drawPolicy, tx.now);
    if ('draws' in outcome) return ok({ quoted, tender, draws: outcome.draws });
    if (outcome.short === 'points') return refuse('POINTS_INSUFFICIENT');
    return refuse('WALLET_INSUFFICIENT', {
      availableFen: quoted.wallet?.availableFen ?? 0,
      neededFen: tender.walletFen,
    });
  }

  private async write(
    tx: Transaction,
    { book, batch }: { book: LedgerBook; batch: WriteBatch },
    settled: Decision & { request: SettleRequest; checkout: PreparedCheckout },
    payer: Payer | null,
  ): Promise<Order> {
    const orderId = await this.ids.take();
    const order = { id: orderId, ...settled };
    const { request, checkout, quoted, tender, draws } = settled;
    if (payer) return this.pending.open(tx, { book, batch }, order, payer);
    await this.posting.postSale(tx, book, {
      orderId,
      storeId: checkout.store.id,
      entityId: checkout.store.legalEntityId,
      storeName: checkout.store.name,
      memberId: checkout.memberId,
      tender,
      draws,
      earnedPoints: quoted.earnedPoints,
      earnedGrowth: quoted.earnedGrowth,
      pointsLot: checkout.facts.points.lot,
    });
    const after = this.posting.balancesAfter(book, checkout.memberId);
    const rows = orderRows({ ...order, state: 'paid', paymentId: null, expiresAt: null, after }, tx.now);
    await this.posting.flush(tx, book, this.orders.addTo(batch, rows));
    this.posting.announcePaid(tx, {
      orderId,
      memberId: checkout.memberId,
      storeId: checkout.store.id,
      staffId: request.actor.kind === 'staff' ? request.actor.staffId : null,
      payableFen: quoted.payableFen,
      walletFen: tender.walletFen,
      earnedPoints: quoted.earnedPoints,
      earnedGrowth: quoted.earnedGrowth,
    });
    return orderView(rows, checkout.store, staffNameOf(request));
  }
}
