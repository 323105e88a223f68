/** Why a coupon does not apply, in the words a member or a cashier reads when nothing more exact can be said. */
export const COUPON_MISSES = {
  NOT_STARTED: '还没到可用日期',
  EXPIRED: '已过期',
  NOT_USABLE: '当前不可用',
  WRONG_STORE: '不适用于这家门店',
  WRONG_CHANNEL: '不适用于当前购买方式',
  WRONG_WEEKDAY: '今天不可用',
  WRONG_HOUR: '当前时段不可用',
  WRONG_TIER: '您的会员等级暂不可用',
  NO_ELIGIBLE_PRODUCT: '所选商品不适用',
  BELOW_MINIMUM: '未达到使用门槛',
  NO_FREIGHT: '本单没有运费',
  NOTHING_LEFT: '没有可再优惠的金额',
  NOT_STACKABLE: '不能与已选的券同时使用',
  TOO_MANY: '超过每单可用张数',
} as const satisfies Record<string, string>;

export type CouponMiss = keyof typeof COUPON_MISSES;

export interface Missed {
  readonly ok: false;
  readonly code: CouponMiss;
  /** Chinese, ready to show. */
  readonly reason: string;
}

export function missed(code: CouponMiss, reason: string = COUPON_MISSES[code]): Missed {
  return { ok: false, code, reason };
}
