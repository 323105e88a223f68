import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const SCHEDULE_DAYS_AHEAD = defineSetting({
  key: 'schedule.daysAhead',
  title: '会员可提前预约的天数',
  description: '会员最多能约到几天以内的时间，1 为只能约当天。员工代约不受此限。',
  schema: z.int().min(1).max(60),
  defaultValue: 14,
  scopes: ['chain', 'group', 'store'],
});

export const SCHEDULE_PRIORITY_DAYS = defineSetting({
  key: 'schedule.priorityDays',
  title: '高等级会员的优先预约天数',
  description: '按会员等级从低到高，各等级可比普通会员早几天看到并预约。等级多于所填项数时，按最后一项计。',
  schema: z.array(z.int().min(0).max(30)).min(1).max(10),
  defaultValue: [0, 1, 3, 7],
  scopes: ['chain', 'group', 'store'],
});

export const SCHEDULE_SLOT_MINUTES = defineSetting({
  key: 'schedule.slotMinutes',
  title: '预约时间的间隔（分钟）',
  description: '从开门起每隔多少分钟提供一个可约的开始时间，必须是 5 的倍数。',
  schema: z.int().min(5).max(240).multipleOf(5),
  defaultValue: 30,
  scopes: ['chain', 'group', 'store'],
});

export const SCHEDULE_LEAD_MINUTES = defineSetting({
  key: 'schedule.leadMinutes',
  title: '会员最晚提前预约（分钟）',
  description: '开始前少于这么多分钟的时间，会员不能再约；员工可以为到店顾客现场登记。',
  schema: z.int().min(0).max(2_880),
  defaultValue: 60,
  scopes: ['chain', 'group', 'store'],
});

export const SCHEDULE_SETTINGS = [
  SCHEDULE_DAYS_AHEAD,
  SCHEDULE_PRIORITY_DAYS,
  SCHEDULE_SLOT_MINUTES,
  SCHEDULE_LEAD_MINUTES,
];
