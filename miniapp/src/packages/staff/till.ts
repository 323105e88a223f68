import type { Order } from '../../lib/api-types';
import type {
  PayConfirmation,
  Product,
  Quote,
  QuoteRequest,
  ScanResult,
  SettleRequest,
  TillMethod,
} from '../../lib/staff-types';
import type { VoucherChoice, VoucherQuote } from '../../lib/voucher-types';

/** Everything a sale costs and what pays it; vouchers of other platforms are a part of it, often none. */
export type TillQuote = Quote & Pick<VoucherQuote, 'voucherFen'>;

/** Product id → quantity. */
export type Basket = Readonly<Record<number, number>>;

export function withQuantity(basket: Basket, productId: number, quantity: number): Basket {
  const rest = Object.fromEntries(Object.entries(basket).filter(([id]) => Number(id) !== productId));
  return quantity > 0 ? { ...rest, [productId]: quantity } : rest;
}

export function basketLines(basket: Basket): QuoteRequest['lines'] {
  return Object.entries(basket).map(([productId, quantity]) => ({ productId: Number(productId), quantity }));
}

export function basketCount(basket: Basket): number {
  return Object.values(basket).reduce((sum, quantity) => sum + quantity, 0);
}

export function categoriesOf(products: readonly Product[]): { id: number; name: string }[] {
  const names = new Map(products.map(({ categoryId, categoryName }) => [categoryId, categoryName]));
  return [...names].map(([id, name]) => ({ id, name }));
}

export function matching(products: readonly Product[], words: string, categoryId: number | null): Product[] {
  const wanted = words.trim().toLowerCase();
  return products.filter(
    (product) =>
      (categoryId === null || product.categoryId === categoryId) &&
      (wanted === '' || product.name.toLowerCase().includes(wanted) || product.sku.toLowerCase().includes(wanted)),
  );
}

/** What the member's wallet may give beside vouchers: only a code shown for paying opens it. */
export function walletUsableFen(quote: TillQuote): number {
  const usableFen = quote.mayPay ? (quote.wallet?.usableFen ?? 0) : 0;
  return Math.min(usableFen, quote.payableFen - quote.voucherFen);
}

/** Points are money too: the same code opens them. */
export function pointsUsable({ mayPay, points }: Quote): NonNullable<Quote['points']> | null {
  return mayPay && points !== null && points.usable > 0 ? points : null;
}

/** Which coupons the sale uses: those that save the most, until somebody chooses. */
export type CouponChoice = 'best' | readonly number[];

/** After a tap: off when it was on; beside the others where it may be, instead of them where not. */
export function withCoupon({ couponIds, coupons }: Quote, id: number): readonly number[] {
  if (couponIds.includes(id)) return couponIds.filter((other) => other !== id);
  return coupons.find((coupon) => coupon.id === id)?.combinable === true ? [...couponIds, id] : [id];
}

/** What a cashier reads before opening the coupons. */
export function couponWords({ coupons }: Quote): string {
  const used = coupons.filter(({ applied }) => applied);
  if (used.length > 0) return `已用 ${used.length} 张`;
  const usable = coupons.filter((coupon) => coupon.usable).length;
  return usable > 0 ? `${usable} 张可用` : '没有可用的券';
}

/** How the part that neither vouchers nor the wallet cover is paid. */
export type RestMethod = 'cash' | 'wechat' | 'card' | 'both';

export interface Split {
  /** Verified at its platform, which pays the shop later. */
  voucherFen: number;
  walletFen: number;
  cashFen: number;
  wechatFen: number;
  /** Taken by the shop's own terminal. */
  cardFen: number;
  /** Handed back when more cash was given than asked for. */
  changeFen: number;
}

export interface SplitChoice {
  useWallet: boolean;
  rest: RestMethod;
  /** Cash on the counter; null means the exact sum. */
  cashGivenFen: number | null;
}

/** WeChat's part can only be paid by a member, in the member's own mini-program. */
export function splitPayment(quote: TillQuote, choice: SplitChoice): Split {
  const { voucherFen } = quote;
  const walletFen = choice.useWallet ? walletUsableFen(quote) : 0;
  const restFen = quote.payableFen - voucherFen - walletFen;
  const split = { voucherFen, walletFen, cashFen: 0, wechatFen: 0, cardFen: 0, changeFen: 0 };
  if (choice.rest === 'wechat') return { ...split, wechatFen: restFen };
  if (choice.rest === 'card') return { ...split, cardFen: restFen };
  // What was typed before the wallet covered everything is no cash on the counter.
  const typed = restFen === 0 ? 0 : choice.cashGivenFen;
  const given = typed ?? (choice.rest === 'cash' ? restFen : 0);
  const cashFen = Math.min(given, restFen);
  const wechatFen = choice.rest === 'both' ? restFen - cashFen : 0;
  return { ...split, cashFen, wechatFen, changeFen: given - cashFen };
}

/** Why the sum cannot be settled yet, or null. */
export function splitObstacle(quote: TillQuote, split: Split, hasMember: boolean): string | null {
  const paidFen = split.voucherFen + split.walletFen + split.cashFen + split.wechatFen + split.cardFen;
  if (paidFen < quote.payableFen) return '现金还不够';
  if (split.wechatFen > 0 && split.voucherFen > 0) return '团购券与微信支付不能用在同一单';
  if (split.wechatFen > 0 && !hasMember) return '散客只能付现金，微信支付请先扫会员码';
  return null;
}

export function paymentsOf(split: Split): SettleRequest['payments'] {
  const parts: [TillMethod, number][] = [
    ['voucher', split.voucherFen],
    ['wallet', split.walletFen],
    ['cash', split.cashFen],
    ['wechat', split.wechatFen],
    ['card', split.cardFen],
  ];
  return parts.filter(([, amountFen]) => amountFen > 0).map(([method, amountFen]) => ({ method, amountFen }));
}

/** Whose bill it is, known before any code is scanned: a guest from a booking, or from their page. */
export interface Visit {
  memberId: number;
  guestName: string;
  booking: { id: number; serviceName: string } | null;
  productId: number | null;
}

/** The bill is this visit's unless somebody else's code was scanned. */
export function billedVisit(visit: Visit | null, guest: ScanResult | null): Visit | null {
  return visit !== null && (guest === null || guest.member.id === visit.memberId) ? visit : null;
}

/** A service may have no product of its own, or one that this store does not sell. */
export function visitProductMissing({ productId }: Visit, products: readonly Product[]): boolean {
  return productId === null || products.every(({ id }) => id !== productId);
}

/** What is left to do for the bill of a visit, in a sentence. */
export function visitHint(visit: Visit, products: readonly Product[], count: number): string {
  if (visit.booking === null) return '这一单记在这位顾客名下；用储值、积分或券，请扫顾客的付款码';
  return visitProductMissing(visit, products) && count === 0
    ? '这项服务在本店没有对应的商品：请在下面选好要收款的商品，这一单会记到这次预约上'
    : '收款后预约自动完成；用储值请扫顾客的付款码';
}

export function quoteRequest(
  storeId: number,
  guest: ScanResult | null,
  basket: Basket,
  { usePoints, coupons, visit = null }: { usePoints: boolean; coupons: CouponChoice; visit?: Visit | null },
): QuoteRequest {
  return {
    storeId,
    lines: basketLines(basket),
    ...(guest ? { grant: guest.grant } : visit ? { memberId: visit.memberId } : {}),
    ...couponsAsked(guest, coupons),
    ...(usePoints ? { usePoints: true } : {}),
  };
}

/** Only a guest who has shown a code has coupons. */
function couponsAsked(
  guest: ScanResult | null,
  coupons: CouponChoice,
): Pick<QuoteRequest, 'bestCoupons' | 'couponIds'> {
  if (!guest) return {};
  return coupons === 'best' ? { bestCoupons: true } : { couponIds: [...coupons] };
}

/** The quote on show, as it is settled: with just the coupons it uses. */
export function settleRequest(
  { bestCoupons: _, couponIds: __, ...basket }: QuoteRequest,
  quote: TillQuote,
  split: Split,
  vouchers: VoucherChoice[] = [],
): SettleRequest {
  const coupons = quote.couponIds.length > 0 ? { couponIds: quote.couponIds } : {};
  const used = vouchers.length > 0 ? { vouchers } : {};
  return { ...basket, ...coupons, ...used, payments: paymentsOf(split), quoteHash: quote.quoteHash };
}

export type Sale =
  | { step: 'basket' }
  | { step: 'settle' }
  /** The reply was lost: the same request may be sent again, another must not. */
  | { step: 'unsure'; request: SettleRequest; changeFen: number; message: string }
  /** So much from the wallet is for the member to allow, on their own phone. */
  | { step: 'ask'; request: SettleRequest; changeFen: number; asked: PayConfirmation }
  /** The platform would not take a voucher: the order is given up, and all that it held is free again. */
  | { step: 'refused'; message: string; title: string }
  | { step: 'done'; order: Order; changeFen: number };
