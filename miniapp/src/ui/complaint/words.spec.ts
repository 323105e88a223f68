import { dueText } from './words';

const now = new Date('2026-11-21T06:00:00Z');

it.each([
  [null, null],
  ['2026-11-21T06:30:00Z', '还剩 不到 1 小时'],
  ['2026-11-21T09:10:00Z', '还剩 3 小时'],
  ['2026-11-24T06:00:00Z', '还剩 3 天'],
  ['2026-11-21T03:00:00Z', '已超时 3 小时'],
  ['2026-11-18T05:00:00Z', '已超时 3 天'],
])('a word owed until %s: %s', (dueAt, words) => expect(dueText(dueAt, now)).toBe(words));
