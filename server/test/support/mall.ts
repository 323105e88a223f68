import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';
import type { Client, Reply } from './client.js';
import type { TestStaff } from './headquarters.js';

/** An item that anybody may have for 100 points in any store, unless said otherwise. */
export function itemBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kind: 'goods',
    name: '手工曲奇',
    subtitle: '每日现烤',
    emblem: '曲',
    colour: 'gold',
    terms: ['凭取货码到店领取'],
    points: 100,
    cashFen: 0,
    valueFen: 2_800,
    deliveries: ['pickup'],
    storeIds: [],
    stock: 10,
    storeStock: [],
    perMember: null,
    limitPeriod: 'ever',
    tierCodes: [],
    active: true,
    position: 1,
    ...changes,
  };
}

export async function givenItem(administrator: TestStaff, changes: Record<string, unknown> = {}): Promise<number> {
  const made = await administrator.client.post<{ id: number }>('/admin/mall/items', itemBody(changes));
  if (made.status !== 201) throw new Error(`no item: ${JSON.stringify(made.body)}`);
  return made.body.id;
}

/** The parts of a redemption that tests look at. */
export interface RedemptionBody {
  id: number;
  state: string;
  pickupId: number | null;
  couponId: number | null;
  cancellable: boolean;
  endText: string | null;
  address: { detail: string } | null;
}

export interface RedeemReply {
  redemption: RedemptionBody;
  payment: Record<'appId' | 'timeStamp' | 'nonceStr' | 'package' | 'signType' | 'paySign', string> | null;
  code?: string;
}

export function redeem(
  client: Client,
  body: Record<string, unknown>,
  key: string = randomUUID(),
): Promise<Reply<RedeemReply>> {
  return client.post<RedeemReply>('/member/mall/redemptions', body, { 'idempotency-key': key });
}

/** What must have worked. */
export async function givenRedemption(client: Client, body: Record<string, unknown>): Promise<RedeemReply> {
  const reply = await redeem(client, body);
  if (reply.status !== 201) throw new Error(`not redeemed: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

export function cancelRedemption(
  client: Client,
  id: number,
  key: string = randomUUID(),
): Promise<Reply<RedemptionBody & { code?: string }>> {
  return client.post(`/member/mall/redemptions/${id}/cancel`, {}, { 'idempotency-key': key });
}

export async function redemptionOf(client: Client, id: number): Promise<RedemptionBody> {
  return (await client.get<RedemptionBody>(`/member/mall/redemptions/${id}`)).body;
}

export async function takenOf(app: TestApp, itemId: number, storeId = 0): Promise<number | undefined> {
  const sql = 'SELECT taken FROM mall_stock WHERE item_id = ? AND store_id = ?';
  const [row] = await app.sql<{ taken: number }>(sql, [itemId, storeId]);
  return row?.taken;
}
