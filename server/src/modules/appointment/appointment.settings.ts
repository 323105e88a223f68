import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

const PLACES = ['chain', 'group', 'store'] as const;

export const BOOKING_PAY_MINUTES = defineSetting({
  key: 'booking.payMinutes',
  title: '预约定金支付时限',
  description: '选好时段后多少分钟内付定金，期间为顾客保留时段；到时未付自动释放。',
  schema: z.int().min(5).max(60),
  defaultValue: 15,
  scopes: ['chain'],
});

export const LATE_CANCEL_KEEPS = defineSetting({
  key: 'booking.lateCancelKeeps',
  title: '逾时取消不退定金',
  description: '超过免费取消时限后取消，是否扣除定金。修改只影响之后的预约。',
  schema: z.boolean(),
  defaultValue: true,
  scopes: [...PLACES],
});

export const NO_SHOW_KEEPS = defineSetting({
  key: 'booking.noShowKeeps',
  title: '未到店不退定金',
  description: '预约后没有到店，是否扣除定金。修改只影响之后的预约。',
  schema: z.boolean(),
  defaultValue: true,
  scopes: [...PLACES],
});

export const MAX_MOVES = defineSetting({
  key: 'booking.maxMoves',
  title: '会员可改期次数',
  description: '一个预约会员自己最多改期几次，超过后请联系门店。',
  schema: z.int().min(0).max(10),
  defaultValue: 2,
  scopes: [...PLACES],
});

export const MAX_OPEN_BOOKINGS = defineSetting({
  key: 'booking.maxOpen',
  title: '同时可有的预约数',
  description: '一位会员最多同时有几个还没到店的预约。',
  schema: z.int().min(1).max(50),
  defaultValue: 3,
  scopes: ['chain'],
});

export const NO_SHOW_STRIKES = defineSetting({
  key: 'booking.strikes',
  title: '爽约几次后不能自助预约',
  description: '在计算天数内未到店达到这个次数，只能由门店代为预约；填 0 不限制。',
  schema: z.int().min(0).max(20),
  defaultValue: 3,
  scopes: ['chain'],
});

export const STRIKE_DAYS = defineSetting({
  key: 'booking.strikeDays',
  title: '爽约计算天数',
  description: '最近多少天内的未到店次数计入限制。',
  schema: z.int().min(7).max(365),
  defaultValue: 90,
  scopes: ['chain'],
});

export const EARLY_MINUTES = defineSetting({
  key: 'booking.earlyMinutes',
  title: '可提前签到（分钟）',
  description: '顾客早到多少分钟以内可以办理签到。',
  schema: z.int().min(0).max(720),
  defaultValue: 60,
  scopes: [...PLACES],
});

export const GRACE_MINUTES = defineSetting({
  key: 'booking.graceMinutes',
  title: '迟到等候（分钟）',
  description: '开始后等候多少分钟，才可以标记未到店。',
  schema: z.int().min(0).max(120),
  defaultValue: 15,
  scopes: [...PLACES],
});

export const UNDO_MINUTES = defineSetting({
  key: 'booking.noShowUndoMinutes',
  title: '未到店可撤销（分钟）',
  description: '标记未到店后多少分钟内可以撤销；之后才按规则处理定金。',
  schema: z.int().min(5).max(240),
  defaultValue: 60,
  scopes: ['chain'],
});

export const CLOSE_AFTER_HOURS = defineSetting({
  key: 'booking.closeAfterHours',
  title: '无人处理的预约自动了结（小时）',
  description: '结束多少小时后门店仍没有处理：未签到的退回定金并取消，已签到的记为完成。',
  schema: z.int().min(1).max(72),
  defaultValue: 12,
  scopes: ['chain'],
});

export const REMINDER_HOURS = defineSetting({
  key: 'booking.reminderHours',
  title: '预约提醒时间（小时）',
  description: '开始前多少小时提醒，两次；填 0 不提醒。',
  schema: z.strictObject({ first: z.int().min(0).max(72), last: z.int().min(0).max(24) }),
  defaultValue: { first: 24, last: 2 },
  scopes: [...PLACES],
});

export const OFFER_MINUTES = defineSetting({
  key: 'booking.offerMinutes',
  title: '候补保留时间（分钟）',
  description: '有空位时为排在最前的顾客保留多少分钟，没有接受就问下一位。',
  schema: z.int().min(5).max(240),
  defaultValue: 30,
  scopes: [...PLACES],
});

export const MAX_WAITING = defineSetting({
  key: 'booking.maxWaiting',
  title: '同时可有的候补数',
  description: '一位会员最多同时排几个候补。',
  schema: z.int().min(1).max(20),
  defaultValue: 5,
  scopes: ['chain'],
});

export const APPOINTMENT_SETTINGS = [
  BOOKING_PAY_MINUTES,
  LATE_CANCEL_KEEPS,
  NO_SHOW_KEEPS,
  MAX_MOVES,
  MAX_OPEN_BOOKINGS,
  NO_SHOW_STRIKES,
  STRIKE_DAYS,
  EARLY_MINUTES,
  GRACE_MINUTES,
  UNDO_MINUTES,
  CLOSE_AFTER_HOURS,
  REMINDER_HOURS,
  OFFER_MINUTES,
  MAX_WAITING,
];
