import { PERMISSION_CODES, type Permission } from '@guike/shared';
import { createTestApp, type TestApp } from '../../../test/support/app.js';
import { Client } from '../../../test/support/client.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from '../../../test/support/headquarters.js';
import { CredentialResolver, type StaffActor, holdsAt, storeScope } from '../../platform/http/index.js';

let app: TestApp;
let administrator: TestStaff;
let storeA: number;
let storeB: number;

beforeAll(async () => {
  app = await createTestApp();
  administrator = await givenAdministrator(app);
  storeA = (await givenStore(administrator)).id;
  storeB = (await givenStore(administrator)).id;
});
afterAll(() => app.close());

async function actorOf(staff: TestStaff): Promise<StaffActor> {
  return (await app.get(CredentialResolver).staffByToken(staff.token)) as StaffActor;
}

async function rolePermissions(code: string): Promise<readonly Permission[]> {
  const { body } = await administrator.client.get<{ items: { code: string; permissions: Permission[] }[] }>(
    '/admin/roles',
  );
  return body.items.find((role) => role.code === code)?.permissions ?? [];
}

describe.each(['administrator', 'operations', 'finance', 'store_manager', 'cashier', 'guide'])(
  'the role %s',
  (code) => {
    it('in store A gives its permissions there, nothing in store B and nothing for the chain', async () => {
      const actor = await actorOf(await givenStaff(app, [{ code, storeId: storeA }]));
      const granted = new Set(await rolePermissions(code));
      for (const permission of PERMISSION_CODES) {
        expect([permission, storeScope(actor, permission)]).toEqual([
          permission,
          granted.has(permission) ? [storeA] : [],
        ]);
        expect(holdsAt(actor, permission, storeA)).toBe(granted.has(permission));
        expect(holdsAt(actor, permission, storeB)).toBe(false);
      }
    });

    it('for the chain gives its permissions everywhere', async () => {
      const actor = await actorOf(await givenStaff(app, [{ code, storeId: null }]));
      const granted = new Set(await rolePermissions(code));
      for (const permission of PERMISSION_CODES) {
        expect([permission, storeScope(actor, permission)]).toEqual([
          permission,
          granted.has(permission) ? 'chain' : [],
        ]);
        expect(holdsAt(actor, permission, storeB)).toBe(granted.has(permission));
      }
    });
  },
);

it('adds up the roles of one person place by place', async () => {
  const staff = await givenStaff(app, [
    { code: 'cashier', storeId: storeA },
    { code: 'store_manager', storeId: storeB },
  ]);
  const actor = await actorOf(staff);
  expect(storeScope(actor, 'order.settle')).toEqual([storeA, storeB]);
  expect(storeScope(actor, 'order.refund')).toEqual([storeB]);
  const { body } = await staff.client.get<{ stores: { id: number }[] }>('/staff/me');
  expect(body.stores.map((store) => store.id).sort()).toEqual([storeA, storeB].sort());
});

it('has seeded roles of known permissions only, and every permission has a role', async () => {
  const rows = await app.sql<{ permissions: unknown }>('SELECT CAST(permissions AS CHAR) AS permissions FROM role');
  const seeded = new Set(rows.flatMap((row) => JSON.parse(String(row.permissions)) as string[]));
  expect([...seeded].sort()).toEqual([...PERMISSION_CODES].sort());
});

it('takes each credential at its own door only', async () => {
  const staff = await givenStaff(app, [{ code: 'guide', storeId: storeA }]);
  const resolver = app.get(CredentialResolver);
  expect(await resolver.memberByToken(staff.token)).toBeNull();
  expect(await resolver.machineByKey(staff.token)).toBeNull();
  expect((await new Client(app.url).get('/staff/me')).status).toBe(401);
  expect((await new Client(app.url, { authorization: `Basic ${staff.token}` }).get('/staff/me')).status).toBe(401);
  expect((await Client.withKey(app.url, staff.token).get('/staff/me')).status).toBe(401);
});

describe('API keys', () => {
  const create = (change: object = {}) =>
    administrator.client.post<{ id: number; key: string; hint: string; code: string }>('/admin/api-keys', {
      name: '南山店 POS',
      permissions: ['order.settle', 'member.read'],
      storeIds: [storeA],
      ...change,
    });
  const actor = (key: string) => app.get(CredentialResolver).machineByKey(key);

  it('act in their stores with their permissions', async () => {
    const { body, status } = await create();
    expect(status).toBe(201);
    const machine = await actor(body.key);
    expect(machine).toMatchObject({ kind: 'machine', apiKeyId: body.id, name: '南山店 POS' });
    expect(machine && storeScope(machine, 'order.settle')).toEqual([storeA]);
    expect(machine && holdsAt(machine, 'order.settle', storeB)).toBe(false);
    expect(machine && storeScope(machine, 'order.refund')).toEqual([]);
  });

  it('are shown once and kept as a hash', async () => {
    const { body } = await create();
    const secret = body.key.split('_').slice(2).join('_');
    const list = await administrator.client.get<{ items: { id: number; hint: string }[] }>('/admin/api-keys');
    expect(list.body.items.find((item) => item.id === body.id)?.hint).toBe(`gk_${body.id}`);
    const everything = JSON.stringify([
      list.body,
      await app.sql('SELECT * FROM api_key'),
      await app.sql('SELECT * FROM audit_entry'),
    ]);
    expect(everything).not.toContain(secret);
  });

  it('are refused at once when revoked, and when the secret is another', async () => {
    const first = (await create()).body;
    const second = (await create()).body;
    expect(await actor(`gk_${first.id}_${second.key.split('_').slice(2).join('_')}`)).toBeNull();
    expect((await administrator.client.delete(`/admin/api-keys/${first.id}`)).status).toBe(204);
    expect(await actor(first.key)).toBeNull();
    expect(await actor(second.key)).not.toBeNull();
    expect((await administrator.client.delete(`/admin/api-keys/${first.id}`)).status).toBe(204);
    expect((await administrator.client.delete('/admin/api-keys/1')).status).toBe(404);
    const lines = await app.sql('SELECT action FROM audit_entry WHERE subject = ? ORDER BY id', [
      `api_key:${first.id}`,
    ]);
    expect(lines).toEqual([{ action: 'auth.api_key.create' }, { action: 'auth.api_key.revoke' }]);
  });

  it.each([
    [{ permissions: ['hq.staff'] }, 400, 'REQUEST_INVALID'],
    [{ permissions: [] }, 400, 'REQUEST_INVALID'],
    [{ storeIds: [] }, 400, 'REQUEST_INVALID'],
    [{ storeIds: [999_999_999] }, 404, 'STORE_NOT_FOUND'],
  ])('refuse %j', async (change, status, code) => {
    expect(await create(change)).toMatchObject({ status, body: { code } });
  });

  it('note their use every five minutes', async () => {
    const { body } = await create();
    const used = async (): Promise<Date | null | undefined> =>
      (await app.sql<{ at: Date | null }>('SELECT last_used_at AS at FROM api_key WHERE id = ?', [body.id]))[0]?.at;
    expect(await used()).toBeNull();
    await actor(body.key);
    const first = app.clock.now();
    expect(await used()).toEqual(first);
    app.clock.advance(299_999);
    await actor(body.key);
    expect(await used()).toEqual(first);
    app.clock.advance(1);
    await actor(body.key);
    expect(await used()).toEqual(app.clock.now());
  });
});
