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

export const exportKeepDays = defineSetting({
  key: 'member.exportKeepDays',
  title: '个人数据包保存天数',
  description: '会员导出的数据包生成后保存多久，到期自动删除。',
  schema: z.number().int().min(1).max(30),
  defaultValue: 7,
  scopes: ['chain'],
});

export const exportEveryDays = defineSetting({
  key: 'member.exportEveryDays',
  title: '个人数据导出间隔（天）',
  description: '同一位会员两次导出之间至少相隔的天数；0 表示不限。',
  schema: z.number().int().min(0).max(30),
  defaultValue: 1,
  scopes: ['chain'],
});

export const exportLinkMinutes = defineSetting({
  key: 'member.exportLinkMinutes',
  title: '数据包下载链接有效时间（分钟）',
  description: '会员验证手机号后得到的下载链接多久失效。',
  schema: z.number().int().min(1).max(60),
  defaultValue: 10,
  scopes: ['chain'],
});

export const closureCoolingDays = defineSetting({
  key: 'member.closureCoolingDays',
  title: '注销冷静期（天）',
  description: '会员申请注销后多少天才真正注销，期间重新登录或主动撤回即取消；0 表示立即注销。',
  schema: z.number().int().min(0).max(15),
  defaultValue: 7,
  scopes: ['chain'],
});

export const formerMarkDays = defineSetting({
  key: 'member.formerMarkDays',
  title: '注销后防重复领新人礼（天）',
  description: '会员注销后，用不可还原的标记在多少天内识别同一个人再次加入；只用于新人奖励，不含任何个人信息。',
  schema: z.number().int().min(0).max(730),
  defaultValue: 365,
  scopes: ['chain'],
});

export const MEMBER_SETTINGS = [
  welcomePoints,
  codeSeconds,
  chainName,
  brandLine,
  exportKeepDays,
  exportEveryDays,
  exportLinkMinutes,
  closureCoolingDays,
  formerMarkDays,
];
