import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { type Transaction, WriteConflict } from '../../../platform/database/index.js';
import { Metrics } from '../../../platform/observability/metrics.js';
import {
  type PaidAnswer,
  type PaidPayment,
  type Payment,
  PaymentFacade,
  type PaymentOutcomeHandler,
  type PaymentRefund,
} from '../../payment/index.js';
import { BOOKING_BOOKED, BOOKING_REFUND_FAILED } from '../appointment.events.js';
import { BookingEnds } from '../booking/booking-ends.js';
import { BookingTeller } from '../booking-news.js';
import { BookingStore } from '../booking.store.js';
import { DepositService } from './deposit.service.js';

const SYSTEM = 'system:appointment';

/** What WeChat makes of deposits. Runs in the transaction that records it, with the payment locked before. */
@Injectable()
export class BookingPaymentHandler implements PaymentOutcomeHandler, OnModuleInit {
  readonly purpose = 'booking' as const;
  private readonly logger = new Logger('Appointment');
  private readonly alarms: Counter;

  constructor(
    private readonly payments: PaymentFacade,
    private readonly bookings: BookingStore,
    private readonly deposits: DepositService,
    private readonly ends: BookingEnds,
    private readonly teller: BookingTeller,
    metrics: Metrics,
  ) {
    this.alarms = metrics.counter(
      'guike_booking_refund_alarms_total',
      'Booking deposits that WeChat did not give back',
      ['reason'],
    );
  }

  onModuleInit(): void {
    this.payments.register(this);
  }

  /** Money for a place that was given up meanwhile goes back: somebody else may have it by now. */
  async onPaid(tx: Transaction, payment: PaidPayment): Promise<PaidAnswer> {
    const booking = await this.bookings.lock(tx, payment.refId);
    if (booking?.state !== 'held') return 'declined';
    const set = { deposit_state: 'held', settled_at: tx.now, expires_at: null };
    if (!(await this.bookings.move(tx, booking.id, 'booked', set))) throw new WriteConflict(`booking ${booking.id}`);
    await this.deposits.received(tx, booking);
    await this.bookings.record(tx, booking.id, [{ kind: 'paid', actor: `member:${booking.memberId}` }]);
    await this.teller.tell(tx, BOOKING_BOOKED, booking);
    return 'accepted';
  }

  async onClosed(tx: Transaction, payment: Payment): Promise<void> {
    const booking = await this.bookings.lock(tx, payment.refId);
    if (booking?.state !== 'held') return;
    await this.ends.cancel(tx, booking, 'unpaid', { by: 'system', actor: SYSTEM, reason: '定金未支付' });
  }

  async onRefunded(tx: Transaction, refund: PaymentRefund): Promise<void> {
    const booking = await this.bookings.lock(tx, refund.refId);
    if (!booking) throw new Error(`refund ${refund.bizKey} of no booking`);
    await this.deposits.refunded(tx, booking, refund.id);
  }

  onRefundFailed(tx: Transaction, refund: PaymentRefund): Promise<void> {
    return this.stopped(tx, refund, 'failed');
  }

  onRefundStuck(tx: Transaction, refund: PaymentRefund): Promise<void> {
    return this.stopped(tx, refund, 'stuck');
  }

  /** People hear of it the first time, and when it is left to them; between them it is asked again by itself. */
  private async stopped(tx: Transaction, refund: PaymentRefund, to: 'stuck' | 'failed'): Promise<void> {
    const booking = await this.bookings.lock(tx, refund.refId);
    if (!booking) throw new Error(`refund ${refund.bizKey} of no booking`);
    const now = await this.deposits.stopped(tx, refund, to);
    this.alarm(to === 'failed' ? 'closed' : 'abnormal', refund);
    if (now && (now.tries === 0 || now.retryAt === null))
      await this.teller.tell(tx, BOOKING_REFUND_FAILED, booking, { amountFen: refund.amountFen, attempt: now.attempt });
  }

  /** The member still has a right to the money and the books say so; a person has to see to it with WeChat. */
  private alarm(reason: string, { bizKey, problem }: PaymentRefund): void {
    this.alarms.inc({ reason });
    this.logger.error({ reason, refund: bizKey, problem }, 'booking deposit refund alarm');
  }
}
