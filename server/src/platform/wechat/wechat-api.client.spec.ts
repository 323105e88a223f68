import { jsonReply, reply, ScriptedTransport } from '../../../test/support/wechat/fakes.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { AccessTokenProvider } from './access-token.js';
import type { AccessTokenStore, StoredAccessToken } from './access-token.store.js';
import type { HttpOutcome, HttpRequest } from './http-transport.js';
import { WechatApiClient } from './wechat-api.client.js';
import { WechatApiHttp } from './wechat-api.http.js';
import { wechatEndpoint } from './wechat-endpoint.js';

const APPID = 'wx0123456789abcdef';
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)]);
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]);

function stack(answer: (request: HttpRequest, call: number) => HttpOutcome) {
  let row: StoredAccessToken | null = null;
  const store: AccessTokenStore = {
    load: async () => row,
    compareAndSwap: async (_appid, version, next) => {
      row = { ...next, version: (version ?? 0) + 1 };
      return true;
    },
    claimForcedRenewal: async () => true,
  };
  const clock = new FakeClock();
  let tokens = 0;
  let calls = 0;
  const transport = new ScriptedTransport((request) => {
    if (!request.url.includes('/cgi-bin/stable_token')) return answer(request, (calls += 1));
    tokens += 1;
    return jsonReply({ access_token: `TOKEN${tokens}`, expires_in: 7200 });
  });
  const http = new WechatApiHttp(wechatEndpoint('api', 'https://api.weixin.qq.com', true), transport);
  const provider = new AccessTokenProvider({ appid: APPID, secret: 'APPSECRET', http, store, clock });
  const client = new WechatApiClient({ appid: APPID, secret: 'APPSECRET', http, tokens: provider });
  return { client, transport };
}

const message = { openid: 'oA', templateId: 'T1', data: { thing1: '归客', amount2: '¥300.00' } };
const failures: [HttpOutcome, object][] = [
  [
    { kind: 'failed', failure: 'timeout', detail: 'timeout' },
    { cause: 'timeout', outcomeUnknown: true },
  ],
  [
    { kind: 'failed', failure: 'connection_lost', detail: 'ECONNRESET' },
    { cause: 'connection_lost', outcomeUnknown: true },
  ],
  [
    { kind: 'failed', failure: 'not_sent', detail: 'ECONNREFUSED' },
    { cause: 'not_sent', outcomeUnknown: false },
  ],
  [reply(503, 'busy'), { cause: 'http_status', outcomeUnknown: true }],
  [reply(200, '<html>'), { cause: 'malformed_reply', outcomeUnknown: true }],
  [reply(200, '7'), { cause: 'malformed_reply', outcomeUnknown: true }],
  [jsonReply({ errcode: '0' }), { cause: 'malformed_reply', outcomeUnknown: true }],
  [jsonReply({ errcode: -1, errmsg: 'system error' }), { cause: 'busy', outcomeUnknown: false, errcode: -1 }],
];

describe('code2Session', () => {
  const session = { openid: 'oMember', session_key: 'SESSION-KEY', unionid: 'uMember' };

  it('gives openid and unionid, and keeps the session key to itself', async () => {
    const { client, transport } = stack(() => jsonReply(session));
    const result = await client.code2Session('code&1');
    expect(result).toEqual({ kind: 'ok', openid: 'oMember', unionid: 'uMember' });
    expect(JSON.stringify(result)).not.toContain('SESSION-KEY');
    const url = new URL(transport.last.url);
    expect(url.origin + url.pathname).toBe('https://api.weixin.qq.com/sns/jscode2session');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      appid: APPID,
      secret: 'APPSECRET',
      js_code: 'code&1',
      grant_type: 'authorization_code',
    });
    expect(transport.requests).toHaveLength(1);
  });

  it('knows that unionid is missing when the app is bound to nothing', async () => {
    const { client } = stack(() => jsonReply({ openid: 'oMember', session_key: 'k', errcode: 0 }));
    expect(await client.code2Session('c')).toEqual({ kind: 'ok', openid: 'oMember', unionid: null });
  });

  it.each([
    [40029, 'code_invalid'],
    [40163, 'code_invalid'],
    [45011, 'too_many'],
    [40226, 'blocked_user'],
    [45009, 'quota_exhausted'],
    [40001, 'misconfigured'],
    [40013, 'misconfigured'],
    [40125, 'misconfigured'],
    [99999, 'other'],
  ])('errcode %i means %s', async (errcode, reason) => {
    const { client } = stack(() => jsonReply({ errcode, errmsg: 'x' }));
    expect(await client.code2Session('c')).toEqual({ kind: 'refused', errcode, reason });
  });

  it.each(failures)('is unavailable when there is no usable answer (%#)', async (answer, expected) => {
    const { client, transport } = stack(() => answer);
    expect(await client.code2Session('c')).toEqual({ kind: 'unavailable', ...expected });
    expect(transport.requests).toHaveLength(1);
  });

  it('does not take a success without an openid', async () => {
    const { client } = stack(() => jsonReply({ session_key: 'k' }));
    expect(await client.code2Session('c')).toMatchObject({ kind: 'unavailable', cause: 'malformed_reply' });
  });
});

describe('getPhoneNumber', () => {
  const phone = (appid: string) => ({
    errcode: 0,
    phone_info: {
      phoneNumber: '13800138000',
      purePhoneNumber: '13800138000',
      countryCode: '86',
      watermark: { timestamp: 1, appid },
    },
  });

  it('exchanges the code with the access token', async () => {
    const { client, transport } = stack(() => jsonReply(phone(APPID)));
    expect(await client.getPhoneNumber('pc')).toEqual({
      kind: 'ok',
      phoneNumber: '13800138000',
      purePhoneNumber: '13800138000',
      countryCode: '86',
    });
    expect(transport.last.url).toBe('https://api.weixin.qq.com/wxa/business/getuserphonenumber?access_token=TOKEN1');
    expect(JSON.parse(transport.last.body ?? '')).toEqual({ code: 'pc' });
  });

  it('refuses a number that was issued to another app', async () => {
    const { client } = stack(() => jsonReply(phone('wxanother')));
    expect(await client.getPhoneNumber('pc')).toMatchObject({ kind: 'unavailable', cause: 'malformed_reply' });
  });

  it('maps refusals', async () => {
    const { client } = stack(() => jsonReply({ errcode: 40029 }));
    expect(await client.getPhoneNumber('pc')).toEqual({ kind: 'refused', errcode: 40029, reason: 'code_invalid' });
  });
});

describe('the access token', () => {
  it.each([40001, 42001, 40014])('is replaced once after errcode %i, and the call made again', async (errcode) => {
    const { client, transport } = stack((_request, call) => jsonReply({ errcode: call === 1 ? errcode : 0 }));
    expect(await client.sendSubscribeMessage(message)).toEqual({ kind: 'ok' });
    const paths = transport.requests.map(({ url }) => url.replace('https://api.weixin.qq.com', ''));
    expect(paths).toEqual([
      '/cgi-bin/stable_token',
      '/cgi-bin/message/subscribe/send?access_token=TOKEN1',
      '/cgi-bin/stable_token',
      '/cgi-bin/message/subscribe/send?access_token=TOKEN2',
    ]);
  });

  it('is not replaced a second time in one call', async () => {
    const { client, transport } = stack(() => jsonReply({ errcode: 40001 }));
    const result = await client.sendSubscribeMessage(message);
    expect(result).toEqual({ kind: 'unavailable', cause: 'access_token', outcomeUnknown: false, errcode: 40001 });
    expect(transport.requests).toHaveLength(4);
  });

  it('is replaced by one forced renewal for many calls at once', async () => {
    const { client, transport } = stack((request) =>
      jsonReply({ errcode: request.url.endsWith('TOKEN1') ? 42001 : 0 }),
    );
    const results = await Promise.all(Array.from({ length: 10 }, () => client.sendSubscribeMessage(message)));
    expect(results).toEqual(Array.from({ length: 10 }, () => ({ kind: 'ok' })));
    expect(transport.requests.filter(({ body }) => body?.includes('"force_refresh":true'))).toHaveLength(1);
  });
});

describe('getUnlimitedQRCode', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
  ])('returns an %s', async (contentType, image) => {
    const { client, transport } = stack(() => reply(200, image, { 'content-type': 'whatever' }));
    const result = await client.getUnlimitedQRCode({ scene: 's=12&g=7', page: 'packages/join/landing/index' });
    expect(result).toEqual({ kind: 'ok', contentType, image });
    expect(JSON.parse(transport.last.body ?? '')).toEqual({
      scene: 's=12&g=7',
      page: 'packages/join/landing/index',
      check_path: true,
      env_version: 'release',
      width: 430,
    });
  });

  it('reads the error that comes in place of an image', async () => {
    const { client } = stack(() => jsonReply({ errcode: 41030, errmsg: 'invalid page' }));
    expect(await client.getUnlimitedQRCode({ scene: 'a' })).toMatchObject({ kind: 'refused', reason: 'page_invalid' });
  });

  it('does not hand out an “ok” without an image', async () => {
    const { client } = stack(() => jsonReply({ errcode: 0 }));
    expect(await client.getUnlimitedQRCode({ scene: 'a' })).toMatchObject({ cause: 'malformed_reply' });
  });

  it.each([
    { scene: '' },
    { scene: 'a'.repeat(33) },
    { scene: 'a%20b' },
    { scene: '店' },
    { scene: 'a', page: '/pages/index' },
    { scene: 'a', page: 'pages/index?x=1' },
    { scene: 'a', width: 279 },
    { scene: 'a', width: 1281 },
    { scene: 'a', width: 300.5 },
  ])('refuses %j before anything is sent', async (request) => {
    const { client, transport } = stack(() => reply(200, PNG));
    await expect(client.getUnlimitedQRCode(request)).rejects.toThrow(RangeError);
    expect(transport.requests).toHaveLength(0);
  });
});

describe('sendSubscribeMessage', () => {
  it('wraps the fields as WeChat wants them', async () => {
    const { client, transport } = stack(() => jsonReply({ errcode: 0, errmsg: 'ok' }));
    expect(await client.sendSubscribeMessage({ ...message, page: 'p/i' })).toEqual({ kind: 'ok' });
    expect(JSON.parse(transport.last.body ?? '')).toEqual({
      touser: 'oA',
      template_id: 'T1',
      page: 'p/i',
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      data: { thing1: { value: '归客' }, amount2: { value: '¥300.00' } },
    });
  });

  it.each([
    [43101, { kind: 'refused', reason: 'no_consent' }],
    [43107, { kind: 'refused', reason: 'capability_banned' }],
    [40003, { kind: 'refused', reason: 'recipient_unknown' }],
    [40037, { kind: 'refused', reason: 'template_invalid' }],
    [45168, { kind: 'refused', reason: 'content_invalid' }],
    [47003, { kind: 'refused', reason: 'content_invalid' }],
    [43108, { kind: 'unavailable', cause: 'busy' }],
  ])('errcode %i', async (errcode, expected) => {
    const { client } = stack(() => jsonReply({ errcode }));
    expect(await client.sendSubscribeMessage(message)).toMatchObject({ errcode, ...expected });
  });

  it.each(failures)('is unavailable when there is no usable answer (%#)', async (answer, expected) => {
    const { client } = stack(() => answer);
    expect(await client.sendSubscribeMessage(message)).toEqual({ kind: 'unavailable', ...expected });
  });
});
