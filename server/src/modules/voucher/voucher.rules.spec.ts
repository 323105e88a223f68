import type { DealTerms } from './voucher.types.js';
import { fateOf, maskCertificate, nextAskAt, platformsOf, voucherPays } from './voucher.rules.js';

const amount = (valueFen: number): DealTerms => ({ kind: 'amount', productId: null, quantity: 1, valueFen });
const piece = (productId: number, valueFen: number, quantity = 1): DealTerms => ({
  kind: 'product',
  productId,
  quantity,
  valueFen,
});
const line = (productId: number, quantity: number, payFen: number) => ({ productId, quantity, payFen });

describe('what vouchers pay', () => {
  it('an amount pays up to its worth, and never gives change', () => {
    expect(voucherPays([amount(10_000)], [line(1, 1, 8_800)])).toEqual({
      ok: true,
      byVoucher: [8_800],
      totalFen: 8_800,
    });
    expect(voucherPays([amount(10_000)], [line(1, 1, 12_000)])).toMatchObject({ totalFen: 10_000 });
    expect(voucherPays([amount(5_000), amount(5_000)], [line(1, 1, 8_000)])).toMatchObject({
      byVoucher: [5_000, 3_000],
    });
  });

  it('a product pays for its pieces after every discount, at most its worth', () => {
    expect(voucherPays([piece(7, 9_900)], [line(7, 1, 9_405), line(8, 1, 500)])).toMatchObject({ byVoucher: [9_405] });
    expect(voucherPays([piece(7, 9_000)], [line(7, 1, 9_405)])).toMatchObject({ byVoucher: [9_000] });
    expect(voucherPays([piece(7, 9_900, 2)], [line(7, 3, 1_000)])).toMatchObject({ byVoucher: [666] });
  });

  it('two vouchers never pay for the same piece, and the last piece takes the odd fen', () => {
    const three = [piece(7, 9_900), piece(7, 9_900), piece(7, 9_900)];
    expect(voucherPays(three, [line(7, 3, 1_000)])).toEqual({ ok: true, byVoucher: [333, 333, 334], totalFen: 1_000 });
    expect(voucherPays(three, [line(7, 2, 1_000)])).toEqual({ ok: false, voucher: 2 });
  });

  it('a product comes before an amount, whatever the order they were scanned in', () => {
    const paid = voucherPays([amount(5_000), piece(7, 9_900)], [line(7, 1, 9_900), line(8, 1, 1_000)]);
    expect(paid).toMatchObject({ byVoucher: [1_000, 9_900] });
  });

  it('one that would pay nothing is named, so that it is not used up', () => {
    expect(voucherPays([piece(7, 9_900)], [line(8, 1, 9_900)])).toEqual({ ok: false, voucher: 0 });
    expect(voucherPays([amount(9_900), amount(100)], [line(8, 1, 9_900)])).toEqual({ ok: false, voucher: 1 });
    expect(voucherPays([amount(100)], [line(8, 1, 0)])).toEqual({ ok: false, voucher: 0 });
  });
});

it('an order is paid when all are verified, given up when one is not, and open as long as one is', () => {
  expect(fateOf(['verified', 'verified'])).toBe('verified');
  expect(fateOf(['verified', 'refused'])).toBe('refused');
  expect(fateOf(['pending', 'refused'])).toBe('open');
  expect(fateOf([])).toBe('refused');
});

it('is asked for soon at first and ever more rarely', () => {
  const now = new Date('2026-11-21T06:00:00Z');
  const waits = [0, 1, 2, 7, 8, 100].map((attempts) => nextAskAt(now, attempts).getTime() - now.getTime());
  expect(waits).toEqual([2_000, 2_000, 5_000, 120_000, 300_000, 300_000]);
});

it.each([
  ['1234567890', ['meituan', 'douyin']],
  ['102692315741346', ['douyin', 'meituan']],
  ['CgwIARCtHBjBHCAB', ['douyin', 'meituan']],
  ['https://v.douyin.com/abc/', ['douyin']],
  ['https://g.meituan.com/x?c=1', ['meituan']],
])('%s may be of %j', (code, platforms) => {
  expect(platformsOf(code, ['meituan', 'douyin'])).toEqual(platforms);
  expect(platformsOf(code, [])).toEqual([]);
});

it('shows only the end of a code', () => {
  expect(maskCertificate('1234567890')).toBe('**** 7890');
});
