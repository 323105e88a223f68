import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const MEITUAN_CANCEL_MINUTES = defineSetting({
  key: 'voucher.meituanCancelMinutes',
  title: '美团团购券可撤销时间（分钟）',
  description: '核销后多少分钟内可以撤销。以美团与您约定的为准，默认 60。',
  schema: z.number().int().min(1).max(1_440),
  defaultValue: 60,
  scopes: ['chain'],
});

export const DOUYIN_CANCEL_MINUTES = defineSetting({
  key: 'voucher.douyinCancelMinutes',
  title: '抖音团购券可撤销时间（分钟）',
  description: '核销后多少分钟内可以撤销。抖音规定不超过 60 分钟，默认 60。',
  schema: z.number().int().min(1).max(60),
  defaultValue: 60,
  scopes: ['chain'],
});

export const SCAN_MINUTES = defineSetting({
  key: 'voucher.scanMinutes',
  title: '扫券后多久内有效（分钟）',
  description: '扫描团购券后需在这段时间内完成结算，过期需重新扫码。默认 10。',
  schema: z.number().int().min(1).max(60),
  defaultValue: 10,
  scopes: ['chain'],
});

export const VERIFY_MINUTES = defineSetting({
  key: 'voucher.verifyMinutes',
  title: '等待平台核销的最长时间（分钟）',
  description: '连不上平台时订单最多等待这么久，之后不再核销，并退回已占用的储值、积分与优惠券。默认 3。',
  schema: z.number().int().min(1).max(30),
  defaultValue: 3,
  scopes: ['chain'],
});

export const VOUCHER_SETTINGS = [MEITUAN_CANCEL_MINUTES, DOUYIN_CANCEL_MINUTES, SCAN_MINUTES, VERIFY_MINUTES];
