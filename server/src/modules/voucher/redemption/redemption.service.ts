import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import type { CancelReply, LookReply, VerifyReply } from '../platforms/voucher-platform.port.js';
import { RedemptionDesk } from './redemption-desk.js';
import { RedemptionPorts } from './redemption-ports.js';
import { RedemptionStore } from './redemption.store.js';
import { VoucherAlarms } from '../voucher-alarms.js';
import { VoucherHandlers } from '../voucher-handlers.js';
import { ALARM_AFTER_ATTEMPTS, LATE_LOOK_MS, fateOf, nextAskAt } from '../voucher.rules.js';
import type { RedemptionData, RedemptionState, VoucherRefusal } from '../voucher.types.js';

const LEASE_MS = 60_000;

type Reply = VerifyReply | CancelReply;

/**
 * Brings the vouchers of an order on: asks the platform outside of any transaction and then, in one, writes down what it
 * said and lets the order room do its part. An answer nobody got is asked for again, never guessed.
 */
@Injectable()
export class RedemptionService {
  constructor(
    private readonly store: RedemptionStore,
    private readonly desk: RedemptionDesk,
    private readonly handlers: VoucherHandlers,
    private readonly alarms: VoucherAlarms,
    private readonly uow: UnitOfWork,
    private readonly ports: RedemptionPorts,
  ) {}

  /** Outside any transaction. Does nothing while another replica is asking for the same order. */
  async advance(orderId: number): Promise<void> {
    const claim = this.ports.claim();
    const now = this.ports.now();
    const rows = await this.store.claimOrder(orderId, claim, now, new Date(now.getTime() + LEASE_MS));
    if (rows.length === 0) return;
    const replies = await this.desk.ask(rows, this.ports.now());
    await this.uow.run((tx) => this.apply(tx, orderId, replies));
    for (const row of rows) await this.afterReply(row, claim, replies.get(row.id));
  }

  /** Those we gave up on: if a request arrived after our last question, the platform has taken them. */
  async lookLate(limit: number): Promise<number> {
    const claim = this.ports.claim();
    const now = this.ports.now();
    const rows = await this.store.claimLateLooks(claim, now, new Date(now.getTime() + LEASE_MS), limit);
    for (const row of rows) {
      const reply: LookReply = await this.desk.look(row);
      if (reply.kind === 'verified') {
        await this.uow.run((tx) => this.store.markFoundLate(tx, row.id, reply));
        await this.advance(row.orderId);
      } else {
        await this.store.postpone(
          row.id,
          claim,
          reply.kind === 'unknown' ? new Date(now.getTime() + LATE_LOOK_MS) : null,
        );
      }
    }
    return rows.length;
  }

  private async apply(tx: Transaction, orderId: number, replies: ReadonlyMap<number, Reply>): Promise<void> {
    const before = await this.store.lockOfOrder(tx, orderId);
    const states = new Map<number, RedemptionState>(before.map(({ id, state }) => [id, state]));
    let refusal: VoucherRefusal | null = null;
    let moved: 'verification' | 'cancellation' | null = null;
    for (const row of before) {
      const reply = replies.get(row.id);
      const next = reply && (await this.record(tx, row, reply));
      if (!next) continue;
      states.set(row.id, next);
      moved = row.state === 'pending' ? 'verification' : 'cancellation';
      if (reply.kind === 'refused') refusal ??= reply.reason;
    }
    const now = [...states.values()];
    if (moved === 'verification')
      await this.concludeVerification(tx, orderId, states, refusal ?? refusedBefore(before));
    if (moved === 'cancellation' && now.every((state) => state === 'cancelled')) await this.concludeCancel(tx, before);
  }

  /** Writes one reply down; null when it changes nothing, or when somebody else has written before. */
  private async record(tx: Transaction, row: RedemptionData, reply: Reply): Promise<RedemptionState | null> {
    if (row.state === 'pending') {
      if (reply.kind === 'verified')
        return (await this.store.markVerified(tx, row.id, ['pending'], reply)) ? 'verified' : null;
      if (reply.kind !== 'refused') return null;
      const lateLookAt = reply.reason === 'gave_up' ? new Date(tx.now.getTime() + LATE_LOOK_MS) : null;
      return (await this.store.markRefused(tx, row.id, reply.reason, lateLookAt)) ? 'refused' : null;
    }
    if (row.state !== 'cancelling') return null;
    if (reply.kind === 'cancelled') return (await this.store.markCancelled(tx, row.id)) ? 'cancelled' : null;
    if (reply.kind !== 'refused') return null;
    return (await this.store.markKept(tx, row.id, `cancel_${reply.reason}`)) ? 'verified' : null;
  }

  private async concludeVerification(
    tx: Transaction,
    orderId: number,
    states: ReadonlyMap<number, RedemptionState>,
    refusal: VoucherRefusal | null,
  ): Promise<void> {
    const fate = fateOf([...states.values()]);
    if (fate === 'open') return;
    const paid = fate === 'verified' && (await this.handlers.get().onVerified(tx, orderId));
    if (paid) return;
    if (fate === 'refused') await this.handlers.get().onRefused(tx, orderId, refusal ?? 'other');
    for (const [id, state] of states)
      if (state === 'verified') await this.store.markCancelling(tx, id, ['verified'], null);
  }

  /** Those that were never wanted back by anybody belong to an order that was given up. */
  private async concludeCancel(tx: Transaction, rows: readonly RedemptionData[]): Promise<void> {
    const [first] = rows as [RedemptionData];
    if (first.cancelBy === null) return;
    const asked = { by: first.cancelBy, reason: first.cancelReason ?? '' };
    if (await this.handlers.get().onCancelled(tx, first.orderId, asked)) return;
    await this.store.markProblem(tx, first.orderId, 'order_not_returned');
    this.alarms.raise('order_not_returned', first, 'the vouchers are the customer’s again, the order is still paid');
  }

  private async afterReply(row: RedemptionData, claim: string, reply: Reply | undefined): Promise<void> {
    if (reply === undefined || reply.kind === 'unknown') {
      await this.store.postpone(row.id, claim, nextAskAt(this.ports.now(), row.attempts));
      if (row.attempts === ALARM_AFTER_ATTEMPTS) this.alarms.raise('unanswered', row, reply?.detail ?? 'no reply');
    }
    if (row.state === 'cancelling' && reply?.kind === 'refused') this.alarms.raise('cancel_refused', row, reply.detail);
  }
}

function refusedBefore(rows: readonly RedemptionData[]): VoucherRefusal | null {
  return rows.find(({ state }) => state === 'refused')?.refusal ?? null;
}
