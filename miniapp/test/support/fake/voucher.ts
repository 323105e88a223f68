import type { Quote, SettleRequest } from '../../../src/lib/staff-types';
import type {
  ScannedVoucher,
  VoucherPlatform,
  VoucherQuote,
  VoucherQuoteRequest,
} from '../../../src/lib/voucher-types';
import { ok, refuse, route } from './replies';
import type { Route } from './replies';
import { products } from './world';
import type { FakeReply, FakeRequest, World } from './world';

/**
 * Twelve digits are Meituan's (three drinks bought together, one of them refunded), anything else Douyin's (one amount).
 * The end of a code says what comes of it: 00 is used up already, 77 is refused when it is to pay, 88 keeps one waiting.
 */
const SCAN_MS = 600_000;
const LATTE = products.find(({ sku }) => sku === 'LATTE') as (typeof products)[number];
const known = new Map<string, ScannedVoucher>();

function drink(certificate: string, change: Partial<ScannedVoucher> = {}): ScannedVoucher {
  return {
    certificate,
    codeMasked: `**** ${certificate.slice(-4)}`,
    title: '【双节同庆】桂花拿铁 1 杯（大杯热/冰）',
    dealId: 'mt-latte',
    kind: 'product',
    valueFen: LATTE.priceFen,
    productId: LATTE.id,
    sku: LATTE.sku,
    productName: LATTE.name,
    quantity: 1,
    soldFen: 1_890,
    expiresAt: '2026-12-31T15:59:59.000Z',
    usable: true,
    reason: null,
    ...change,
  };
}

function amount(certificate: string): ScannedVoucher {
  return drink(certificate, {
    title: '100 元代金券（全场通用）',
    dealId: 'dy-100',
    kind: 'amount',
    valueFen: 10_000,
    productId: null,
    sku: null,
    productName: null,
    quantity: null,
    soldFen: 8_800,
  });
}

function behind(code: string, platform: VoucherPlatform): ScannedVoucher[] {
  if (platform === 'douyin') return [amount(code)];
  const others = [`${code.slice(0, 8)}2${code.slice(9)}`, `${code.slice(0, 8)}3${code.slice(9)}`] as const;
  return [drink(code), drink(others[0]), drink(others[1], { usable: false, reason: '这张券已退款，不能使用' })];
}

function scan({ body }: FakeRequest, world: World): FakeReply {
  const code = String(body['code']);
  if (code.endsWith('00')) return refuse(422, 'VOUCHER_USED', '这张券已经使用过');
  const platform = (body['platform'] as VoucherPlatform | undefined) ?? (/^\d{12}$/.test(code) ? 'meituan' : 'douyin');
  const vouchers = behind(code.slice(-14), platform);
  for (const voucher of vouchers) known.set(voucher.certificate, voucher);
  const expiresAt = new Date(world.now().getTime() + SCAN_MS).toISOString();
  return ok({ id: world.nextId(), platform, expiresAt, vouchers });
}

/** One for goods pays for its pieces, one for an amount what is left. */
function pays(voucher: ScannedVoucher, quote: Quote, leftFen: number): number {
  if (voucher.kind === 'amount') return Math.min(voucher.valueFen ?? 0, leftFen);
  const line = quote.lines.find(({ productId }) => productId === voucher.productId);
  return line ? Math.min(voucher.valueFen ?? 0, Math.floor(line.payFen / line.quantity), leftFen) : 0;
}

export function withVouchers(quote: Quote, { vouchers }: Pick<VoucherQuoteRequest, 'vouchers'>): FakeReply {
  const shares: VoucherQuote['vouchers'] = [];
  let leftFen = quote.payableFen;
  for (const { certificate } of vouchers) {
    const voucher = known.get(certificate);
    const paysFen = voucher ? pays(voucher, quote, leftFen) : 0;
    if (paysFen === 0) return refuse(422, 'VOUCHER_PAYS_NOTHING', '这单里没有这张券可以支付的商品', { certificate });
    shares.push({ certificate, paysFen });
    leftFen -= paysFen;
  }
  return ok({ ...quote, voucherFen: quote.payableFen - leftFen, voucherRestFen: leftFen, vouchers: shares });
}

export function platformSays({ vouchers = [] }: Pick<SettleRequest, 'vouchers'>): 'yes' | 'no' | 'nothing yet' {
  if (vouchers.some(({ certificate }) => certificate.endsWith('77'))) return 'no';
  return vouchers.some(({ certificate }) => certificate.endsWith('88')) ? 'nothing yet' : 'yes';
}

export const voucherRoutes: Route[] = [route('POST /staff/vouchers/scan', scan)];
