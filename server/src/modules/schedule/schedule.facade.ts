import { Injectable } from '@nestjs/common';
import type { Result } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import { ClaimService } from './claims/claim.service.js';
import { HeldTimes } from './claims/held-times.js';
import type {
  BookableService,
  BookingRules,
  Claim,
  ClaimedTime,
  HeldTime,
  OfferedService,
  ServiceStaff,
  SlotDay,
  SlotQuestion,
} from './schedule.types.js';
import { ServiceShelf } from './services/service-shelf.js';
import { BookingRulesReader } from './slots/booking-rules.js';
import { SlotFinder } from './slots/slot-finder.js';

/** The room's front door: what can be booked when, and the time that is taken. */
@Injectable()
export class ScheduleFacade {
  constructor(
    private readonly shelf: ServiceShelf,
    private readonly rules: BookingRulesReader,
    private readonly finder: SlotFinder,
    private readonly claims: ClaimService,
    private readonly held: HeldTimes,
  ) {}

  /** Switched-off ones too: old bookings name them. At most three seconds old. */
  service(id: number): Promise<BookableService | null> {
    return this.shelf.find(id);
  }

  /** Null when the store doesn't offer it (any more). */
  serviceAt(id: number, storeId: number): Promise<OfferedService | null> {
    return this.shelf.at(id, storeId);
  }

  /** What the store offers, in order; whom it is offered to is in `audience`. */
  services(storeId: number): Promise<OfferedService[]> {
    return this.shelf.ofStore(storeId);
  }

  /** Names by id, for lists of bookings. */
  serviceNames(ids: readonly number[]): Promise<Map<number, string>> {
    return this.shelf.names(ids);
  }

  roomNames(ids: readonly number[]): Promise<Map<number, string>> {
    return this.held.roomNames(ids);
  }

  /** Who can do a service in a store: has the skill and is on the store's shifts. */
  staffFor(serviceId: number, storeId: number): Promise<ServiceStaff[]> {
    return this.finder.staffFor(serviceId, storeId);
  }

  bookingRules(storeId: number): Promise<BookingRules> {
    return this.rules.of(storeId);
  }

  /** Every day asked for has an entry. Refuses SERVICE_NOT_FOUND. A slot is an offer, not a promise: see {@link claimIn}. */
  slots(question: SlotQuestion): Promise<Result<readonly SlotDay[]>> {
    return this.finder.find(question);
  }

  /**
   * Takes the time, or says SLOT_TAKEN, SLOT_NOT_OFFERED or SERVICE_NOT_FOUND and has changed nothing. Exclusive on any
   * number of nodes: what two bookings both want is a row with a unique key. Nobody else may claim in this store on this
   * day until the transaction ends, so call it late.
   */
  claimIn(tx: Transaction, claim: Claim): Promise<Result<ClaimedTime>> {
    return this.claims.claimIn(tx, claim);
  }

  /** Gives the time back and tells `schedule.freed`; false when the booking holds none. */
  releaseIn(tx: Transaction, bookingId: number): Promise<boolean> {
    return this.claims.releaseIn(tx, bookingId);
  }

  /** What these bookings hold; those that hold nothing are absent. */
  heldBy(bookingIds: readonly number[]): Promise<Map<number, HeldTime>> {
    return this.held.of(bookingIds);
  }
}
