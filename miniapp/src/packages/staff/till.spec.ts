import type { Quote } from '../../lib/staff-types';
import {
  basketCount,
  billedVisit,
  basketLines,
  couponWords,
  matching,
  paymentsOf,
  pointsUsable,
  quoteRequest,
  settleRequest,
  splitObstacle,
  splitPayment,
  visitHint,
  walletUsableFen,
  withCoupon,
  withQuantity,
} from './till';
import type { TillQuote } from './till';

const quote = (change: Partial<TillQuote> = {}): TillQuote => ({
  lines: [],
  listFen: 6_000,
  discounts: [],
  points: null,
  payableFen: 5_800,
  wallet: { availableFen: 3_000, usableFen: 3_000, obstacle: null, confirmAboveFen: null },
  shortages: [],
  remainderFen: 2_800,
  earn: { points: 5, growth: 58, reasons: [] },
  couponIds: [],
  coupons: [],
  explanation: { steps: [], offers: [] },
  mayPay: true,
  quoteHash: 'h',
  voucherFen: 0,
  ...change,
});

const total = (split: ReturnType<typeof splitPayment>): number =>
  split.voucherFen + split.walletFen + split.cashFen + split.wechatFen + split.cardFen;

describe('basket', () => {
  it('forgets a product whose quantity falls to nothing', () => {
    const basket = withQuantity(withQuantity({}, 7, 2), 8, 1);
    expect(basketCount(basket)).toBe(3);
    expect(basketLines(withQuantity(basket, 7, 0))).toEqual([{ productId: 8, quantity: 1 }]);
  });

  it('finds products by name and by code, within a category', () => {
    const product = (id: number, name: string, sku: string, categoryId: number) =>
      ({ id, name, sku, categoryId, categoryName: '', priceFen: 1, kind: 'goods' }) as const;
    const shelf = [product(1, '曲奇', 'COOKIE', 1), product(2, '拿铁', 'LATTE', 2)];
    expect(matching(shelf, ' cook ', null).map(({ id }) => id)).toEqual([1]);
    expect(matching(shelf, '拿', 1)).toEqual([]);
    expect(matching(shelf, '', 2).map(({ id }) => id)).toEqual([2]);
  });
});

describe('the bill of a visit', () => {
  const visit = { memberId: 7, guestName: '小满', booking: { id: 3, serviceName: '肩颈舒缓' }, productId: null };
  const facial = {
    id: 1,
    name: '护理',
    sku: 'F',
    categoryId: 1,
    categoryName: '',
    priceFen: 1,
    kind: 'goods',
  } as const;

  it('asks for a product when the service has none, or one that is not sold here, until something is chosen', () => {
    expect(visitHint(visit, [facial], 0)).toContain('请在下面选好');
    expect(visitHint({ ...visit, productId: 2 }, [facial], 0)).toContain('请在下面选好');
    expect(visitHint(visit, [facial], 1)).toContain('预约自动完成');
    expect(visitHint({ ...visit, productId: 1 }, [facial], 0)).toContain('预约自动完成');
  });

  it('may be that of a guest without a booking, who is named until somebody else’s code is scanned', () => {
    const guest = { ...visit, booking: null };
    expect(visitHint(guest, [facial], 0)).toContain('记在这位顾客名下');
    const choice = { usePoints: false, coupons: 'best', visit: guest } as const;
    expect(quoteRequest(1, null, { 1: 2 }, choice)).toMatchObject({
      memberId: 7,
      lines: [{ productId: 1, quantity: 2 }],
    });
    const other = { grant: 'g'.repeat(24), member: { id: 8 } } as Parameters<typeof billedVisit>[1];
    expect(billedVisit(guest, other)).toBeNull();
  });
});

describe('coupons', () => {
  const coupon = (id: number, change: Partial<Quote['coupons'][number]> = {}): Quote['coupons'][number] => ({
    id,
    name: `券${id}`,
    kind: 'cash',
    validUntil: '2026-12-31T16:00:00.000Z',
    applied: false,
    usable: true,
    combinable: true,
    discountFen: 100,
    reason: '可用，未选择',
    ...change,
  });
  const used = coupon(1, { applied: true, reason: null });
  const priced = (...coupons: Quote['coupons']): TillQuote =>
    quote({ coupons, couponIds: coupons.filter(({ applied }) => applied).map(({ id }) => id) });
  const guest = { grant: 'g'.repeat(24) } as Parameters<typeof quoteRequest>[1];

  it('go on beside the others, or instead of them where they may not, and off again', () => {
    const shown = priced(used, coupon(2), coupon(3, { combinable: false, reason: '不能与已选的券同时使用' }));
    expect(withCoupon(shown, 2)).toEqual([1, 2]);
    expect(withCoupon(shown, 3)).toEqual([3]);
    expect(withCoupon(shown, 1)).toEqual([]);
  });

  it('are told in a few words', () => {
    expect(couponWords(priced(used, coupon(2)))).toBe('已用 1 张');
    expect(couponWords(priced(coupon(2), coupon(3)))).toBe('2 张可用');
    expect(couponWords(priced(coupon(2, { usable: false })))).toBe('没有可用的券');
  });

  it('are asked for as the best until somebody chooses, and only for a guest who has shown a code', () => {
    const asked = (of: typeof guest, coupons: Parameters<typeof quoteRequest>[3]['coupons']) =>
      quoteRequest(1, of, { 7: 1 }, { usePoints: false, coupons });
    expect(asked(guest, 'best')).toMatchObject({ bestCoupons: true });
    expect(asked(guest, [])).toMatchObject({ couponIds: [] });
    expect(Object.keys(asked(null, 'best'))).toEqual(['storeId', 'lines']);
  });

  it('are settled as the quote on show has used them', () => {
    const request = quoteRequest(1, guest, { 7: 1 }, { usePoints: true, coupons: 'best' });
    const split = splitPayment(priced(used), { useWallet: false, rest: 'card', cashGivenFen: null });
    expect(settleRequest(request, priced(used), split)).toEqual({
      storeId: 1,
      grant: 'g'.repeat(24),
      lines: [{ productId: 7, quantity: 1 }],
      usePoints: true,
      couponIds: [1],
      payments: [{ method: 'card', amountFen: 5_800 }],
      quoteHash: 'h',
    });
  });
});

describe('split', () => {
  const choice = { useWallet: true, rest: 'cash', cashGivenFen: null } as const;

  it('opens the wallet only for a paying code', () => {
    expect(walletUsableFen(quote())).toBe(3_000);
    expect(walletUsableFen(quote({ mayPay: false }))).toBe(0);
    expect(walletUsableFen(quote({ wallet: null }))).toBe(0);
  });

  it('opens points for the same code only, and only when there are any', () => {
    const points = { usable: 20, usableFen: 200, used: 0, usedFen: 0 };
    expect(pointsUsable(quote({ points }))).toBe(points);
    expect(pointsUsable(quote({ points, mayPay: false }))).toBeNull();
    expect(pointsUsable(quote({ points: { ...points, usable: 0 } }))).toBeNull();
  });

  it('always adds up to what is owed', () => {
    for (const rest of ['cash', 'wechat', 'card', 'both'] as const) {
      for (const useWallet of [true, false]) {
        expect(total(splitPayment(quote(), { useWallet, rest, cashGivenFen: null }))).toBe(5_800);
      }
    }
  });

  it('gives change and books only what is owed', () => {
    const split = splitPayment(quote(), { ...choice, cashGivenFen: 10_000 });
    expect(split).toEqual({
      voucherFen: 0,
      walletFen: 3_000,
      cashFen: 2_800,
      wechatFen: 0,
      cardFen: 0,
      changeFen: 7_200,
    });
    expect(paymentsOf(split)).toEqual([
      { method: 'wallet', amountFen: 3_000 },
      { method: 'cash', amountFen: 2_800 },
    ]);
  });

  it('forgets typed cash once the wallet covers everything', () => {
    const covered = quote({ wallet: { availableFen: 9_000, usableFen: 5_800, obstacle: null, confirmAboveFen: null } });
    const split = splitPayment(covered, { ...choice, cashGivenFen: 10_000 });
    expect(split).toEqual({ voucherFen: 0, walletFen: 5_800, cashFen: 0, wechatFen: 0, cardFen: 0, changeFen: 0 });
  });

  it('stops when the cash does not reach', () => {
    const split = splitPayment(quote(), { ...choice, cashGivenFen: 2_000 });
    expect(splitObstacle(quote(), split, true)).toBe('现金还不够');
  });

  it('lets WeChat take the rest only from a member', () => {
    const split = splitPayment(quote(), { useWallet: false, rest: 'both', cashGivenFen: 800 });
    expect(split.wechatFen).toBe(5_000);
    expect(splitObstacle(quote(), split, false)).toContain('散客');
    expect(splitObstacle(quote(), split, true)).toBeNull();
  });

  it('takes vouchers first, then the wallet, then the rest', () => {
    const withVoucher = quote({ voucherFen: 4_000 });
    const split = splitPayment(withVoucher, choice);
    expect(split).toMatchObject({ voucherFen: 4_000, walletFen: 1_800, cashFen: 0 });
    expect(total(split)).toBe(5_800);
    expect(paymentsOf(split)).toEqual([
      { method: 'voucher', amountFen: 4_000 },
      { method: 'wallet', amountFen: 1_800 },
    ]);
    expect(splitObstacle(withVoucher, split, false)).toBeNull();
  });

  it('leaves nothing for others when vouchers pay everything', () => {
    const split = splitPayment(quote({ voucherFen: 5_800 }), { ...choice, cashGivenFen: 10_000 });
    expect(split).toMatchObject({ voucherFen: 5_800, walletFen: 0, cashFen: 0, changeFen: 0 });
  });

  it('does not let a sale wait for a platform and for WeChat at once', () => {
    const withVoucher = quote({ voucherFen: 1_000 });
    const split = splitPayment(withVoucher, { useWallet: false, rest: 'wechat', cashGivenFen: null });
    expect(splitObstacle(withVoucher, split, true)).toContain('不能用在同一单');
  });

  it('names the vouchers when it settles', () => {
    const request = quoteRequest(1, null, { 7: 1 }, { usePoints: false, coupons: 'best' });
    const withVoucher = quote({ voucherFen: 5_800 });
    const split = splitPayment(withVoucher, choice);
    const vouchers = [{ scanId: 3, certificate: '123456789012' }];
    expect(settleRequest(request, withVoucher, split, vouchers)).toMatchObject({
      vouchers,
      payments: [{ method: 'voucher', amountFen: 5_800 }],
    });
    expect(settleRequest(request, quote(), splitPayment(quote(), choice))).not.toHaveProperty('vouchers');
  });
});
