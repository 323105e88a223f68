import { z } from 'zod';
import { defineSetting } from '../settings/index.js';
import {
  MOMENTS,
  type SubscribeTemplate,
  TEMPLATES_AT_ONCE,
  TEMPLATE_KEYS,
  type TemplatesByMoment,
} from './template.rules.js';

/** As many as a mini-program may hold of this kind. */
const MOST = 25;

const template: z.ZodType<SubscribeTemplate> = z.object({
  key: z.enum(TEMPLATE_KEYS),
  templateId: z.string().regex(/^[\w-]{8,64}$/),
  title: z.string().min(1).max(20),
  fields: z.record(z.string().regex(/^[a-z]{1,16}$/), z.string().regex(/^[a-z_]{1,20}\d{1,3}$/)),
});

export const subscribeTemplates = defineSetting({
  key: 'notification.subscribeTemplates',
  title: '订阅消息模板',
  description: '微信公众平台申请的一次性订阅消息模板；fields 把含义对应到模板字段，如 amount → amount1。',
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
    {
      key: 'points_changed',
      templateId: 'guike-demo-points-changed',
      title: '积分变动提醒',
      fields: { points: 'character_string1', note: 'thing2', time: 'time3' },
    },
    {
      key: 'pickup_ready',
      templateId: 'guike-demo-pickup-ready',
      title: '取货提醒',
      fields: { item: 'thing1', store: 'thing2', code: 'character_string3', note: 'thing4' },
    },
    {
      key: 'booking_reminder',
      templateId: 'guike-demo-booking-reminder',
      title: '预约到店提醒',
      fields: { service: 'thing1', time: 'time2', store: 'thing3', note: 'thing4' },
    },
    {
      key: 'booking_changed',
      templateId: 'guike-demo-booking-changed',
      title: '预约变更通知',
      fields: { service: 'thing1', time: 'time2', store: 'thing3', note: 'thing4' },
    },
    {
      key: 'waitlist_offer',
      templateId: 'guike-demo-waitlist-offer',
      title: '候补名额通知',
      fields: { service: 'thing1', time: 'time2', store: 'thing3', note: 'thing4' },
    },
    {
      key: 'coupon_expiring',
      templateId: 'guike-demo-coupon-expiring',
      title: '优惠券到期提醒',
      fields: { coupon: 'thing1', time: 'time2', note: 'thing3' },
    },
    {
      key: 'complaint_reply',
      templateId: 'guike-demo-complaint-reply',
      title: '投诉处理进度通知',
      fields: { subject: 'thing1', state: 'phrase2', note: 'thing3', time: 'time4' },
    },
    {
      key: 'referral_reward',
      templateId: 'guike-demo-referral-reward',
      title: '推荐奖励到账通知',
      fields: { reward: 'thing1', note: 'thing2', time: 'time3' },
    },
  ],
  scopes: ['chain'],
});

const asked = z.array(z.enum(TEMPLATE_KEYS)).max(TEMPLATES_AT_ONCE);

/** Asking for everything at once gets a no to everything: each moment asks for what it has just made useful. */
export const templatesByMoment = defineSetting<TemplatesByMoment>({
  key: 'notification.templatesByMoment',
  title: '订阅消息询问时机',
  description:
    '在哪个时刻询问顾客愿意接收哪些提醒，每个时刻最多三个：topup 储值后，order 付款后，booking 预约后，pickup 兑换或下单自提后，coupon 领券后，points 签到后，complaint 投诉提交后，referral 分享海报后。',
  schema: z.partialRecord(z.enum(MOMENTS), asked),
  defaultValue: {
    topup: ['wallet_changed', 'order_paid', 'tier_changed'],
    order: ['order_paid', 'wallet_changed', 'tier_changed'],
    booking: ['booking_reminder', 'booking_changed', 'waitlist_offer'],
    pickup: ['pickup_ready', 'order_paid'],
    coupon: ['coupon_expiring', 'points_changed'],
    points: ['points_changed', 'coupon_expiring'],
    complaint: ['complaint_reply'],
    referral: ['referral_reward', 'points_changed'],
  },
  scopes: ['chain'],
});

export const NOTIFICATION_SETTINGS = [subscribeTemplates, templatesByMoment];
