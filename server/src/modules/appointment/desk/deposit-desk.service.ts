import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type StaffActor, holdsAt } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { PaymentFacade } from '../../payment/index.js';
import { BookingStore } from '../booking.store.js';
import { STOPPED_REFUNDS } from '../deposits/deposit-refunds.js';
import { DepositService } from '../deposits/deposit.service.js';
import type { BookingRefundView, StaffBookingDay } from '../staff-booking.dto.js';
import { type AtDesk, DeskRules } from './desk-rules.js';
import { StaffBookingViews } from './staff-booking.views.js';

const SHOWN = 200;

/** Deposits that WeChat did not give back, for those who may give money back in the store. */
@Injectable()
export class DepositDesk {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly bookings: BookingStore,
    private readonly deposits: DepositService,
    private readonly payments: PaymentFacade,
    private readonly views: StaffBookingViews,
    private readonly desk: DeskRules,
  ) {}

  async stopped(actor: StaffActor, storeId: number): Promise<Result<StaffBookingDay>> {
    if (!holdsAt(actor, 'order.refund', storeId)) return refuse('STORE_NOT_FOUND');
    const bookings = await this.bookings.select(
      `store_id = ? AND id IN (${STOPPED_REFUNDS})`,
      [storeId],
      `ORDER BY id LIMIT ${SHOWN}`,
    );
    return ok({ items: await this.views.list(bookings) });
  }

  /** Asks WeChat once more, under the number it knows; only a refund that WeChat has closed gets a new one. */
  async resend(command: IdempotentCommand, by: AtDesk, id: number, reason: string): Promise<Result<BookingRefundView>> {
    const booking = await this.bookings.find(id);
    if (!booking || !holdsAt(by.actor, 'order.refund', booking.storeId)) return refuse('BOOKING_NOT_FOUND');
    const asked = await this.idempotency.run(command, async (tx): Promise<Result<{ refundId: number }>> => {
      await this.deposits.lockPayment(tx, booking.paymentId);
      const locked = await this.bookings.lock(tx, id);
      if (!locked) return refuse('BOOKING_NOT_FOUND');
      const again = await this.deposits.refundAgain(tx, locked);
      if (again.ok) await this.desk.log(tx, by, locked, 'refund_resend', reason);
      return again;
    });
    if (!asked.ok) return asked;
    await this.payments.sendRefund(asked.value.refundId);
    // What it is now, to whoever repeats it as well; how far it has come the booking tells.
    return ok({ state: 'asked', problem: null, retryAt: null });
  }
}
