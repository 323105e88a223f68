import { Injectable } from '@nestjs/common';
import { businessDate, daysBetween, endOfBusinessDay } from '@guike/shared';
import { type Transaction, inList } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import {
  BOOKING_BOOKED,
  BOOKING_CANCELLED,
  BOOKING_NO_SHOW,
  BOOKING_NO_SHOW_UNDONE,
  type BookingNews,
} from '../../appointment/index.js';
import { COUPON_EXPIRING, COUPON_USED, type CouponExpiring, type CouponUsed } from '../../coupon/index.js';
import { ORDER_PAID, ORDER_REFUNDED, type OrderPaid, type OrderRefunded } from '../../order/index.js';
import { POINTS_EXPIRING, type PointsExpiring } from '../../points/index.js';
import { GUIDE_CHANGED, type GuideChanged } from '../../staff/index.js';
import { Conversions } from '../conversions.js';
import type { FollowUpKind } from '../follow-up.types.js';
import { FollowUpWriter } from '../follow-up.writer.js';
import type { ServiceRatedFact } from './follow-up.facts.js';

/** A visit answers these by itself. */
const ANSWERED_BY_A_VISIT: readonly FollowUpKind[] = ['dormant', 'rhythm', 'unpaid_order'];

/** Turns news into to-dos, ends those that news has answered, and credits what came of a contact. */
@Injectable()
export class FollowUpSubscriber {
  constructor(
    private readonly writer: FollowUpWriter,
    private readonly conversions: Conversions,
  ) {}

  @Subscribe(COUPON_EXPIRING, 'follow-up.couponExpiring')
  async couponExpiring({ payload }: DeliveredEvent<CouponExpiring>, tx: Transaction): Promise<void> {
    const { memberId, on, coupons } = payload;
    const names = coupons.map(({ name }) => name);
    const factKey = `C:${memberId}:${on}`;
    const end = endOfBusinessDay(on);
    const fact = { kind: 'coupon_expiring', names, on } as const;
    await this.writer.raise(tx, { factKey, fact, memberId, dueAt: end, expiresAt: end });
  }

  @Subscribe(POINTS_EXPIRING, 'follow-up.pointsExpiring')
  async pointsExpiring({ payload, occurredAt }: DeliveredEvent<PointsExpiring>, tx: Transaction): Promise<void> {
    const { memberId, points, on } = payload;
    if (daysBetween(businessDate(occurredAt), on) < 0) return;
    const expiresAt = endOfBusinessDay(on);
    await this.writer.raise(tx, {
      ...{ factKey: `P:${memberId}:${on}`, fact: { kind: 'points_expiring', points, on }, memberId, expiresAt },
    });
  }

  @Subscribe(COUPON_USED, 'follow-up.couponUsed')
  async couponUsed({ payload }: DeliveredEvent<CouponUsed>, tx: Transaction): Promise<void> {
    if (payload.couponIds.length === 0) return;
    await tx.execute("UPDATE follow_up SET state = 'expired' WHERE fact_key IN (?) AND state = 'open'", [
      inList(payload.couponIds.map((id) => `U:${id}`)),
    ]);
  }

  @Subscribe(ORDER_PAID, 'follow-up.orderPaid')
  async orderPaid({ payload, occurredAt }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    const { memberId, orderId, payableFen } = payload;
    if (memberId === null) return;
    await tx.execute(
      "UPDATE follow_up SET state = 'expired' WHERE member_id = ? AND state = 'open' AND kind IN (?) AND created_at <= ?",
      [memberId, inList([...ANSWERED_BY_A_VISIT]), occurredAt],
    );
    await this.conversions.credit(tx, {
      ...{ kind: 'order', subjectId: orderId, memberId, amountFen: payableFen, at: occurredAt },
    });
  }

  @Subscribe(ORDER_REFUNDED, 'follow-up.orderRefunded')
  async orderRefunded({ payload }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    const { orderId, amountFen, complete } = payload;
    await this.conversions.takeBack(tx, { kind: 'order', subjectId: orderId, amountFen, complete });
  }

  @Subscribe(BOOKING_BOOKED, 'follow-up.booked')
  async booked({ payload, occurredAt }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    const { bookingId, memberId } = payload;
    await this.conversions.credit(tx, {
      ...{ kind: 'booking', subjectId: bookingId, memberId, amountFen: 0, at: occurredAt },
    });
  }

  @Subscribe(BOOKING_CANCELLED, 'follow-up.bookingCancelled')
  async cancelled({ payload }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    await this.conversions.takeBack(tx, {
      ...{ kind: 'booking', subjectId: payload.bookingId, amountFen: 0, complete: true },
    });
  }

  @Subscribe(BOOKING_NO_SHOW, 'follow-up.noShow')
  async noShow({ payload }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    const { bookingId, memberId, storeId, serviceName, start } = payload;
    const fact = { kind: 'no_show', service: serviceName, on: businessDate(new Date(start)) } as const;
    await this.conversions.takeBack(tx, { kind: 'booking', subjectId: bookingId, amountFen: 0, complete: true });
    await this.writer.raise(tx, { factKey: `A:${bookingId}`, fact, memberId, storeId });
  }

  @Subscribe(BOOKING_NO_SHOW_UNDONE, 'follow-up.noShowUndone')
  async noShowUndone({ payload }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    await tx.execute("UPDATE follow_up SET state = 'expired' WHERE fact_key = ? AND state = 'open'", [
      `A:${payload.bookingId}`,
    ]);
  }

  @Subscribe('service.rated', 'follow-up.lowRating')
  async rated({ payload }: DeliveredEvent<ServiceRatedFact>, tx: Transaction): Promise<void> {
    const { recordId, memberId, storeId, serviceName, stars, low } = payload;
    if (!low) return;
    const fact = { kind: 'low_rating', service: serviceName, stars } as const;
    await this.writer.raise(tx, { factKey: `S:${recordId}`, fact, memberId, storeId });
  }

  /** What the guide had still to do goes along with the guest. */
  @Subscribe(GUIDE_CHANGED, 'follow-up.guideChanged')
  async guideChanged({ payload }: DeliveredEvent<GuideChanged>, tx: Transaction): Promise<void> {
    if (payload.fromStaffId === null) return;
    await tx.execute("UPDATE follow_up SET staff_id = ? WHERE member_id = ? AND staff_id = ? AND state = 'open'", [
      payload.toStaffId,
      payload.memberId,
      payload.fromStaffId,
    ]);
  }
}
