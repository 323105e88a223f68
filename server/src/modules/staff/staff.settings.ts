import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const claimDays = defineSetting({
  key: 'staff.claimDays',
  title: '导购归属有效天数',
  description: '会员由导购邀请入会后，归属该导购的天数；到期后其他导购可以认领。0 表示长期有效。',
  schema: z.number().int().min(0).max(3_650),
  defaultValue: 365,
  scopes: ['chain', 'group', 'store'],
});

export const greetWithinHours = defineSetting({
  key: 'staff.greetWithinHours',
  title: '新会员欢迎时限（小时）',
  description: '新会员入会后，导购应在多久内打招呼。',
  schema: z.number().int().min(1).max(168),
  defaultValue: 24,
  scopes: ['chain', 'group', 'store'],
});

export const thankWithinHours = defineSetting({
  key: 'staff.thankWithinHours',
  title: '充值致谢时限（小时）',
  description: '会员充值后，导购应在多久内致谢。',
  schema: z.number().int().min(1).max(168),
  defaultValue: 4,
  scopes: ['chain', 'group', 'store'],
});

export const STAFF_SETTINGS = [claimDays, greetWithinHours, thankWithinHours];
