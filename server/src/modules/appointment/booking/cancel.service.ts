import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { PaymentFacade } from '../../payment/index.js';
import { OPEN_BOOKING } from '../appointment.rules.js';
import { BookingStore, type StoredBooking } from '../booking.store.js';
import { DepositService } from '../deposits/deposit.service.js';
import { BookingEnds, type CancelledBy } from './booking-ends.js';

/** Giving a booking up, by the member or for them. */
@Injectable()
export class CancelService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly bookings: BookingStore,
    private readonly payments: PaymentFacade,
    private readonly deposits: DepositService,
    private readonly ends: BookingEnds,
  ) {}

  /**
   * One whose deposit is just being paid is first closed at WeChat: should it turn out paid, the booking is cancelled as
   * any other and the deposit goes where the rule says.
   */
  async cancel(
    command: IdempotentCommand,
    booking: StoredBooking,
    ending: 'member_cancel' | 'store_cancel',
    by: CancelledBy,
    alongside: (tx: Transaction, cancelled: StoredBooking) => Promise<void> = async () => undefined,
  ): Promise<Result<{ bookingId: number }>> {
    if (booking.state === 'held' && booking.paymentId !== null) {
      const closed = await this.payments.close(booking.paymentId);
      if (!closed.ok && closed.refusal.code !== 'PAYMENT_ALREADY_PAID') return closed;
    }
    return this.idempotency.run(command, async (tx) => {
      await this.deposits.lockPayment(tx, booking.paymentId);
      const locked = await this.bookings.lock(tx, booking.id);
      if (!locked) return refuse('BOOKING_NOT_FOUND');
      // Closing the payment has given it up already, which is what was asked for.
      if (booking.state === 'held' && locked.state === 'cancelled') return ok({ bookingId: booking.id });
      if (!OPEN_BOOKING.includes(locked.state)) return refuse('BOOKING_STATE');
      if (!(await this.ends.cancel(tx, locked, ending, by))) return refuse('BOOKING_STATE');
      await alongside(tx, locked);
      return ok({ bookingId: booking.id });
    });
  }
}
