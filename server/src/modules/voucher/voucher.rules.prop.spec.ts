import fc from 'fast-check';
import type { DealTerms } from './voucher.types.js';
import { voucherPays } from './voucher.rules.js';

const productId = fc.integer({ min: 1, max: 3 });
const line = fc.record({ productId, quantity: fc.integer({ min: 1, max: 5 }), payFen: fc.nat(50_000) });
const deal: fc.Arbitrary<DealTerms> = fc.oneof(
  fc.record({
    kind: fc.constant('amount' as const),
    productId: fc.constant(null),
    quantity: fc.constant(1),
    valueFen: fc.integer({ min: 1, max: 60_000 }),
  }),
  fc.record({
    kind: fc.constant('product' as const),
    productId,
    quantity: fc.integer({ min: 1, max: 3 }),
    valueFen: fc.integer({ min: 1, max: 60_000 }),
  }),
);
const basket = fc.array(line, { minLength: 1, maxLength: 5 });
const vouchers = fc.array(deal, { maxLength: 5 });

it('vouchers never pay more than they are worth, nor together more than there is to pay', () => {
  fc.assert(
    fc.property(vouchers, basket, (used, lines) => {
      const paid = voucherPays(used, lines);
      if (!paid.ok) return;
      const due = lines.reduce((total, { payFen }) => total + payFen, 0);
      expect(paid.totalFen).toBeLessThanOrEqual(due);
      expect(paid.byVoucher.reduce((total, fen) => total + fen, 0)).toBe(paid.totalFen);
      paid.byVoucher.forEach((fen, index) => {
        expect(fen).toBeGreaterThan(0);
        expect(fen).toBeLessThanOrEqual((used[index] as DealTerms).valueFen);
      });
    }),
  );
});

it('vouchers for a product never pay more than its pieces cost', () => {
  fc.assert(
    fc.property(vouchers, basket, (used, lines) => {
      const paid = voucherPays(used, lines);
      if (!paid.ok) return;
      for (const product of [1, 2, 3]) {
        const sum = paid.byVoucher.filter((_, index) => used[index]?.productId === product).reduce((a, b) => a + b, 0);
        const cost = lines
          .filter((each) => each.productId === product)
          .reduce((total, { payFen }) => total + payFen, 0);
        expect(sum).toBeLessThanOrEqual(cost);
      }
    }),
  );
});
