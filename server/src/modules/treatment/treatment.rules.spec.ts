import { refundLines } from './refund-words.rules.js';
import { completionBp, cycleDueOn, expiryOf, isCooling, obstacleOf, pieceShares, usedUp } from './treatment.rules.js';

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

  const worth = { priceFen: 90_000, times: 3, used: 1, visitFen: 40_000 };
  const wish = { cause: 'member' as const, cooling: false };

  it('counts used visits at the single price when the buyer wants the rest back, never more than it cost', () => {
    expect(usedUp({ ...worth, used: 0 }, wish)).toEqual({ by: 'single', fen: 0 });
    expect(usedUp(worth, wish)).toEqual({ by: 'single', fen: 40_000 });
    expect(usedUp({ ...worth, used: 3 }, wish)).toEqual({ by: 'single', fen: 90_000 });
  });

  it('leaves the discount when the house is the cause, in the first days, and without a single price', () => {
    expect(usedUp(worth, { ...wish, cause: 'operator' })).toEqual({ by: 'share', fen: 30_000 });
    expect(usedUp(worth, { ...wish, cooling: true })).toEqual({ by: 'share', fen: 30_000 });
    expect(usedUp({ ...worth, visitFen: 0 }, wish)).toEqual({ by: 'share', fen: 30_000 });
    // A single visit that costs less than its share: that is the better rate for the buyer.
    expect(usedUp({ ...worth, visitFen: 20_000 }, { ...wish, cooling: true })).toEqual({ by: 'single', fen: 20_000 });
    // The fen that doesn't divide is the buyer's.
    expect(usedUp({ ...worth, priceFen: 10_000 }, { ...wish, cause: 'operator' }).fen).toBe(3_333);
  });

  it('is fresh until the end of the last of its first days in Shanghai', () => {
    const bought = new Date('2026-11-21T06:00:00Z');
    expect(isCooling(bought, new Date('2026-11-28T15:59:59.999Z'), 7)).toBe(true);
    expect(isCooling(bought, new Date('2026-11-28T16:00:00Z'), 7)).toBe(false);
  });

  it('prints the computation so that the last line is the sum of the others', () => {
    const lines = refundLines(
      { ...worth, used: 2, visitFen: 50_000 },
      usedUp({ ...worth, used: 2, visitFen: 50_000 }, wish),
    );
    expect(lines).toEqual([
      { label: '购卡金额（共 3 次）', fen: 90_000 },
      { label: '已用 2 次 × 单次价 ¥500', fen: -100_000 },
      { label: '超出购卡金额的部分不另收', fen: 10_000 },
      { label: '应退', fen: 0 },
    ]);
    expect(refundLines(worth, usedUp(worth, { ...wish, cause: 'operator' }))[1]).toEqual({
      label: '已用 1/3 次，按购卡价折算',
      fen: -30_000,
    });
  });

  it('has its share of what the line was paid, and the shares sum to it', () => {
    expect(pieceShares(1_000, 3).reduce((sum, fen) => sum + fen, 0)).toBe(1_000);
    expect(completionBp(0, 0)).toBeNull();
    expect(completionBp(40, 10)).toBe(2_500);
  });
});
