import type { ScannedVoucher, VoucherScan } from '../../lib/voucher-types';
import { MOST_VOUCHERS, choicesOf, firstUsable, lay, withGoodsOf, worthWords } from './vouchers';

const voucher = (certificate: string, change: Partial<ScannedVoucher> = {}): ScannedVoucher => ({
  certificate,
  codeMasked: `**** ${certificate.slice(-4)}`,
  title: '100元代金券',
  dealId: 'd1',
  kind: 'amount',
  valueFen: 10_000,
  productId: null,
  sku: null,
  productName: null,
  quantity: null,
  soldFen: 8_900,
  expiresAt: null,
  usable: true,
  reason: null,
  ...change,
});

const tea = (certificate: string, quantity = 1): ScannedVoucher =>
  voucher(certificate, { kind: 'product', productId: 7, sku: 'TEA', productName: '龙井茶', quantity, valueFen: 2_800 });

const scan = (id: number, vouchers: ScannedVoucher[], change: Partial<VoucherScan> = {}): VoucherScan => ({
  id,
  platform: 'meituan',
  expiresAt: '2026-11-21T06:10:00.000Z',
  vouchers,
  ...change,
});

it('says what a voucher does at the till', () => {
  expect(worthWords(voucher('1'))).toBe('抵 ¥100.00');
  expect(worthWords(tea('1', 2))).toBe('抵 2 件龙井茶');
  expect(worthWords(voucher('1', { kind: null, valueFen: null }))).toBe('—');
});

it('offers the first that can be used', () => {
  expect(firstUsable(scan(1, [voucher('1', { usable: false }), voucher('2'), voucher('3')]))).toEqual(['2']);
  expect(firstUsable(scan(1, [voucher('1', { usable: false })]))).toEqual([]);
});

it('lays down what was chosen, once, as the latest scan knows it', () => {
  const both = scan(1, [voucher('1'), voucher('2')]);
  const first = lay([], both, ['1', '2']);
  expect(choicesOf(first)).toEqual([
    { scanId: 1, certificate: '1' },
    { scanId: 1, certificate: '2' },
  ]);
  expect(choicesOf(lay(first, scan(2, [voucher('1')]), ['1']))).toEqual([
    { scanId: 1, certificate: '2' },
    { scanId: 2, certificate: '1' },
  ]);
});

it('tells apart the same number of two platforms', () => {
  const laid = lay([], scan(1, [voucher('1')]), ['1']);
  expect(lay(laid, scan(2, [voucher('1')], { platform: 'douyin' }), ['1'])).toHaveLength(2);
});

it('lays down no more than an order takes', () => {
  const many = ['1', '2', '3', '4', '5', '6'];
  const all = scan(
    1,
    many.map((certificate) => voucher(certificate)),
  );
  expect(lay([], all, many)).toHaveLength(MOST_VOUCHERS);
});

it('brings the goods that the vouchers are for, and never takes any away', () => {
  const laid = lay([], scan(1, [tea('1'), tea('2', 2), voucher('3')]), ['1', '2', '3']);
  expect(withGoodsOf({}, laid)).toEqual({ 7: 3 });
  expect(withGoodsOf({ 7: 1, 8: 2 }, laid)).toEqual({ 7: 3, 8: 2 });
  expect(withGoodsOf({ 7: 5 }, laid)).toEqual({ 7: 5 });
});
