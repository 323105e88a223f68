import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const STAFF_DAILY_LIMIT = defineSetting({
  key: 'coupon.staffDailyLimit',
  title: '员工每天可发券张数',
  description: '每位员工每个自然日最多可主动发给顾客的优惠券张数，默认 20；0 表示不允许员工发券。',
  schema: z.number().int().min(0).max(10_000),
  defaultValue: 20,
  scopes: ['chain', 'group', 'store'],
});

export const PASS_SECONDS = defineSetting({
  key: 'coupon.passSeconds',
  title: '核销码有效时间（秒）',
  description: '会员出示的核销码多久后失效并自动更换，默认 60。',
  schema: z.number().int().min(20).max(300),
  defaultValue: 60,
  scopes: ['chain'],
});

export const VERIFY_BY_NUMBER = defineSetting({
  key: 'coupon.verifyByNumber',
  title: '允许手输券号核销',
  description: '开启后，店员可输入 16 位券号核销；关闭后只能扫描会员当场出示的核销码。默认开启。',
  schema: z.boolean(),
  defaultValue: true,
  scopes: ['chain', 'group', 'store'],
});

export const EXPIRING_DAYS = defineSetting({
  key: 'coupon.expiringDays',
  title: '提前几天提醒优惠券到期',
  description: '每张券只提醒一次，默认提前 3 天；0 表示不提醒。',
  schema: z.number().int().min(0).max(60),
  defaultValue: 3,
  scopes: ['chain'],
});

export const COUPON_SETTINGS = [STAFF_DAILY_LIMIT, PASS_SECONDS, VERIFY_BY_NUMBER, EXPIRING_DAYS];
