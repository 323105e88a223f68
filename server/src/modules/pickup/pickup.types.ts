export const PICKUP_SOURCES = ['order', 'mall'] as const;
export type PickupSource = (typeof PICKUP_SOURCES)[number];

/** waiting: can be collected, or will be once it is ready · expired: nobody came in time. */
export const PICKUP_STATES = ['waiting', 'collected', 'cancelled', 'expired'] as const;
export type PickupState = (typeof PICKUP_STATES)[number];

export interface PickupItem {
  /** Chinese. */
  readonly name: string;
  readonly quantity: number;
}

/** What another room wants to lie ready in a store. */
export interface NewPickup {
  readonly source: PickupSource;
  /** The order, the redemption: there is one pickup for each. */
  readonly sourceId: number;
  readonly memberId: number;
  readonly storeId: number;
  /** Chinese, one line. */
  readonly title: string;
  readonly items: readonly PickupItem[];
  /** Null: at once. */
  readonly readyAt: Date | null;
  /** Null: it waits for as long as it takes. */
  readonly expiresAt: Date | null;
  /** A small present that goes with it, handed over together. */
  readonly gift?: string | null;
}

export interface StoredPickup {
  readonly id: number;
  readonly code: string;
  readonly source: PickupSource;
  readonly sourceId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly title: string;
  readonly items: readonly PickupItem[];
  readonly gift: string | null;
  readonly state: PickupState;
  readonly readyAt: Date;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
  /** When it stopped waiting, however that was. */
  readonly endedAt: Date | null;
  readonly collectedBy: number | null;
  readonly giftGiven: boolean;
}
