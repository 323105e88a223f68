import { z } from 'zod';
import { defineSetting } from '../settings/index.js';
import type { DrawPolicy } from './wallet.rules.js';

export const WALLET_CAP_FEN = defineSetting({
  key: 'wallet.capFen',
  title: '单个会员储值余额上限（分）',
  description: '本金与赠送合计，含支付中的充值。默认 500000，即 ¥5,000（《单用途商业预付卡管理办法》对记名卡的限额）。',
  schema: z.number().int().min(0).max(10_000_000),
  defaultValue: 500_000,
  scopes: ['chain'],
});

export const WALLET_DRAW_POLICY = defineSetting<DrawPolicy>({
  key: 'wallet.drawPolicy',
  title: '储值扣款顺序',
  description: 'proportional 按本金与赠送的比例（默认，退款最清楚）；principal_first 先扣本金；bonus_first 先扣赠送。',
  schema: z.enum(['proportional', 'principal_first', 'bonus_first']),
  defaultValue: 'proportional',
  scopes: ['chain'],
});

export const WALLET_DAILY_LIMIT_FEN = defineSetting<number | null>({
  key: 'wallet.dailyLimitFen',
  title: '储值每日消费限额（分）',
  description: '一位会员每个营业日最多可用储值支付多少，按全部门店合计。留空为不限。',
  schema: z.number().int().min(100).max(10_000_000).nullable(),
  defaultValue: null,
  scopes: ['chain'],
});

export const WALLET_CONFIRM_ABOVE_FEN = defineSetting<number | null>({
  key: 'wallet.confirmAboveFen',
  title: '储值大额支付确认线（分）',
  description: '单笔储值支付超过该金额时，需要会员在自己手机上确认金额。留空为不需要。',
  schema: z.number().int().min(0).max(10_000_000).nullable(),
  defaultValue: null,
  scopes: ['chain', 'group', 'store'],
});

export const WALLET_TRANSFER_ENABLED = defineSetting({
  key: 'wallet.transferEnabled',
  title: '开放储值转赠',
  description: '会员可以把整笔储值转给另一位会员，双方都要确认。关闭后不能再发起，已发起的仍可领取。',
  schema: z.boolean(),
  defaultValue: true,
  scopes: ['chain'],
});

export const WALLET_TRANSFER_HOURS = defineSetting({
  key: 'wallet.transferHours',
  title: '转赠领取时限（小时）',
  description: '超过时限没有领取，储值自动退回转出的会员。',
  schema: z.number().int().min(1).max(168),
  defaultValue: 24,
  scopes: ['chain'],
});

/** Rates of art. 16 法释〔2025〕4号 at the time of the contract, in 1/10000 a year. Stored with each lot. */
export const INTEREST_OPERATOR_BP = defineSetting({
  key: 'wallet.interestOperatorBp',
  title: '一年期 LPR（万分之一）',
  description: '因商家原因退款时的利率，充值时记入每一笔储值。默认 300，即 3.00%。',
  schema: z.number().int().min(0).max(10_000),
  defaultValue: 300,
  scopes: ['chain'],
});

export const INTEREST_MEMBER_BP = defineSetting({
  key: 'wallet.interestMemberBp',
  title: '一年期存款基准利率（万分之一）',
  description: '因会员原因退款时的利率，充值时记入每一笔储值。默认 150，即 1.50%。',
  schema: z.number().int().min(0).max(10_000),
  defaultValue: 150,
  scopes: ['chain'],
});

export const WALLET_SETTINGS = [
  WALLET_CAP_FEN,
  WALLET_DRAW_POLICY,
  WALLET_DAILY_LIMIT_FEN,
  WALLET_CONFIRM_ABOVE_FEN,
  WALLET_TRANSFER_ENABLED,
  WALLET_TRANSFER_HOURS,
  INTEREST_OPERATOR_BP,
  INTEREST_MEMBER_BP,
];
