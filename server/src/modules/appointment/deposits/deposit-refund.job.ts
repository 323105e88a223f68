import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Job, type JobRun } from '../../../platform/jobs/job.js';
import { PaymentFacade } from '../../payment/index.js';
import { BookingStore } from '../booking.store.js';
import { DepositRefunds } from './deposit-refunds.js';
import { DepositService } from './deposit.service.js';

const BATCH = 100;

/**
 * Asks WeChat again for deposits that it did not give back: our account may have been short, or somebody has helped at
 * the merchant platform meanwhile. Less and less often, then it is left to people.
 */
@Injectable()
export class DepositRefundJob {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingStore,
    private readonly deposits: DepositService,
    private readonly refunds: DepositRefunds,
    private readonly payments: PaymentFacade,
  ) {}

  @Job({ name: 'appointment.retry-refunds', cron: '25 */10 * * * *' })
  async run({ to }: JobRun): Promise<{ sent: number }> {
    let sent = 0;
    for (const bookingId of await this.refunds.due(to, BATCH)) {
      const refundId = await this.again(bookingId);
      if (refundId === null) continue;
      await this.payments.sendRefund(refundId);
      sent += 1;
    }
    return { sent };
  }

  private async again(bookingId: number): Promise<number | null> {
    const seen = await this.bookings.find(bookingId);
    return this.uow.run(async (tx) => {
      await this.deposits.lockPayment(tx, seen?.paymentId ?? null);
      const booking = await this.bookings.lock(tx, bookingId);
      if (!booking) return null;
      const asked = await this.refunds.again(tx, booking, 'time');
      if (asked.ok) return asked.value.refundId;
      if (asked.refusal.code === 'BOOKING_REFUND_CLOSED') await this.refunds.giveUp(tx, bookingId);
      return null;
    });
  }
}
