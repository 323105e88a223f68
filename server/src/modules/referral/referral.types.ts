export const REFERRAL_STATES = ['joined', 'bought', 'rewarded', 'refused', 'void', 'expired', 'taken_back'] as const;
/**
 * A friend has joined; has made the first purchase that counts; both have their reward. Or nothing comes of it:
 * `refused` from the beginning, `void` after the purchase, `expired` without one, `taken_back` after the reward.
 */
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const REVIEW_STATES = ['none', 'waiting', 'cleared', 'denied'] as const;
/** Whether headquarters must look at it before anything is paid, and what they said. */
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REFERRAL_REASONS = [
  'SELF',
  'CAME_BACK',
  'REFERRER_CLOSED',
  'STAFF_REFERRER',
  'STAFF_FRIEND',
  'STAFF_OWN_STORE',
  'STAFF_OWN_SALE',
  'PROGRAM_OVER',
  'NOT_BOUGHT',
  'RETURNED',
  'MONTH_FULL',
  'BUDGET_SPENT',
  'REVIEW_DENIED',
  'FRIEND_CLOSED',
] as const;
/** Why nothing comes of it. */
export type ReferralReason = (typeof REFERRAL_REASONS)[number];

export const RISKS = ['SAME_DEVICE', 'DEVICE_CROWD', 'NETWORK_CROWD', 'REFERRER_RUSH'] as const;
/** What makes it look like one person with many accounts. */
export type Risk = (typeof RISKS)[number];

export const STAFF_POLICIES = ['none', 'other_stores', 'allowed'] as const;
/** May people on the payroll bring friends: not at all, only to stores where they don't work, or like anybody. */
export type StaffPolicy = (typeof STAFF_POLICIES)[number];

export interface Reward {
  readonly points: number;
  readonly growth: number;
  /** Null for no coupon. */
  readonly couponTemplateId: number | null;
}

/** What headquarters decides; kept with each version of the programme, so nobody's promise changes under their feet. */
export interface ReferralRules {
  readonly referrer: Reward;
  readonly friend: Reward;
  /** What the friend's purchase must come to, in fen; 0 for any. */
  readonly minimumFen: number;
  /** The friend has so many days from joining. */
  readonly purchaseDays: number;
  /** Between purchase and reward: the time in which things come back. */
  readonly waitDays: number;
  /** So many days after the reward a return still takes it back; 0 for never. */
  readonly clawBackDays: number;
  /** Rewards for one member per calendar month. */
  readonly monthlyCap: number;
  readonly staff: StaffPolicy;
  /** More joins of one day than this from one device, one network, or through one member are looked at first. */
  readonly deviceDaily: number;
  readonly networkDaily: number;
  readonly referrerDaily: number;
}

/** What one side was really given. */
export interface Given {
  readonly points: number;
  readonly growth: number;
  readonly coupons: number;
}

/** What one side had to give back. Used coupons stay used. */
export interface TakenBack {
  readonly points: number;
  /** Of the points, those that were spent already and are owed. */
  readonly debt: number;
  readonly growth: number;
  readonly coupons: number;
}

export interface BothSides<T> {
  readonly referrer: T;
  readonly friend: T;
}

export interface Program {
  readonly version: number;
  readonly name: string;
  readonly active: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** How many friends may be rewarded in all; null without limit. */
  readonly budget: number | null;
  readonly rewarded: number;
  readonly rules: ReferralRules;
  readonly createdAt: Date;
}
