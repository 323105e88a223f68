import type { MachineActor, StaffActor } from '../../platform/http/index.js';
import type {
  PosQuoteInput,
  PosSettleInput,
  PosVoucherQuoteInput,
  QuoteInput,
  SettleInput,
  VoucherQuoteInput,
} from './order-input.dto.js';
import { type SettleRequest, memberReference } from './order.requests.js';

/** What quoting and settling a basket have in common. */
export type Basket = Omit<SettleRequest, 'source' | 'payments' | 'quoteHash' | 'externalNo'>;

export function staffBasket(actor: StaffActor, body: SettleInput | QuoteInput | VoucherQuoteInput): Basket {
  return {
    actor,
    storeId: body.storeId,
    channel: 'store',
    member: memberReference(body),
    lines: body.lines.map(({ productId, quantity }) => ({ product: productId, quantity })),
    couponIds: body.couponIds ?? [],
    couponCodes: [],
    usePoints: body.usePoints ?? false,
    at: null,
  };
}

export function posBasket(actor: MachineActor, body: PosSettleInput | PosQuoteInput | PosVoucherQuoteInput): Basket {
  return {
    actor,
    storeId: body.storeId,
    channel: 'store',
    member: memberReference(body),
    lines: body.lines.map(({ sku, quantity }) => ({ product: sku, quantity })),
    couponIds: body.couponIds ?? [],
    couponCodes: body.couponCodes ?? [],
    usePoints: body.usePoints ?? false,
    at: null,
  };
}
