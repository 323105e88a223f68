import { differenceText, differenceTone, lasted, shiftSpan } from './shift-words';

it.each([
  [0, '平账', 'pine'],
  [500, '长款 ¥5.00', 'gold'],
  [-1_200, '短款 ¥12.00', 'brick'],
])('a difference of %i is %s', (fen, text, tone) => {
  expect([differenceText(fen), differenceTone(fen)]).toEqual([text, tone]);
});

it('says how long a shift has lasted', () => {
  const from = '2026-11-21T01:00:00.000Z';
  expect(lasted(from, new Date('2026-11-21T01:00:59.000Z'))).toBe('0 分钟');
  expect(lasted(from, new Date('2026-11-21T04:20:00.000Z'))).toBe('3 小时 20 分');
});

it('names the day twice only when a shift goes on past midnight', () => {
  const openedAt = '2026-11-21T01:00:00.000Z';
  expect(shiftSpan({ openedAt, closedAt: null })).toBe('11月21日 09:00 起');
  expect(shiftSpan({ openedAt, closedAt: '2026-11-21T10:05:00.000Z' })).toBe('11月21日 09:00–18:05');
  expect(shiftSpan({ openedAt, closedAt: '2026-11-21T17:30:00.000Z' })).toBe('11月21日 09:00–11月22日 01:30');
});
