import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const welcomePoints = defineSetting({
  key: 'member.welcomePoints',
  title: '入会礼积分',
  description: '新会员加入时赠送的积分；0 表示不赠送。',
  schema: z.number().int().min(0).max(100_000),
  defaultValue: 100,
  scopes: ['chain', 'group', 'store'],
});

export const codeSeconds = defineSetting({
  key: 'member.codeSeconds',
  title: '会员码有效时间（秒）',
  description: '会员码显示后多久失效。越短越安全，太短顾客来不及出示。',
  schema: z.number().int().min(30).max(300),
  defaultValue: 60,
  scopes: ['chain'],
});

export const chainName = defineSetting({
  key: 'member.chainName',
  title: '品牌名称',
  description: '显示在入会页与消息中。',
  schema: z.string().min(1).max(20),
  defaultValue: '归客',
  scopes: ['chain'],
});

export const brandLine = defineSetting({
  key: 'member.brandLine',
  title: '品牌一句话',
  description: '显示在入会页品牌名称下方。',
  schema: z.string().min(1).max(40),
  defaultValue: '每一次光顾，都被好好记得',
  scopes: ['chain'],
});

export const MEMBER_SETTINGS = [welcomePoints, codeSeconds, chainName, brandLine];
