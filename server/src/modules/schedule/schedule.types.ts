import type { BusinessDate } from '@guike/shared';

/**
 * Time inside this room is counted in whole minutes of one business day of Shanghai: 0 is midnight, 1440 the next one.
 * Nothing that is booked crosses midnight. At the front door times are instants.
 */
export interface MinuteSpan {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Who may book a service without the store's help: everyone, members from a tier on, or nobody. */
export type ServiceAudience = 'everyone' | 'tier' | 'staff';

/** A service as headquarters writes it. Amounts in fen, durations in minutes (multiples of {@link STEP_MINUTES}). */
export interface BookableService {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** The product of the catalog that a visit is billed as; null for a service that costs nothing or is priced by hand. */
  readonly productId: number | null;
  readonly minutes: number;
  /** Kept free before the guest comes, and after the guest has left. */
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** How many bookings share one time, one person and one room: 1, or the places of a class. */
  readonly capacity: number;
  /** False for a service that takes a room only, such as a table. */
  readonly needsStaff: boolean;
  /** What the person must be able to do; null for anybody on shift. */
  readonly skillId: number | null;
  readonly roomKindId: number | null;
  readonly priceFen: number;
  /** At most 20 % of the price (Civil Code, art. 586). */
  readonly depositFen: number;
  readonly audience: ServiceAudience;
  /** With audience `tier`: the lowest level that may book it, 0 for the lowest tier. */
  readonly minTierLevel: number;
  /** Members may ask for a person. */
  readonly choosesStaff: boolean;
  /** Cancelling or moving is free up to so many minutes before the start. */
  readonly cancelMinutes: number;
  readonly position: number;
  readonly active: boolean;
  /** Where it is offered. */
  readonly storeIds: readonly number[] | 'all';
}

/** A service as one store offers it: price and deposit are this store's. */
export interface OfferedService extends Omit<BookableService, 'storeIds' | 'active'> {
  readonly storeId: number;
}

/** Somebody who can do a service. */
export interface ServiceStaff {
  readonly id: number;
  readonly name: string;
  readonly title: string;
}

/** Who books: members within the rules for members, staff within shifts and opening hours only. */
export type Booker =
  /** `tierLevel` as `MemberTier.level`, 0 for the lowest. */
  { readonly kind: 'member'; readonly tierLevel: number } | { readonly kind: 'staff' };

export interface SlotQuestion {
  readonly serviceId: number;
  readonly storeId: number;
  /** Null for whoever is free. */
  readonly staffId: number | null;
  readonly from: BusinessDate;
  /** 1–{@link MAX_SLOT_DAYS} */
  readonly days: number;
  readonly booker: Booker;
  readonly now: Date;
  /** The time of this booking counts as free: it is the one that moves. */
  readonly excludeBookingId?: number | null;
}

export interface Slot {
  readonly start: Date;
  /** Without the buffer. */
  readonly end: Date;
  /** Who could do it; empty for services without staff. */
  readonly staffIds: readonly number[];
  /** Bookings that still fit, at least 1. */
  readonly left: number;
}

/** Why a day has no slots. */
export type DayNotice = 'closed' | 'too_early' | 'too_late' | 'full' | 'no_shift';

export interface SlotDay {
  readonly date: BusinessDate;
  readonly slots: readonly Slot[];
  /** Null when there are slots. */
  readonly notice: DayNotice | null;
}

export interface Claim {
  readonly bookingId: number;
  readonly serviceId: number;
  readonly storeId: number;
  /** Null for whoever is free. */
  readonly staffId: number | null;
  readonly start: Date;
  readonly booker: Booker;
  /** Moves a booking: its time is given up in the same step, or kept when the new one can't be had. May be `bookingId`. */
  readonly excludeBookingId?: number | null;
}

/** Time that is taken. */
export interface ClaimedTime {
  readonly staffId: number | null;
  readonly roomId: number | null;
  /** 0 for the first place of a class. */
  readonly seat: number;
  readonly start: Date;
  readonly end: Date;
}

/** A booking's time as this room holds it. */
export interface HeldTime extends ClaimedTime {
  readonly bookingId: number;
  readonly serviceId: number;
  readonly storeId: number;
}

/** What decides when members may book in a store. */
export interface BookingRules {
  /** 1 is today only. */
  readonly daysAhead: number;
  /** Slots begin at multiples of this from opening on. */
  readonly slotMinutes: number;
  /** A slot is offered to members until so many minutes before it begins. */
  readonly leadMinutes: number;
  /** Days more by level of tier, lowest first; levels beyond the list have what the last has. */
  readonly priorityDays: readonly number[];
}

/** Time is taken in steps: claims of two bookings that touch the same step of the same person exclude each other. */
export const STEP_MINUTES = 5;
export const MAX_SLOT_DAYS = 14;
export const MINUTES_OF_DAY = 1_440;
