import { createTestApp, type TestApp } from '../../../test/support/app.js';
import { Client } from '../../../test/support/client.js';
import {
  TEST_PASSWORD,
  type TestStaff,
  givenAdministrator,
  givenStaff,
  givenStore,
  signIn,
} from '../../../test/support/headquarters.js';
import { AuthFacade } from './index.js';

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

async function actionsOn(subject: string): Promise<string[]> {
  const rows = await app.sql<{ action: string }>('SELECT action FROM audit_entry WHERE subject = ? ORDER BY id', [
    subject,
  ]);
  return rows.map((row) => row.action);
}

/** Somebody at headquarters who may manage staff without being able to do everything. */
/** Somebody who may do what a cashier may, and look after the staff. */
async function givenStaffManager(): Promise<TestStaff> {
  await app.sql(
    `INSERT INTO role (code, name, description, permissions, position, assignments)
     SELECT 'hr', '人事', '', JSON_ARRAY_APPEND(cashier.permissions, '$', 'hq.staff'), 9, 0
       FROM role cashier WHERE cashier.code = 'cashier'
     ON DUPLICATE KEY UPDATE position = 9`,
  );
  return givenStaff(app, [{ code: 'hr', storeId: null }]);
}

describe('accounts', () => {
  it('are made with masked phones, found, changed and remembered in the log', async () => {
    const created = await administrator.client.post<{ id: number }>('/admin/staff', {
      username: 'lin.xiao',
      password: 'tulip-9x',
      name: '林晓',
      title: '导购',
      phone: '13812348000',
      roles: [{ code: 'guide', storeId: storeA }],
    });
    expect(created).toMatchObject({
      status: 201,
      body: {
        phoneMasked: '138****8000',
        mustChangePassword: true,
        roles: [{ code: 'guide', name: '导购', storeId: storeA }],
      },
    });
    const { id } = created.body;
    const found = await administrator.client.get<{ items: { id: number }[] }>(`/admin/staff?q=林&storeId=${storeA}`);
    expect(found.body.items.map((item) => item.id)).toEqual([id]);
    expect((await administrator.client.get<{ items: [] }>(`/admin/staff?q=lin&storeId=${storeB}`)).body.items).toEqual(
      [],
    );
    const changed = await administrator.client.patch(`/admin/staff/${id}`, { title: '资深导购', phone: '13912348001' });
    expect(changed.body).toMatchObject({ title: '资深导购', phoneMasked: '139****8001', name: '林晓' });
    expect(await actionsOn(`staff:${id}`)).toEqual(['auth.staff.create', 'auth.staff.update']);
    const everything = JSON.stringify(await app.sql('SELECT * FROM audit_entry'));
    expect(everything).toContain('138****8000');
    expect(everything).not.toMatch(/13812348000|13912348001|tulip-9x/);
    expect(JSON.stringify(await app.sql('SELECT * FROM staff_account'))).not.toMatch(/13812348000|13912348001/);
  });

  it.each([
    [{ username: 'Upper' }, 400, 'REQUEST_INVALID'],
    [{ phone: '12345' }, 400, 'REQUEST_INVALID'],
    [{ password: 'password' }, 422, 'AUTH_PASSWORD_WEAK'],
    [{ roles: [{ code: 'operations', storeId: null }] }, 422, 'AUTH_PASSWORD_WEAK'],
    [{ roles: [{ code: 'pirate', storeId: 1 }] }, 422, 'AUTH_ROLE_UNKNOWN'],
    [{ roles: [{ code: 'guide', storeId: 999_999_999 }] }, 404, 'STORE_NOT_FOUND'],
    [{ roles: [{ code: 'guide' }] }, 400, 'REQUEST_INVALID'],
  ])('refuse %j', async (change, status, code) => {
    const input = { username: 'refused', password: 'tulip-9x', name: '某人', title: '', roles: [], ...change };
    expect(await administrator.client.post('/admin/staff', input)).toMatchObject({ status, body: { code } });
    expect(await app.sql("SELECT id FROM staff_account WHERE username = 'refused'")).toEqual([]);
  });

  it('keep their names to themselves, also when asked at once', async () => {
    const input = { username: 'only.one', password: 'tulip-9x', name: '某人', title: '', roles: [] };
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => administrator.client.post('/admin/staff', input)),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });
});

describe('disabling', () => {
  it('ends every session at once and keeps the person out', async () => {
    const staff = await givenStaff(app, [{ code: 'cashier', storeId: storeA }]);
    const other = Client.withToken(app.url, await signIn(app, staff.username));
    expect((await administrator.client.patch(`/admin/staff/${staff.id}`, { active: false })).status).toBe(200);
    expect((await staff.client.get('/staff/me')).status).toBe(401);
    expect((await other.get('/staff/me')).status).toBe(401);
    const login = await new Client(app.url).post('/auth/staff-login', {
      username: staff.username,
      password: TEST_PASSWORD,
    });
    expect(login).toMatchObject({ status: 401, body: { code: 'AUTH_LOGIN_FAILED' } });
  });

  it('leaves no session behind when it races with logins', async () => {
    for (let round = 0; round < 5; round += 1) {
      const staff = await givenStaff(app, []);
      await Promise.allSettled([
        ...Array.from({ length: 4 }, () => signIn(app, staff.username)),
        administrator.client.patch(`/admin/staff/${staff.id}`, { active: false }),
      ]);
      expect(await app.sql('SELECT id FROM staff_session WHERE staff_id = ?', [staff.id])).toEqual([]);
    }
  });
});

describe('roles', () => {
  it('count from the next request on', async () => {
    const staff = await givenStaff(app, [{ code: 'operations', storeId: null }]);
    expect((await staff.client.get('/admin/stores')).status).toBe(200);
    const changed = await administrator.client.put(`/admin/staff/${staff.id}/roles`, {
      roles: [
        { code: 'guide', storeId: storeA },
        { code: 'guide', storeId: storeA },
      ],
    });
    expect(changed).toMatchObject({ status: 200, body: { roles: [{ code: 'guide', storeId: storeA }] } });
    expect((await staff.client.get('/admin/stores')).status).toBe(403);
    expect((await staff.client.get('/staff/me')).body).toMatchObject({ stores: [{ id: storeA }], headquarters: false });
    expect(await actionsOn(`staff:${staff.id}`)).toContain('auth.staff.roles');
  });

  it('are listed with what they allow', async () => {
    const roles = await administrator.client.get<{ items: { code: string; permissions: string[] }[] }>('/admin/roles');
    const permissions = await administrator.client.get<{ items: { code: string }[] }>('/admin/permissions');
    const everything = permissions.body.items.map((item) => item.code).sort();
    const administrators = roles.body.items.find((role) => role.code === 'administrator');
    expect([...(administrators?.permissions ?? [])].sort()).toEqual(everything);
    const known = new Set(everything);
    expect(roles.body.items.flatMap((role) => role.permissions).filter((permission) => !known.has(permission))).toEqual(
      [],
    );
  });
});

describe('nobody goes beyond their own powers', () => {
  it('in handing out roles', async () => {
    const manager = await givenStaffManager();
    const target = await givenStaff(app, []);
    const put = (code: string, storeId: number | null) =>
      manager.client.put(`/admin/staff/${target.id}/roles`, { roles: [{ code, storeId }] });
    expect((await put('cashier', storeA)).status).toBe(200);
    for (const code of ['administrator', 'store_manager', 'operations']) {
      expect(await put(code, null)).toMatchObject({ status: 403, body: { code: 'AUTH_GRANT_EXCEEDED' } });
    }
    const self = await manager.client.put(`/admin/staff/${manager.id}/roles`, {
      roles: [{ code: 'administrator', storeId: null }],
    });
    expect(self.status).toBe(403);
  });

  it('in taking over or shutting out those above', async () => {
    const manager = await givenStaffManager();
    const target = `/admin/staff/${administrator.id}`;
    const replies = [
      await manager.client.post(`${target}/reset-password`),
      await manager.client.patch(target, { active: false }),
      await manager.client.put(`${target}/roles`, { roles: [] }),
    ];
    expect(replies.map((reply) => [reply.status, reply.body['code']])).toEqual(
      replies.map(() => [403, 'AUTH_GRANT_EXCEEDED']),
    );
    expect((await administrator.client.get('/staff/me')).status).toBe(200);
  });

  it.each(['administrator', 'store_manager'])('as %s of one store: headquarters stays closed', async (code) => {
    const staff = await givenStaff(app, [{ code, storeId: storeA }]);
    const paths = ['stores', 'staff', 'audit', 'settings', 'roles', 'api-keys', 'legal-entities', 'store-groups'];
    const statuses = await Promise.all(paths.map(async (path) => (await staff.client.get(`/admin/${path}`)).status));
    expect(statuses).toEqual(paths.map(() => 403));
  });
});

describe('there is always an administrator', () => {
  it('even when the last two shut each other out at the same moment', async () => {
    const fresh = await createTestApp();
    try {
      const pair = [await givenAdministrator(fresh), await givenAdministrator(fresh)] as const;
      const [first, second] = pair;
      const replies = await Promise.all([
        first.client.patch(`/admin/staff/${second.id}`, { active: false }),
        second.client.put(`/admin/staff/${first.id}/roles`, { roles: [] }),
      ]);
      expect(replies.filter((reply) => reply.status === 200).length).toBeLessThanOrEqual(1);
      const left = await fresh.sql<{ count: number }>(
        "SELECT COUNT(*) AS count FROM staff_role r JOIN staff_account a ON a.id = r.staff_id WHERE r.role_code = 'administrator' AND a.active = 1",
      );
      expect(left[0]?.count).toBeGreaterThanOrEqual(1);
    } finally {
      await fresh.close();
    }
  });

  it('so the last one cannot leave', async () => {
    const fresh = await createTestApp();
    try {
      const last = await givenAdministrator(fresh);
      const leave = await last.client.patch(`/admin/staff/${last.id}`, { active: false });
      expect(leave).toMatchObject({ status: 409, body: { code: 'AUTH_ADMINISTRATOR_LAST' } });
      const step = await last.client.put(`/admin/staff/${last.id}/roles`, { roles: [] });
      expect(step).toMatchObject({ status: 409, body: { code: 'AUTH_ADMINISTRATOR_LAST' } });
      expect((await last.client.get('/staff/me')).status).toBe(200);
    } finally {
      await fresh.close();
    }
  });
});

describe('resetting a password', () => {
  it('ends all sessions, lifts the lock and must be followed by a change', async () => {
    const staff = await givenStaff(app, [{ code: 'cashier', storeId: storeA }]);
    const login = (password: string) =>
      new Client(app.url).post('/auth/staff-login', { username: staff.username, password });
    for (let attempt = 0; attempt < 6; attempt += 1) await login('wrong');
    const reset = await administrator.client.post<{ temporaryPassword: string }>(
      `/admin/staff/${staff.id}/reset-password`,
    );
    expect(reset.status).toBe(200);
    expect((await staff.client.get('/staff/me')).status).toBe(401);
    expect((await login(TEST_PASSWORD)).status).toBe(401);
    expect(await login(reset.body.temporaryPassword)).toMatchObject({
      status: 200,
      body: { staff: { mustChangePassword: true } },
    });
    expect(await actionsOn(`staff:${staff.id}`)).toContain('auth.password.reset');
    const everything = JSON.stringify(await app.sql('SELECT * FROM audit_entry'));
    expect(everything).not.toContain(reset.body.temporaryPassword);
  });
});

describe('the directory for other rooms', () => {
  it('knows who works where, and leaves the disabled out', async () => {
    const facade = app.get(AuthFacade);
    const store = (await givenStore(administrator)).id;
    const guide = await givenStaff(app, [
      { code: 'guide', storeId: store },
      { code: 'cashier', storeId: storeA },
    ]);
    const cashier = await givenStaff(app, [{ code: 'cashier', storeId: store }]);
    const gone = await givenStaff(app, [{ code: 'guide', storeId: store }]);
    await administrator.client.patch(`/admin/staff/${gone.id}`, { active: false });
    const handlers = await facade.staffAtStore(store, 'alert.handle');
    expect(handlers.map((info) => info.id)).toEqual([guide.id]);
    expect([...(handlers[0]?.storeIds ?? [])].sort()).toEqual([storeA, store].sort());
    expect((await facade.staffAtStore(store, 'member.read')).map((info) => info.id)).toEqual([guide.id, cashier.id]);
    expect(await facade.staff(gone.id)).toMatchObject({ active: false });
    expect(await facade.staff(administrator.id)).toMatchObject({ headquarters: true, storeIds: [] });
    expect(await facade.staff(1)).toBeNull();
  });
});
