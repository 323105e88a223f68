import { testEnvironment } from '../../../test/support/environment.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { jsonReply, ScriptedTransport } from '../../../test/support/wechat/fakes.js';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/index.js';
import { AccessTokenProvider } from './access-token.js';
import { DatabaseAccessTokenStore } from './access-token.store.js';
import { WechatApiHttp } from './wechat-api.http.js';
import { wechatEndpoint } from './wechat-endpoint.js';

const APPID = 'wx0123456789abcdef';
const instant = (text: string) => new Date(text);
const first = {
  token: 'a'.repeat(1024),
  expiresAt: instant('2026-11-21T10:00:00.123Z'),
  obtainedAt: instant('2026-11-21T08:00:00.456Z'),
};

describe('DatabaseAccessTokenStore', () => {
  let database: TestDatabase;
  const replicas: Database[] = [];
  const stores: DatabaseAccessTokenStore[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const config = AppConfig.fromEnvironment(await testEnvironment({ databaseUrl: database.url }));
    for (let number = 0; number < 2; number += 1) {
      const replica = new Database(config);
      replicas.push(replica);
      stores.push(new DatabaseAccessTokenStore(replica));
    }
  });

  beforeEach(async () => {
    await replicas[0]?.execute('DELETE FROM wechat_access_token');
  });

  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.onApplicationShutdown()));
    await database.drop();
  });

  const [store, other] = [() => stores[0]!, () => stores[1]!];

  it('keeps a token of full length and its instants to the millisecond', async () => {
    expect(await store().load(APPID)).toBeNull();
    expect(await store().compareAndSwap(APPID, null, first)).toBe(true);
    expect(await other().load(APPID)).toEqual({ ...first, version: 1 });
    expect(await other().load('wxother')).toBeNull();
  });

  it('saves only over the version that was read', async () => {
    const next = { ...first, token: 'next' };
    await store().compareAndSwap(APPID, null, first);
    expect(await other().compareAndSwap(APPID, null, next)).toBe(false);
    expect(await other().compareAndSwap(APPID, 2, next)).toBe(false);
    expect(await other().compareAndSwap(APPID, 1, next)).toBe(true);
    expect(await store().compareAndSwap(APPID, 1, next)).toBe(false);
    expect(await store().load(APPID)).toMatchObject({ token: 'next', version: 2 });
  });

  it('lets one of many writers win, for the first row and for the next', async () => {
    for (const version of [null, 1]) {
      const saves = Array.from({ length: 16 }, (_, writer) =>
        (writer % 2 ? other() : store()).compareAndSwap(APPID, version, { ...first, token: `writer-${writer}` }),
      );
      expect((await Promise.all(saves)).filter(Boolean)).toHaveLength(1);
    }
  });

  it('gives the right to force a renewal to one replica in each span', async () => {
    const now = instant('2026-11-21T09:00:00.000Z');
    const before = (at: Date) => new Date(at.getTime() - 30_000);
    expect(await store().claimForcedRenewal(APPID, now, before(now))).toBe(false);
    await store().compareAndSwap(APPID, null, first);
    const claims = Array.from({ length: 16 }, (_, claimant) =>
      (claimant % 2 ? other() : store()).claimForcedRenewal(APPID, now, before(now)),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    const soon = instant('2026-11-21T09:00:29.999Z');
    expect(await other().claimForcedRenewal(APPID, soon, before(soon))).toBe(false);
    const later = instant('2026-11-21T09:00:30.000Z');
    expect(await other().claimForcedRenewal(APPID, later, before(later))).toBe(true);
  });

  it('makes two replicas behave as one when WeChat calls their token invalid', async () => {
    const clock = new FakeClock();
    let token = 1;
    const transport = new ScriptedTransport((request) => {
      if (request.body?.includes('"force_refresh":true')) token += 1;
      return jsonReply({ access_token: `token-${token}`, expires_in: 7200 });
    });
    const http = new WechatApiHttp(wechatEndpoint('api', 'http://127.0.0.1:9', false), transport);
    const providers = stores.map(
      (own) => new AccessTokenProvider({ appid: APPID, secret: 's', http, store: own, clock }),
    );
    const tokens = async () =>
      new Set((await Promise.all(providers.map((each) => each.token()))).map((each) => JSON.stringify(each)));
    expect(await tokens()).toEqual(new Set([JSON.stringify({ kind: 'ok', token: 'token-1' })]));
    await Promise.all(Array.from({ length: 20 }, (_, call) => providers[call % 2]!.replace('token-1')));
    const forced = transport.requests.filter(({ body }) => body?.includes('"force_refresh":true'));
    expect(forced).toHaveLength(1);
    expect(await store().load(APPID)).toMatchObject({ token: 'token-2' });
  });
});
