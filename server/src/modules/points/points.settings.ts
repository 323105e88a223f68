import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const FEN_PER_POINT_EARNED = defineSetting({
  key: 'points.fenPerPointEarned',
  title: '消费多少分钱得 1 积分',
  description: '单位：分。默认 1000，即每消费 ¥10 得 1 积分（¥100 得 10 积分）。',
  schema: z.number().int().min(1).max(1_000_000),
  defaultValue: 1_000,
  scopes: ['chain', 'group', 'store'],
});

export const FEN_PER_POINT_SPENT = defineSetting({
  key: 'points.fenPerPointSpent',
  title: '1 积分抵多少分钱',
  description: '单位：分。默认 10，即 10 积分抵 ¥1。',
  schema: z.number().int().min(1).max(10_000),
  defaultValue: 10,
  scopes: ['chain'],
});

export const POINTS_MAX_SHARE_BP = defineSetting({
  key: 'points.maxShareBp',
  title: '积分最多可抵订单的比例',
  description: '单位：万分之一。默认 5000，即最多抵一半。',
  schema: z.number().int().min(0).max(10_000),
  defaultValue: 5_000,
  scopes: ['chain', 'group', 'store'],
});

export const POINTS_STEP = defineSetting({
  key: 'points.step',
  title: '积分使用的最小单位',
  description: '每次使用的积分须是它的整数倍，默认 10。',
  schema: z.number().int().min(1).max(10_000),
  defaultValue: 10,
  scopes: ['chain'],
});

export const POINTS_VALID_MONTHS = defineSetting({
  key: 'points.validMonths',
  title: '积分有效期（月）',
  description: '自获得之日起，到期月的最后一天 24 点失效；0 表示长期有效。默认 12。',
  schema: z.number().int().min(0).max(120),
  defaultValue: 12,
  scopes: ['chain'],
});

export const POINTS_PENDING_HOURS = defineSetting({
  key: 'points.pendingHours',
  title: '积分到账等待（小时）',
  description: '消费获得的积分多久后可用，默认 0，即立即可用。',
  schema: z
    .number()
    .int()
    .min(0)
    .max(24 * 60),
  defaultValue: 0,
  scopes: ['chain'],
});

export const POINTS_SETTINGS = [
  FEN_PER_POINT_EARNED,
  FEN_PER_POINT_SPENT,
  POINTS_MAX_SHARE_BP,
  POINTS_STEP,
  POINTS_VALID_MONTHS,
  POINTS_PENDING_HOURS,
];
