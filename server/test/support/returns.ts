import { randomUUID } from 'node:crypto';
import type { Chain, OrderBody, TestProduct, TestStore } from './chain.js';
import type { Reply } from './client.js';
import type { TestStaff } from './headquarters.js';

export interface ReturnPart {
  method: string;
  amountFen: number;
  principalFen?: number;
  bonusFen?: number;
  points?: number;
  state: string;
  inCash: boolean;
}

/** The parts of a return that tests look at. */
export interface ReturnBody {
  id: number;
  returnNo: string;
  state: string;
  amountFen: number;
  deductedFen: number;
  lines: { line: number; quantity: number; payFen: number; pointsFen: number }[];
  payments: ReturnPart[];
  points: { back: number; backExpired: number; earned: number; debt: number; deducted: number; lapsed: number };
  growth: number;
  coupons: { id: number; name: string }[];
  complete: boolean;
  code?: string;
  details?: Record<string, unknown>;
}

export interface SoldBody extends OrderBody {
  orderNo: string;
  refundedFen: number;
  lines: { id: number; quantity: number; payFen: number; returnedQuantity: number; refundableFen: number }[];
  returns: ReturnBody[];
  code?: string;
}

export interface Basket {
  lines: readonly { product: TestProduct; quantity: number }[];
  memberId?: number;
  grant?: string;
  usePoints?: boolean;
  payments: readonly { method: 'wallet' | 'cash' | 'wechat' | 'card'; amountFen: number }[];
  couponIds?: readonly number[];
  by?: TestStaff;
  store?: TestStore;
}

/** Sells several lines at once over HTTP. */
export async function sold(chain: Chain, basket: Basket): Promise<SoldBody> {
  const { lines, by = chain.manager, store = chain.store, ...rest } = basket;
  const body = {
    storeId: store.id,
    ...rest,
    lines: lines.map(({ product, quantity }) => ({ productId: product.id, quantity })),
  };
  const reply = await by.client.post<SoldBody>('/staff/orders', body, { 'idempotency-key': randomUUID() });
  if (reply.status !== 201) throw new Error(`not sold: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

export type Pieces = readonly { line: number; quantity: number }[] | 'all';

export interface HowToReturn {
  by?: TestStaff;
  store?: TestStore;
  orderNo?: string;
  refundTo?: 'original' | 'cash';
  key?: string;
  reason?: string;
}

function bodyOf(chain: Chain, pieces: Pieces, how: HowToReturn): Record<string, unknown> {
  return {
    storeId: (how.store ?? chain.store).id,
    ...(pieces === 'all' ? { all: true } : { lines: pieces }),
    ...(how.orderNo === undefined ? {} : { orderNo: how.orderNo }),
    ...(how.refundTo === undefined ? {} : { refundTo: how.refundTo }),
  };
}

export function giveBack(
  chain: Chain,
  orderId: number,
  pieces: Pieces,
  how: HowToReturn = {},
): Promise<Reply<ReturnBody>> {
  const body = { ...bodyOf(chain, pieces, how), reason: how.reason ?? '不合适' };
  const by = how.by ?? chain.manager;
  const headers = { 'idempotency-key': how.key ?? randomUUID() };
  return by.client.post<ReturnBody>(`/staff/orders/${orderId}/returns`, body, headers);
}

export function previewReturn(
  chain: Chain,
  orderId: number,
  pieces: Pieces,
  how: HowToReturn = {},
): Promise<Reply<ReturnBody>> {
  const by = how.by ?? chain.manager;
  return by.client.post<ReturnBody>(`/staff/orders/${orderId}/returns/preview`, bodyOf(chain, pieces, how));
}

export async function orderNow(chain: Chain, orderId: number): Promise<SoldBody> {
  return (await chain.manager.client.get<SoldBody>(`/staff/orders/${orderId}`)).body;
}

/** Every account that journals of this order have touched, with their sum; what was undone entirely is left out. */
export async function leftInBooks(chain: Chain, orderId: number): Promise<Record<string, number>> {
  const rows = await chain.app.sql<{ account: string; total: number }>(
    `SELECT CONCAT(a.owner, '/', a.owner_id, '/', a.book, '/', a.entity_id) AS account, SUM(e.amount) AS total
       FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id JOIN ledger_journal j ON j.id = e.journal_id
      WHERE j.order_id = ? GROUP BY a.owner, a.owner_id, a.book, a.entity_id HAVING SUM(e.amount) <> 0`,
    [orderId],
  );
  return Object.fromEntries(rows.map(({ account, total }) => [account, Number(total)]));
}

/** A setting of the chain, in force at once. */
export async function setChain(chain: Chain, key: string, value: unknown): Promise<void> {
  const reply = await chain.administrator.client.put(`/admin/settings/${key}`, { scope: 'chain', value });
  if (reply.status !== 200) throw new Error(`not set: ${JSON.stringify(reply.body)}`);
  // Settings are remembered for some seconds.
  chain.app.clock.advance(10_000);
}
