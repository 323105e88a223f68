import { once } from 'node:events';
import { connect } from 'node:net';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from '../../src/platform/http/access.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { givenAdministrator, givenStaff, givenStore } from '../support/headquarters.js';

async function reaches(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the door', () => {
  let app: TestApp;
  let anyone: Client;

  beforeAll(async () => {
    app = await createTestApp();
    anyone = new Client(app.url);
  });
  afterAll(() => app.close());

  const raw = async (path: string, init?: RequestInit) => {
    const reply = await fetch(`${app.url}${path}`, init);
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown>, headers: reply.headers };
  };
  const post = (body: string, type = 'application/json') =>
    raw('/api/auth/staff-login', { method: 'POST', body, headers: { 'content-type': type } });
  const refusal = (code: string) => ({
    code,
    message: expect.stringMatching(/[\u4e00-\u9fff]/) as string,
    requestId: expect.stringMatching(/^[\w-]{8,64}$/) as string,
  });

  describe('answers every error in one shape', () => {
    it.each([
      ['an unknown address', () => raw('/api/nowhere'), 404, 'NOT_FOUND'],
      ['an address outside of the API', () => raw('/wp-login.php'), 404, 'NOT_FOUND'],
      ['an address that can’t be decoded', () => raw('/api/%zz'), 400, 'REQUEST_INVALID'],
      ['no credential', () => raw('/api/member/me'), 401, 'AUTH_REQUIRED'],
      ['JSON cut short', () => post('{"username":'), 400, 'REQUEST_INVALID'],
      [
        'a body that is too large',
        () => post(JSON.stringify({ username: 'x'.repeat(300_000) })),
        413,
        'PAYLOAD_TOO_LARGE',
      ],
      ['a body that isn’t JSON', () => post('<a/>', 'text/xml'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['a wrong password', () => post('{"username":"nobody","password":"x"}'), 401, 'AUTH_LOGIN_FAILED'],
    ])('%s', async (_, send, status, code) => {
      const reply = await send();
      expect(reply.status).toBe(status);
      expect(reply.body).toEqual(refusal(code));
      expect(reply.headers.get('content-type')).toContain('application/json');
      expect(reply.headers.get('x-request-id')).toBe(reply.body['requestId']);
    });
  });

  it('still answers in its own words whoever had begun to speak when it was told to stop', async () => {
    const closing = await createTestApp();
    const { port } = new URL(closing.url);
    const socket = connect(Number(port), '127.0.0.1');
    const heard = socket.setEncoding('utf8').toArray();
    await once(socket, 'connect');
    socket.write('GET /api/member/me HTTP/1.1\r\nHost: guike\r\n');
    // Once it has heard the beginning, which another caller's answer proves, the connection is no idle one.
    await new Client(closing.url).get('/public/stores');
    const closed = closing.close();
    await until(async () => (await reaches(Number(port))) === false);
    socket.write('Connection: close\r\n\r\n');
    const reply = (await heard).join('');
    expect(reply).toMatch(/^HTTP\/1\.1 401 /);
    expect(reply).toContain('"code":"AUTH_REQUIRED"');
    await closed;
  });

  it('names every field that is wrong and says what is wrong with it', async () => {
    const { status, body } = await anyone.post('/auth/staff-login', { username: 5, surprise: true });
    expect(status).toBe(400);
    const { fields } = body['details'] as { fields: { field: string; problems: string[] }[] };
    expect(fields.map(({ field }) => field).sort()).toEqual(['password', 'surprise', 'username']);
    expect(fields.every(({ problems }) => problems.length > 0)).toBe(true);
  });

  it('names fields in lists by their place', async () => {
    const administrator = await givenAdministrator(app);
    const store = await givenStore(administrator);
    const lines = [
      { productId: 1, quantity: 1 },
      { productId: 1, quantity: 0 },
    ];
    const { body } = await administrator.client.post('/staff/orders/quote', { storeId: store.id, lines });
    const { fields } = body['details'] as { fields: { field: string }[] };
    expect(fields.map(({ field }) => field)).toEqual(['lines.1.quantity']);
  });

  describe('the request id', () => {
    const idFor = async (given?: string) => {
      const reply = await raw('/api/nowhere', given === undefined ? undefined : { headers: { 'x-request-id': given } });
      return reply.headers.get('x-request-id');
    };

    it('is the caller’s if it looks like one', async () =>
      expect(await idFor('till-7-0000123')).toBe('till-7-0000123'));

    it('is a new one otherwise, each time another', async () => {
      const ids = [await idFor(), await idFor(), await idFor('short'), await idFor('no spaces or <tags> please')];
      expect(new Set(ids).size).toBe(4);
      expect(ids.every((id) => id && /^[\w-]{8,64}$/.test(id))).toBe(true);
    });
  });

  describe('opens only to those it is made for', () => {
    it('has an audience for every route', () => {
      const [discovery, scanner, reflector] = [app.get(DiscoveryService), new MetadataScanner(), app.get(Reflector)];
      const open: string[] = [];
      let routes = 0;
      for (const { instance, metatype } of discovery.getControllers()) {
        const prototype = Object.getPrototypeOf(instance) as Record<string, () => void>;
        for (const name of scanner.getAllMethodNames(prototype)) {
          const handler = prototype[name] as () => void;
          if (Reflect.getMetadata('path', handler) === undefined) continue;
          routes += 1;
          const access = reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, metatype as () => void]);
          if (!access) open.push(`${metatype?.name}.${name}`);
        }
      }
      expect(open).toEqual([]);
      expect(routes).toBeGreaterThan(80);
    });

    it.each(['/member/me', '/staff/me', '/admin/stores', '/pos/orders/by-external/1/x'])(
      '%s knows no stranger, with or without a made-up credential',
      async (path) => {
        const made = 'made-up-token-made-up-token-made-up';
        const clients = [
          anyone,
          Client.withToken(app.url, made),
          Client.withKey(app.url, made),
          Client.withToken(app.url, ''),
        ];
        for (const client of clients) expect((await client.get(path)).status).toBe(401);
      },
    );

    it('lets a cashier do a cashier’s work and nothing of headquarters’', async () => {
      const administrator = await givenAdministrator(app);
      const store = await givenStore(administrator);
      const cashier = await givenStaff(app, [{ code: 'cashier', storeId: store.id }]);
      expect((await cashier.client.get('/staff/me')).status).toBe(200);
      expect((await cashier.client.get(`/staff/orders?storeId=${store.id}`)).status).toBe(200);
      for (const path of ['/admin/stores', '/admin/staff', '/admin/audit', '/admin/ledger/journals']) {
        const reply = await cashier.client.get(path);
        expect([reply.status, reply.body['code']]).toEqual([403, 'PERMISSION_DENIED']);
      }
    });

    it('takes a store outside of the scope for one that does not exist', async () => {
      const administrator = await givenAdministrator(app);
      const [mine, foreign] = [await givenStore(administrator), await givenStore(administrator)];
      const manager = await givenStaff(app, [{ code: 'store_manager', storeId: mine.id }]);
      const order = { storeId: foreign.id, lines: [{ productId: 1, quantity: 1 }] };
      const replies = [
        await manager.client.get(`/staff/orders?storeId=${foreign.id}`),
        await manager.client.post('/staff/orders/quote', order),
        await manager.client.get('/staff/orders/999999999'),
      ];
      expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    });

    it('closes at once when somebody is disabled', async () => {
      const administrator = await givenAdministrator(app);
      const store = await givenStore(administrator);
      const cashier = await givenStaff(app, [{ code: 'cashier', storeId: store.id }]);
      expect((await administrator.client.patch(`/admin/staff/${cashier.id}`, { active: false })).status).toBe(200);
      expect((await cashier.client.get('/staff/me')).status).toBe(401);
    });
  });

  describe('commands that move value', () => {
    it.each([
      [{}, 'IDEMPOTENCY_KEY_REQUIRED'],
      [{ 'idempotency-key': 'no spaces please' }, 'REQUEST_INVALID'],
      [{ 'idempotency-key': 'x'.repeat(129) }, 'REQUEST_INVALID'],
    ])('are refused with %j', async (headers, code) => {
      const administrator = await givenAdministrator(app);
      const store = await givenStore(administrator);
      const body = { storeId: store.id, lines: [{ productId: 1, quantity: 1 }], payments: [] };
      const reply = await administrator.client.post('/staff/orders', body, headers as Record<string, string>);
      expect([reply.status, reply.body['code']]).toEqual([400, code]);
    });
  });

  it('is busy for one caller long before it is for another, and says when to come back', async () => {
    const strict = await createTestApp({ database: app.database, environment: { RATE_LIMIT_PER_MINUTE: '5' } });
    try {
      const knock = (token: string) => Client.withToken(strict.url, token.repeat(30)).get('/public/stores');
      const replies = [];
      for (let time = 0; time < 7; time += 1) replies.push(await knock('a'));
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
      expect(replies[6]?.body).toMatchObject({ code: 'TOO_MANY_REQUESTS', details: { retryAfterSeconds: 60 } });
      expect(replies[6]?.headers.get('retry-after')).toBe('60');
      expect((await knock('b')).status).toBe(200);
      expect((await fetch(`${strict.url}/health/live`)).status).toBe(200);
    } finally {
      await strict.close();
    }
  });

  it('says whether traffic may come', async () => {
    expect(await raw('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await raw('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});
