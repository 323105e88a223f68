import fc from 'fast-check';
import { type LotFacts, computeLot, consumedOf, interestOf } from './refund-computation.rules.js';

const PAID_AT = new Date('2026-01-01T04:00:00Z');
const DAY_MS = 86_400_000;
const fen = fc.integer({ min: 0, max: 10_000_000 });

/** Any lot, however it was drawn. */
const lots = fc
  .record({
    paidFen: fen,
    bonusFen: fen,
    principal: fc.double({ min: 0, max: 1, noNaN: true }),
    bonus: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ paidFen, bonusFen, principal, bonus }): LotFacts => ({
    paidFen,
    bonusFen,
    principalLeftFen: Math.floor(paidFen * principal),
    bonusLeftFen: Math.floor(bonusFen * bonus),
    paidAt: PAID_AT,
  }));
const ages = fc.integer({ min: 0, max: 800 * DAY_MS }).map((age) => new Date(PAID_AT.getTime() + age));
const terms = fc.record({ fullRefundDays: fc.integer({ min: 7, max: 30 }) });
const small = fc.boolean();
const causes = fc.constantFrom('member' as const, 'operator' as const);

const refund = (
  lot: LotFacts,
  cause: 'member' | 'operator',
  at: Date,
  rest: { terms: { fullRefundDays: number }; smallBalance: boolean },
) => computeLot(lot, { cause, at, ...rest });

describe('the refund of any lot', () => {
  it('is a whole number of fen between nothing, what was paid and what is left', () => {
    fc.assert(
      fc.property(lots, ages, terms, small, causes, (lot, at, t, s, cause) => {
        const { refundFen, voidFen, consumedFen } = refund(lot, cause, at, { terms: t, smallBalance: s });
        expect(Number.isSafeInteger(refundFen)).toBe(true);
        expect(refundFen).toBeGreaterThanOrEqual(0);
        expect(refundFen).toBeLessThanOrEqual(lot.paidFen);
        // Nothing is paid out that the wallet does not owe, and nothing of what it owes is forgotten.
        expect(voidFen).toBeGreaterThanOrEqual(0);
        expect(refundFen + voidFen).toBe(lot.principalLeftFen + lot.bonusLeftFen);
        expect(consumedFen).toBe(consumedOf(lot));
      }),
    );
  });

  it('for the member’s cause is never more than for the operator’s', () => {
    fc.assert(
      fc.property(lots, ages, terms, small, (lot, at, t, s) => {
        const rest = { terms: t, smallBalance: s };
        expect(refund(lot, 'member', at, rest).refundFen).toBeLessThanOrEqual(
          refund(lot, 'operator', at, rest).refundFen,
        );
      }),
    );
  });

  it('never grows with what is spent', () => {
    fc.assert(
      fc.property(lots, fc.tuple(fc.nat(), fc.nat()), ages, terms, causes, (lot, [principal, bonus], at, t, cause) => {
        const more = {
          ...lot,
          principalLeftFen: lot.principalLeftFen - Math.min(principal, lot.principalLeftFen),
          bonusLeftFen: lot.bonusLeftFen - Math.min(bonus, lot.bonusLeftFen),
        };
        const rest = { terms: t, smallBalance: false };
        expect(refund(more, cause, at, rest).refundFen).toBeLessThanOrEqual(refund(lot, cause, at, rest).refundFen);
      }),
    );
  });

  it('never grows with the days that pass', () => {
    fc.assert(
      fc.property(lots, ages, fc.nat(400 * DAY_MS), terms, causes, (lot, at, wait, t, cause) => {
        const later = new Date(at.getTime() + wait);
        const rest = { terms: t, smallBalance: false };
        expect(refund(lot, cause, later, rest).refundFen).toBeLessThanOrEqual(refund(lot, cause, at, rest).refundFen);
      }),
    );
  });

  it('never gives bonus away: what was not paid does not come back', () => {
    fc.assert(
      fc.property(lots, ages, terms, causes, (lot, at, t, cause) => {
        const untouched = { ...lot, principalLeftFen: lot.paidFen, bonusLeftFen: lot.bonusFen };
        const { refundFen, voidFen } = refund(untouched, cause, at, { terms: t, smallBalance: false });
        expect({ refundFen, voidFen }).toEqual({ refundFen: lot.paidFen, voidFen: lot.bonusFen });
      }),
    );
  });
});

it('interest grows with the amount, the rate and the days, and is less than a fen above the exact sum', () => {
  fc.assert(
    fc.property(fen, fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 4_000 }), (amount, bp, days) => {
      const to = (count: number): Date => new Date(PAID_AT.getTime() + count * DAY_MS);
      const interest = interestOf(amount, bp, PAID_AT, to(days));
      const exact = (amount * bp * days) / 3_650_000;
      expect(interest).toBeGreaterThanOrEqual(Math.floor(exact));
      expect(interest - exact).toBeLessThan(1.000001);
      expect(interestOf(amount, bp, PAID_AT, to(days + 1))).toBeGreaterThanOrEqual(interest);
    }),
  );
});
