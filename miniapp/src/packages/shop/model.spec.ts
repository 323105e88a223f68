import type { Quote, ShopProduct } from '@/lib/shop-types';
import { couponWords, orderInput, quoteInput, splitOf, tapped, walletNote } from './model';

const lines = [{ product: { id: 7 } as ShopProduct, quantity: 2 }];
const wallet = { availableFen: 5_000, usableFen: 3_000, obstacle: null, confirmAboveFen: null };
const quote = { payableFen: 4_000, wallet, couponIds: [3], quoteHash: 'h'.repeat(43) } as unknown as Quote;

describe('the checkout', () => {
  it('asks for the best coupons until somebody chooses', () => {
    expect(quoteInput(1, lines, { coupons: 'best', usePoints: true, useWallet: true })).toEqual({
      storeId: 1,
      lines: [{ productId: 7, quantity: 2 }],
      usePoints: true,
      bestCoupons: true,
    });
    expect(quoteInput(1, lines, { coupons: [3], usePoints: false, useWallet: true }).couponIds).toEqual([3]);
  });

  it('lets the wallet pay what it can and WeChat the rest', () => {
    expect(splitOf(quote, true)).toEqual({ walletFen: 3_000, wechatFen: 1_000 });
    expect(splitOf(quote, false)).toEqual({ walletFen: 0, wechatFen: 4_000 });
    expect(splitOf({ payableFen: 2_000, wallet: null }, true)).toEqual({ walletFen: 0, wechatFen: 2_000 });
  });

  it('orders what was quoted, and names no method that pays nothing', () => {
    const input = orderInput(1, lines, quote, { coupons: 'best', usePoints: false, useWallet: false });
    expect(input.payments).toEqual([{ method: 'wechat', amountFen: 4_000 }]);
    expect(input).toMatchObject({ couponIds: [3], fulfilment: 'pickup', quoteHash: quote.quoteHash });
  });

  it('takes a coupon in and out', () => {
    expect(tapped(quote, 3)).toEqual([]);
    expect(tapped(quote, 4)).toEqual([3, 4]);
  });

  it('says in words what coupons and the wallet do', () => {
    const none = { coupons: [], discounts: [] };
    expect(couponWords(none)).toBe('没有可用的券');
    const saved = [{ kind: 'coupon' as const, id: 1, title: '券', amountFen: 550 }];
    expect(couponWords({ ...none, discounts: saved })).toBe('−¥5.50');
    expect(walletNote({ ...wallet, obstacle: 'frozen', usableFen: 0 })).toContain('挂失');
    expect(walletNote(wallet)).toBeNull();
  });
});
