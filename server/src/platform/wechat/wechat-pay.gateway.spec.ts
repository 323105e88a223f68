import { payStack } from '../../../test/support/wechat/pay-stack.js';
import type { HttpFailure, HttpOutcome } from './http-transport.js';

const PRIMARY = 'api.mch.weixin.qq.com';
const BACKUP = 'api2.mch.weixin.qq.com';

const failed = (failure: HttpFailure): HttpOutcome => ({ kind: 'failed', failure, detail: failure });

function stack(baseUrl?: string) {
  const parts = payStack({ baseUrl });
  const down = new Map<string, HttpFailure>();
  parts.transport.answer = (request) => {
    const failure = down.get(new URL(request.url).hostname);
    return failure ? failed(failure) : parts.platform.reply(200, {});
  };
  const exchange = () => parts.gateway.exchange(() => parts.requests.query({ outTradeNo: 'TP0001' }));
  const hosts = () => parts.transport.requests.splice(0).map(({ url }) => new URL(url).hostname);
  return { ...parts, down, exchange, hosts };
}

describe('WechatPayGateway', () => {
  it('allows five seconds and no more', async () => {
    const { exchange, transport } = stack();
    await exchange();
    expect(transport.last.timeoutMs).toBe(5_000);
  });

  it('turns to the second host when the first cannot be reached, with a request signed anew', async () => {
    const { exchange, transport, down } = stack();
    down.set(PRIMARY, 'not_sent');
    expect(await exchange()).toMatchObject({ kind: 'reply' });
    const [first, second] = transport.requests;
    expect([first, second].map((request) => new URL(request?.url ?? '').hostname)).toEqual([PRIMARY, BACKUP]);
    expect(second?.headers?.['Authorization']).not.toBe(first?.headers?.['Authorization']);
  });

  it.each(['timeout', 'connection_lost', 'reply_too_large'] as const)(
    'repeats nothing after %s, for the request may have arrived',
    async (failure) => {
      const { exchange, hosts, down } = stack();
      down.set(PRIMARY, failure);
      expect(await exchange()).toEqual(failed(failure));
      expect(hosts()).toEqual([PRIMARY]);
    },
  );

  it('begins with the second host for a minute after the first one failed', async () => {
    const { exchange, hosts, down, clock } = stack();
    down.set(PRIMARY, 'timeout');
    await exchange();
    expect(hosts()).toEqual([PRIMARY]);
    await exchange();
    expect(hosts()).toEqual([BACKUP]);
    clock.advance(60_000);
    await exchange();
    expect(hosts()).toEqual([PRIMARY]);
  });

  it('comes back to the first host at once when the second cannot be reached either', async () => {
    const { exchange, hosts, down } = stack();
    down.set(PRIMARY, 'not_sent');
    await exchange();
    hosts();
    down.delete(PRIMARY);
    down.set(BACKUP, 'not_sent');
    expect(await exchange()).toMatchObject({ kind: 'reply' });
    expect(hosts()).toEqual([BACKUP, PRIMARY]);
  });

  it('reports that nothing was sent when no host can be reached', async () => {
    const { exchange, down } = stack();
    down.set(PRIMARY, 'not_sent').set(BACKUP, 'not_sent');
    expect(await exchange()).toEqual(failed('not_sent'));
  });

  it('knows no second host for a simulator', async () => {
    const { exchange, hosts, down } = stack('http://127.0.0.1:4010');
    down.set('127.0.0.1', 'not_sent');
    expect(await exchange()).toEqual(failed('not_sent'));
    expect(hosts()).toEqual(['127.0.0.1']);
  });
});
