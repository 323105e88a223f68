/**
 * held: the place is kept while the deposit is being paid · booked: it is theirs · checked_in: they are here · serving:
 * it has begun · done, cancelled, no_show: it is over. A no-show may be taken back for a while.
 */
export const BOOKING_STATES = ['held', 'booked', 'checked_in', 'serving', 'done', 'cancelled', 'no_show'] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** none: nothing was asked for · card: a visit of a treatment card is set aside instead. */
export const DEPOSIT_WAYS = ['none', 'wallet', 'wechat', 'card'] as const;
export type DepositWay = (typeof DEPOSIT_WAYS)[number];

/**
 * pending: WeChat has not said yet · held: set aside, or with us · refunding: WeChat is giving it back · returned: the
 * member has it · kept: lost to the house by the rule that was shown.
 */
export const DEPOSIT_STATES = ['none', 'pending', 'held', 'refunding', 'returned', 'kept'] as const;
export type DepositState = (typeof DEPOSIT_STATES)[number];

/** asked: WeChat is at it · stuck: it needs help, under the same number · failed: WeChat has closed it · returned: there. */
export const DEPOSIT_REFUND_STATES = ['asked', 'stuck', 'failed', 'returned'] as const;
export type DepositRefundState = (typeof DEPOSIT_REFUND_STATES)[number];

export const BOOKING_SOURCES = ['member', 'staff', 'waitlist'] as const;
export type BookingSource = (typeof BOOKING_SOURCES)[number];

/** What can happen to a booking, as its history tells it. */
export const BOOKING_CHANGES = [
  'created',
  'paid',
  'moved',
  'checked_in',
  'started',
  'finished',
  'billed',
  'cancelled',
  'expired',
  'closed',
  'no_show',
  'no_show_undone',
  'deposit_returned',
  'deposit_kept',
] as const;
export type BookingChangeKind = (typeof BOOKING_CHANGES)[number];

/** How a booking may end before anybody was served. */
export const ENDINGS = ['member_cancel', 'store_cancel', 'unpaid', 'not_marked', 'no_show'] as const;
export type Ending = (typeof ENDINGS)[number];

export const WAITLIST_STATES = ['waiting', 'offered', 'booked', 'left', 'passed', 'over'] as const;
/** left: they gave up · passed: an offer ran out or was declined · over: the day went by. */
export type WaitlistState = (typeof WAITLIST_STATES)[number];

export const OFFER_STATES = ['open', 'accepted', 'declined', 'expired'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** What was true of the house's rules when the place was booked: the member was shown exactly this. */
export interface BookingTerms {
  /** Until so many minutes before the start it costs nothing to cancel: the service's own rule. */
  readonly freeCancelMinutes: number;
  /** A deposit is kept when somebody cancels later than that. */
  readonly lateCancelKeeps: boolean;
  /** A deposit is kept when somebody does not come. */
  readonly noShowKeeps: boolean;
  /** How often the member may move it. */
  readonly maxMoves: number;
}

/** Which part of a day would do, for those in line. */
export const DAY_PARTS = ['any', 'morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
