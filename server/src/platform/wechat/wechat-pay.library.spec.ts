import { createServer } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

import Pay from 'wechatpay-node-v3';

import { reply } from '../../../test/support/wechat/fakes.js';
import {
  API_V3_KEY,
  APPID,
  certificateSigner,
  MCHID,
  pemOf,
  seal,
  transactionRecord,
} from '../../../test/support/wechat/pay-platform.js';
import { merchant, payStack, platformCertificate, stranger } from '../../../test/support/wechat/pay-stack.js';
import { FetchHttpTransport } from './http-transport.js';

/**
 * The known faults of wechatpay-node-v3 2.2.1, in the order of our list, each beside the proof that this folder does
 * not have it. Where it is cheap the library is shown doing it: a release that mends one will be noticed here.
 */
const OUT_TRADE_NO = 'TP20261121000001';
const query = { outTradeNo: OUT_TRADE_NO };

function library(): Pay {
  return new Pay({
    appid: APPID,
    mchid: MCHID,
    publicKey: Buffer.from(merchant.certificatePem ?? ''),
    privateKey: Buffer.from(pemOf(merchant.privateKey)),
    key: API_V3_KEY.toString(),
  });
}

/** 30000 made into 99999 without knowing the key: exclusive-or over five bytes of a stream cipher. */
function inflated(sealed: ReturnType<typeof seal>, plaintext: string) {
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  const clear = Buffer.from(plaintext);
  const at = clear.indexOf('30000');
  Buffer.from('99999').forEach((digit, index) => {
    const original = clear.readUInt8(at + index);
    bytes.writeUInt8(bytes.readUInt8(at + index) ^ original ^ digit, at + index);
  });
  return { ...sealed, ciphertext: bytes.toString('base64') };
}

describe('faults of wechatpay-node-v3 that do not reach us', () => {
  it('1: decipher_gcm never checks the tag, so amounts can be edited', async () => {
    const text = JSON.stringify(transactionRecord());
    const edited = inflated(seal(text), text);
    const read = library().decipher_gcm<{ amount: { total: number } }>(edited.ciphertext, 'transaction', edited.nonce);
    expect(read.amount.total).toBe(99_999);

    const { parser, platform } = payStack();
    const notice = { ...platform.notice('TRANSACTION.SUCCESS', text), resource: edited };
    const { rawBody, headers } = platform.delivery(notice);
    expect(await parser.parseNotification(rawBody, headers)).toEqual({ kind: 'rejected', reason: 'undecryptable' });
  });

  it('2: the certificate list is neither authenticated nor verified', async () => {
    const { keys, state, platform, downloads } = payStack({ mode: 'certificate' });
    state.certificates = () => platform.certificatesReply([stranger], { key: Buffer.alloc(32, 3) });
    expect(await keys.find(stranger.serial)).toBeNull();
    expect(downloads()).toBe(1);
  });

  it('3: replies are believed without a signature', async () => {
    const { client, state } = payStack();
    state.answer = () => reply(200, JSON.stringify(transactionRecord()));
    expect(await client.query(query)).toMatchObject({ kind: 'unknown', cause: 'header_missing' });
  });

  it('4: verifySign does not look at the time', async () => {
    const { parser, platform } = payStack();
    const notice = platform.notice('TRANSACTION.SUCCESS', transactionRecord());
    const { rawBody, headers } = platform.delivery(notice, { timestamp: '1577836800' });
    expect(await parser.parseNotification(rawBody, headers)).toEqual({ kind: 'rejected', reason: 'stale_timestamp' });
  });

  it('5: a replay is bounded to five minutes and carries the id by which the receiver knows it', async () => {
    const { parser, platform, clock } = payStack();
    const { rawBody, headers } = platform.delivery(platform.notice('TRANSACTION.SUCCESS', transactionRecord(), 'EV-1'));
    const ids = await Promise.all([1, 2].map(() => parser.parseNotification(rawBody, headers)));
    expect(ids).toMatchObject([{ id: 'EV-1' }, { id: 'EV-1' }]);
    clock.advance(301_000);
    expect(await parser.parseNotification(rawBody, headers)).toMatchObject({ reason: 'stale_timestamp' });
  });

  it('6: twenty forged serials cause twenty downloads', async () => {
    const { parser, platform, downloads } = payStack({ mode: 'certificate' });
    const notice = platform.notice('TRANSACTION.SUCCESS', transactionRecord());
    const forged = Array.from({ length: 20 }, (_, index) => platform.delivery(notice, { serial: `AAAA${index}` }));
    const results = await Promise.all(forged.map(({ rawBody, headers }) => parser.parseNotification(rawBody, headers)));
    expect(results).toEqual(results.map(() => ({ kind: 'rejected', reason: 'unknown_serial' })));
    expect(downloads()).toBe(1);
  });

  it.each(['__proto__', 'constructor', 'toString', ''])('7: the serial %j makes it throw', async (serial) => {
    const { parser, platform } = payStack({ mode: 'certificate' });
    const { rawBody, headers } = platform.delivery('{}', { serial });
    expect(await parser.parseNotification(rawBody, headers)).toMatchObject({ kind: 'rejected' });
  });

  it('8: certificates are shared by all merchants of a process and never expire', async () => {
    const first = payStack({ mode: 'certificate' });
    await first.keys.find(platformCertificate.serial);
    const second = payStack({ mode: 'certificate' });
    second.state.certificates = () => reply(500, '');
    expect(await second.keys.find(platformCertificate.serial)).toBeNull();

    const past = certificateSigner(stranger.serial, first.clock.now(), { to: new Date('2026-01-01T00:00:00Z') });
    second.clock.advance(60_000);
    second.state.certificates = () => second.platform.certificatesReply([platformCertificate, past]);
    expect(await second.keys.find(platformCertificate.serial)).not.toBeNull();
    expect(await second.keys.find(past.serial)).toBeNull();
  });

  it('9: a parsed body is serialised again before verifying', async () => {
    const { parser, platform } = payStack();
    const spaced = JSON.stringify(platform.notice('TRANSACTION.SUCCESS', transactionRecord()), null, 1);
    const { rawBody, headers } = platform.delivery(spaced);
    expect(await parser.parseNotification(rawBody, headers)).toMatchObject({ kind: 'payment' });
  });

  it('10: its transport has no timeout', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { client, transport } = payStack({ baseUrl });
    const real = new FetchHttpTransport();
    const limits: number[] = [];
    transport.answer = (request) => {
      limits.push(request.timeoutMs);
      return real.send({ ...request, timeoutMs: 100 });
    };
    expect(await client.query(query)).toEqual({ kind: 'unknown', cause: 'timeout' });
    expect(limits).toEqual([5_000]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('11: nonces come from Math.random, and path parameters go out as they are', async () => {
    const chance = jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const { client, platform, state, transport, requests } = payStack();
    state.answer = () => platform.reply(200, transactionRecord());
    await client.query(query);
    await client.query(query);
    requests.payParams('wx1');
    expect(chance).not.toHaveBeenCalled();
    chance.mockRestore();
    const nonces = transport.requests.map(
      ({ headers }) => /nonce_str="([0-9a-f]{32})"/.exec(headers?.['Authorization'] ?? '')?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces).not.toContain(undefined);
    await expect(client.query({ outTradeNo: 'a b/../x' })).rejects.toThrow(RangeError);
    expect((await requests.query({ outTradeNo: 'a b/../x' })).path).toContain('/a%20b%2F..%2Fx?');
  });

  it('12: a plaintext that is a JSON number comes back as a number', async () => {
    const sealed = seal('30000');
    expect(library().decipher_gcm(sealed.ciphertext, 'transaction', sealed.nonce)).toBe(30_000);
    const { parser, platform } = payStack();
    const { rawBody, headers } = platform.delivery(platform.notice('TRANSACTION.SUCCESS', '30000'));
    expect(await parser.parseNotification(rawBody, headers)).toEqual({
      kind: 'rejected',
      reason: 'resource_malformed',
    });
  });

  it('13: the probe signature is refused, as it should be, and by name', async () => {
    const { parser, platform } = payStack();
    const { rawBody, headers } = platform.delivery('{}', { signature: 'WECHATPAY/SIGNTEST/0' });
    expect(await parser.parseNotification(rawBody, headers)).toEqual({ kind: 'rejected', reason: 'probe' });
  });

  it('and the library itself never gets near the network', async () => {
    const outgoing = jest.spyOn(https, 'request');
    const { client, state, platform, transport } = payStack();
    state.answer = () => platform.reply(200, { prepay_id: 'wx1' });
    await client.prepay({ outTradeNo: OUT_TRADE_NO, description: 'x', amountFen: 1, openid: 'oA' });
    await client.close(OUT_TRADE_NO);
    expect(transport.requests).toHaveLength(2);
    expect(outgoing).not.toHaveBeenCalled();
    outgoing.mockRestore();
  });
});
