import { randomUUID } from 'node:crypto';
import type { Permission } from '@guike/shared';
import type { Access } from '../../src/platform/http/access.js';
import { type Chain, type TestProduct, type TestStore, aChain } from '../support/chain.js';
import { Client } from '../support/client.js';
import { type TestStaff, givenStaff } from '../support/headquarters.js';
import { givenMember, givenVisitor } from '../support/people.js';
import { type Route, routesOf } from '../support/routes.js';
import { type Till, openTill } from '../support/till.js';

/**
 * Every route against every kind of caller. What must happen is read from the route's decorator alone, so a route that
 * forgets its guard, or a guard that forgets a case, shows up here without anybody having written a test for it.
 */
type Kind = 'anonymous' | 'visitor' | 'member' | 'staff' | 'machine';

interface Caller {
  name: string;
  kind: Kind;
  client: Client;
  /** Permissions held anywhere, and those held for the whole chain. */
  anywhere: ReadonlySet<Permission>;
  chain: ReadonlySet<Permission>;
}

/** These end the session that asks; the tests of sessions have them. */
const ENDS_SESSIONS = new Set(['POST /auth/logout', 'POST /staff/logout', 'POST /staff/password']);
const NOBODY = 987_654_321;
const NONE: ReadonlySet<Permission> = new Set();

let till: Till;
let chain: Chain;
let callers: Caller[];
let routes: Route[];

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
  routes = routesOf(till.app);
  callers = await everybody();
});
afterAll(() => till.close());

async function everybody(): Promise<Caller[]> {
  const { app, wechat } = till;
  const branch = await chain.branch();
  const roles = await app.sql<{ code: string; permissions: string }>(
    'SELECT code, CAST(permissions AS CHAR) AS permissions FROM role',
  );
  const may = new Map(roles.map((role) => [role.code, JSON.parse(role.permissions) as Permission[]]));
  const staff = async (name: string, code: string, storeId: number | null): Promise<Caller> => {
    const permissions = new Set(may.get(code));
    const { client } = await givenStaff(app, [{ code, storeId }]);
    return { name, kind: 'staff', client, anywhere: permissions, chain: storeId === null ? permissions : NONE };
  };
  const machine = async (name: string, permissions: Permission[]): Promise<Caller> => {
    const key = await chain.administrator.client.post<{ key: string }>('/admin/api-keys', {
      name,
      permissions,
      storeIds: [chain.store.id],
    });
    const client = Client.withKey(app.url, key.body.key);
    return { name, kind: 'machine', client, anywhere: new Set(permissions), chain: NONE };
  };
  const plain = (name: string, kind: Kind, client: Client): Caller => ({
    name,
    kind,
    client,
    anywhere: NONE,
    chain: NONE,
  });
  return [
    plain('anonymous', 'anonymous', new Client(app.url)),
    plain('visitor', 'visitor', (await givenVisitor(app, wechat.control)).client),
    plain('member', 'member', (await givenMember(app, wechat.control)).client),
    await staff('guide of A', 'guide', chain.store.id),
    await staff('cashier of A', 'cashier', chain.store.id),
    await staff('manager of B', 'store_manager', branch.store.id),
    await staff('finance', 'finance', null),
    await staff('administrator', 'administrator', null),
    await machine('till', [
      'order.settle',
      'order.refund',
      'member.read',
      'member.join',
      'topup.create',
      'catalog.read',
    ]),
    await machine('price display', ['catalog.read']),
  ];
}

/** What the decorator promises this caller. */
function verdict(access: Access, caller: Caller): 'in' | 401 | 403 {
  const is = (...kinds: Kind[]): boolean => kinds.includes(caller.kind);
  const holdsOne = (wanted: readonly Permission[], held: ReadonlySet<Permission>): boolean =>
    wanted.some((permission) => held.has(permission));
  switch (access.audience) {
    case 'public':
      return 'in';
    case 'webhook':
      return 401;
    case 'visitor':
      return is('visitor', 'member') ? 'in' : 401;
    case 'member':
      return is('member') ? 'in' : is('visitor') ? 403 : 401;
    case 'staff':
      if (!is('staff')) return 401;
      return access.permissions.length === 0 || holdsOne(access.permissions, caller.anywhere) ? 'in' : 403;
    case 'machine':
      if (!is('machine')) return 401;
      return access.permissions.length === 0 || holdsOne(access.permissions, caller.anywhere) ? 'in' : 403;
    case 'admin':
      if (!is('staff')) return 401;
      return holdsOne(access.permissions, caller.chain) ? 'in' : 403;
  }
}

const DOOR = new Set(['AUTH_REQUIRED', 'PERMISSION_DENIED', 'MEMBER_NOT_JOINED']);

async function knock(route: Route, caller: Caller): Promise<'in' | number> {
  const path = route.path.replace(/:\w+/g, String(NOBODY));
  const body = route.method === 'GET' || route.method === 'DELETE' ? undefined : {};
  const reply = await caller.client.send<{ code?: string } | null>(route.method, path, body, {
    'idempotency-key': randomUUID(),
  });
  if (reply.status >= 500) throw new Error(`${route.name} as ${caller.name}: ${JSON.stringify(reply.body)}`);
  const code = reply.body?.code ?? '';
  // A signature is asked for inside the webhook: its 401 is the door, too.
  return DOOR.has(code) || (route.access?.audience === 'webhook' && reply.status === 401) ? reply.status : 'in';
}

it('knows every route, and every route has said who may come in', () => {
  expect(routes.length).toBeGreaterThan(90);
  expect(routes.filter(({ access }) => access === undefined).map(({ name }) => name)).toEqual([]);
});

it('lets in whom the decorator names and nobody else', async () => {
  const wrong: string[] = [];
  const seen = { in: 0, 401: 0, 403: 0 };
  for (const route of routes) {
    for (const caller of callers) {
      const expected = verdict(route.access as Access, caller);
      if (ENDS_SESSIONS.has(route.name) && caller.kind !== 'anonymous' && expected === 'in') continue;
      const found = await knock(route, caller);
      seen[expected] += 1;
      if (found !== expected) wrong.push(`${route.name} as ${caller.name}: ${found} instead of ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(100);
}, 60_000);

describe('what belongs to another store does not exist', () => {
  let stranger: TestStaff;
  let foreignTill: Client;
  let product: TestProduct;
  let orderId: number;
  let alertId: number;
  let planId: number;
  let memberId: number;
  let home: TestStore;

  beforeAll(async () => {
    home = chain.store;
    const branch = await chain.branch();
    stranger = branch.manager;
    product = await chain.product(5_000);
    memberId = await chain.member({ paidFen: 20_000 });
    await till.app.drain();
    orderId = (await chain.settle({ product, grant: await chain.grant(memberId), walletFen: 5_000 })).body.id;
    const [alert] = await till.app.sql<{ id: number }>('SELECT id FROM staff_alert WHERE store_id = ? LIMIT 1', [
      home.id,
    ]);
    alertId = alert?.id ?? 0;
    const plan = await chain.administrator.client.post<{ id: number }>('/admin/topup-plans', {
      name: '充100',
      payFen: 10_000,
      bonusFen: 0,
      bonusPoints: 0,
      scopeKind: 'chain',
      audience: 'everyone',
      tierCodes: [],
      active: true,
      position: 1,
    });
    planId = plan.body.id;
    const key = await chain.administrator.client.post<{ key: string }>('/admin/api-keys', {
      name: '别店收银机',
      permissions: ['order.settle', 'order.refund', 'member.read', 'member.join', 'topup.create', 'catalog.read'],
      storeIds: [branch.store.id],
    });
    foreignTill = Client.withKey(till.app.url, key.body.key);
  });

  const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

  it('the home manager sees all of it', async () => {
    const { client } = chain.manager;
    expect((await client.get(`/staff/orders/${orderId}`)).status).toBe(200);
    expect((await client.get(`/staff/products?storeId=${home.id}`)).status).toBe(200);
    expect((await client.post(`/staff/alerts/${alertId}/seen`)).status).toBe(200);
  });

  it('for the manager of another store', async () => {
    const { client } = stranger;
    const lines = [{ productId: product.id, quantity: 1 }];
    const basket = { storeId: home.id, lines };
    const payments = [{ method: 'cash', amountFen: 5_000 }];
    const replies = await Promise.all([
      client.get(`/staff/orders/${orderId}`),
      client.get(`/staff/orders?storeId=${home.id}`),
      client.post(`/staff/orders/${orderId}/refund`, { reason: '不是我的店' }, key()),
      client.post(`/staff/orders/${orderId}/returns`, { storeId: home.id, all: true, reason: '不是我的店' }, key()),
      client.post(`/staff/orders/${orderId}/returns/preview`, { storeId: home.id, all: true }),
      client.get(`/staff/orders/by-number/20261121000001?storeId=${home.id}`),
      client.get(`/staff/orders/${orderId}/returns/1`),
      client.post(`/staff/orders/${orderId}/cancel`),
      client.post(`/staff/orders/${orderId}/sync`),
      client.post('/staff/orders/quote', basket),
      client.post('/staff/orders', { ...basket, payments }, key()),
      client.get(`/staff/today?storeId=${home.id}`),
      client.get(`/staff/products?storeId=${home.id}`),
      client.get(`/staff/members?storeId=${home.id}`),
      client.post(`/staff/alerts/${alertId}/seen`),
      client.post(`/staff/alerts/${alertId}/done`, { outcome: 'contacted' }),
      client.get(`/staff/topup-plans?storeId=${home.id}&memberId=${memberId}`),
      client.post('/staff/topups', { storeId: home.id, memberId, planId, method: 'cash' }, key()),
      client.post('/staff/member-codes/scan', { code: '1'.repeat(18), storeId: home.id }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 404));
    expect((await chain.balances(memberId)).principal).toBe(15_000);
  });

  it('for the till of another store', async () => {
    const lines = [{ sku: product.sku, quantity: 1 }];
    const basket = { storeId: home.id, externalNo: 'X-1', lines };
    const payments = [{ method: 'cash', amountFen: 5_000 }];
    const replies = await Promise.all([
      foreignTill.post('/pos/orders/quote', { storeId: home.id, lines }),
      foreignTill.post('/pos/orders', { ...basket, payments }, key()),
      foreignTill.get(`/pos/orders/by-external/${home.id}/X-1`),
      foreignTill.post(`/pos/orders/${orderId}/refund`, { reason: '不是我的店' }, key()),
      foreignTill.post(`/pos/orders/${orderId}/returns`, { storeId: home.id, all: true, reason: '不是我的店' }, key()),
      foreignTill.get(`/pos/orders/by-number/20261121000001?storeId=${home.id}`),
      foreignTill.get(`/pos/products?storeId=${home.id}`),
      foreignTill.post('/pos/members', { phone: '13900001111', storeId: home.id }, key()),
      foreignTill.post('/pos/members/lookup', { phone: '13900001111', storeId: home.id }),
      foreignTill.post('/pos/topups', { storeId: home.id, memberId, planId, method: 'cash', externalNo: 'T-1' }, key()),
    ]);
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 404));
  });

  it('and a member sees nothing of another member', async () => {
    const other = await givenMember(till.app, till.wechat.control);
    const replies = await Promise.all([
      other.client.get(`/member/orders/${orderId}`),
      other.client.post(`/member/orders/${orderId}/pay`, {}, key()),
      other.client.post(`/member/orders/${orderId}/sync`),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
