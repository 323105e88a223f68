import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createSimulator, type FaultKind, type Simulator } from '../../../../scripts/simulator/index.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import type { Clock } from '../../kernel/clock.js';
import { SystemClock } from '../crypto/system-clock.js';
import { SystemRandom } from '../crypto/system-random.js';
import type { AccessTokenStore, StoredAccessToken } from './access-token.store.js';
import { FetchHttpTransport } from './http-transport.js';
import { paymentMismatches, type WechatPayNotification } from './index.js';
import { createWechatApiClient, createWechatPay, type WechatSettings } from './wechat.factory.js';

/** Everything in this folder against a WeChat that was written by other hands, over real sockets and real keys. */

class Inbox {
  readonly deliveries: { rawBody: Buffer; headers: IncomingHttpHeaders }[] = [];
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.deliveries.push({ rawBody: Buffer.concat(chunks), headers: request.headers });
      response.writeHead(204).end();
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/notify`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function memoryStore(): AccessTokenStore {
  let row: StoredAccessToken | null = null;
  return {
    load: async () => row,
    compareAndSwap: async (_appid, version, next) => {
      row = { ...next, version: (version ?? 0) + 1 };
      return true;
    },
    claimForcedRenewal: async () => true,
  };
}

const DAY_MS = 86_400_000;
const keysDir = mkdtempSync(join(tmpdir(), 'guike-wechat-keys-'));
const inbox = new Inbox();
let notifyUrl: string;

beforeAll(async () => {
  notifyUrl = await inbox.open();
});

afterAll(async () => {
  await inbox.close();
  rmSync(keysDir, { recursive: true });
});

function clients(simulator: Simulator, mode: 'cert' | 'public_key', clock: Clock = new SystemClock()) {
  const { keys, url } = simulator;
  const settings: WechatSettings = {
    production: false,
    wechat: { appid: keys.appid, secret: keys.appSecret, apiBaseUrl: url },
    wechatPay: {
      mchid: keys.mchid,
      merchantCertFile: join(keysDir, 'apiclient_cert.pem'),
      merchantKeyFile: join(keysDir, 'apiclient_key.pem'),
      apiV3Key: keys.apiV3Key,
      ...(mode === 'public_key' && {
        publicKeyId: keys.publicKeyId,
        publicKeyFile: join(keysDir, 'wechatpay_public_key.pem'),
      }),
      baseUrl: url,
      notifyUrl,
    },
  };
  const ports = { transport: new FetchHttpTransport(), clock, random: new SystemRandom() };
  return { api: createWechatApiClient(settings, ports, memoryStore()), ...createWechatPay(settings, ports) };
}

describe.each(['cert', 'public_key'] as const)('WeChat Pay in %s mode', (mode) => {
  let simulator: Simulator;
  let pay: ReturnType<typeof clients>;
  let orders = 0;

  beforeAll(async () => {
    simulator = await createSimulator({ mode, keysDir, timeCompression: 1_000, refundDelayMs: 10 });
    pay = clients(simulator, mode);
  });

  afterAll(async () => await simulator.close());

  async function order(outTradeNo = `TP${mode}${(orders += 1)}`) {
    const openid = simulator.control.user('小林').openid;
    const placed = await pay.client.prepay({ outTradeNo, description: '储值 300 元', amountFen: 30_000, openid });
    if (placed.kind !== 'ok') throw new Error(JSON.stringify(placed));
    return { outTradeNo, openid, ...placed };
  }

  async function notices(): Promise<WechatPayNotification[]> {
    await simulator.control.settled();
    return await Promise.all(
      inbox.deliveries.splice(0).map((each) => pay.notifications.parseNotification(each.rawBody, each.headers)),
    );
  }

  it('orders, pays, is notified, queries, refunds and is notified again', async () => {
    const { outTradeNo, openid, payParams } = await order();
    expect(await pay.client.query({ outTradeNo })).toMatchObject({ transaction: { tradeState: 'NOTPAY', paid: null } });
    simulator.control.pay({ ...payParams }, { user: '小林' });

    const { appid, mchid } = simulator.keys;
    const [paid, ...more] = await notices();
    if (paid?.kind !== 'payment') throw new Error(JSON.stringify(paid));
    expect(more).toEqual([]);
    const expected = { appid, mchid, outTradeNo, totalFen: 30_000, openid };
    expect(paymentMismatches(paid.transaction, expected)).toEqual([]);
    const queried = await pay.client.query({ transactionId: paid.transaction.paid?.transactionId ?? '' });
    expect(queried).toEqual({ kind: 'ok', transaction: paid.transaction });
    expect(await pay.client.close(outTradeNo)).toMatchObject({ kind: 'definite_failure' });

    const outRefundNo = `RF${outTradeNo}`;
    const command = { outTradeNo, outRefundNo, refundFen: 10_000, totalFen: 30_000, reason: '顾客退款' };
    expect(await pay.client.refund(command)).toMatchObject({ kind: 'ok', refund: { refundFen: 10_000 } });
    expect(await notices()).toMatchObject([{ kind: 'refund', refund: { outRefundNo, status: 'SUCCESS', mchid } }]);
    expect(await pay.client.findRefund(outRefundNo)).toMatchObject({ refund: { status: 'SUCCESS' } });
    expect(await pay.client.refund({ ...command, outRefundNo: `${outRefundNo}B`, refundFen: 30_000 })).toMatchObject({
      kind: 'definite_failure',
    });
  });

  it('closes, and learns that an order does not exist', async () => {
    const { outTradeNo } = await order();
    expect(await pay.client.close(outTradeNo)).toMatchObject({ kind: 'ok' });
    expect(await pay.client.query({ outTradeNo })).toMatchObject({ transaction: { tradeState: 'CLOSED' } });
    expect(await pay.client.query({ outTradeNo: 'NEVERPLACED' })).toMatchObject({
      kind: 'definite_failure',
      code: 'ORDER_NOT_EXIST',
    });
  });

  it.each<[FaultKind, string]>([
    ['unsigned', 'header_missing'],
    ['wrong_key', 'bad_signature'],
    ['stale_timestamp', 'stale_timestamp'],
    ['unknown_serial', 'unknown_serial'],
    ['signtest', 'probe'],
    ['http_500', 'http_status'],
    ['http_429', 'http_status'],
    ['reset_before', 'connection_lost'],
  ])('a query met by %s is unknown, and the next one is fine', async (kind, cause) => {
    const { outTradeNo } = await order();
    simulator.control.addFault({ target: 'query', kind });
    expect(await pay.client.query({ outTradeNo })).toMatchObject({ kind: 'unknown', cause });
    expect(await pay.client.query({ outTradeNo })).toMatchObject({ kind: 'ok' });
  });

  it('reads a compressed answer', async () => {
    const { outTradeNo } = await order();
    simulator.control.addFault({ target: 'query', kind: 'gzip' });
    expect(await pay.client.query({ outTradeNo })).toMatchObject({ kind: 'ok' });
  });

  it('refunds once when the answer to the first attempt was lost', async () => {
    const { outTradeNo, payParams } = await order();
    simulator.control.pay({ ...payParams }, { user: '小林' });
    await notices();
    const command = { outTradeNo, outRefundNo: `RF${outTradeNo}`, refundFen: 30_000, totalFen: 30_000 };
    simulator.control.addFault({ target: 'refund', kind: 'reset_after_commit' });
    expect(await pay.client.refund(command)).toEqual({ kind: 'unknown', cause: 'connection_lost' });
    expect(await pay.client.refund(command)).toMatchObject({ kind: 'ok' });
    expect(await notices()).toMatchObject([{ kind: 'refund', refund: { refundFen: 30_000 } }]);
    expect(simulator.control.state().refunds.filter((each) => each.outTradeNo === outTradeNo)).toHaveLength(1);
  });

  it.each<[FaultKind, string]>([
    ['unsigned', 'header_missing'],
    ['wrong_key', 'bad_signature'],
    ['stale_timestamp', 'stale_timestamp'],
    ['unknown_serial', 'unknown_serial'],
    ['signtest', 'probe'],
    ['tampered', 'bad_signature'],
    ['tampered_resigned', 'undecryptable'],
  ])('a notice that is %s is rejected', async (kind, reason) => {
    const { outTradeNo, payParams } = await order();
    simulator.control.addFault({ target: 'notify', kind, params: { outTradeNo } });
    simulator.control.pay({ ...payParams }, { user: '小林' });
    expect(await notices()).toEqual([{ kind: 'rejected', reason }]);
  });

  it.each<[FaultKind, string]>([
    ['wrong_amount', 'amount'],
    ['wrong_mchid', 'mchid'],
    ['wrong_appid', 'appid'],
    ['wrong_openid', 'openid'],
  ])('a genuine notice with %s is told from the payment we wait for', async (kind, mismatch) => {
    const { outTradeNo, openid, payParams } = await order();
    simulator.control.addFault({ target: 'notify', kind, params: { outTradeNo } });
    simulator.control.pay({ ...payParams }, { user: '小林' });
    const [notice] = await notices();
    if (notice?.kind !== 'payment') throw new Error(JSON.stringify(notice));
    const { appid, mchid } = simulator.keys;
    const expected = { appid, mchid, outTradeNo, totalFen: 30_000, openid };
    expect(paymentMismatches(notice.transaction, expected)).toEqual([mismatch]);
  });

  it('reads both kinds of signature during a switch, once the public key is installed', async () => {
    const { payParams } = await order();
    simulator.control.setMode(mode === 'cert' ? 'public_key' : 'cert');
    simulator.control.pay({ ...payParams }, { user: '小林' });
    const installed = mode === 'public_key';
    expect(await notices()).toMatchObject([installed ? { kind: 'payment' } : { reason: 'unknown_serial' }]);
    simulator.control.setMode(mode);
  });
});

it('downloads the bill of a day gone by', async () => {
  const simulator = await createSimulator({ keysDir, timeCompression: 1_000 });
  const clock = new FakeClock(new Date());
  const { client } = clients(simulator, 'cert', clock);
  const today = new Date(clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { openid } = simulator.control.user('小林');
  await client.prepay({ outTradeNo: 'TPBILL0001', description: '储值', amountFen: 30_000, openid });
  simulator.control.approve('TPBILL0001');

  expect(await client.tradeBill(today)).toMatchObject({ kind: 'definite_failure', code: 'INVALID_REQUEST' });
  simulator.control.setClock(DAY_MS);
  clock.advance(DAY_MS);
  const bill = await client.tradeBill(today);
  if (bill.kind !== 'ok') throw new Error(JSON.stringify(bill));
  expect(bill.bill.toString()).toMatch(/`TPBILL0001,.*`300\.00/);
  await simulator.close();
});

describe('the server APIs', () => {
  let simulator: Simulator;
  let api: ReturnType<typeof clients>['api'];

  beforeAll(async () => {
    simulator = await createSimulator({ keysDir });
    api = clients(simulator, 'cert').api;
  });

  afterAll(async () => await simulator.close());

  it('logs a member in, once for each code', async () => {
    const { code, openid, unionid } = simulator.control.loginCode('小林');
    expect(await api.code2Session(code)).toEqual({ kind: 'ok', openid, unionid });
    expect(await api.code2Session(code)).toEqual({ kind: 'refused', errcode: 40163, reason: 'code_invalid' });
    expect(await api.code2Session('invented')).toMatchObject({ kind: 'refused', reason: 'code_invalid' });
  });

  it('reads the phone number', async () => {
    const { code, phone } = simulator.control.phoneCode('小林');
    expect(await api.getPhoneNumber(code)).toMatchObject({ kind: 'ok', purePhoneNumber: phone, countryCode: '86' });
  });

  it('draws a code', async () => {
    const drawn = await api.getUnlimitedQRCode({ scene: 's=1&g=2', page: 'packages/join/landing/index' });
    expect(drawn).toMatchObject({ kind: 'ok', contentType: 'image/png' });
  });

  it('sends a message for each consent and no more', async () => {
    const { openid } = simulator.control.user('小林');
    const message = { openid, templateId: 'T'.repeat(43), data: { thing1: '储值到账' } };
    simulator.control.subscribe({ user: '小林' }, [message.templateId], true);
    expect(await api.sendSubscribeMessage(message)).toEqual({ kind: 'ok' });
    expect(await api.sendSubscribeMessage(message)).toMatchObject({ kind: 'refused', reason: 'no_consent' });
  });

  it.each<FaultKind>(['invalid_token', 'token_expired'])('recovers by itself from %s', async (kind) => {
    await api.getPhoneNumber(simulator.control.phoneCode('小林').code);
    simulator.control.addFault({ target: 'getuserphonenumber', kind });
    const { code, phone } = simulator.control.phoneCode('小林');
    expect(await api.getPhoneNumber(code)).toMatchObject({ kind: 'ok', purePhoneNumber: phone });
  });

  it.each<FaultKind>(['http_500', 'reset_before'])('is unavailable after %s', async (kind) => {
    simulator.control.addFault({ target: 'code2session', kind });
    expect(await api.code2Session(simulator.control.loginCode('小林').code)).toMatchObject({ kind: 'unavailable' });
  });
});
