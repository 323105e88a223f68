import { cardState, cycleWords, dateText, wordsOfUse } from './model';

const now = new Date('2026-11-22T04:00:00Z');

describe('words for a treatment card', () => {
  it('says what it is good for', () => {
    expect(cardState({ state: 'active' })).toEqual({ label: '可使用', tone: 'pine' });
    expect(cardState({ state: 'voided' }).label).toBe('已退');
    expect(wordsOfUse({ state: 'released' })).toContain('退回');
  });

  it('names the year only when it is another one', () => {
    expect(dateText('2026-12-05', now)).toBe('12月5日');
    expect(dateText('2027-05-20', now)).toBe('2027年5月20日');
  });

  it('keeps the rhythm to itself when there is nothing left', () => {
    expect(cycleWords({ state: 'active', cycleDueOn: '2026-11-29' }, now)).toContain('11月29日');
    expect(cycleWords({ state: 'finished', cycleDueOn: '2026-11-29' }, now)).toBeNull();
    expect(cycleWords({ state: 'active', cycleDueOn: null }, now)).toBeNull();
  });
});
