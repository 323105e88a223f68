import { randomUUID } from 'node:crypto';
import type { Chain, OrderBody, TestProduct } from './chain.js';
import type { Client, Reply } from './client.js';

export interface OnlineQuote {
  payableFen: number;
  quoteHash: string;
  couponIds: number[];
  wallet: { usableFen: number; obstacle: string | null } | null;
  points: { used: number } | null;
  shortages: { productId: number; left: number }[];
}

export interface OnlineBasket {
  product: TestProduct;
  quantity?: number;
  couponIds?: readonly number[];
  usePoints?: boolean;
}

export const basketBody = (chain: Chain, { product, quantity = 1, ...choices }: OnlineBasket): object => ({
  storeId: chain.store.id,
  lines: [{ productId: product.id, quantity }],
  ...choices,
});

export async function quoteOnline(chain: Chain, client: Client, basket: OnlineBasket): Promise<OnlineQuote> {
  const quote = await client.post<OnlineQuote>('/member/orders/quote', basketBody(chain, basket));
  if (quote.status !== 200) throw new Error(`no quote: ${JSON.stringify(quote.body)}`);
  return quote.body;
}

/** What the mini-program does: the wallet pays what it can, WeChat the rest. */
export async function onlineOrderBody(
  chain: Chain,
  client: Client,
  basket: OnlineBasket,
  useWallet = true,
): Promise<object> {
  const quote = await quoteOnline(chain, client, basket);
  const walletFen = useWallet ? (quote.wallet?.usableFen ?? 0) : 0;
  const payments = [
    { method: 'wallet', amountFen: walletFen },
    { method: 'wechat', amountFen: quote.payableFen - walletFen },
  ].filter(({ amountFen }) => amountFen > 0);
  return { ...basketBody(chain, basket), fulfilment: 'pickup', payments, quoteHash: quote.quoteHash };
}

export function placeOnline(client: Client, body: object, key: string = randomUUID()): Promise<Reply<OrderBody>> {
  return client.post<OrderBody>('/member/orders', body, { 'idempotency-key': key });
}

export function cancelOnline(client: Client, orderId: number, key: string = randomUUID()): Promise<Reply<OrderBody>> {
  return client.post<OrderBody>(`/member/orders/${orderId}/cancel`, {}, { 'idempotency-key': key });
}

/** Somebody has counted what there is. */
export async function givenStock(chain: Chain, product: TestProduct, quantity: number): Promise<void> {
  const items = [{ storeId: chain.store.id, quantity }];
  const reply = await chain.administrator.client.put(`/admin/products/${product.id}/stock`, { items });
  if (reply.status !== 200) throw new Error(`no stock: ${JSON.stringify(reply.body)}`);
}

export async function stockOf(chain: Chain, product: TestProduct): Promise<number | undefined> {
  const reply = await chain.administrator.client.get<{ items: { storeId: number; quantity: number }[] }>(
    `/admin/products/${product.id}/stock`,
  );
  return reply.body.items.find(({ storeId }) => storeId === chain.store.id)?.quantity;
}
