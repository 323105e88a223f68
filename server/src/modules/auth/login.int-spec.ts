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
import { UnitOfWork } from '../../platform/database/index.js';
import { CredentialResolver } from '../../platform/http/index.js';
import { AuthFacade } from './index.js';
import { LoginGuard } from './login-guard.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let app: TestApp;
let administrator: TestStaff;

beforeAll(async () => {
  app = await createTestApp();
  administrator = await givenAdministrator(app);
});
afterAll(() => app.close());

const login = (username: string, password: string) =>
  new Client(app.url).post<{ code: string; details?: { retryAfterSeconds: number } }>('/auth/staff-login', {
    username,
    password,
  });

describe('the first administrator', () => {
  it('is made once, however many ask at the same time', async () => {
    const fresh = await createTestApp();
    try {
      const facade = fresh.get(AuthFacade);
      const results = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          facade.createFirstAdministrator({ username: `first${index}`, name: '创始人', password: TEST_PASSWORD }),
        ),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))).toEqual(
        Array.from({ length: 5 }, () => 'AUTH_ADMINISTRATOR_EXISTS'),
      );
      expect(await fresh.sql('SELECT actor, action FROM audit_entry')).toEqual([
        { actor: 'system:setup', action: 'auth.staff.create' },
      ]);
    } finally {
      await fresh.close();
    }
  });

  it('needs a password fit for headquarters', async () => {
    const fresh = await createTestApp();
    try {
      const weak = { username: 'first', name: '创始人', password: 'tulip-9x' };
      expect(await fresh.get(AuthFacade).createFirstAdministrator(weak)).toMatchObject({
        ok: false,
        refusal: { code: 'AUTH_PASSWORD_WEAK' },
      });
      expect(await fresh.sql('SELECT id FROM staff_account')).toEqual([]);
    } finally {
      await fresh.close();
    }
  });
});

describe('signing in', () => {
  it('answers a token and who one is', async () => {
    const store = await givenStore(administrator, { name: '南山店' });
    const staff = await givenStaff(app, [{ code: 'store_manager', storeId: store.id }]);
    const reply = await new Client(app.url).post('/auth/staff-login', {
      username: staff.username.toUpperCase(),
      password: TEST_PASSWORD,
    });
    expect(reply).toMatchObject({
      status: 200,
      body: {
        token: expect.stringMatching(/^[\w-]{43}$/) as string,
        expiresAt: new Date(app.clock.now().getTime() + 12 * HOUR).toISOString(),
        staff: {
          id: staff.id,
          roles: [{ code: 'store_manager', name: '店长', storeId: store.id }],
          permissions: expect.arrayContaining(['order.refund', 'member.unmask']) as string[],
          stores: [{ id: store.id, name: '南山店' }],
          headquarters: false,
          mustChangePassword: false,
        },
      },
    });
  });

  it('keeps neither token nor password in the database', async () => {
    const staff = await givenStaff(app, []);
    const rows = await app.sql<{ token_hash: Buffer; password_hash: string }>(
      'SELECT s.token_hash, a.password_hash FROM staff_session s JOIN staff_account a ON a.id = s.staff_id WHERE a.id = ?',
      [staff.id],
    );
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$/);
    expect(rows[0]?.token_hash).toHaveLength(32);
    expect(rows[0]?.token_hash.toString('base64url')).not.toBe(staff.token);
  });

  it('shows headquarters all open stores', async () => {
    const closed = await givenStore(administrator);
    await administrator.client.patch(`/admin/stores/${closed.id}`, { active: false });
    const { body } = await administrator.client.get<{ headquarters: boolean; stores: { id: number }[] }>('/staff/me');
    expect(body.headquarters).toBe(true);
    expect(body.stores.length).toBeGreaterThan(0);
    expect(body.stores.map((store) => store.id)).not.toContain(closed.id);
  });
});

describe('the lock', () => {
  it('closes after five failures for fifteen minutes, also for the right password', async () => {
    const { username } = await givenStaff(app, []);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await login(username, 'wrong')).toMatchObject({ status: 401, body: { code: 'AUTH_LOGIN_FAILED' } });
    }
    const locked = await login(username, TEST_PASSWORD);
    expect(locked).toMatchObject({ status: 423, body: { code: 'AUTH_LOCKED', details: { retryAfterSeconds: 900 } } });
    expect(locked.headers.get('retry-after')).toBe('900');
    app.clock.advance(15 * MINUTE - 1);
    expect((await login(username, TEST_PASSWORD)).status).toBe(423);
    app.clock.advance(1);
    expect((await login(username, TEST_PASSWORD)).status).toBe(200);
  });

  it('lets five of many parallel guesses be looked at, not one more', async () => {
    const { username } = await givenStaff(app, []);
    const replies = await Promise.all(Array.from({ length: 25 }, () => login(username, 'wrong')));
    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(5);
    expect(replies.filter((reply) => reply.status === 423)).toHaveLength(20);
  });

  it('counts over all replicas', async () => {
    const other = await createTestApp({ database: app.database, clock: app.clock });
    try {
      const guards = [app.get(LoginGuard), other.get(LoginGuard)];
      const admissions = await Promise.all(
        Array.from({ length: 40 }, (_, index) => (guards[index % 2] as LoginGuard).admit('somebody')),
      );
      expect(admissions.filter((admission) => admission.admitted)).toHaveLength(5);
    } finally {
      await other.close();
    }
  });

  it('treats a name that nobody has like any other', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) statuses.push((await login('nobody', 'wrong')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 423]);
  });

  it('forgets failures after the right password', async () => {
    const { username } = await givenStaff(app, []);
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await login(username, 'wrong');
      expect((await login(username, TEST_PASSWORD)).status).toBe(200);
    }
  });
});

it('gives one address a tenth of the usual number of requests for logins, whatever headers it sends', async () => {
  const strict = await createTestApp({ environment: { RATE_LIMIT_PER_MINUTE: '50' } });
  try {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const client = Client.withToken(strict.url, `${attempt}`.repeat(43));
      const reply = await client.post('/auth/staff-login', { username: `name${attempt}`, password: 'wrong' });
      statuses.push(reply.status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await new Client(strict.url).get('/public/stores')).status).toBe(200);
  } finally {
    await strict.close();
  }
});

describe('a session', () => {
  it('lives on while used, ends after twelve idle hours and at seven days in any case', async () => {
    const staff = await givenStaff(app, []);
    const status = async (): Promise<number> => (await staff.client.get('/staff/me')).status;
    for (let hours = 0; hours < 7 * 24 - 11; hours += 11) {
      app.clock.advance(11 * HOUR);
      expect(await status()).toBe(200);
    }
    app.clock.advance(11 * HOUR);
    expect(await status()).toBe(401);
    const idle = await givenStaff(app, []);
    app.clock.advance(12 * HOUR);
    expect((await idle.client.get('/staff/me')).status).toBe(401);
  });

  it('notes its use every five minutes', async () => {
    const staff = await givenStaff(app, []);
    const lastSeen = async (): Promise<number> =>
      (
        await app.sql<{ at: Date }>('SELECT last_seen_at AS at FROM staff_session WHERE staff_id = ?', [staff.id])
      )[0]?.at.getTime() ?? 0;
    const opened = await lastSeen();
    app.clock.advance(5 * MINUTE - 1);
    await staff.client.get('/staff/me');
    expect(await lastSeen()).toBe(opened);
    app.clock.advance(1);
    await staff.client.get('/staff/me');
    expect(await lastSeen()).toBe(opened + 5 * MINUTE);
  });

  it.each(['/staff/logout', '/auth/logout'])('ends at once by %s', async (path) => {
    const staff = await givenStaff(app, []);
    expect((await staff.client.post(path)).status).toBe(204);
    expect((await staff.client.get('/staff/me')).status).toBe(401);
  });

  it('says nothing about tokens that it does not know', async () => {
    expect((await new Client(app.url).post('/auth/logout')).status).toBe(204);
    expect((await Client.withToken(app.url, 'x'.repeat(43)).post('/auth/logout')).status).toBe(204);
    expect((await Client.withToken(app.url, 'x'.repeat(43)).get('/staff/me')).status).toBe(401);
  });
});

describe('changing the password', () => {
  const next = 'maple-harbour-77';

  it('ends all other sessions and leaves this one', async () => {
    const staff = await givenStaff(app, []);
    const other = Client.withToken(app.url, await signIn(app, staff.username));
    const change = { oldPassword: TEST_PASSWORD, newPassword: next };
    expect((await staff.client.post('/staff/password', change)).status).toBe(204);
    expect((await staff.client.get('/staff/me')).status).toBe(200);
    expect((await other.get('/staff/me')).status).toBe(401);
    expect((await login(staff.username, TEST_PASSWORD)).status).toBe(401);
    expect((await login(staff.username, next)).status).toBe(200);
  });

  it('asks for the old one, and limits guessing it', async () => {
    const staff = await givenStaff(app, []);
    const guess = () => staff.client.post('/staff/password', { oldPassword: 'wrong', newPassword: next });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await guess()).toMatchObject({ status: 422, body: { code: 'AUTH_PASSWORD_WRONG' } });
    }
    expect(await guess()).toMatchObject({ status: 423, body: { code: 'AUTH_LOCKED' } });
  });

  it.each([TEST_PASSWORD, 'password1234', 'short'])('refuses %s', async (newPassword) => {
    const staff = await givenStaff(app, []);
    const reply = await staff.client.post('/staff/password', { oldPassword: TEST_PASSWORD, newPassword });
    expect(reply).toMatchObject({ status: 422, body: { code: 'AUTH_PASSWORD_WEAK' } });
  });

  it('is all that a person may do whose password was set by somebody else', async () => {
    const staff = await givenStaff(app, [{ code: 'administrator', storeId: null }], { mustChangePassword: true });
    expect((await staff.client.get('/staff/me')).body).toMatchObject({ mustChangePassword: true, permissions: [] });
    expect((await staff.client.get('/admin/staff')).status).toBe(403);
    const change = { oldPassword: TEST_PASSWORD, newPassword: next };
    expect((await staff.client.post('/staff/password', change)).status).toBe(204);
    expect((await staff.client.get('/admin/staff')).status).toBe(200);
  });
});

describe('member sessions', () => {
  const open = (memberId: number | null, openid = 'oMember') =>
    app.get(UnitOfWork).run((tx) => app.get(AuthFacade).openMemberSession(tx, { openid, unionid: null, memberId }));

  it('are bound when the visitor joins, and closed all at once', async () => {
    const facade = app.get(AuthFacade);
    const first = await open(null);
    const second = await open(null);
    await app.get(UnitOfWork).run((tx) => facade.bindMember(tx, 'oMember', 42));
    const actors = await Promise.all(
      [first, second].map(({ token }) => app.get(CredentialResolver).memberByToken(token)),
    );
    expect(actors).toEqual([
      expect.objectContaining({ kind: 'member', memberId: 42, openid: 'oMember' }),
      expect.objectContaining({ kind: 'member', memberId: 42, openid: 'oMember' }),
    ]);
    await app.get(UnitOfWork).run((tx) => facade.closeMemberSessions(tx, 42));
    expect(await app.get(CredentialResolver).memberByToken(first.token)).toBeNull();
  });

  it('stay visitors until then, and end by logout', async () => {
    const session = await open(null, 'oVisitor');
    expect(await app.get(CredentialResolver).memberByToken(session.token)).toMatchObject({
      kind: 'visitor',
      openid: 'oVisitor',
    });
    expect(await app.get(CredentialResolver).staffByToken(session.token)).toBeNull();
    await Client.withToken(app.url, session.token).post('/auth/logout');
    expect(await app.get(CredentialResolver).memberByToken(session.token)).toBeNull();
  });

  it('slide for thirty days and end at a hundred and eighty', async () => {
    const { token } = await open(7, 'oSlider');
    for (let days = 0; days < 174; days += 29) {
      app.clock.advance(29 * DAY);
      expect(await app.get(CredentialResolver).memberByToken(token)).toMatchObject({ memberId: 7 });
    }
    app.clock.advance(6 * DAY);
    expect(await app.get(CredentialResolver).memberByToken(token)).toBeNull();
    const idle = await open(7, 'oIdle');
    app.clock.advance(30 * DAY);
    expect(await app.get(CredentialResolver).memberByToken(idle.token)).toBeNull();
  });
});
