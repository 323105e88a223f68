import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

const hours = z.int().min(1).max(720);

export const REPLY_HOURS = defineSetting({
  key: 'complaint.replyHours',
  title: '投诉首次回复时限（小时）',
  description: '会员提交投诉后多少小时内必须回复；分类有自己的时限时以分类为准。',
  schema: hours,
  defaultValue: 24,
  scopes: ['chain', 'group', 'store'],
});

export const ANSWER_HOURS = defineSetting({
  key: 'complaint.answerHours',
  title: '投诉后续回复时限（小时）',
  description: '会员再次留言、重新打开或转交之后，多少小时内必须回复。',
  schema: hours,
  defaultValue: 24,
  scopes: ['chain', 'group', 'store'],
});

export const REMIND_BEFORE_HOURS = defineSetting({
  key: 'complaint.remindBeforeHours',
  title: '投诉到期前提醒（小时）',
  description: '距离回复时限还有多少小时时提醒负责人，每个时限提醒一次。',
  schema: hours,
  defaultValue: 4,
  scopes: ['chain', 'group', 'store'],
});

export const ESCALATE_HOURS = defineSetting({
  key: 'complaint.escalateHours',
  title: '投诉超时升级总部（小时）',
  description: '超过回复时限先通知店长；再过多少小时仍未回复，升级到总部。',
  schema: hours,
  defaultValue: 24,
  scopes: ['chain', 'group', 'store'],
});

export const REOPEN_DAYS = defineSetting({
  key: 'complaint.reopenDays',
  title: '投诉可重新打开的天数',
  description: '结案后多少天内，会员不满意可以重新打开。',
  schema: z.int().min(0).max(90),
  defaultValue: 7,
  scopes: ['chain'],
});

export const REOPEN_TIMES = defineSetting({
  key: 'complaint.reopenTimes',
  title: '投诉可重新打开的次数',
  description: '同一个投诉最多可以由会员重新打开几次。',
  schema: z.int().min(0).max(5),
  defaultValue: 1,
  scopes: ['chain'],
});

export const RATE_DAYS = defineSetting({
  key: 'complaint.rateDays',
  title: '投诉可评价的天数',
  description: '结案后多少天内，会员可以评价处理结果。',
  schema: z.int().min(1).max(90),
  defaultValue: 30,
  scopes: ['chain'],
});

export const COMPLAINTS_PER_DAY = defineSetting({
  key: 'complaint.perDay',
  title: '会员每天最多提交投诉数',
  description: '一位会员一天最多新提交几个投诉；对同一订单或预约的补充不计。',
  schema: z.int().min(1).max(50),
  defaultValue: 5,
  scopes: ['chain'],
});

export const COMPLAINT_SETTINGS = [
  REPLY_HOURS,
  ANSWER_HOURS,
  REMIND_BEFORE_HOURS,
  ESCALATE_HOURS,
  REOPEN_DAYS,
  REOPEN_TIMES,
  RATE_DAYS,
  COMPLAINTS_PER_DAY,
];
