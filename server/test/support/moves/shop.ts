import { randomUUID } from 'node:crypto';
import { type Chain, type TestProduct, aChain } from '../chain.js';
import { Client } from '../client.js';
import { type TestStaff, givenStaff } from '../headquarters.js';
import { type TestMember, givenMember } from '../people.js';
import { type Till, givenPlan, openTill } from '../till.js';

/** One command that moves value, ready to be sent: everything it needs has happened, and it has not. */
export interface Move {
  readonly client: Client;
  readonly path: string;
  readonly body: object;
}

/** Makes the command anew, with people of its own, each time it is asked. */
export type Prepare = (shop: Shop) => Promise<Move>;

/** Where all of them can happen. */
export interface Shop {
  readonly till: Till;
  readonly chain: Chain;
  readonly cake: TestProduct;
  readonly planId: number;
  readonly manager: Client;
  readonly managerStaff: TestStaff;
  readonly finance: Client;
  readonly machine: Client;
}

export async function openShop(): Promise<Shop> {
  const till = await openTill({ withReplica: true });
  const chain = await aChain(till.app);
  const key = await chain.administrator.client.post<{ key: string }>('/admin/api-keys', {
    name: '收银机',
    permissions: ['order.settle', 'order.refund', 'member.read', 'member.join', 'topup.create', 'coupon.verify'],
    storeIds: [chain.store.id],
  });
  if (key.status !== 201) throw new Error(JSON.stringify(key.body));
  return {
    till,
    chain,
    cake: await chain.product(10_000),
    planId: await givenPlan(till),
    manager: chain.manager.client,
    managerStaff: chain.manager,
    finance: (await givenStaff(till.app, [{ code: 'finance', storeId: null }])).client,
    machine: Client.withKey(till.app.url, key.body.key),
  };
}

export const aPerson = ({ till }: Shop): Promise<TestMember> => givenMember(till.app, till.wechat.control);

/** What has to be done first and must succeed. */
export async function done<T>(client: Client, path: string, body: object): Promise<T> {
  const reply = await client.post<T>(path, body, { 'idempotency-key': randomUUID() });
  if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
