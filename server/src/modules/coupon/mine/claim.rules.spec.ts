import { stockBand } from './claim.rules.js';
import type { CouponTemplate } from '../templates/template.types.js';

const OPEN = { stock: null, issued: 0, budgetFen: null, committedFen: 0, unitCostFen: 500, state: 'active' };
const bandOf = (changes: Partial<CouponTemplate>) => stockBand({ ...OPEN, ...changes } as CouponTemplate);

describe('how much is left, for the public', () => {
  it.each<[string, Partial<CouponTemplate>, string]>([
    ['without an end', {}, 'plenty'],
    ['31 %', { stock: 100, issued: 69 }, 'plenty'],
    ['30 %', { stock: 100, issued: 70 }, 'few'],
    ['5 %', { stock: 100, issued: 95 }, 'last'],
    ['nothing', { stock: 100, issued: 100 }, 'none'],
    ['enough stock and little budget', { stock: 100, issued: 10, budgetFen: 10_000, committedFen: 9_500 }, 'last'],
    ['less budget than one costs', { budgetFen: 10_000, committedFen: 9_501 }, 'none'],
    ['whatever is left of what is stopped', { state: 'stopped' }, 'none'],
  ])('%s', (_, changes, band) => {
    expect(bandOf(changes)).toBe(band);
  });
});
