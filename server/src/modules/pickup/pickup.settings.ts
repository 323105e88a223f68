import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const PICKUP_READY_MINUTES = defineSetting({
  key: 'pickup.readyMinutes',
  title: '线上订单备货时间（分钟）',
  description: '会员线上付款后，多少分钟可以到店取货，默认 20；0 表示付款后即可取。',
  schema: z.number().int().min(0).max(10_080),
  defaultValue: 20,
  scopes: ['chain', 'group', 'store'],
});

export const PICKUP_HOLD_DAYS = defineSetting({
  key: 'pickup.holdDays',
  title: '线上订单保留天数',
  description: '备好后保留几个自然日，默认 2。到期后顾客仍可到店领取或办理退款。',
  schema: z.number().int().min(0).max(60),
  defaultValue: 2,
  scopes: ['chain', 'group', 'store'],
});

export const PICKUP_REMIND_HOURS = defineSetting({
  key: 'pickup.remindHours',
  title: '到期前几小时提醒取货',
  description: '每张取货单只提醒一次，默认提前 6 小时；0 表示不提醒。',
  schema: z.number().int().min(0).max(240),
  defaultValue: 6,
  scopes: ['chain'],
});

export const PICKUP_GIFT = defineSetting({
  key: 'pickup.gift',
  title: '自提小礼',
  description: '线上下单到店自提时随单附送的小礼，显示在取货单上并在交付时登记。留空为不送。',
  schema: z.string().max(40),
  defaultValue: '',
  scopes: ['chain', 'group', 'store'],
});

export const PICKUP_GIFT_FROM_FEN = defineSetting({
  key: 'pickup.giftFromFen',
  title: '自提小礼的起送金额（分）',
  description: '订单实付达到多少分才送自提小礼，默认 0 为不限。',
  schema: z.number().int().min(0).max(100_000_000),
  defaultValue: 0,
  scopes: ['chain', 'group', 'store'],
});

export const PICKUP_SETTINGS = [
  PICKUP_READY_MINUTES,
  PICKUP_HOLD_DAYS,
  PICKUP_REMIND_HOURS,
  PICKUP_GIFT,
  PICKUP_GIFT_FROM_FEN,
];
