/** active: may be used · finished: all used · expired: time was up · voided: it went back with its order. */
export const CARD_STATES = ['active', 'finished', 'expired', 'voided'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** Who wants the rest of a card to be given back: the buyer, or the house that can't do its part. */
export type RefundCause = 'member' | 'operator';

/** How a card that was used in part came to its end. */
export interface Settlement {
  readonly cause: RefundCause;
  readonly by: 'single' | 'share';
  readonly used: number;
  readonly priceFen: number;
  readonly usedFen: number;
}

/** held: promised to a booking · used · released: the booking came to nothing · undone: used by mistake, given back. */
export const USE_STATES = ['held', 'used', 'released', 'undone'] as const;
export type UseState = (typeof USE_STATES)[number];
