import { corrected, endsNextDay, timesOf, timesProblem } from './correction';

const DATE = '2026-11-21';
const now = new Date('2026-11-22T02:00:00Z');

it('reads the clock in Shanghai and writes instants of the same day', () => {
  const time = { clockInAt: '2026-11-21T01:00:00.000Z', clockOutAt: '2026-11-21T10:30:00.000Z' };
  expect(timesOf(time)).toEqual({ from: '09:00', until: '18:30' });
  expect(corrected(DATE, timesOf(time))).toEqual(time);
  expect(timesOf({ ...time, clockOutAt: null }).until).toBeNull();
});

it('takes an end before the beginning for one after midnight', () => {
  const late = { from: '18:00', until: '00:30' };
  expect(endsNextDay(late)).toBe(true);
  expect(corrected(DATE, late).clockOutAt).toBe('2026-11-21T16:30:00.000Z');
  expect(endsNextDay({ from: '18:00', until: null })).toBe(false);
});

it('finds times that cannot be true', () => {
  const problem = (from: string, until: string | null) => timesProblem(corrected(DATE, { from, until }), now);
  expect(problem('09:00', '18:00')).toBeNull();
  expect(problem('23:00', '22:00')).toBe('下班时间还没到');
  expect(problem('05:00', '22:00')).toContain('16 小时');
  expect(problem('09:00', null)).toContain('16 小时');
  expect(timesProblem(corrected('2026-11-22', { from: '11:00', until: null }), now)).toBe('上班时间还没到');
});
