import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const TASK_ORDER_HOLD_DAYS = defineSetting({
  key: 'task.orderHoldDays',
  title: '消费类任务奖励的等待天数',
  description:
    '靠下单完成的任务，过几天没有全额退货再发奖励；等待期内全额退货则不发，可以再完成一次。填 0 为立即发，之后退货不收回。',
  schema: z.int().min(0).max(30),
  defaultValue: 1,
  scopes: ['chain'],
});

export const TASK_BROWSE_SECONDS = defineSetting({
  key: 'task.browseSeconds',
  title: '逛一逛每次至少间隔的秒数',
  description: '浏览由会员的手机告诉系统，只按服务器时间计间隔；间隔太短的一次不算。奖励宜小。',
  schema: z.int().min(0).max(300),
  defaultValue: 5,
  scopes: ['chain'],
});

export const TASK_SETTINGS = [TASK_ORDER_HOLD_DAYS, TASK_BROWSE_SECONDS];
