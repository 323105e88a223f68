import type { BusinessDate } from '@guike/shared';

/** A member has bought cards. */
export const TREATMENT_ISSUED = 'treatment.issued';

export interface TreatmentIssued {
  readonly memberId: number;
  readonly storeId: number;
  readonly orderId: number;
  readonly cards: readonly { readonly id: number; readonly name: string; readonly times: number }[];
}

/** One visit was taken from a card. */
export const TREATMENT_USED = 'treatment.used';

export interface TreatmentUsed {
  readonly cardId: number;
  readonly useId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly name: string;
  readonly left: number;
  readonly times: number;
}

/** By the rhythm of the card the next visit would be best about now. */
export const TREATMENT_CYCLE_DUE = 'treatment.cycle_due';

export interface TreatmentCycleDue {
  readonly cardId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly name: string;
  readonly left: number;
  readonly dueOn: BusinessDate;
}

/** A card with visits left ends soon. */
export const TREATMENT_EXPIRING = 'treatment.expiring';

export interface TreatmentExpiring {
  readonly cardId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly name: string;
  readonly left: number;
  /** Last business day. */
  readonly on: BusinessDate;
}
