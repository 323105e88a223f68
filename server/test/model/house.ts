import { dateOf, dayAt, dayOf, endOfDay } from './arithmetic.js';

/** What headquarters has set, in words of the settings and in words of the model. */
export interface House {
  readonly name: string;
  readonly draw: 'proportional' | 'principal_first' | 'bonus_first';
  readonly clawBack: 'debt' | 'deduct';
  readonly graceDays: number;
  readonly pendingHours: number;
  readonly expiry: Readonly<Record<string, string | number>>;
  /** First instant at which points that can be used from `from` on can't be used any more. */
  readonly until: (from: number) => number;
}

export const HOUSES: readonly House[] = [
  {
    name: 'proportional, debt, end of the month a year later',
    draw: 'proportional',
    clawBack: 'debt',
    graceDays: 0,
    pendingHours: 0,
    expiry: { kind: 'months', months: 12, until: 'monthEnd' },
    until: (from) => {
      const { year, month } = dateOf(from);
      return endOfDay(dayAt(year, month + 13, 0));
    },
  },
  {
    name: 'principal first, deduct, 30 days, a day of waiting',
    draw: 'principal_first',
    clawBack: 'deduct',
    graceDays: 10,
    pendingHours: 24,
    expiry: { kind: 'days', days: 30 },
    until: (from) => endOfDay(dayOf(from) + 30),
  },
  {
    name: 'bonus first, debt, end of the quarter',
    draw: 'bonus_first',
    clawBack: 'debt',
    graceDays: 3,
    pendingHours: 0,
    expiry: { kind: 'endOfQuarter', later: 0 },
    until: (from) => {
      const { year, month } = dateOf(from);
      return endOfDay(dayAt(year, month - (month % 3) + 3, 0));
    },
  },
];

/** The same in every house. Stores are numbered; the third belongs to another legal entity than the first two. */
export const ENTITY_OF_STORE = [0, 0, 1] as const;
export const PRICES = [1_980, 3_333, 107, 9_999] as const;
export const TIER = { discountBp: 9_500, pointsMultiplierBp: 12_500 } as const;
export const FEN_PER_POINT_EARNED = 100;
export const FEN_PER_POINT_SPENT = 10;
export const POINTS_STEP = 10;
export const POINTS_MAX_SHARE_BP = 5_000;
export const FEN_PER_GROWTH = 100;
export const CAP_FEN = 500_000;
export const PAY_MINUTES = 15;
export const TRANSFER_HOURS = 24;
export const INTEREST_BP = { operator: 300, member: 150 } as const;

export interface Plan {
  readonly payFen: number;
  readonly bonusFen: number;
  readonly points: number;
  /** The only store in which it can be spent; null for everywhere. */
  readonly onlyIn: number | null;
}

export const PLANS: readonly Plan[] = [
  { payFen: 30_000, bonusFen: 6_000, points: 50, onlyIn: null },
  { payFen: 10_001, bonusFen: 3_333, points: 0, onlyIn: null },
  { payFen: 5_000, bonusFen: 0, points: 7, onlyIn: null },
  { payFen: 8_000, bonusFen: 2_000, points: 0, onlyIn: 1 },
  { payFen: 200_000, bonusFen: 40_000, points: 0, onlyIn: null },
];

export interface CouponTemplate {
  readonly kind: 'discount' | 'cash';
  /** Of `discount`: what is left to pay, and the most it takes off. */
  readonly payBp?: number;
  readonly maxFen?: number;
  /** Of `cash`. */
  readonly valueFen?: number;
  readonly minimumFen: number;
  readonly exclusive: boolean;
  readonly days: number;
  readonly perMember: number;
}

export const COUPONS: readonly CouponTemplate[] = [
  { kind: 'cash', valueFen: 500, minimumFen: 0, exclusive: false, days: 30, perMember: 4 },
  { kind: 'discount', payBp: 8_800, maxFen: 1_000, minimumFen: 0, exclusive: false, days: 7, perMember: 3 },
  { kind: 'cash', valueFen: 1_501, minimumFen: 5_000, exclusive: true, days: 400, perMember: 2 },
];
/** Of one template at once in an order. */
export const COUPONS_PER_ORDER = 2;
