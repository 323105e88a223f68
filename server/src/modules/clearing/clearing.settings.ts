import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const HONOURING_BONUS_BP = defineSetting({
  key: 'clearing.honouringBonusBp',
  title: '跨店消费时赠送金额由消费门店承担的比例（万分之一）',
  description:
    '会员在 A 店充值、在 B 店消费时，赠送部分的成本由谁承担：0 为充值主体全部承担（默认），10000 为消费门店全部承担，其他值按比例分摊。' +
    '按消费门店取值，只影响设置之后的消费；退货按原消费时的比例冲回。',
  schema: z.int().min(0).max(10_000),
  defaultValue: 0,
  scopes: ['chain', 'group', 'store'],
});

export const CUSTODY_SHARE_BP = defineSetting({
  key: 'clearing.custodyShareBp',
  title: '预收资金存管比例（万分之一）',
  description:
    '按上一季度末预收资金余额计算应存管的金额（《单用途商业预付卡管理办法》）：规模发卡企业 2000（20%），集团 3000（30%），品牌 4000（40%）。地方另有规定的按当地比例填写。',
  schema: z.int().min(0).max(10_000),
  defaultValue: 2_000,
  scopes: ['chain'],
});

export const BREAKAGE_HORIZON_MONTHS = defineSetting({
  key: 'clearing.breakageHorizonMonths',
  title: '未消费估算的观察期（月）',
  description: '估算多少储值与积分最终不会被使用时，假定会员最多在发放后这么多个月内使用。默认 36。',
  schema: z.int().min(6).max(120),
  defaultValue: 36,
  scopes: ['chain'],
});

export const RECOGNISE_PRINCIPAL = defineSetting({
  key: 'clearing.recognisePrincipalBreakage',
  title: '将估算的未消费本金列为可确认收入',
  description: '默认关闭：储值本金永久有效、随时可退，不确认为收入。仅在会计师与当地法规允许时开启。',
  schema: z.boolean(),
  defaultValue: false,
  scopes: ['chain'],
});

export const CLEARING_SETTINGS = [HONOURING_BONUS_BP, CUSTODY_SHARE_BP, BREAKAGE_HORIZON_MONTHS, RECOGNISE_PRINCIPAL];
