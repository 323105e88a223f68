import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const MEMBER_UPLOADS_PER_DAY = defineSetting({
  key: 'media.memberUploadsPerDay',
  title: '会员每天最多上传图片数',
  description: '一位会员一天最多上传多少张图片，防止滥用存储。',
  schema: z.int().min(1).max(500),
  defaultValue: 40,
  scopes: ['chain'],
});

export const STAFF_UPLOADS_PER_DAY = defineSetting({
  key: 'media.staffUploadsPerDay',
  title: '员工每天最多上传图片数',
  description: '一位员工一天最多上传多少张图片，记录服务过程时会用到。',
  schema: z.int().min(1).max(2_000),
  defaultValue: 300,
  scopes: ['chain'],
});

export const UPLOADS_PER_MINUTE = defineSetting({
  key: 'media.uploadsPerMinute',
  title: '每分钟最多上传图片数',
  description: '同一个人一分钟内最多上传多少张图片。',
  schema: z.int().min(1).max(120),
  defaultValue: 20,
  scopes: ['chain'],
});

export const LINK_MINUTES = defineSetting({
  key: 'media.linkMinutes',
  title: '图片链接有效时间（分钟）',
  description: '图片地址至少在这段时间内可以打开，过后需要刷新页面重新获取。',
  schema: z.int().min(5).max(120),
  defaultValue: 15,
  scopes: ['chain'],
});

export const LOOSE_HOURS = defineSetting({
  key: 'media.keepLooseHours',
  title: '未使用图片的保留时间（小时）',
  description: '上传后一直没有提交的图片，保留多久后删除。',
  schema: z.int().min(2).max(168),
  defaultValue: 24,
  scopes: ['chain'],
});

export const MEDIA_SETTINGS = [
  MEMBER_UPLOADS_PER_DAY,
  STAFF_UPLOADS_PER_DAY,
  UPLOADS_PER_MINUTE,
  LINK_MINUTES,
  LOOSE_HOURS,
];
