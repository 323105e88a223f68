import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, type ReadBatch, type Transaction, WriteBatch } from '../../platform/database/index.js';
import type { GroupRound } from '../../platform/grouping/index.js';
import { type LedgerBook, LedgerFacade } from '../ledger/index.js';
import { type GrantsInHand, MemberFacade } from '../member/index.js';
import { type PreparedCheckout, quoteHashOf } from './checkout.service.js';
import { LedgerPosting } from './ledger-posting.js';
import type { Order } from './order.dto.js';
import type { SettleRequest } from './order.requests.js';
import { type OrderRows, orderRows, staffNameOf } from './order.rows.js';
import { OrderStore, numberKey } from './order.store.js';
import { orderView } from './order.view.js';
import { type Payer, PendingOrders } from './pending-orders.js';
import { type Quoted, quote } from './quote.rules.js';
import { type MemberDraws, type Tender, drawFromMember, tenderOf } from './settlement.rules.js';

/** A sale to settle, with the facts that needed no lock. */
export interface SettleCommand {
  readonly request: SettleRequest;
  readonly prepared: Result<PreparedCheckout>;
  /** Null when nothing is to be paid by WeChat, or nobody can. */
  readonly payer: Payer | null;
}

interface Decision {
  readonly quoted: Quoted;
  readonly tender: Tender;
  readonly draws: MemberDraws;
}

/** An order, the lot of its points, and for one that waits its payment and its hold. */
const IDS_PER_SALE = 4;

/** Begins rounds: what sales are decided on, and with what they are written. */
@Injectable()
export class SettleRounds {
  constructor(
    readonly members: MemberFacade,
    readonly ledger: LedgerFacade,
    readonly posting: LedgerPosting,
    readonly pending: PendingOrders,
    readonly orders: OrderStore,
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
  private readonly openBook: () => LedgerBook;
  private readonly readGrants: () => GrantsInHand;
  private readonly readNumbers: () => Set<string>;
  private readonly accepted: OrderRows[] = [];
  private readonly writes = new WriteBatch();
  private readonly paid: Parameters<LedgerPosting['announcePaid']>[1][] = [];
  private book!: LedgerBook;
  private grants!: GrantsInHand;
  private numbers!: Set<string>;
  private ids: number[] = [];

  constructor(
    private readonly rooms: SettleRounds,
    reads: ReadBatch,
    private readonly commands: readonly SettleCommand[],
  ) {
    const memberIds = commands.flatMap(({ prepared }) => (prepared.ok ? (prepared.value.memberId ?? []) : []));
    this.openBook = rooms.ledger.openIn(reads, [...new Set(memberIds)]);
    this.readGrants = rooms.members.grantsIn(
      reads,
      commands.flatMap(({ request }) => grantOf(request) ?? []),
      'locked',
    );
    this.readNumbers = rooms.orders.numbersIn(
      reads,
      commands.flatMap(({ request: { storeId, externalNo } }) =>
        externalNo === null ? [] : [{ storeId, externalNo }],
      ),
    );
  }

  async ready(): Promise<void> {
    this.book = this.openBook();
    this.grants = this.readGrants();
    this.numbers = this.readNumbers();
    this.ids = await this.rooms.ids.takeMany(this.commands.length * IDS_PER_SALE);
  }

  decide(command: SettleCommand, now: Date): Result<Order> {
    const { request, prepared, payer } = command;
    if (!prepared.ok) return prepared;
    const checkout = prepared.value;
    const { externalNo } = request;
    if (externalNo !== null && this.numbers.has(numberKey(checkout.store.id, externalNo)))
      return refuse('ORDER_EXTERNAL_NO_TAKEN');
    const decision = this.judge(request, checkout, now);
    if (!decision.ok) return decision;
    if (decision.value.tender.wechatFen > 0 && !payer) return refuse('ORDER_WECHAT_NEEDS_MEMBER');
    const grant = grantOf(request);
    if (grant !== null) {
      const granted = this.grants.judge(grant, { actor: request.actor, storeId: request.storeId }, now);
      if (!granted.ok) return granted;
    }
    const rows = this.accept({ request, checkout, ...decision.value }, payer, now);
    if (grant !== null) this.grants.use(grant);
    if (externalNo !== null) this.numbers.add(numberKey(checkout.store.id, externalNo));
    this.accepted.push(rows);
    return ok(orderView(rows, checkout.store, staffNameOf(request)));
  }

  async write(tx: Transaction, batch: WriteBatch): Promise<void> {
    const { members, orders, ledger, posting } = this.rooms;
    members.useGrantsIn(batch, this.grants, tx.now);
    orders.addTo(batch, this.accepted);
    batch.append(this.writes);
    await ledger.flushIn(tx, this.book, batch);
    for (const event of this.paid) posting.announcePaid(tx, event);
  }

  private judge(request: SettleRequest, checkout: PreparedCheckout, now: Date): Result<Decision> {
    const { memberId, mayPay, facts, drawPolicy } = checkout;
    const accounts = memberId === null ? [] : this.book.memberStates(memberId);
    const quoted = quote(facts, accounts, request.usePoints, now);
    if (request.quoteHash !== null && request.quoteHash !== quoteHashOf(quoted))
      return refuse('QUOTE_CHANGED', { payableFen: quoted.payableFen });
    const tender = tenderOf(request.payments, quoted.payableFen);
    if (!tender) return refuse('PAYMENT_SUM_MISMATCH', { payableFen: quoted.payableFen });
    const wanted = { walletFen: tender.walletFen, points: quoted.points?.used ?? 0 };
    if (wanted.walletFen + wanted.points > 0 && !mayPay) return refuse('PAY_GRANT_REQUIRED');
    const outcome = drawFromMember(accounts, wanted, drawPolicy, now);
    if ('draws' in outcome) return ok({ quoted, tender, draws: outcome.draws });
    if (outcome.short === 'points') return refuse('POINTS_INSUFFICIENT');
    return refuse('WALLET_INSUFFICIENT', {
      availableFen: quoted.wallet?.availableFen ?? 0,
      neededFen: tender.walletFen,
    });
  }

  private accept(
    settled: Decision & { request: SettleRequest; checkout: PreparedCheckout },
    payer: Payer | null,
    now: Date,
  ): OrderRows {
    const [orderId, lotId, paymentId, holdId] = this.ids.splice(-IDS_PER_SALE) as [number, number, number, number];
    const order = { id: orderId, ...settled };
    if (payer && settled.tender.wechatFen > 0) {
      const ids = { payment: paymentId, hold: holdId };
      return this.rooms.pending.openIn(this.writes, this.book, order, payer, ids, now);
    }
    const { request, checkout, quoted, tender, draws } = settled;
    const { store, memberId, facts } = checkout;
    const sale = {
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
    this.rooms.posting.acceptSale(this.book, sale, lotId, now);
    this.paid.push({
      orderId,
      memberId,
      storeId: store.id,
      staffId: request.actor.kind === 'staff' ? request.actor.staffId : null,
      payableFen: quoted.payableFen,
      walletFen: tender.walletFen,
      earnedPoints: quoted.earnedPoints,
      earnedGrowth: quoted.earnedGrowth,
    });
    const after = this.rooms.posting.balancesAfter(this.book, memberId);
    return orderRows({ ...order, state: 'paid', paymentId: null, expiresAt: null, after }, now);
  }
}

function grantOf({ member }: SettleRequest): string | null {
  return member !== null && 'grant' in member ? member.grant : null;
}
