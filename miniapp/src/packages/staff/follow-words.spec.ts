import { activityIcon, dueText, figureText, hoursText, monthsBack } from './follow-words';

const NOW = new Date('2026-11-22T06:00:00.000Z');

describe('a deadline', () => {
  it.each([
    [null, ''],
    ['2026-11-22T06:30:00.000Z', '1 小时内'],
    ['2026-11-22T11:00:00.000Z', '还剩 5 小时'],
    ['2026-11-25T06:00:00.000Z', '还剩 3 天'],
    ['2026-11-22T05:00:00.000Z', '已逾期'],
    ['2026-11-20T05:00:00.000Z', '逾期 2 天'],
  ])('%s reads %s', (dueAt, words) => {
    expect(dueText(dueAt, NOW)).toBe(words);
  });
});

it('knows a picture for whatever happened', () => {
  expect(activityIcon({ kind: 'order_refunded' })).toBe('receipt');
  expect(activityIcon({ kind: 'follow_up' })).toBe('phone');
  expect(activityIcon({ kind: 'something new' })).toBe('clock');
});

it('shows money as money and pieces as pieces', () => {
  expect(figureText({ metric: 'sales_fen', title: '本人销售', value: 123_400 })).toBe('¥1,234.00');
  expect(figureText({ metric: 'joins', title: '新会员', value: 3 })).toBe('3');
});

it('counts hours and months', () => {
  expect(hoursText(45)).toBe('45 分钟');
  expect(hoursText(125)).toBe('2 小时 5 分');
  expect(monthsBack('2026-02-10', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
});
