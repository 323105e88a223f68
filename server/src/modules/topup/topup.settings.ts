import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const TOPUP_PAY_MINUTES = defineSetting({
  key: 'topup.payMinutes',
  title: '充值支付时限',
  description: '发起充值后多少分钟内可以完成微信支付，到时自动关闭并释放储值额度。',
  schema: z.int().min(5).max(120),
  defaultValue: 15,
  scopes: ['chain'],
});

export const TOPUP_REFUND_TEXT = defineSetting({
  key: 'topup.refundText',
  title: '充值方案的退款说明',
  description: '显示在每个充值方案下的一句话。不得写“概不退款”一类的话。',
  schema: z
    .string()
    .min(4)
    .max(120)
    .refine((text) => !/概不退|不予退|不退不换|最终解释权/.test(text), '不能含有法律不认可的条款'),
  defaultValue: '7 天内未使用可全额退，之后可退剩余本金；赠送部分不可提现',
  scopes: ['chain', 'group', 'store'],
});

export const TOPUP_ANNOUNCE_DAYS = defineSetting({
  key: 'topup.announceDays',
  title: '加赠日提前预告天数',
  description: '只在特定日子可充的方案，提前多少天展示给会员。填 0 为当天才展示。',
  schema: z.int().min(0).max(30),
  defaultValue: 7,
  scopes: ['chain', 'group', 'store'],
});

export const TOPUP_FIT_MULTIPLE = defineSetting({
  key: 'topup.fitMultiple',
  title: '推荐充值不超过本单的倍数',
  description: '按本单推荐充值方案时，方案金额最多是本单应付的多少倍，避免推荐过大的金额。',
  schema: z.int().min(1).max(50),
  defaultValue: 5,
  scopes: ['chain', 'group', 'store'],
});

export const TOPUP_SETTINGS = [TOPUP_PAY_MINUTES, TOPUP_REFUND_TEXT, TOPUP_ANNOUNCE_DAYS, TOPUP_FIT_MULTIPLE];
