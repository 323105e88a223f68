import { Injectable } from '@nestjs/common';
import { type BusinessDate, businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import {
  IdGenerator,
  type Transaction,
  WriteBatch,
  WriteConflict,
  isDuplicateKey,
} from '../../../platform/database/index.js';
import { instantOf, minuteOfDay } from '../minutes.rules.js';
import { scheduleFreed } from '../schedule.events.js';
import {
  type BookingRules,
  type Claim,
  type ClaimedTime,
  type OfferedService,
  STEP_MINUTES,
} from '../schedule.types.js';
import { ServiceShelf } from '../services/service-shelf.js';
import { BookingRulesReader } from '../slots/booking-rules.js';
import { admission, bookingWindow } from '../slots/booking-window.rules.js';
import { type Placement, type ServiceDay, busySpan, idle, placementAt, startsOf } from '../slots/slots.rules.js';
import { StoreCalendar } from '../slots/store-calendar.js';
import { type Session, serviceDayOf, withoutSeat } from '../slots/store-days.rules.js';
import { writeRelease, writeSeat, writeSession } from './claim-writes.js';
import { type HeldSeat, HeldTimes } from './held-times.js';
import { takeTurns } from './turnstile.js';

/** What is asked for, on one day of one store. */
interface Wish {
  readonly claim: Claim;
  readonly service: OfferedService;
  readonly rules: BookingRules;
  readonly day: BusinessDate;
  readonly start: number;
}

/** Takes time and gives it back. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly shelf: ServiceShelf,
    private readonly rules: BookingRulesReader,
    private readonly calendar: StoreCalendar,
    private readonly held: HeldTimes,
    private readonly ids: IdGenerator,
  ) {}

  async claimIn(tx: Transaction, claim: Claim): Promise<Result<ClaimedTime>> {
    const wished = await this.wishOf(claim, tx.now);
    if (!wished.ok) return wished;
    const wish = wished.value;
    const leaving = await this.enter(tx, wish);
    const calendar = await this.calendar.read(tx, claim.storeId, wish.day, 1);
    const sessions = leaving ? withoutSeat(calendar.sessions, leaving.session.id) : calendar.sessions;
    const day = serviceDayOf({ ...calendar, sessions }, wish.service, wish.day);
    const placement = placementAt(wish.service, day, wish.start, claim.staffId);
    if (!placement || !mayBegin(wish, day)) return refuse(isOffered(wish, day) ? 'SLOT_TAKEN' : 'SLOT_NOT_OFFERED');
    return ok(await this.take(tx, wish, placement, leaving));
  }

  async releaseIn(tx: Transaction, bookingId: number): Promise<boolean> {
    const before = await this.held.seatOf(tx, bookingId);
    if (!before) return false;
    await takeTurns(tx, [{ storeId: before.session.storeId, day: before.session.day }]);
    const seat = await this.seatAgain(tx, before);
    if (!seat) return false;
    const batch = new WriteBatch();
    writeRelease(batch, seat);
    await tx.write(batch);
    tellFreed(tx, seat);
    return true;
  }

  /** What needs no lock: whether whoever books may book this, at such a time. */
  private async wishOf(claim: Claim, now: Date): Promise<Result<Wish>> {
    const { booker, start } = claim;
    const service = await this.shelf.at(claim.serviceId, claim.storeId);
    const admitted = service ? admission(service, booker) : 'unknown';
    if (!service || admitted === 'unknown') return refuse('SERVICE_NOT_FOUND');
    if (admitted === 'tier_too_low') return refuse('SERVICE_TIER_REQUIRED', { minTierLevel: service.minTierLevel });
    const rules = await this.rules.of(claim.storeId);
    const window = bookingWindow(rules, booker, now);
    const day = businessDate(start);
    const minute = minuteOfDay(start);
    const inWindow = start >= window.earliest && day <= window.lastDay && minute % STEP_MINUTES === 0;
    const nameable = claim.staffId === null || booker.kind === 'staff' || service.choosesStaff;
    return inWindow && nameable ? ok({ claim, service, rules, day, start: minute }) : refuse('SLOT_NOT_OFFERED');
  }

  /** Waits for the turn on the day, and on the day of the booking that moves; answers what that booking holds. */
  private async enter(tx: Transaction, { claim, day }: Wish): Promise<HeldSeat | null> {
    const { bookingId, storeId, excludeBookingId = null } = claim;
    if (excludeBookingId !== bookingId && (await this.held.seatOf(tx, bookingId))) {
      throw new Error(`booking ${bookingId} holds time already; to move it, name it as the one that leaves`);
    }
    const before = excludeBookingId === null ? null : await this.held.seatOf(tx, excludeBookingId);
    await takeTurns(tx, [{ storeId, day }, ...(before ? [before.session] : [])]);
    return before && this.seatAgain(tx, before);
  }

  /** The seat as it is now that it can't change any more; null when it was given back meanwhile. */
  private async seatAgain(tx: Transaction, before: HeldSeat): Promise<HeldSeat | null> {
    const seat = await this.held.seatOf(tx, before.bookingId);
    if (seat && seat.session.id !== before.session.id) throw new WriteConflict(`time of booking ${before.bookingId}`);
    return seat;
  }

  private async take(
    tx: Transaction,
    wish: Wish,
    placement: Placement,
    leaving: HeldSeat | null,
  ): Promise<ClaimedTime> {
    const { service, day, start, claim } = wish;
    const batch = new WriteBatch();
    if (leaving) writeRelease(batch, leaving);
    const opened = placement.kind === 'open' ? await this.newSession(wish, placement) : null;
    const seat = placement.kind === 'join' ? await freeSeat(tx, placement.session.id, leaving) : 0;
    if (opened) writeSession(batch, opened, claim.bookingId);
    if (placement.kind === 'join') writeSeat(batch, placement.session, seat, claim.bookingId);
    try {
      await tx.write(batch);
    } catch (error) {
      // Somebody came through another store's turnstile or another node's: look again.
      if (isDuplicateKey(error)) throw new WriteConflict(`time of booking ${claim.bookingId}`);
      throw error;
    }
    if (leaving) tellFreed(tx, leaving);
    const { staffId, roomId } = placement.kind === 'join' ? placement.session : (opened as Session);
    return { staffId, roomId, seat, start: claim.start, end: instantOf(day, start + service.minutes) };
  }

  private async newSession(
    { service, claim, day, start }: Wish,
    { staffId, room }: Extract<Placement, { kind: 'open' }>,
  ): Promise<Session> {
    return {
      id: await this.ids.take(),
      serviceId: service.id,
      storeId: claim.storeId,
      day,
      staffId,
      roomId: room?.roomId ?? null,
      roomSeat: room?.seat ?? null,
      start,
      end: start + service.minutes,
      busy: busySpan(service, start),
      capacity: service.capacity,
      taken: 1,
    };
  }
}

/** Staff may begin at any step; guests who book themselves only where they were offered to. */
function mayBegin({ claim, service, rules, start }: Wish, day: ServiceDay): boolean {
  return claim.booker.kind === 'staff' || startsOf(service, day, rules.slotMinutes).includes(start);
}

function isOffered(wish: Wish, day: ServiceDay): boolean {
  const { service, start, claim } = wish;
  return mayBegin(wish, day) && placementAt(service, idle(day), start, claim.staffId) !== null;
}

async function freeSeat(tx: Transaction, sessionId: number, leaving: HeldSeat | null): Promise<number> {
  const rows = await tx.query<{ seat: number; booking_id: number }>(
    'SELECT seat, booking_id FROM schedule_seat WHERE session_id = ? ORDER BY seat',
    [sessionId],
  );
  const taken = new Set(rows.filter((row) => row.booking_id !== leaving?.bookingId).map((row) => row.seat));
  let seat = 0;
  while (taken.has(seat)) seat += 1;
  return seat;
}

function tellFreed(tx: Transaction, { session }: HeldSeat): void {
  const start = instantOf(session.day, session.start);
  if (start <= tx.now) return;
  const { serviceId, storeId, staffId } = session;
  const end = instantOf(session.day, session.end).toISOString();
  tx.emit(scheduleFreed({ serviceId, storeId, staffId, start: start.toISOString(), end }));
}
