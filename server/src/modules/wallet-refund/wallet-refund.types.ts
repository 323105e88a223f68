/** Whose doing it is that the contract ends: it decides how what was consumed is counted. */
export const REFUND_CAUSES = ['member', 'operator'] as const;
export type RefundCause = (typeof REFUND_CAUSES)[number];

/**
 * unused: within the first days and untouched, all that was paid · early: within them, but something was spent ·
 * small_balance: too little left to buy anything with · operator, member: by cause, art. 18 and 19 of 法释〔2025〕4号.
 */
export const REFUND_RULES = ['unused', 'early', 'small_balance', 'operator', 'member'] as const;
export type RefundRule = (typeof REFUND_RULES)[number];

/**
 * requested: waits for approval · refunding: on its way through WeChat · stuck: WeChat can't, a person must choose ·
 * manual_payout: waits to be paid by hand · refunded, paid_out: the member has it, through WeChat or (in part) by hand.
 */
export const WALLET_REFUND_STATES = [
  'requested',
  'refunding',
  'stuck',
  'manual_payout',
  'refunded',
  'paid_out',
  'rejected',
  'cancelled',
] as const;
export type WalletRefundState = (typeof WALLET_REFUND_STATES)[number];

/** One lot's way to the member; the refund's own state follows from those of its lines. */
export const REFUND_LINE_STATES = ['waiting', 'refunding', 'stuck', 'manual', 'paid', 'void'] as const;
export type RefundLineState = (typeof REFUND_LINE_STATES)[number];

export const REFUND_WAYS = ['wechat', 'manual'] as const;
export type RefundWay = (typeof REFUND_WAYS)[number];

export const PAYOUT_METHODS = ['cash', 'bank'] as const;
export type PayoutMethod = (typeof PAYOUT_METHODS)[number];

/** Why money can't go back the way it came. */
export const MANUAL_REASONS = [
  'not_wechat',
  'other_payer',
  'not_paid',
  'too_old',
  'too_many_parts',
  'over_paid',
  'interest',
] as const;
export type ManualReason = (typeof MANUAL_REASONS)[number];

/** One line of the computation as the member reads it. */
export interface RefundStep {
  /** Chinese. */
  readonly title: string;
  /** Chinese: where the amount comes from. */
  readonly detail: string | null;
  /** In fen; below zero when it is taken off. */
  readonly amountFen: number;
}

/** How one lot is computed: kept with the request for as long as it lives, with all it takes to compute it again. */
export interface LotComputation {
  readonly lotKey: number;
  readonly topupId: number;
  readonly planName: string;
  readonly paidAt: string;
  readonly paidFen: number;
  readonly bonusFen: number;
  readonly principalLeftFen: number;
  readonly bonusLeftFen: number;
  readonly earlierFaceFen: number;
  readonly earlierRefundFen: number;
  readonly fullRefundDays: number;
  readonly smallBalance: boolean;
  readonly interestOperatorBp: number;
  readonly interestMemberBp: number;
  readonly gifts: readonly RefundGift[];
  readonly rule: RefundRule;
  /** Face value spent, at list price. */
  readonly consumedFen: number;
  /** Part of what was paid that counts as spent. */
  readonly countedFen: number;
  readonly deductionFen: number;
  /** What the member gets of this lot, before interest. */
  readonly refundFen: number;
  /** Left in the wallet and void once the refund is made: bonus, and what the counting takes. */
  readonly voidFen: number;
  /** Interest a year in 1/10000, from the request to the payout; 0 for the right of return of the first days. */
  readonly interestBp: number;
  readonly steps: readonly RefundStep[];
  /** Chinese: what is void afterwards; null when nothing is. */
  readonly voidText: string | null;
}

/** Something that came with the top-up beside money. */
export interface RefundGift {
  readonly title: string;
  readonly quantity: number;
  readonly valueFen: number;
}

export interface RefundComputation {
  readonly version: 1;
  readonly cause: RefundCause;
  readonly at: string;
  readonly lots: readonly LotComputation[];
  readonly refundFen: number;
}
