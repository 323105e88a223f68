import { Injectable } from '@nestjs/common';
import { addDays, businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, type Transaction } from '../../platform/database/index.js';
import { type MemberActor, type StaffAct, actorRef } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../audit/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { chooseLots } from './rules/lot-choice.rules.js';
import { wholeOf } from './rules/lot-computation.rules.js';
import { RefundDesk, type Sent } from './refund-desk.js';
import { type LockedQuotes, type LotQuote, RefundQuotes } from './refund-quotes.js';
import { type RefundReason, causeOf } from './rules/refund-reason.rules.js';
import { approvesItself } from './rules/refund-state.rules.js';
import type { NewRefund } from './wallet-refund.store.js';
import type { StoredLine } from './wallet-refund.rows.js';

export interface WantedRefund {
  readonly memberId: number;
  readonly reason: RefundReason;
  readonly note: string | null;
  /** Null: every lot that gives something back. */
  readonly lotKeys: readonly number[] | null;
  /** The sum the member has seen. */
  readonly expectedFen: number;
  /** Who handles it; the store of the newest lot when the member names none. */
  readonly storeId: number | null;
}

/** A member's own request, or what a person at the counter asks for on a member's behalf. */
export type RefundAsker = { readonly actor: MemberActor } | StaffAct;

interface Chosen {
  readonly quotes: readonly LotQuote[];
  readonly legalEntityId: number;
  readonly storeId: number;
}

/** Takes a claim: what it is worth is computed and kept, what it takes is held, and what needs nobody's leave goes out. */
@Injectable()
export class RefundRequests {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly ids: IdGenerator,
    private readonly quotes: RefundQuotes,
    private readonly desk: RefundDesk,
    private readonly organization: OrganizationFacade,
    private readonly audit: AuditFacade,
  ) {}

  async request(command: IdempotentCommand, asker: RefundAsker, wanted: WantedRefund): Promise<Result<number>> {
    const done = await this.idempotency.run<Sent>(command, (tx) => this.requestIn(tx, asker, wanted));
    return this.desk.afterCommit(done);
  }

  private async requestIn(tx: Transaction, asker: RefundAsker, wanted: WantedRefund): Promise<Result<Sent>> {
    const cause = causeOf(wanted.reason);
    const locked = await this.quotes.locked(tx, { memberId: wanted.memberId, cause, at: tx.now });
    // Whoever holds a lost phone must not send its money away; at the counter a person has made sure who it is.
    if (asker.actor.kind === 'member' && locked.wallet?.status === 'frozen') return refuse('WALLET_FROZEN');
    const chosen = await this.choose(locked.quotes, wanted);
    if (!chosen.ok) return chosen;
    const refund = await this.newRefund(tx, asker, wanted, chosen.value);
    const lines = chosen.value.quotes.map((quote, index) => lineOf(refund.id, index + 1, quote));
    await this.desk.open(tx, locked.book, refund, lines);
    if ('request' in asker) await this.record(tx, asker, refund);
    const rules = chosen.value.quotes.map(({ computation, path }) => ({ rule: computation.rule, way: path.way }));
    const byItself = approvesItself(rules, asker.actor.kind);
    return ok(await this.desk.accept(tx, locked.book, refund.id, byItself));
  }

  private async choose(quotes: LockedQuotes['quotes'], wanted: WantedRefund): Promise<Result<Chosen>> {
    const picked = chooseLots(quotes, wanted.lotKeys);
    if (!picked.ok) return picked;
    const refundFen = picked.value.reduce((sum, { computation }) => sum + computation.refundFen, 0);
    if (refundFen !== wanted.expectedFen) return refuse('WALLET_REFUND_CHANGED', { refundFen });
    const { lot } = picked.value.at(-1) as LotQuote;
    const store = await this.organization.store(wanted.storeId ?? lot.storeId);
    if (!store) return refuse('STORE_NOT_FOUND');
    if (store.legalEntityId !== lot.legalEntityId) return refuse('WALLET_REFUND_OTHER_ISSUER');
    return ok({ quotes: picked.value, legalEntityId: lot.legalEntityId, storeId: store.id });
  }

  private async newRefund(
    tx: Transaction,
    { actor }: RefundAsker,
    { memberId, reason, note }: WantedRefund,
    { quotes, legalEntityId, storeId }: Chosen,
  ): Promise<NewRefund> {
    const cause = causeOf(reason);
    const computation = wholeOf(
      cause,
      tx.now,
      quotes.map((quote) => quote.computation),
    );
    return {
      id: await this.ids.take(),
      memberId,
      legalEntityId,
      storeId,
      reason,
      askedCause: cause,
      note,
      requestedBy: actorRef(actor),
      requestedAt: tx.now,
      dueOn: addDays(businessDate(tx.now), Math.min(...quotes.map(payoutDays))),
      refundFen: computation.refundFen,
      computation,
    };
  }

  private async record(
    tx: Transaction,
    by: StaffAct,
    { id, storeId, memberId, reason, refundFen }: NewRefund,
  ): Promise<void> {
    await this.audit.record(tx, {
      ...by,
      action: 'wallet_refund.request',
      subject: `wallet-refund:${id}`,
      storeId,
      after: { memberId, reason, refundFen },
    });
  }
}

function payoutDays({ computation, profile }: LotQuote): number {
  return computation.rule === 'unused' ? profile.fullPayoutDays : profile.otherPayoutDays;
}

function lineOf(refundId: number, line: number, { lot, computation, path }: LotQuote): StoredLine {
  return {
    refundId,
    line,
    kind: 'lot',
    lotKey: lot.lotKey,
    topupId: lot.topupId,
    storeId: lot.storeId,
    paymentId: path.way === 'wechat' ? lot.paymentId : null,
    paidFen: lot.paidFen,
    principalLotId: lot.principalLotId,
    bonusLotId: lot.bonusLotId,
    principalFen: lot.remainingPrincipalFen,
    bonusFen: lot.remainingBonusFen,
    refundFen: computation.refundFen,
    deductionFen: 0,
    interestBp: computation.interestBp,
    interestFen: 0,
    way: path.way,
    manualReason: path.manualReason,
    state: 'waiting',
    tries: 0,
    paymentRefundId: null,
    problem: null,
    manualBy: null,
    payoutId: null,
    paidAt: null,
  };
}
