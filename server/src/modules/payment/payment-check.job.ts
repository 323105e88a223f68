import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { RandomSource } from '../../kernel/random.js';
import { Job } from '../../platform/jobs/job.js';
import { PaymentCloseService } from './payment-close.service.js';
import { type Look, PaymentSyncService } from './payment-sync.service.js';
import { checkAfterClosing, nextCheckAt } from './payment.rules.js';
import { PaymentStore, type StoredPayment } from './payment.store.js';
import { RefundService } from './refund.service.js';

const BATCH = 50;
const LANES = 5;
const LEASE_MS = 60_000;
const RUN_LEASE_MS = 2 * 60_000;

/**
 * Looks after everything at WeChat whose end we have not heard: notifications get lost, and replies too. Rows are
 * claimed before they are worked on, so that replicas share the work, and come back by themselves when a worker dies.
 */
@Injectable()
export class PaymentCheckJob {
  private readonly logger = new Logger('Payment');

  constructor(
    private readonly store: PaymentStore,
    private readonly syncing: PaymentSyncService,
    private readonly closing: PaymentCloseService,
    private readonly refunds: RefundService,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  @Job({ name: 'payment.check', cron: '*/5 * * * * *', leaseMs: RUN_LEASE_MS })
  async check(): Promise<{ payments: number }> {
    const claim = this.random.bytes(16).toString('hex');
    const now = this.clock.now();
    const due = await this.store.claimDue(claim, now, new Date(now.getTime() + LEASE_MS), BATCH);
    const queue = [...due];
    const lane = async (): Promise<void> => {
      for (let payment = queue.shift(); payment; payment = queue.shift()) await this.checkOne(payment, claim);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return { payments: due.length };
  }

  @Job({ name: 'payment.refunds', cron: '*/5 * * * * *', leaseMs: RUN_LEASE_MS })
  async sendAndFollowRefunds(): Promise<{ refunds: number }> {
    return { refunds: await this.refunds.advanceDue() };
  }

  /** One payment's trouble must not hold up the others; its lease brings it back. */
  private async checkOne(payment: StoredPayment, claim: string): Promise<void> {
    try {
      const next = payment.state === 'closed' ? await this.afterClosing(payment) : await this.whileOpen(payment);
      await this.store.reschedule(payment.id, claim, next);
    } catch (error) {
      this.logger.error({ error, outTradeNo: payment.outTradeNo }, 'payment check failed');
    }
  }

  private async whileOpen(payment: StoredPayment): Promise<Date | null> {
    const look: Look = payment.state === 'created' ? 'absent' : await this.syncing.look(payment);
    const now = this.clock.now();
    const over = now >= payment.expiresAt;
    if (over && (look === 'open' || look === 'absent')) await this.closing.close(payment.id);
    return nextCheckAt(now, payment.checks, payment.expiresAt);
  }

  private async afterClosing(payment: StoredPayment): Promise<Date | null> {
    const look = await this.syncing.look(payment);
    return look === 'unknown' ? checkAfterClosing(this.clock.now()) : null;
  }
}
