import { Injectable, Logger } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { Metrics } from '../../platform/observability/metrics.js';
import type { NoticeOutcome } from './payment.types.js';

/** What a person must hear of. Facts are ids and amounts, never who paid. */
@Injectable()
export class PaymentAlarms {
  private readonly logger = new Logger('Payment');
  private readonly alarms: Counter;
  private readonly notices: Counter;

  constructor(metrics: Metrics) {
    this.alarms = metrics.counter('guike_payment_alarms_total', 'Payments and refunds that need a person', ['reason']);
    this.notices = metrics.counter('guike_payment_notices_total', 'What WeChat told us about payments', ['outcome']);
  }

  raise(reason: string, facts: Readonly<Record<string, string | number | null>>): void {
    this.alarms.inc({ reason });
    this.logger.error({ ...facts, reason }, 'payment alarm');
  }

  /** A knock at the door by somebody who is not WeChat is no alarm: it happens to every public address. */
  rejected(reason: string): void {
    this.notices.inc({ outcome: 'rejected' });
    this.logger.warn({ reason }, 'payment notice rejected');
  }

  noted(outcome: NoticeOutcome): void {
    this.notices.inc({ outcome });
  }
}
