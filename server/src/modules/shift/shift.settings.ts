import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const SHIFT_REQUIRED = defineSetting({
  key: 'shift.required',
  title: '收取现金前必须开班',
  description: '开启后，员工没有开班就不能收取或退出现金。收银机不受影响。',
  schema: z.boolean(),
  defaultValue: false,
  scopes: ['chain', 'group', 'store'],
});

export const SHIFT_BLIND_COUNT = defineSetting({
  key: 'shift.blindCount',
  title: '盲点现金',
  description: '开启后，交班清点之前不显示应有金额。',
  schema: z.boolean(),
  defaultValue: true,
  scopes: ['chain', 'group', 'store'],
});

export const SHIFT_NOTE_ABOVE_FEN = defineSetting({
  key: 'shift.noteAboveFen',
  title: '差异说明线（分）',
  description: '交班时实点与应有相差超过该金额，必须填写原因。默认 500，即 ¥5。',
  schema: z.number().int().min(0).max(1_000_000),
  defaultValue: 500,
  scopes: ['chain', 'group', 'store'],
});

export const SHIFT_SETTINGS = [SHIFT_REQUIRED, SHIFT_BLIND_COUNT, SHIFT_NOTE_ABOVE_FEN];
