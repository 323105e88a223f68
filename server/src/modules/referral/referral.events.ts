import type { BothSides, TakenBack } from './referral.types.js';

/** A friend has become a member through somebody's code, and the programme counts it. */
export const REFERRAL_JOINED = 'referral.joined';

export interface ReferralJoined {
  readonly referralId: number;
  readonly referrerId: number;
  readonly friendId: number;
}

/** The purchase came back after both had their reward: the reward went back as well. */
export const REFERRAL_TAKEN_BACK = 'referral.taken_back';

export interface ReferralTakenBack extends BothSides<TakenBack> {
  readonly referralId: number;
  readonly referrerId: number;
  readonly friendId: number;
}

/** Both have got what was promised. */
export const REFERRAL_REWARDED = 'referral.rewarded';

export interface ReferralRewarded {
  readonly referralId: number;
  readonly referrerId: number;
  readonly friendId: number;
  readonly referrerPoints: number;
  readonly referrerGrowth: number;
  /** 0 or 1. */
  readonly referrerCoupons: number;
  readonly friendPoints: number;
  readonly friendGrowth: number;
  readonly friendCoupons: number;
}
