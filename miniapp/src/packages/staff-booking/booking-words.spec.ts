import { historyText, refundWords } from './booking-words';

describe('the story of a booking, as staff read it', () => {
  it('says from when to when it was moved, and why', () => {
    const moved = {
      kind: 'moved',
      fromStart: '2026-11-23T02:00:00.000Z',
      toStart: '2026-11-24T06:00:00.000Z',
    } as const;
    const words = historyText({ ...moved, reason: '顾客来电', actorName: '林晓', at: '2026-11-22T02:00:00.000Z' });
    expect(words).toMatch(/^改期：.+ → .+（顾客来电）$/);
  });

  it('says of a deposit that WeChat did not give back where the money is', () => {
    for (const state of ['stuck', 'failed'] as const) {
      expect(refundWords(state)).toMatchObject({ label: '未退成', tone: 'brick' });
      expect(refundWords(state).detail).toContain('还在门店账上');
    }
    expect(refundWords('returned').label).toBe('已退回');
  });
});
