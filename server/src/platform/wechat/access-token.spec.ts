import { jsonReply, reply, ScriptedTransport } from '../../../test/support/wechat/fakes.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { AccessTokenProvider } from './access-token.js';
import type { AccessTokenStore, NewAccessToken, StoredAccessToken } from './access-token.store.js';
import type { HttpOutcome, HttpRequest } from './http-transport.js';
import { WechatApiHttp } from './wechat-api.http.js';
import { wechatEndpoint } from './wechat-endpoint.js';

/** The table, without the database: the same conditions as the SQL. */
class MemoryStore implements AccessTokenStore {
  row: (StoredAccessToken & { forcedAt: Date | null }) | null = null;
  loads = 0;

  async load(): Promise<StoredAccessToken | null> {
    this.loads += 1;
    return this.row;
  }

  async compareAndSwap(_appid: string, expected: number | null, next: NewAccessToken): Promise<boolean> {
    if ((this.row?.version ?? null) !== expected) return false;
    this.row = { ...next, version: (expected ?? 0) + 1, forcedAt: this.row?.forcedAt ?? null };
    return true;
  }

  async claimForcedRenewal(_appid: string, now: Date, notSince: Date): Promise<boolean> {
    if (!this.row || (this.row.forcedAt && this.row.forcedAt > notSince)) return false;
    this.row = { ...this.row, forcedAt: now };
    return true;
  }
}

const MINUTE = 60_000;

/** stable_token as WeChat describes it: the same token for all until five minutes before its end, or until forced. */
function wechat(clock: FakeClock) {
  let serial = 0;
  let endsAt = 0;
  const forcedCalls: Date[] = [];
  const answer = (request: HttpRequest): HttpOutcome => {
    const { force_refresh: force } = JSON.parse(request.body ?? '{}') as { force_refresh: boolean };
    if (force) forcedCalls.push(clock.now());
    const now = clock.now().getTime();
    if (force || endsAt - now <= 5 * MINUTE) {
      serial += 1;
      endsAt = now + 7_200_000;
    }
    return jsonReply({ access_token: `token-${serial}`, expires_in: Math.floor((endsAt - now) / 1000) });
  };
  return { answer, forcedCalls };
}

function stack() {
  const clock = new FakeClock();
  const store = new MemoryStore();
  const platform = wechat(clock);
  const transport = new ScriptedTransport(platform.answer);
  const http = new WechatApiHttp(wechatEndpoint('api', 'http://127.0.0.1:9', false), transport);
  const replica = () => new AccessTokenProvider({ appid: 'wx1', secret: 's3cret', http, store, clock });
  return { clock, store, platform, transport, replica };
}

const ok = (token: string) => ({ kind: 'ok', token });

describe('AccessTokenProvider', () => {
  it('asks stable_token once, without force, for any number of concurrent callers', async () => {
    const { transport, replica } = stack();
    const provider = replica();
    const results = await Promise.all(Array.from({ length: 50 }, () => provider.token()));
    expect(new Set(results.map((result) => JSON.stringify(result)))).toEqual(new Set([JSON.stringify(ok('token-1'))]));
    expect(transport.requests).toHaveLength(1);
    expect(transport.last).toMatchObject({ method: 'POST', url: 'http://127.0.0.1:9/cgi-bin/stable_token' });
    expect(JSON.parse(transport.last.body ?? '')).toEqual({
      grant_type: 'client_credential',
      appid: 'wx1',
      secret: 's3cret',
      force_refresh: false,
    });
  });

  it('serves other replicas, and itself after a restart, from the store', async () => {
    const { transport, replica, store } = stack();
    await replica().token();
    const second = replica();
    expect(await second.token()).toEqual(ok('token-1'));
    expect(await second.token()).toEqual(ok('token-1'));
    expect(transport.requests).toHaveLength(1);
    expect(store.loads).toBe(2);
  });

  it('lets replicas that start together agree on one row', async () => {
    const { replica, store } = stack();
    const replicas = Array.from({ length: 5 }, replica);
    const results = await Promise.all(replicas.map((provider) => provider.token()));
    expect(results).toEqual(Array.from({ length: 5 }, () => ok('token-1')));
    expect(store.row).toMatchObject({ token: 'token-1', version: 1 });
  });

  it('renews five minutes before the end and not a moment earlier', async () => {
    const { clock, transport, replica, store } = stack();
    const provider = replica();
    await provider.token();
    clock.advance(7_200_000 - 5 * MINUTE - 1);
    expect(await provider.token()).toEqual(ok('token-1'));
    expect(transport.requests).toHaveLength(1);
    clock.advance(1);
    expect(await provider.token()).toEqual(ok('token-2'));
    expect(store.row).toMatchObject({ token: 'token-2', version: 2 });
  });

  it('does not fetch again for every call when the answer has little life left', async () => {
    const { clock, transport, replica } = stack();
    transport.answer = () => jsonReply({ access_token: 'short', expires_in: 200 });
    const provider = replica();
    for (let call = 0; call < 5; call += 1) expect(await provider.token()).toEqual(ok('short'));
    expect(transport.requests).toHaveLength(1);
    clock.advance(30_000);
    await provider.token();
    expect(transport.requests).toHaveLength(2);
  });

  it('goes on with the old token while WeChat is away, but never past its end', async () => {
    const { clock, transport, replica } = stack();
    const provider = replica();
    await provider.token();
    transport.answer = () => ({ kind: 'failed', failure: 'timeout', detail: 'timeout' });
    clock.advance(7_200_000 - MINUTE);
    expect(await provider.token()).toEqual(ok('token-1'));
    clock.advance(MINUTE);
    expect(await provider.token()).toEqual({ kind: 'unavailable', cause: 'timeout', outcomeUnknown: false });
  });

  it.each([
    [jsonReply({ errcode: -1 }), { kind: 'unavailable', cause: 'busy' }],
    [jsonReply({ errcode: 40001 }), { kind: 'refused', errcode: 40001, reason: 'misconfigured' }],
    [jsonReply({ errcode: 40125 }), { kind: 'refused', errcode: 40125, reason: 'misconfigured' }],
    [jsonReply({ errcode: 45009 }), { kind: 'refused', errcode: 45009, reason: 'quota_exhausted' }],
    [jsonReply({ access_token: 5, expires_in: 7200 }), { kind: 'unavailable', cause: 'malformed_reply' }],
    [
      jsonReply({ access_token: 'x'.repeat(1025), expires_in: 7200 }),
      { kind: 'unavailable', cause: 'malformed_reply' },
    ],
    [reply(502, 'bad gateway'), { kind: 'unavailable', cause: 'http_status' }],
  ])('reports what WeChat answers (%#)', async (answer, expected) => {
    const { transport, replica } = stack();
    transport.answer = () => answer;
    expect(await replica().token()).toMatchObject(expected);
  });

  it('takes up work again after a failure of the store', async () => {
    const { store, replica } = stack();
    const provider = replica();
    const load = store.load.bind(store);
    store.load = () => Promise.reject(new Error('database away'));
    await expect(provider.token()).rejects.toThrow('database away');
    store.load = load;
    expect(await provider.token()).toEqual(ok('token-1'));
  });
});

describe('AccessTokenProvider.replace', () => {
  it('forces one renewal for any number of callers whose token was called invalid', async () => {
    const { replica, platform } = stack();
    const provider = replica();
    await provider.token();
    const results = await Promise.all(Array.from({ length: 20 }, () => provider.replace('token-1')));
    expect(results).toEqual(Array.from({ length: 20 }, () => ok('token-2')));
    expect(platform.forcedCalls).toHaveLength(1);
    expect(await provider.token()).toEqual(ok('token-2'));
  });

  it('takes the newer token another replica has stored, without asking WeChat', async () => {
    const { replica, transport } = stack();
    const [first, second] = [replica(), replica()];
    await first.token();
    await second.token();
    await first.replace('token-1');
    const calls = transport.requests.length;
    expect(await second.replace('token-1')).toEqual(ok('token-2'));
    expect(transport.requests).toHaveLength(calls);
  });

  it('forces at most once in 30 seconds over all replicas, and gives up meanwhile', async () => {
    const { clock, replica, platform } = stack();
    const [first, second] = [replica(), replica()];
    await first.token();
    await Promise.all([first.replace('token-1'), second.replace('token-1')]);
    expect(platform.forcedCalls).toHaveLength(1);

    clock.advance(29_999);
    expect(await second.replace('token-2')).toMatchObject({ kind: 'unavailable', cause: 'access_token' });
    expect(platform.forcedCalls).toHaveLength(1);
    clock.advance(1);
    expect(await second.replace('token-2')).toEqual(ok('token-3'));
    expect(platform.forcedCalls).toHaveLength(2);
  });

  it('never forces when there was nothing stored to be wrong', async () => {
    const { replica, platform } = stack();
    expect(await replica().replace('from-nowhere')).toEqual(ok('token-1'));
    expect(platform.forcedCalls).toHaveLength(0);
  });

  it('keeps the forced token when another replica saves the dead one in between', async () => {
    const { replica, store, transport, platform, clock } = stack();
    const provider = replica();
    await provider.token();
    transport.answer = async (request) => {
      // A slow replica that fetched before the renewal saves what is now invalid.
      const late = { token: 'token-1', expiresAt: new Date(clock.now().getTime() + MINUTE), obtainedAt: clock.now() };
      await store.compareAndSwap('wx1', store.row?.version ?? null, late);
      return platform.answer(request);
    };
    expect(await provider.replace('token-1')).toEqual(ok('token-2'));
    expect(store.row).toMatchObject({ token: 'token-2', version: 3 });
  });
});
