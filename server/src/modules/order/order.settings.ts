import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const FEN_PER_GROWTH = defineSetting({
  key: 'order.fenPerGrowth',
  title: '消费多少分钱得 1 成长值',
  description: '单位：分。默认 100，即每消费 ¥1 得 1 成长值。',
  schema: z.number().int().min(1).max(1_000_000),
  defaultValue: 100,
  scopes: ['chain', 'group', 'store'],
});

export const PAY_MINUTES = defineSetting({
  key: 'order.payMinutes',
  title: '待支付订单保留时间（分钟）',
  description: '含微信支付的订单在这段时间内未支付即自动取消，并退回已占用的储值与积分。默认 15。',
  schema: z.number().int().min(2).max(90),
  defaultValue: 15,
  scopes: ['chain'],
});

export const LATE_DAYS = defineSetting({
  key: 'order.lateDays',
  title: '补录消费的期限（天）',
  description: '收银系统断网后补传的消费，最多可早于现在多少天；按消费发生时的活动计价。0 表示不允许补录。默认 7。',
  schema: z.number().int().min(0).max(31),
  defaultValue: 7,
  scopes: ['chain', 'group', 'store'],
});

export const ONLINE_OPEN = defineSetting({
  key: 'order.online',
  title: '接受在线下单、到店自提',
  description: '关闭后，顾客不能在小程序里向该门店下单，已下的订单不受影响。默认开启。',
  schema: z.boolean(),
  defaultValue: true,
  scopes: ['chain', 'group', 'store'],
});

export const CANCEL_MINUTES = defineSetting({
  key: 'order.memberCancelMinutes',
  title: '在线订单可自助取消的时间（分钟）',
  description: '顾客付款后在这段时间内、且未取货，可自行取消并原路退款；0 表示付款后只能由门店办理。默认 30。',
  schema: z.number().int().min(0).max(10_080),
  defaultValue: 30,
  scopes: ['chain', 'group', 'store'],
});

export const ORDER_SETTINGS = [FEN_PER_GROWTH, PAY_MINUTES, LATE_DAYS, ONLINE_OPEN, CANCEL_MINUTES];
