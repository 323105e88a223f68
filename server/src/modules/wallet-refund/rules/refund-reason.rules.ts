import type { RefundCause } from '../wallet-refund.types.js';

interface Reason {
  /** Chinese, as offered to choose. */
  readonly title: string;
  /** What the reason would mean if it is so; whoever approves decides. */
  readonly cause: RefundCause;
}

/** Why a member wants the money back. The operator's own doing keeps the discount that was promised (art. 13, 18). */
export const REFUND_REASONS = {
  changed_mind: { title: '暂时用不上了', cause: 'member' },
  moved_away: { title: '搬家或不方便到店', cause: 'member' },
  personal: { title: '其他个人原因', cause: 'member' },
  store_closed: { title: '门店停业、搬迁或转让', cause: 'operator' },
  service_changed: { title: '服务减少、涨价或质量下降', cause: 'operator' },
  misinformed: { title: '充值时的说明与实际不符', cause: 'operator' },
} as const satisfies Record<string, Reason>;

export type RefundReason = keyof typeof REFUND_REASONS;
export const REFUND_REASON_CODES = Object.keys(REFUND_REASONS) as RefundReason[];

export function causeOf(reason: RefundReason): RefundCause {
  return REFUND_REASONS[reason].cause;
}
