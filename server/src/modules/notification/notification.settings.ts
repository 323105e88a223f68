import { z } from 'zod';
import { defineSetting } from '../settings/index.js';
import { type SubscribeTemplate, TEMPLATE_KEYS } from './template.rules.js';

/** WeChat asks for at most three consents at a time, and the mini-program asks for all of these at once. */
const MOST = 3;

const template: z.ZodType<SubscribeTemplate> = z.object({
  key: z.enum(TEMPLATE_KEYS),
  templateId: z.string().regex(/^[\w-]{8,64}$/),
  title: z.string().min(1).max(20),
  fields: z.record(z.string().regex(/^[a-z]{1,16}$/), z.string().regex(/^[a-z_]{1,20}\d{1,3}$/)),
});

export const subscribeTemplates = defineSetting({
  key: 'notification.subscribeTemplates',
  title: '订阅消息模板',
  description: '微信公众平台申请的一次性订阅消息模板，最多三个；fields 把含义对应到模板字段，如 amount → amount1。',
  schema: z.array(template).max(MOST),
  defaultValue: [
    {
      key: 'wallet_changed',
      templateId: 'guike-demo-wallet-changed',
      title: '储值变动提醒',
      fields: { amount: 'amount1', balance: 'amount2', store: 'thing3', time: 'time4' },
    },
    {
      key: 'order_paid',
      templateId: 'guike-demo-order-paid',
      title: '消费成功通知',
      fields: { amount: 'amount1', store: 'thing2', note: 'thing3', time: 'time4' },
    },
    {
      key: 'tier_changed',
      templateId: 'guike-demo-tier-changed',
      title: '会员等级变动通知',
      fields: { tier: 'thing1', note: 'thing2', time: 'time3' },
    },
  ],
  scopes: ['chain'],
});

export const NOTIFICATION_SETTINGS = [subscribeTemplates];
