import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const CODE_REQUIRED = defineSetting({
  key: 'treatment.codeRequired',
  title: '核销次卡须出示会员码',
  description: '开启后，店员核销次卡前必须先扫顾客的会员码，避免误扣。默认开启。',
  schema: z.boolean(),
  defaultValue: true,
  scopes: ['chain', 'group', 'store'],
});

export const EXPIRING_DAYS = defineSetting({
  key: 'treatment.expiringDays',
  title: '次卡到期前几天提醒',
  description: '还有剩余次数的次卡，在到期前这么多天提醒顾客一次；0 表示不提醒。默认 15。',
  schema: z.number().int().min(0).max(180),
  defaultValue: 15,
  scopes: ['chain'],
});

export const COOLING_DAYS = defineSetting({
  key: 'treatment.coolingDays',
  title: '次卡购买后几天内退卡按有利于顾客的算法',
  description:
    '购卡后这么多天内退卡，已用次数按单次价或折算价中较低的计；之后顾客原因退卡按单次价计，商家原因始终按折算价计。默认 7，请由法务核对。',
  schema: z.number().int().min(7).max(90),
  defaultValue: 7,
  scopes: ['chain'],
});

export const TREATMENT_SETTINGS = [CODE_REQUIRED, EXPIRING_DAYS, COOLING_DAYS];
