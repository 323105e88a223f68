import { money } from '../../lib/format';
import type { ScannedVoucher, VoucherChoice, VoucherPlatform, VoucherScan } from '../../lib/voucher-types';
import { withQuantity } from './till';
import type { Basket } from './till';

/** What one order takes. */
export const MOST_VOUCHERS = 5;

/** A voucher laid beside the basket; the platform has not used it up yet. */
export interface LaidVoucher {
  scanId: number;
  platform: VoucherPlatform;
  voucher: ScannedVoucher;
}

export const platformWords: Record<VoucherPlatform, string> = { meituan: '美团', douyin: '抖音' };

/** What it does at this till, in a few words. */
export function worthWords({ kind, productName, quantity, valueFen }: ScannedVoucher): string {
  if (kind === 'product' && productName !== null) return `抵 ${quantity ?? 1} 件${productName}`;
  return valueFen === null ? '—' : `抵 ${money(valueFen)}`;
}

/** A scan knows them for some minutes; a later one of the same voucher takes the place of the earlier. */
export function lay(laid: readonly LaidVoucher[], scan: VoucherScan, certificates: readonly string[]): LaidVoucher[] {
  const chosen = scan.vouchers
    .filter(({ certificate }) => certificates.includes(certificate))
    .map((voucher) => ({ scanId: scan.id, platform: scan.platform, voucher }));
  const others = laid.filter((one) => !chosen.some((other) => sameVoucher(one, other)));
  return [...others, ...chosen].slice(0, MOST_VOUCHERS);
}

export function sameVoucher(one: LaidVoucher, other: LaidVoucher): boolean {
  return one.platform === other.platform && one.voucher.certificate === other.voucher.certificate;
}

export function choicesOf(laid: readonly LaidVoucher[]): VoucherChoice[] {
  return laid.map(({ scanId, voucher: { certificate } }) => ({ scanId, certificate }));
}

/** What the vouchers are for lies in the basket as well: a voucher for tea brings its tea. */
export function withGoodsOf(basket: Basket, laid: readonly LaidVoucher[]): Basket {
  const wanted = new Map<number, number>();
  for (const { voucher } of laid) {
    if (voucher.productId === null) continue;
    wanted.set(voucher.productId, (wanted.get(voucher.productId) ?? 0) + (voucher.quantity ?? 1));
  }
  return [...wanted].reduce(
    (full, [productId, pieces]) => withQuantity(full, productId, Math.max(full[productId] ?? 0, pieces)),
    basket,
  );
}

/** Bought together they are often used one by one: the first is offered, the rest are a tap away. */
export function firstUsable({ vouchers }: VoucherScan): string[] {
  const first = vouchers.find(({ usable }) => usable);
  return first ? [first.certificate] : [];
}
