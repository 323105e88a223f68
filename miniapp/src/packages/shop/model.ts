import type { CartLine } from '@/lib/cart';
import type { OnlineOrderInput, Quote, QuoteInput } from '@/lib/shop-types';

/** What somebody decides at the checkout. */
export interface Choices {
  coupons: 'best' | readonly number[];
  usePoints: boolean;
  useWallet: boolean;
}

export const FIRST_CHOICES: Choices = { coupons: 'best', usePoints: false, useWallet: true };

export function quoteInput(storeId: number, lines: readonly CartLine[], { coupons, usePoints }: Choices): QuoteInput {
  return {
    storeId,
    lines: lines.map(({ product, quantity }) => ({ productId: product.id, quantity })),
    usePoints,
    ...(coupons === 'best' ? { bestCoupons: true } : { couponIds: [...coupons] }),
  };
}

/** What the wallet pays and what is left for WeChat. */
export function splitOf({ payableFen, wallet }: Pick<Quote, 'payableFen' | 'wallet'>, useWallet: boolean) {
  const walletFen = useWallet ? Math.min(wallet?.usableFen ?? 0, payableFen) : 0;
  return { walletFen, wechatFen: payableFen - walletFen };
}

/** The order is exactly what the quote has shown. */
export function orderInput(
  storeId: number,
  lines: readonly CartLine[],
  quote: Quote,
  { usePoints, useWallet }: Choices,
): OnlineOrderInput {
  const { walletFen, wechatFen } = splitOf(quote, useWallet);
  return {
    storeId,
    lines: lines.map(({ product, quantity }) => ({ productId: product.id, quantity })),
    couponIds: [...quote.couponIds],
    usePoints,
    fulfilment: 'pickup',
    payments: [
      ...(walletFen > 0 ? [{ method: 'wallet' as const, amountFen: walletFen }] : []),
      ...(wechatFen > 0 ? [{ method: 'wechat' as const, amountFen: wechatFen }] : []),
    ],
    quoteHash: quote.quoteHash,
  };
}

/** One coupon more or less than those the quote uses. */
export function tapped({ couponIds }: Pick<Quote, 'couponIds'>, couponId: number): number[] {
  return couponIds.includes(couponId) ? couponIds.filter((id) => id !== couponId) : [...couponIds, couponId];
}

export function couponWords({ coupons, discounts }: Pick<Quote, 'coupons' | 'discounts'>): string {
  const savedFen = discounts.reduce((sum, { kind, amountFen }) => sum + (kind === 'coupon' ? amountFen : 0), 0);
  if (savedFen > 0) return `−¥${(savedFen / 100).toFixed(2)}`;
  const usable = coupons.filter((coupon) => coupon.usable).length;
  return usable > 0 ? `${usable} 张可用` : '没有可用的券';
}

/** Why the wallet pays nothing, or less than is in it. */
export function walletNote(wallet: Quote['wallet']): string | null {
  if (wallet?.obstacle === 'frozen') return '储值账户已挂失，解除后才能使用';
  if (wallet?.obstacle === 'daily_limit') return wallet.usableFen > 0 ? '今日还能用这么多' : '今日储值支付已达限额';
  return null;
}
