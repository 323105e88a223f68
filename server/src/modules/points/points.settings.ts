import { z } from 'zod';
import { defineSetting } from '../settings/index.js';
import type { ClawBackPolicy, ExpiryPolicy, MemberDay } from './points.types.js';

const EVERYWHERE = ['chain', 'group', 'store'] as const;
const MOST_POINTS = 100_000_000;

export const FEN_PER_POINT_EARNED = defineSetting({
  key: 'points.fenPerPointEarned',
  title: '消费多少分钱得 1 积分',
  description: '单位：分。默认 1000，即每消费 ¥10 得 1 积分（¥100 得 10 积分）。',
  schema: z.number().int().min(1).max(1_000_000),
  defaultValue: 1_000,
  scopes: EVERYWHERE,
});

export const POINTS_MAX_EARNED_PER_ORDER = defineSetting({
  key: 'points.maxEarnedPerOrder',
  title: '单笔订单最多得多少积分',
  description: '超过的部分不再给积分；0 表示不限。',
  schema: z.number().int().min(0).max(MOST_POINTS),
  defaultValue: 0,
  scopes: EVERYWHERE,
});

export const POINTS_MAX_EARNED_PER_DAY = defineSetting({
  key: 'points.maxEarnedPerDay',
  title: '每位会员每天最多得多少积分',
  description: '按营业日累计全部门店的消费积分，退货收回的不算；0 表示不限。',
  schema: z.number().int().min(0).max(MOST_POINTS),
  defaultValue: 0,
  scopes: ['chain'],
});

export const POINTS_MEMBER_DAY = defineSetting<MemberDay>({
  key: 'points.memberDay',
  title: '会员日',
  description:
    '每月的几号（1–31，当月没有这一天则不计）和每周的周几（1 为周一，7 为周日）；积分规则可限定只在会员日生效。',
  schema: z.strictObject({
    monthDays: z.array(z.number().int().min(1).max(31)).max(31),
    weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  }),
  defaultValue: { monthDays: [], weekdays: [] },
  scopes: EVERYWHERE,
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
  scopes: EVERYWHERE,
});

export const POINTS_STEP = defineSetting({
  key: 'points.step',
  title: '积分使用的最小单位',
  description: '每次使用的积分须是它的整数倍，默认 10。',
  schema: z.number().int().min(1).max(10_000),
  defaultValue: 10,
  scopes: ['chain'],
});

export const POINTS_MIN_ORDER_FEN = defineSetting({
  key: 'points.minOrderFen',
  title: '订单满多少才能用积分',
  description: '单位：分，按优惠后的金额计；默认 0，即不限。',
  schema: z.number().int().min(0).max(100_000_000),
  defaultValue: 0,
  scopes: EVERYWHERE,
});

export const POINTS_MAX_SPENT_PER_ORDER = defineSetting({
  key: 'points.maxSpentPerOrder',
  title: '单笔订单最多使用多少积分',
  description: '默认 0，即不限。',
  schema: z.number().int().min(0).max(MOST_POINTS),
  defaultValue: 0,
  scopes: EVERYWHERE,
});

export const POINTS_EXPIRY = defineSetting<ExpiryPolicy>({
  key: 'points.expiry',
  title: '积分有效期',
  description:
    '自积分可用之日起计算，最后一天 24 点失效。months：若干个月后，到当月月底（monthEnd）或到同一天（day）；' +
    'days：若干天后；endOfYear、endOfQuarter：到年底或季末，later 为 1 则到下一个；never：长期有效。默认 12 个月后的月底。',
  schema: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('months'),
      months: z.number().int().min(1).max(120),
      until: z.enum(['monthEnd', 'day']),
    }),
    z.strictObject({ kind: z.literal('days'), days: z.number().int().min(1).max(3_660) }),
    z.strictObject({ kind: z.literal('endOfYear'), later: z.number().int().min(0).max(10) }),
    z.strictObject({ kind: z.literal('endOfQuarter'), later: z.number().int().min(0).max(40) }),
    z.strictObject({ kind: z.literal('never') }),
  ]),
  defaultValue: { kind: 'months', months: 12, until: 'monthEnd' },
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
    .max(60 * 24),
  defaultValue: 0,
  scopes: ['chain'],
});

export const POINTS_EXPIRY_NOTICE_DAYS = defineSetting({
  key: 'points.expiryNoticeDays',
  title: '积分到期前几天提醒',
  description: '默认 7 天；0 表示不提醒。同一到期日每位会员只提醒一次。',
  schema: z.number().int().min(0).max(90),
  defaultValue: 7,
  scopes: ['chain'],
});

export const POINTS_CLAW_BACK = defineSetting<ClawBackPolicy>({
  key: 'points.clawBack',
  title: '退货时积分已用完怎么办',
  description:
    'debt：记为欠积分，以后获得的积分先补上；deduct：按积分抵现的价值从退款中扣除，退款不够扣的部分记为欠积分。',
  schema: z.enum(['debt', 'deduct']),
  defaultValue: 'debt',
  scopes: ['chain'],
});

export const POINTS_RETURN_GRACE_DAYS = defineSetting({
  key: 'points.returnGraceDays',
  title: '退货退回的积分已过期时，再给几天',
  description: '默认 0，即按原有效期，已过期的不再可用。',
  schema: z.number().int().min(0).max(366),
  defaultValue: 0,
  scopes: ['chain'],
});

export const POINTS_ADJUST_LIMIT = defineSetting({
  key: 'points.adjustLimit',
  title: '人工调整积分的每日上限',
  description: '每位会员每天人工增减的积分合计超过它时，须由有“大额调整”权限的人办理。',
  schema: z.number().int().min(0).max(MOST_POINTS),
  defaultValue: 1_000,
  scopes: ['chain'],
});

export const POINTS_SETTINGS = [
  FEN_PER_POINT_EARNED,
  POINTS_MAX_EARNED_PER_ORDER,
  POINTS_MAX_EARNED_PER_DAY,
  POINTS_MEMBER_DAY,
  FEN_PER_POINT_SPENT,
  POINTS_MAX_SHARE_BP,
  POINTS_STEP,
  POINTS_MIN_ORDER_FEN,
  POINTS_MAX_SPENT_PER_ORDER,
  POINTS_EXPIRY,
  POINTS_PENDING_HOURS,
  POINTS_EXPIRY_NOTICE_DAYS,
  POINTS_CLAW_BACK,
  POINTS_RETURN_GRACE_DAYS,
  POINTS_ADJUST_LIMIT,
];
