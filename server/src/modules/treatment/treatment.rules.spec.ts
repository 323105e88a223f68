import { completionBp, cycleDueOn, expiryOf, obstacleOf, partRefundFen, pieceShares } from './treatment.rules.js';

const now = new Date('2026-11-21T06:00:00Z');
const card = {
  state: 'active' as const,
  left: 3,
  held: 1,
  serviceIds: [11],
  expiresAt: new Date('2026-12-01T00:00:00Z'),
};

describe('a treatment card', () => {
  it('may be used while it is good, for its services, with a visit that nobody has promised away', () => {
    expect(obstacleOf(card, 11, now)).toBeNull();
    expect(obstacleOf(card, null, now)).toBeNull();
    expect(obstacleOf({ ...card, serviceIds: null }, 99, now)).toBeNull();
    expect(obstacleOf(card, 99, now)).toBe('TREATMENT_SERVICE_OTHER');
    expect(obstacleOf({ ...card, held: 3 }, 11, now)).toBe('TREATMENT_CARD_EMPTY');
    expect(obstacleOf({ ...card, state: 'voided' }, 11, now)).toBe('TREATMENT_CARD_OVER');
    expect(obstacleOf(card, 11, card.expiresAt)).toBe('TREATMENT_CARD_EXPIRED');
  });

  it('is good until the end of its last day in Shanghai, the day of the purchase counted', () => {
    expect(expiryOf(now, 1)).toEqual(new Date('2026-11-21T16:00:00Z'));
    expect(expiryOf(new Date('2026-11-21T17:00:00Z'), 30)).toEqual(new Date('2026-12-21T16:00:00Z'));
  });

  it('keeps its rhythm only while there is something left', () => {
    expect(cycleDueOn(now, 7, 2)).toBe('2026-11-28');
    expect(cycleDueOn(now, 7, 0)).toBeNull();
    expect(cycleDueOn(now, null, 2)).toBeNull();
  });

  it('is worth what was paid less its used visits at the single price, and never less than nothing', () => {
    expect(partRefundFen({ payFen: 90_000, visitFen: 40_000, used: 0 })).toBe(90_000);
    expect(partRefundFen({ payFen: 90_000, visitFen: 40_000, used: 1 })).toBe(50_000);
    expect(partRefundFen({ payFen: 90_000, visitFen: 40_000, used: 3 })).toBe(0);
  });

  it('has its share of what the line was paid, and the shares sum to it', () => {
    expect(pieceShares(1_000, 3).reduce((sum, fen) => sum + fen, 0)).toBe(1_000);
    expect(completionBp(0, 0)).toBeNull();
    expect(completionBp(40, 10)).toBe(2_500);
  });
});
