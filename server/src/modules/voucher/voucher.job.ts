import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';
import { RedemptionService } from './redemption/redemption.service.js';
import { RedemptionStore } from './redemption/redemption.store.js';
import { ScanStore } from './scanning/scan.store.js';

const BATCH = 50;
const LANES = 5;
const RUN_LEASE_MS = 2 * 60_000;

/** Asks again wherever a platform's answer is missing: replies get lost, and processes die. */
@Injectable()
export class VoucherJob {
  private readonly logger = new Logger('Voucher');

  constructor(
    private readonly store: RedemptionStore,
    private readonly advancing: RedemptionService,
    private readonly scans: ScanStore,
    private readonly clock: Clock,
  ) {}

  @Job({ name: 'voucher.check', cron: '*/5 * * * * *', leaseMs: RUN_LEASE_MS })
  async check(): Promise<{ orders: number; lateLooks: number }> {
    const orders = await this.store.dueOrders(this.clock.now(), BATCH);
    const queue = [...orders];
    const lane = async (): Promise<void> => {
      for (let orderId = queue.shift(); orderId !== undefined; orderId = queue.shift()) await this.checkOne(orderId);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return { orders: orders.length, lateLooks: await this.advancing.lookLate(BATCH) };
  }

  @Job({ name: 'voucher.purge', cron: '55 4 * * *' })
  async purge(run: JobRun): Promise<{ scans: number }> {
    return { scans: await this.scans.purge(run.bucket) };
  }

  /** One order's trouble must not hold up the others; its lease brings it back. */
  private async checkOne(orderId: number): Promise<void> {
    try {
      await this.advancing.advance(orderId);
    } catch (error) {
      this.logger.error({ error, orderId }, 'voucher check failed');
    }
  }
}
