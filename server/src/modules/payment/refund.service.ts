import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { RandomSource } from '../../kernel/random.js';
import type { Transaction } from '../../platform/database/index.js';
import { type DefiniteFailure, WechatPayClient } from '../../platform/wechat/index.js';
import { MAX_REFUND_PARTS, fitDescription, nextRefundSendAt, refundObstacle } from './payment.rules.js';
import { PaymentStore } from './payment.store.js';
import type { RefundPurpose, RefundRoom } from './payment.types.js';
import { RefundSettlement } from './refund-settlement.js';
import { RefundStore, type StoredRefund } from './refund.store.js';

export interface RefundRequest {
  readonly paymentId: number;
  readonly amountFen: number;
  /** The fact behind the refund: asked for again, it is the same refund. `order:7:refund` */
  readonly bizKey: string;
  /** Chinese, shown to the member by WeChat. */
  readonly reason: string;
  /** Who hears of the end; the room that took the payment when left out. */
  readonly purpose?: RefundPurpose;
}

const REASON_LIMIT = 80;
const LEASE_MS = 60_000;
const BATCH = 50;

/** Answers that time may cure: our account at WeChat may be short of money today, or there are too many refunds now. */
const WORTH_RETRYING = new Set(['NOT_ENOUGH', 'FREQUENCY_LIMITED', 'RESOURCE_NOT_EXISTS']);

/** Sends refunds to WeChat and follows them. One refund keeps its number for life: that is what makes it happen once. */
@Injectable()
export class RefundService {
  constructor(
    private readonly payments: PaymentStore,
    private readonly refunds: RefundStore,
    private readonly settlement: RefundSettlement,
    private readonly wechatPay: WechatPayClient,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  async request(tx: Transaction, request: RefundRequest): Promise<number> {
    // The payment's row lock makes a repetition wait until the first has written its key.
    const payment = await this.payments.lock(tx, { id: request.paymentId });
    if (!payment) throw new Error(`no payment ${request.paymentId}`);
    const earlier = await this.refunds.findByBizKey(tx, request.bizKey);
    if (earlier) return earlier.id;
    if (!(await this.payments.reserveRefund(tx, payment.id, request.amountFen))) {
      throw new Error(`payment ${payment.id} (${payment.state}) can't give back ${request.amountFen} fen`);
    }
    const { parts, lastSendAt } = await this.refunds.partsOf(payment.id, tx);
    if (parts >= MAX_REFUND_PARTS) throw new Error(`payment ${payment.id} has ${parts} refunds already`);
    const reason = fitDescription(request.reason, REASON_LIMIT);
    const { paymentId, bizKey, amountFen, purpose = payment.purpose } = request;
    const sendAt = nextRefundSendAt(tx.now, lastSendAt);
    return this.refunds.insert(tx, { paymentId, bizKey, origin: 'requested', purpose, amountFen, reason, sendAt });
  }

  async room(paymentId: number, tx?: Transaction): Promise<RefundRoom> {
    const payment = tx ? await this.payments.lock(tx, { id: paymentId }) : await this.payments.find(paymentId);
    if (!payment) throw new Error(`no payment ${paymentId}`);
    const { parts } = await this.refunds.partsOf(paymentId, tx);
    return {
      memberId: payment.memberId,
      roomFen: payment.amountFen - payment.refundReservedFen,
      obstacle: refundObstacle(payment, parts, tx?.now ?? this.clock.now()),
    };
  }

  /** Under its old number: had WeChat taken it after all, it answers with what became of it. */
  resend(tx: Transaction, refundId: number): Promise<boolean> {
    return this.refunds.resend(tx, refundId);
  }

  /** Now, unless the job has just taken it. */
  async send(refundId: number): Promise<void> {
    const now = this.clock.now();
    const refund = await this.refunds.claim(refundId, this.claimToken(), now, this.leaseUntil(now));
    if (refund) await this.advance(refund);
  }

  /** Everything that is due; answers how much that was. */
  async advanceDue(): Promise<number> {
    const now = this.clock.now();
    const due = await this.refunds.claimDue(this.claimToken(), now, this.leaseUntil(now), BATCH);
    // One after the other: WeChat takes only a few refunds a second, and none of them is in a hurry.
    for (const refund of due) await this.advance(refund);
    return due.length;
  }

  private async advance(refund: StoredRefund): Promise<void> {
    if (refund.state === 'requested' || refund.state === 'unknown') await this.place(refund);
    else if (refund.state === 'processing') await this.follow(refund);
  }

  private async place(refund: StoredRefund): Promise<void> {
    const reply = await this.wechatPay.refund({
      outTradeNo: refund.outTradeNo,
      outRefundNo: refund.outRefundNo,
      refundFen: refund.amountFen,
      totalFen: refund.paymentAmountFen,
      reason: refund.reason,
    });
    switch (reply.kind) {
      case 'ok':
        return this.settlement.answered(refund, reply.refund);
      case 'unknown':
        return this.settlement.postpone(refund, 'unknown', `unknown: ${reply.cause}`);
      case 'definite_failure':
        return this.declined(refund, reply);
    }
  }

  private async declined(refund: StoredRefund, { code, message }: DefiniteFailure): Promise<void> {
    if (!WORTH_RETRYING.has(code)) return this.settlement.needsPerson(refund, `${code}: ${message}`);
    // Had an earlier try been taken after all, WeChat would have answered with that refund.
    return this.settlement.postpone(refund, 'requested', `${code}: ${message}`);
  }

  private async follow(refund: StoredRefund): Promise<void> {
    const reply = await this.wechatPay.findRefund(refund.outRefundNo);
    if (reply.kind === 'ok') return this.settlement.answered(refund, reply.refund);
    const gone = reply.kind === 'definite_failure' && reply.code === 'RESOURCE_NOT_EXISTS';
    const problem = reply.kind === 'unknown' ? `unknown: ${reply.cause}` : `${reply.code}: ${reply.message}`;
    // WeChat doesn't know it after all: the same number is sent again, which can't refund twice.
    return this.settlement.postpone(refund, gone ? 'requested' : 'processing', problem);
  }

  private claimToken(): string {
    return this.random.bytes(16).toString('hex');
  }

  private leaseUntil(now: Date): Date {
    return new Date(now.getTime() + LEASE_MS);
  }
}
