import { z } from 'zod';
import { type SettingDefinition, defineSetting } from '../settings/index.js';

const days = (
  name: string,
  title: string,
  description: string,
  [min, value, max]: readonly [number, number, number],
): SettingDefinition<number> =>
  defineSetting({
    key: `followUp.${name}`,
    title,
    description,
    schema: z.number().int().min(min).max(max),
    defaultValue: value,
    scopes: ['chain'],
  });

export const birthdayAheadDays = days(
  'birthdayAheadDays',
  '生日提前关怀（天）',
  '会员生日前几天给导购生成待办。',
  [0, 7, 30],
);
export const unusedCouponDays = days(
  'unusedCouponDays',
  '发券未使用提醒（天）',
  '优惠券发出几天没用，给导购生成回访待办；0 表示不生成。',
  [0, 7, 60],
);
export const rhythmPercent = days(
  'rhythmPercent',
  '超过自己节奏的倍数（%）',
  '距上次消费超过会员自己平均间隔的百分之多少时提醒，200 表示两倍；0 表示不生成。',
  [0, 200, 1_000],
);
export const highValuePercent = days(
  'highValuePercent',
  '高价值会员比例（%）',
  '近一年消费最高的前百分之几算高价值会员；0 表示不生成。',
  [0, 20, 100],
);
export const highValueQuietDays = days(
  'highValueQuietDays',
  '高价值会员回访间隔（天）',
  '高价值会员多少天没有被联系过就提醒。',
  [1, 45, 365],
);
export const unpaidWithinDays = days(
  'unpaidWithinDays',
  '未付款订单跟进期（天）',
  '线上订单未付款后多少天内仍值得跟进。',
  [1, 30, 90],
);
export const dueHours = days('dueHours', '待办处理时限（小时）', '待办生成后，应在多少小时内处理。', [1, 48, 720]);
export const escalateHours = days(
  'escalateHours',
  '逾期上报（小时）',
  '待办超过时限多少小时仍没处理，上报店长。',
  [0, 12, 168],
);
export const conversionDays = days(
  'conversionDays',
  '转化归因（天）',
  '联系上会员后几天内的消费或预约算这次跟进的转化。',
  [1, 7, 30],
);
export const staffPerDay = days(
  'staffPerDay',
  '每人每天待办上限',
  '系统每天最多给一位导购生成多少条营销类待办，门店公共待办同样适用。',
  [1, 12, 200],
);
export const memberPerWeek = days(
  'memberPerWeek',
  '每位会员每周上限',
  '同一位会员一周内最多被生成多少条营销类待办，避免打扰。',
  [1, 1, 7],
);

export const dormantDays = defineSetting({
  key: 'followUp.dormantDays',
  title: '沉睡天数',
  description: '距上次消费满多少天各提醒一次，从小到大；留空表示不生成。',
  schema: z
    .array(z.number().int().min(7).max(730))
    .max(5)
    .refine((list) => list.every((value, index) => index === 0 || value > (list[index - 1] as number)), '须从小到大'),
  defaultValue: [30, 60, 90],
  scopes: ['chain'],
});

export const FOLLOW_UP_SETTINGS = [
  birthdayAheadDays,
  unusedCouponDays,
  dormantDays,
  rhythmPercent,
  highValuePercent,
  highValueQuietDays,
  unpaidWithinDays,
  dueHours,
  escalateHours,
  conversionDays,
  staffPerDay,
  memberPerWeek,
];
