import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const MALL_PAY_MINUTES = defineSetting({
  key: 'mall.payMinutes',
  title: '积分兑换支付时限（分钟）',
  description: '需要加钱的兑换，多少分钟内完成微信支付，到时自动关闭并退回积分，默认 15。',
  schema: z.number().int().min(5).max(120),
  defaultValue: 15,
  scopes: ['chain'],
});

export const MALL_HOLD_DAYS = defineSetting({
  key: 'mall.holdDays',
  title: '兑换商品保留天数',
  description: '到店领取的兑换保留几个自然日，默认 15；0 表示一直保留。',
  schema: z.number().int().min(0).max(365),
  defaultValue: 15,
  scopes: ['chain'],
});

/** What becomes of what nobody collects. */
export type ExpiredPolicy = 'return' | 'forfeit';

export const MALL_EXPIRED_POLICY = defineSetting<ExpiredPolicy>({
  key: 'mall.expiredPolicy',
  title: '逾期未领的处理',
  description: '“return” 退回积分与金额并放回库存（默认），“forfeit” 不退。更改只影响之后到期的兑换。',
  schema: z.enum(['return', 'forfeit']),
  defaultValue: 'return',
  scopes: ['chain'],
});

export const MALL_MEMBER_CANCELS = defineSetting({
  key: 'mall.memberCancels',
  title: '允许会员自行取消兑换',
  description: '领取或发货之前，会员可以自己取消并原路退回积分与金额。优惠券已即时到账，不可取消。默认允许。',
  schema: z.boolean(),
  defaultValue: true,
  scopes: ['chain'],
});

export const MALL_RECEIVE_DAYS = defineSetting({
  key: 'mall.receiveDays',
  title: '发货后自动确认收货天数',
  description: '发货后多少天会员没有确认，就自动记为已收货，默认 10。',
  schema: z.number().int().min(3).max(60),
  defaultValue: 10,
  scopes: ['chain'],
});

export const MALL_ONLINE_STORE = defineSetting({
  key: 'mall.onlineStoreId',
  title: '邮寄与线上兑换的归属门店',
  description: '不在门店领取的兑换记在哪家门店名下（门店编号 id）；0 表示第一家直营店。',
  schema: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  defaultValue: 0,
  scopes: ['chain'],
});

export const MALL_SETTINGS = [
  MALL_PAY_MINUTES,
  MALL_HOLD_DAYS,
  MALL_EXPIRED_POLICY,
  MALL_MEMBER_CANCELS,
  MALL_RECEIVE_DAYS,
  MALL_ONLINE_STORE,
];
