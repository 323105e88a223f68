/** active: may be used · finished: all used · expired: time was up · voided: it went back with its order. */
export const CARD_STATES = ['active', 'finished', 'expired', 'voided'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** held: promised to a booking · used · released: the booking came to nothing · undone: used by mistake, given back. */
export const USE_STATES = ['held', 'used', 'released', 'undone'] as const;
export type UseState = (typeof USE_STATES)[number];
