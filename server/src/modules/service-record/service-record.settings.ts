import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const RATE_DAYS = defineSetting({
  key: 'serviceRecord.rateDays',
  title: '服务可评价的天数',
  description: '服务完成后多少天内，会员可以评价。',
  schema: z.int().min(1).max(90),
  defaultValue: 14,
  scopes: ['chain'],
});

export const RATING_EDIT_HOURS = defineSetting({
  key: 'serviceRecord.ratingEditHours',
  title: '服务评价可修改的时间（小时）',
  description: '评价后多少小时内，会员可以修改自己的评价。',
  schema: z.int().min(0).max(168),
  defaultValue: 24,
  scopes: ['chain'],
});

export const LOW_STARS = defineSetting({
  key: 'serviceRecord.lowStars',
  title: '低分评价的星数',
  description: '不高于这个星数的评价算低分，会提醒门店跟进。',
  schema: z.int().min(1).max(4),
  defaultValue: 3,
  scopes: ['chain', 'group', 'store'],
});

const tag = z.string().trim().min(1).max(10);

export const RATING_TAGS = defineSetting({
  key: 'serviceRecord.tags',
  title: '服务评价标签',
  description: '评价服务时可以选的标签，好评与不足都要有，最多 16 个，每个不超过 10 个字。',
  schema: z.array(tag).max(16),
  defaultValue: [
    '手法专业',
    '沟通贴心',
    '环境舒适',
    '准时开始',
    '效果明显',
    '等待较久',
    '推销较多',
    '力度不合适',
    '环境待改善',
  ],
  scopes: ['chain'],
});

export const SERVICE_RECORD_SETTINGS = [RATE_DAYS, RATING_EDIT_HOURS, LOW_STARS, RATING_TAGS];
