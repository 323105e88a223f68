import { Injectable, Logger } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { Metrics } from '../../platform/observability/metrics.js';
import type { RedemptionData } from './voucher.types.js';

/** What a person must hear of. Facts are ids, never a voucher's code. */
@Injectable()
export class VoucherAlarms {
  private readonly logger = new Logger('Voucher');
  private readonly alarms: Counter;

  constructor(metrics: Metrics) {
    this.alarms = metrics.counter('guike_voucher_alarms_total', 'Vouchers that need a person', ['reason']);
  }

  raise(reason: string, { id, orderId, platform, attempts }: RedemptionData, detail: string): void {
    this.alarms.inc({ reason });
    this.logger.error({ reason, redemption: id, orderId, platform, attempts, detail }, 'voucher alarm');
  }
}
