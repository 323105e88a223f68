import fc from 'fast-check';
import { DEFAULT_RULES } from './referral.defaults.js';
import { judgePurchase, stillCounts } from './referral.rules.js';

const money = fc.integer({ min: 0, max: 10_000_000 });
const rules = fc.record({
  minimumFen: money,
  waitDays: fc.integer({ min: 0, max: 90 }),
  staff: fc.constantFrom('none' as const, 'other_stores' as const, 'allowed' as const),
});
const payroll = fc.option(
  fc.record({ staffId: fc.integer({ min: 1, max: 5 }), storeIds: fc.array(fc.integer({ min: 1, max: 5 })) }),
);

it('rewards nobody sooner than the days of returns, below the minimum, too late, or for a sale of their own', () => {
  fc.assert(
    fc.property(
      rules,
      money,
      payroll,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: -1_000, max: 1_000 }),
      (changes, payableFen, referrerStaff, storeId, staffId, leftMs) => {
        const paidAt = new Date('2026-11-21T06:00:00Z');
        const fact = {
          paidAt,
          buyUntil: new Date(paidAt.getTime() + leftMs),
          payableFen,
          storeId,
          staffId,
          referrerStaff,
        };
        const verdict = judgePurchase(fact, { ...DEFAULT_RULES, ...changes });
        if (verdict.kind !== 'counts') return;
        expect(leftMs).toBeGreaterThan(0);
        expect(payableFen).toBeGreaterThanOrEqual(changes.minimumFen);
        expect(verdict.dueAt.getTime() - paidAt.getTime()).toBe(changes.waitDays * 86_400_000);
        if (changes.staff !== 'allowed' && referrerStaff) {
          expect(referrerStaff.staffId).not.toBe(staffId);
          expect(referrerStaff.storeIds).not.toContain(storeId);
        }
      },
    ),
  );
});

it('never counts again what fewer returns did not leave', () => {
  fc.assert(
    fc.property(rules, money, money, money, (changes, payableFen, less, more) => {
      const all = { ...DEFAULT_RULES, ...changes };
      if (stillCounts({ payableFen, refundedFen: less + more }, all)) {
        expect(stillCounts({ payableFen, refundedFen: less }, all)).toBe(true);
      }
    }),
  );
});
