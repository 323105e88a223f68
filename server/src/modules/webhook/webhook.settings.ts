import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const DISABLE_AFTER_HOURS = defineSetting({
  key: 'webhook.disableAfterHours',
  title: '数据推送连续失败多久后停用（小时）',
  description: '一个推送地址连续失败达到这么久即自动停用并告警，未送达的消息保留。默认 24。',
  schema: z.number().int().min(1).max(168),
  defaultValue: 24,
  scopes: ['chain'],
});

export const PREVIOUS_SECRET_HOURS = defineSetting({
  key: 'webhook.previousSecretHours',
  title: '更换签名密钥后旧密钥保留多久（小时）',
  description: '更换密钥后的这段时间内，每条推送同时带有新旧两个签名，便于对方平稳切换。默认 24。',
  schema: z.number().int().min(0).max(168),
  defaultValue: 24,
  scopes: ['chain'],
});

export const WEBHOOK_SETTINGS = [DISABLE_AFTER_HOURS, PREVIOUS_SECRET_HOURS];
