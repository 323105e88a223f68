import { createSimulator, type FaultKind, type FaultParams, type Simulator } from '../index.js';
import { Merchant, NotifyEndpoint } from '../testing/merchant.js';
import { RETRY_LADDER_SECONDS } from './notifier.js';

describe('notifications', () => {
  let simulator: Simulator;
  let merchant: Merchant;
  let endpoint: NotifyEndpoint;
  let sequence = 0;

  beforeAll(async () => {
    // 15 s become 3 ms.
    simulator = await createSimulator({ timeCompression: 5_000, refundDelayMs: 5, notifyTimeoutMs: 2_000 });
    merchant = new Merchant(simulator.url, simulator.keys);
  });
  afterAll(() => simulator.close());
  beforeEach(async () => {
    simulator.control.reset();
    endpoint = await new NotifyEndpoint().start();
  });
  afterEach(() => endpoint.stop());

  const pay = async () => {
    const outTradeNo = `NOTICE${String((sequence += 1)).padStart(4, '0')}`;
    await merchant.place(outTradeNo, { notify_url: endpoint.url });
    simulator.control.approve(outTradeNo);
    return outTradeNo;
  };
  const payWith = async (kind: FaultKind, params: FaultParams = {}) => {
    simulator.control.addFault({ target: 'notify', kind, params });
    const outTradeNo = await pay();
    await simulator.control.settled();
    return outTradeNo;
  };
  const onlyNotification = () => simulator.control.state().notifications[0]!;

  it('are signed, encrypted and about the payment', async () => {
    const outTradeNo = await pay();
    await simulator.control.settled();
    expect(endpoint.verified(merchant)).toBe(true);
    const { resource, resource_type, event_type } = endpoint.envelope();
    expect({ resource_type, event_type }).toEqual({
      resource_type: 'encrypt-resource',
      event_type: 'TRANSACTION.SUCCESS',
    });
    expect(resource).toMatchObject({ algorithm: 'AEAD_AES_256_GCM', associated_data: 'transaction' });
    expect(resource.nonce).toHaveLength(12);
    expect(merchant.decrypt(resource)).toMatchObject({ out_trade_no: outTradeNo, amount: { total: 30000 } });
    expect(onlyNotification()).toMatchObject({
      status: 'delivered',
      attempts: [{ outcome: 'accepted', httpStatus: 204 }],
    });
  });

  it('are signed by the public key in public-key mode', async () => {
    simulator.control.setMode('public_key');
    await pay();
    await simulator.control.settled();
    simulator.control.setMode('cert');
    expect(endpoint.notices[0]?.headers['wechatpay-serial']).toBe(merchant.keys.publicKeyId);
    expect(endpoint.verified(merchant)).toBe(true);
  });

  it('of refunds name the refund', async () => {
    const outTradeNo = await pay();
    await merchant.refund(outTradeNo, 'RN1', { notify_url: endpoint.url });
    await simulator.control.settled();
    const { event_type, resource } = endpoint.envelope(1);
    expect(event_type).toBe('REFUND.SUCCESS');
    expect(resource.associated_data).toBe('refund');
    expect(merchant.decrypt(resource)).toMatchObject({
      out_trade_no: outTradeNo,
      out_refund_no: 'RN1',
      refund_status: 'SUCCESS',
      amount: { total: 30000, refund: 30000 },
    });
  });

  describe('climb the ladder', () => {
    it('which is WeChat’s: 15 retries in 24 h 4 min', () => {
      expect(RETRY_LADDER_SECONDS).toHaveLength(15);
      expect(RETRY_LADDER_SECONDS.reduce((sum, seconds) => sum + seconds, 0)).toBe((24 * 60 + 4) * 60);
    });

    it('until the merchant answers 200 or 204', async () => {
      endpoint.answers = [500, 404, 302, 202, 200];
      await pay();
      await simulator.control.settled();
      expect(endpoint.notices).toHaveLength(5);
      expect(onlyNotification().attempts.map(({ outcome, httpStatus, step }) => [outcome, httpStatus, step])).toEqual([
        ['refused', 500, 0],
        ['refused', 404, 1],
        ['refused', 302, 2],
        ['refused', 202, 3],
        ['accepted', 200, 4],
      ]);
      const ids = endpoint.notices.map((_notice, index) => endpoint.envelope(index).id);
      expect(new Set(ids).size).toBe(1);
      expect(new Set(endpoint.notices.map(({ headers }) => headers['wechatpay-signature'])).size).toBe(5);
    });

    it('waiting as long as each step says', async () => {
      endpoint.answers = [500, 500, 500, 500, 204];
      await pay();
      await simulator.control.settled();
      const [first = 0, , , fourth = 0, fifth = 0] = endpoint.notices.map(({ at }) => at);
      expect(fifth - fourth).toBeGreaterThanOrEqual(180_000 / 5_000 - 2);
      expect(fourth - first).toBeGreaterThanOrEqual(60_000 / 5_000 - 4);
    });

    it('after a timeout', async () => {
      const impatient = await createSimulator({ timeCompression: 1_000, notifyTimeoutMs: 100 });
      endpoint.answers = [0, 204];
      await new Merchant(impatient.url, impatient.keys).place('TIMEOUT01', { notify_url: endpoint.url });
      impatient.control.approve('TIMEOUT01');
      const [notification] = await impatient.control.notified('TIMEOUT01', ([each]) => Boolean(each?.attempts.length));
      expect(notification?.attempts[0]).toMatchObject({ outcome: 'timeout' });
      await impatient.control.settled();
      await impatient.close();
    });

    it('no further once the world was reset, not even with a delivery on its way', async () => {
      const impatient = await createSimulator({ timeCompression: 100_000, notifyTimeoutMs: 100 });
      await new Merchant(impatient.url, impatient.keys).place('FORGOTTEN', { notify_url: endpoint.url });
      endpoint.answers = [0];
      impatient.control.approve('FORGOTTEN');
      while (endpoint.notices.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      impatient.control.reset();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(endpoint.notices).toHaveLength(1);
      await impatient.close();
    });

    it('when nobody listens', async () => {
      await merchant.place('NOBODY01', { notify_url: 'http://127.0.0.1:9/nobody' });
      simulator.control.approve('NOBODY01');
      const [notification] = await simulator.control.notified('NOBODY01', ([each]) => (each?.attempts.length ?? 0) > 1);
      expect(notification?.attempts[0]?.outcome).toBe('unreachable');
    });

    it('to the end, and then gives up', async () => {
      const quick = await createSimulator({ timeCompression: 100_000 });
      endpoint.answers = [500];
      await new Merchant(quick.url, quick.keys).place('EXHAUST01', { notify_url: endpoint.url });
      quick.control.approve('EXHAUST01');
      await quick.control.settled();
      expect(quick.control.state().notifications).toMatchObject([{ status: 'exhausted' }]);
      expect(endpoint.notices).toHaveLength(16);
      await quick.close();
    });
  });

  describe('with a fault', () => {
    it.each(['wrong_key', 'unknown_serial', 'signtest', 'tampered'] as const)('%s do not verify', async (kind) => {
      await payWith(kind);
      expect(endpoint.verified(merchant)).toBe(false);
      const { headers } = endpoint.notices[0]!;
      expect(headers['wechatpay-serial'] === merchant.keys.platformSerial).toBe(kind !== 'unknown_serial');
      expect(String(headers['wechatpay-signature']).startsWith('WECHATPAY/SIGNTEST/')).toBe(kind === 'signtest');
    });

    it('unsigned carry no signature headers at all', async () => {
      await payWith('unsigned');
      expect(Object.keys(endpoint.notices[0]!.headers).filter((name) => name.startsWith('wechatpay'))).toEqual([]);
    });

    it('stale verify, but are old', async () => {
      await payWith('stale_timestamp', { seconds: 301 });
      expect(endpoint.verified(merchant)).toBe(true);
      const age = Date.now() / 1000 - Number(endpoint.notices[0]!.headers['wechatpay-timestamp']);
      expect(age).toBeGreaterThanOrEqual(300);
      expect(age).toBeLessThan(310);
    });

    it('tampered: the ciphertext no longer fits its tag', async () => {
      await payWith('tampered');
      expect(() => merchant.decrypt(endpoint.envelope().resource)).toThrow();
    });

    it('tampered_resigned: only the GCM tag can tell', async () => {
      await payWith('tampered_resigned');
      expect(endpoint.verified(merchant)).toBe(true);
      expect(() => merchant.decrypt(endpoint.envelope().resource)).toThrow();
    });

    it.each([
      ['wrong_amount', { amount: { total: 30001, payer_total: 30001 } }],
      ['wrong_mchid', { mchid: '1900000001' }],
      ['wrong_appid', { appid: 'wxffffffffffffffff' }],
      ['wrong_openid', { payer: { openid: `o${'X'.repeat(27)}` } }],
    ] as const)('%s are properly signed about something else', async (kind, expected) => {
      await payWith(kind);
      expect(endpoint.verified(merchant)).toBe(true);
      expect(merchant.decrypt(endpoint.envelope().resource)).toMatchObject(expected);
    });

    it('wrong_amount takes the amount that is asked for', async () => {
      await payWith('wrong_amount', { value: 99999 });
      expect(merchant.decrypt(endpoint.envelope().resource)).toMatchObject({ amount: { total: 99999 } });
    });

    it('duplicate and parallel_duplicate arrive as often as asked for, each freshly signed', async () => {
      await payWith('duplicate', { count: 3 });
      expect(endpoint.notices).toHaveLength(3);
      await payWith('parallel_duplicate', { count: 20 });
      expect(endpoint.notices).toHaveLength(23);
      const parallel = endpoint.notices.slice(3);
      expect(new Set(parallel.map(({ headers }) => headers['wechatpay-signature'])).size).toBe(20);
      expect(new Set(parallel.map((_notice, index) => endpoint.envelope(index + 3).id)).size).toBe(1);
    });

    it('replay repeats the very same bytes and headers', async () => {
      await payWith('replay');
      const [first, second] = endpoint.notices;
      expect(second).toMatchObject({ body: first?.body, headers: first?.headers });
    });

    it('delayed arrive late, so that a refund may be told before its payment', async () => {
      const outTradeNo = 'DELAYED01';
      await merchant.place(outTradeNo, { notify_url: endpoint.url });
      simulator.control.addFault({
        target: 'notify',
        kind: 'delayed',
        params: { ms: 200, eventType: 'TRANSACTION.SUCCESS' },
      });
      simulator.control.approve(outTradeNo);
      await merchant.refund(outTradeNo, 'DELAYED01R', { notify_url: endpoint.url });
      await simulator.control.settled();
      const events = endpoint.notices.map((_notice, index) => endpoint.envelope(index).event_type);
      expect(events).toEqual(['REFUND.SUCCESS', 'TRANSACTION.SUCCESS']);
    });

    it('lost never arrive; the query knows, and a person can send them again', async () => {
      const outTradeNo = await payWith('lost');
      expect(endpoint.notices).toHaveLength(0);
      const notification = onlyNotification();
      expect(notification).toMatchObject({ status: 'lost', attempts: [{ outcome: 'not_sent', fault: 'lost' }] });
      expect((await merchant.query(outTradeNo)).json.trade_state).toBe('SUCCESS');
      expect(await simulator.control.redeliver(notification.id)).toMatchObject({ outcome: 'accepted' });
      expect(endpoint.verified(merchant)).toBe(true);
    });

    it('after_close: the payment wins a race with the close', async () => {
      const outTradeNo = 'CLOSERACE1';
      await merchant.place(outTradeNo, { notify_url: endpoint.url });
      const closing = `/v3/pay/transactions/out-trade-no/${outTradeNo}/close`;
      expect((await merchant.call('POST', closing, { mchid: merchant.keys.mchid })).status).toBe(204);
      simulator.control.addFault({ target: 'notify', kind: 'after_close' });
      simulator.control.approve(outTradeNo);
      await simulator.control.settled();
      expect(endpoint.envelope().event_type).toBe('TRANSACTION.SUCCESS');
      expect((await merchant.query(outTradeNo)).json.trade_state).toBe('SUCCESS');
      expect(simulator.control.state().faults).toEqual([]);
    });

    it('hit the payment they name, and as often as they say', async () => {
      simulator.control.addFault({ target: 'notify', kind: 'unsigned', times: 2, params: { outTradeNo: 'AIMED0001' } });
      await pay();
      await simulator.control.settled();
      expect(endpoint.verified(merchant)).toBe(true);
      endpoint.answers = [401, 401, 204];
      endpoint.notices.length = 0;
      await merchant.place('AIMED0001', { notify_url: endpoint.url });
      simulator.control.approve('AIMED0001');
      await simulator.control.settled();
      expect(endpoint.notices.map(({ headers }) => 'wechatpay-signature' in headers)).toEqual([false, false, true]);
    });
  });
});
