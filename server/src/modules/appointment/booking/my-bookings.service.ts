import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type MemberActor, type Page, actorRef, cursorId } from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { PaymentFacade } from '../../payment/index.js';
import type { Booking, BookingBrief, BookingWithPayment } from '../booking.dto.js';
import { BookingStore, type StoredBooking } from '../booking.store.js';
import { BookingViews } from '../booking.views.js';
import type { WrittenBooking } from './booking-writer.js';
import { CancelService } from './cancel.service.js';
import { MoveService } from './move.service.js';

const MOST_UPCOMING = 100;
/** A visit stays on top for a while after its end: it may run late. */
const DAY_MS = 86_400_000;

/** What members do with bookings of their own. */
@Injectable()
export class MyBookings {
  constructor(
    private readonly bookings: BookingStore,
    private readonly views: BookingViews,
    private readonly payments: PaymentFacade,
    private readonly cancelling: CancelService,
    private readonly moving: MoveService,
    private readonly clock: Clock,
  ) {}

  async upcoming({ memberId }: MemberActor): Promise<{ items: BookingBrief[] }> {
    const bookings = await this.bookings.select(
      "member_id = ? AND state IN ('held', 'booked', 'checked_in', 'serving') AND end_at > ?",
      [memberId, new Date(this.clock.now().getTime() - DAY_MS)],
      `ORDER BY start_at, id LIMIT ${MOST_UPCOMING}`,
    );
    return { items: await this.views.briefs(bookings) };
  }

  async past({ memberId }: MemberActor, query: { limit: number; cursor?: string }): Promise<Page<BookingBrief>> {
    const rows = await this.bookings.select(
      "member_id = ? AND state IN ('done', 'cancelled', 'no_show') AND id < ?",
      [memberId, cursorId(query), query.limit + 1],
      'ORDER BY id DESC LIMIT ?',
    );
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    const nextCursor = rows.length > query.limit && last ? String(last.id) : null;
    return { items: await this.views.briefs(items), nextCursor };
  }

  async get(member: MemberActor, id: number): Promise<Result<Booking>> {
    const booking = await this.own(member, id);
    return booking ? ok(await this.views.full(booking)) : refuse('BOOKING_NOT_FOUND');
  }

  /** What the WeChat cashier needs, when there is something to pay. Repeating it orders nothing twice. */
  async withPayment({ bookingId, paymentId }: WrittenBooking): Promise<Result<BookingWithPayment>> {
    const payment = paymentId === null ? ok(null) : await this.payments.prepay(paymentId);
    if (!payment.ok) return payment;
    return ok({ ...(await this.byId(bookingId)), payment: payment.value });
  }

  async pay(member: MemberActor, id: number): Promise<Result<BookingWithPayment>> {
    const booking = await this.own(member, id);
    if (!booking) return refuse('BOOKING_NOT_FOUND');
    if (booking.state !== 'held') return refuse('BOOKING_STATE');
    return this.withPayment({ bookingId: id, paymentId: booking.paymentId });
  }

  /** Asks WeChat when we have not heard from it yet. */
  async sync(member: MemberActor, id: number): Promise<Result<Booking>> {
    const booking = await this.own(member, id);
    if (!booking) return refuse('BOOKING_NOT_FOUND');
    if (booking.state === 'held' && booking.paymentId !== null) await this.payments.sync(booking.paymentId);
    return ok(await this.byId(id));
  }

  async cancel(
    command: IdempotentCommand,
    member: MemberActor,
    id: number,
    reason: string | null,
  ): Promise<Result<Booking>> {
    const booking = await this.own(member, id);
    if (!booking) return refuse('BOOKING_NOT_FOUND');
    const by = { by: 'member' as const, actor: actorRef(member), reason: reason ?? '会员取消' };
    const done = await this.cancelling.cancel(command, booking, 'member_cancel', by);
    return done.ok ? ok(await this.byId(id)) : done;
  }

  async move(
    command: IdempotentCommand,
    member: MemberActor,
    id: number,
    wanted: { start: Date; staffId: number | null },
  ): Promise<Result<Booking>> {
    const booking = await this.own(member, id);
    if (!booking) return refuse('BOOKING_NOT_FOUND');
    const by = { kind: 'member' as const, actor: actorRef(member) };
    const done = await this.moving.move(command, booking, { ...wanted, reason: null }, by);
    return done.ok ? ok(await this.byId(id)) : done;
  }

  private async byId(id: number): Promise<Booking> {
    const booking = await this.bookings.find(id);
    if (!booking) throw new Error(`no booking ${id}`);
    return this.views.full(booking);
  }

  private async own({ memberId }: MemberActor, id: number): Promise<StoredBooking | null> {
    const booking = await this.bookings.find(id);
    return booking?.memberId === memberId ? booking : null;
  }
}
