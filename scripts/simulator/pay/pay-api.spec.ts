import { gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { createSimulator, type Simulator } from '../index.js';
import { Merchant } from '../testing/merchant.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the pay API', () => {
  let simulator: Simulator;
  let merchant: Merchant;
  let sequence = 0;
  const newNumber = () => `ORDER_${String((sequence += 1)).padStart(4, '0')}`;
  const JSAPI = '/v3/pay/transactions/jsapi';

  beforeAll(async () => {
    simulator = await createSimulator({ timeCompression: 100_000, refundDelayMs: 5, notifyTimeoutMs: 500 });
    merchant = new Merchant(simulator.url, simulator.keys);
  });
  afterAll(() => simulator.close());
  afterEach(() => {
    simulator.control.setClock(0);
    simulator.control.setMode('cert');
    simulator.control.clearFaults();
  });

  /** Moves the simulated clock and signs as a merchant living at that time. */
  const at = (offsetMs: number) => {
    simulator.control.setClock(offsetMs);
    return { timestamp: Math.floor((Date.now() + offsetMs) / 1000) };
  };

  describe('verifies who asks', () => {
    const attempt = (overrides: Parameters<Merchant['call']>[3]) =>
      merchant.call('POST', JSAPI, merchant.order(newNumber()), overrides);
    const now = () => Math.floor(Date.now() / 1000);

    it.each([
      ['another authorization scheme', { scheme: 'WECHATPAY2-SM2-WITH-SM3' }],
      ['a signature that is not one', { signature: 'bm90IGEgc2lnbmF0dXJl' }],
      ['a signature over another path', { signedTarget: '/v3/pay/transactions/h5' }],
      ['another serial number', { serial: 'A'.repeat(40) }],
    ])('refuses %s', async (_title, overrides) => {
      expect(await attempt(overrides)).toMatchObject({ status: 401, json: { code: 'SIGN_ERROR' } });
    });

    it('allows five minutes of clock difference and no more', async () => {
      expect((await attempt({ timestamp: now() - 290 })).status).toBe(200);
      expect((await attempt({ timestamp: now() + 290 })).status).toBe(200);
      expect(await attempt({ timestamp: now() - 310 })).toMatchObject({ status: 401, json: { code: 'SIGN_ERROR' } });
      expect(await attempt({ timestamp: now() + 310 })).toMatchObject({ status: 401, json: { code: 'SIGN_ERROR' } });
    });

    it('refuses a nonce used before, but forgets those whose signature failed', async () => {
      expect((await attempt({ nonce: 'n0', signature: 'AAAA' })).status).toBe(401);
      expect((await attempt({ nonce: 'n0' })).status).toBe(200);
      expect(await attempt({ nonce: 'n0' })).toMatchObject({ status: 401, json: { code: 'SIGN_ERROR' } });
    });

    it('refuses an unknown merchant', async () => {
      expect(await attempt({ mchid: '1900000001' })).toMatchObject({ status: 400, json: { code: 'MCH_NOT_EXISTS' } });
    });

    it('refuses a body changed after signing, even by a space', async () => {
      const body = JSON.stringify(merchant.order(newNumber()));
      const authorization = merchant.authorization('POST', JSAPI, body);
      const headers = { Authorization: authorization, Accept: 'application/json', 'Content-Type': 'application/json' };
      const reply = await fetch(simulator.url + JSAPI, { method: 'POST', headers, body: `${body} ` });
      expect(reply.status).toBe(401);
    });

    it('refuses a query string that was not signed', async () => {
      const no = newNumber();
      await merchant.place(no);
      const path = `/v3/pay/transactions/out-trade-no/${no}`;
      const target = `${path}?mchid=${merchant.keys.mchid}`;
      expect((await merchant.call('GET', target, undefined, { signedTarget: path })).status).toBe(401);
      expect((await merchant.call('GET', target)).status).toBe(200);
    });
  });

  describe('signs every answer', () => {
    it('200, 204, errors and unknown paths alike', async () => {
      const no = newNumber();
      const replies = [
        await merchant.call('POST', JSAPI, merchant.order(no)),
        await merchant.query(no),
        await merchant.call('POST', `/v3/pay/transactions/out-trade-no/${no}/close`, { mchid: merchant.keys.mchid }),
        await merchant.query('NOTTHERE'),
        await merchant.call('POST', JSAPI, merchant.order(no), { signature: 'AAAA' }),
        await merchant.call('GET', '/v3/nowhere'),
      ];
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 204, 404, 401, 404]);
      for (const reply of replies) {
        expect(merchant.verifiesReply(reply)).toBe(true);
        expect(reply.headers.get('wechatpay-serial')).toBe(merchant.keys.platformSerial);
        expect(reply.headers.get('wechatpay-signature-type')).toBe('WECHATPAY2-SHA256-RSA2048');
      }
    });

    it('with the public key when the mode or the request says so', async () => {
      const headers = { 'Wechatpay-Serial': merchant.keys.publicKeyId };
      const asked = await merchant.call('POST', JSAPI, merchant.order(newNumber()), { headers });
      expect(asked.headers.get('wechatpay-serial')).toBe(merchant.keys.publicKeyId);
      expect(merchant.verifiesReply(asked)).toBe(true);
      simulator.control.setMode('public_key');
      const moded = await merchant.call('POST', JSAPI, merchant.order(newNumber()));
      expect(moded.headers.get('wechatpay-serial')).toMatch(/^PUB_KEY_ID_0\d+$/);
      expect(merchant.verifiesReply(moded)).toBe(true);
    });

    it('refuses a public key id that is not this merchant’s', async () => {
      const headers = { 'Wechatpay-Serial': 'PUB_KEY_ID_0000000000' };
      const reply = await merchant.call('POST', JSAPI, merchant.order(newNumber()), { headers });
      expect(reply).toMatchObject({ status: 400, json: { code: 'PARAM_ERROR' } });
    });
  });

  it('hands out platform certificates, encrypted, in certificate mode only', async () => {
    const { status, json } = await merchant.call('GET', '/v3/certificates');
    expect(status).toBe(200);
    const [certificate] = json.data as { serial_no: string; encrypt_certificate: Parameters<Merchant['decrypt']>[0] }[];
    expect(certificate?.serial_no).toBe(merchant.keys.platformSerial);
    expect(merchant.decrypt(certificate!.encrypt_certificate)).toEqual({ text: merchant.keys.platformCertificatePem });
    simulator.control.setMode('public_key');
    expect(await merchant.call('GET', '/v3/certificates')).toMatchObject({
      status: 404,
      json: { code: 'RESOURCE_NOT_EXISTS' },
    });
  });

  describe('orders', () => {
    it.each([
      ['a short number', { out_trade_no: 'ABC12' }],
      ['a long number', { out_trade_no: 'A'.repeat(33) }],
      ['a strange number', { out_trade_no: 'ORDER 1/2' }],
      ['no description', { description: '' }],
      ['a long description', { description: '储'.repeat(128) }],
      ['a long attach', { attach: 'a'.repeat(129) }],
      ['a notify_url with a query', { notify_url: 'http://127.0.0.1/notify?x=1' }],
      ['a notify_url elsewhere', { notify_url: 'https://example.com/notify' }],
      ['a long notify_url', { notify_url: `http://127.0.0.1/${'a'.repeat(255)}` }],
      ['no amount', { amount: undefined }],
      ['nothing to pay', { amount: { total: 0 } }],
      ['half a fen', { amount: { total: 1.5 } }],
      ['an amount in text', { amount: { total: '100' } }],
      ['dollars', { amount: { total: 1, currency: 'USD' } }],
      ['an openid of nobody', { payer: { openid: 'someone' } }],
      ['a time without zone', { time_expire: '2030-01-01T00:00:00' }],
      ['a time in the past', { time_expire: '2020-01-01T00:00:00+08:00' }],
      ['another mchid', { mchid: '1900000001' }],
    ])('refuses %s', async (_title, changes) => {
      const reply = await merchant.call('POST', JSAPI, merchant.order(newNumber(), changes));
      expect(reply).toMatchObject({ status: 400, json: { code: 'PARAM_ERROR' } });
    });

    it('takes numbers that look like object internals', async () => {
      await merchant.place('__proto__');
      expect((await merchant.query('__proto__')).json).toMatchObject({
        out_trade_no: '__proto__',
        trade_state: 'NOTPAY',
      });
      expect((await merchant.query('constructor')).status).toBe(404);
    });

    it('refuses another appid, and bodies that are no object', async () => {
      const other = await merchant.call('POST', JSAPI, merchant.order(newNumber(), { appid: 'wx0000000000000000' }));
      expect(other).toMatchObject({ status: 400, json: { code: 'APPID_MCHID_NOT_MATCH' } });
      expect(await merchant.call('POST', JSAPI, '[1]')).toMatchObject({ status: 400, json: { code: 'PARAM_ERROR' } });
    });

    it('gives a new prepay_id for the same order, whatever the order of its fields, and refuses other parameters', async () => {
      const no = newNumber();
      const first = await merchant.place(no);
      const reversed = Object.fromEntries(Object.entries(merchant.order(no)).reverse());
      const again = await merchant.call('POST', JSAPI, reversed);
      expect(again.status).toBe(200);
      expect(again.json.prepay_id).not.toBe(first);
      const dearer = await merchant.call(
        'POST',
        JSAPI,
        merchant.order(no, { amount: { total: 30001, currency: 'CNY' } }),
      );
      expect(dearer).toMatchObject({ status: 403, json: { code: 'OUT_TRADE_NO_USED' } });
    });

    it('knows paid and closed orders', async () => {
      const [paid, closed] = [newNumber(), newNumber()];
      const close = (no: string) =>
        merchant.call('POST', `/v3/pay/transactions/out-trade-no/${no}/close`, { mchid: merchant.keys.mchid });
      await merchant.place(paid);
      await merchant.place(closed);
      simulator.control.approve(paid);
      expect((await close(closed)).status).toBe(204);
      expect((await close(closed)).status).toBe(204);
      expect(await close(paid)).toMatchObject({ status: 400, json: { code: 'ORDERPAID' } });
      expect(await close('NOTTHERE')).toMatchObject({ status: 404, json: { code: 'ORDER_NOT_EXIST' } });
      const order = (no: string) => merchant.call('POST', JSAPI, merchant.order(no));
      expect(await order(paid)).toMatchObject({ status: 400, json: { code: 'ORDERPAID' } });
      expect(await order(closed)).toMatchObject({ status: 400, json: { code: 'ORDER_CLOSED' } });
      expect(() => simulator.control.approve(closed)).toThrow('已关闭');
      expect(() => simulator.control.approve(paid)).toThrow('已支付');
    });

    it('closes an order by itself when its time is over', async () => {
      const no = newNumber();
      await merchant.place(no, { time_expire: new Date(Date.now() + HOUR).toISOString() });
      const path = `/v3/pay/transactions/out-trade-no/${no}?mchid=${merchant.keys.mchid}`;
      const later = await merchant.call('GET', path, undefined, at(HOUR + 1000));
      expect(later.json.trade_state).toBe('CLOSED');
    });
  });

  describe('payment parameters', () => {
    it('pays once for what the merchant signed, by the payer it named', async () => {
      const { openid } = simulator.control.user('阿宁');
      const no = newNumber();
      const parameters = merchant.paymentParameters(await merchant.place(no, { payer: { openid } }));
      const forged = { ...parameters, paySign: merchant.sign('something else') };
      expect(() => simulator.control.pay(forged)).toThrow('签名失败');
      expect(() => simulator.control.pay({ ...parameters, signType: 'MD5' })).toThrow('RSA');
      expect(() => simulator.control.pay({ ...parameters, nonceStr: undefined })).toThrow('缺少支付参数');
      expect(() => simulator.control.pay(parameters, { user: '别人' })).toThrow('不一致');
      expect(simulator.control.pay(parameters, { user: '阿宁' })).toMatchObject({ outTradeNo: no, state: 'SUCCESS' });
      expect(() => simulator.control.pay(parameters)).toThrow('已支付');
    });

    it('expire after two hours, like the prepay_id', async () => {
      const prepayId = await merchant.place(newNumber());
      const old = merchant.paymentParameters(prepayId);
      const late = at(2 * HOUR + 2000);
      expect(() => simulator.control.pay(old)).toThrow('已过期');
      const fresh = merchant.paymentParameters(prepayId, { timeStamp: String(late.timestamp) });
      expect(() => simulator.control.pay(fresh)).toThrow('prepay_id已过期');
    });
  });

  describe('refunds', () => {
    const paidOrder = async () => {
      const no = newNumber();
      await merchant.place(no);
      simulator.control.approve(no);
      return no;
    };
    const part = (refund: number) => ({ amount: { refund, total: 30000, currency: 'CNY' } });

    it('once per number, whoever asks again; another amount is refused', async () => {
      const no = await paidOrder();
      const first = await merchant.refund(no, `${no}-R`, part(100));
      expect(first).toMatchObject({
        status: 200,
        json: { status: 'PROCESSING', refund_id: expect.stringMatching(/^503\d{26}$/) },
      });
      await simulator.control.settled();
      const again = await merchant.refund(no, `${no}-R`, part(100));
      expect(again.json).toMatchObject({ refund_id: first.json.refund_id, status: 'SUCCESS' });
      expect(await merchant.refund(no, `${no}-R`, part(200))).toMatchObject({
        status: 400,
        json: { code: 'INVALID_REQUEST' },
      });
      expect((await merchant.query(no)).json.trade_state).toBe('REFUND');
    });

    it('never more than was paid', async () => {
      const no = await paidOrder();
      expect((await merchant.refund(no, `${no}-1`, part(20_000))).status).toBe(200);
      expect(await merchant.refund(no, `${no}-2`, part(10_001))).toMatchObject({
        status: 403,
        json: { code: 'NOT_ENOUGH' },
      });
      expect((await merchant.refund(no, `${no}-3`, part(10_000))).status).toBe(200);
      expect(await merchant.refund(no, `${no}-4`, part(1))).toMatchObject({
        status: 403,
        json: { code: 'NOT_ENOUGH' },
      });
    });

    it('in fifty parts at most', async () => {
      const no = await paidOrder();
      for (let index = 0; index < 50; index += 1) {
        expect((await merchant.refund(no, `${no}-${index}`, part(1))).status).toBe(200);
      }
      expect(await merchant.refund(no, `${no}-50`, part(1))).toMatchObject({
        status: 400,
        json: { code: 'INVALID_REQUEST' },
      });
    });

    it('within 365 days', async () => {
      const no = await paidOrder();
      const body = { out_trade_no: no, out_refund_no: `${no}-late`, ...part(1) };
      const late = await merchant.call('POST', '/v3/refund/domestic/refunds', body, at(365 * DAY + 1000));
      expect(late).toMatchObject({ status: 400, json: { code: 'INVALID_REQUEST' } });
    });

    it('only of orders that exist and were paid, with their true total', async () => {
      const unpaid = newNumber();
      await merchant.place(unpaid);
      expect((await merchant.refund(unpaid, `${unpaid}-R`)).json.code).toBe('INVALID_REQUEST');
      expect(await merchant.refund('NOTTHERE', 'R')).toMatchObject({
        status: 404,
        json: { code: 'RESOURCE_NOT_EXISTS' },
      });
      const wrongTotal = { amount: { refund: 1, total: 30001, currency: 'CNY' } };
      expect((await merchant.refund(await paidOrder(), 'RX', wrongTotal)).json.code).toBe('INVALID_REQUEST');
      expect(await merchant.call('GET', '/v3/refund/domestic/refunds/NOTTHERE')).toMatchObject({
        status: 404,
        json: { code: 'RESOURCE_NOT_EXISTS' },
      });
    });

    it.each(['abnormal', 'closed'] as const)('may end %s', async (kind) => {
      const no = await paidOrder();
      simulator.control.addFault({ target: 'refund_settlement', kind, params: { outTradeNo: no } });
      await merchant.refund(no, `${no}-R`);
      await simulator.control.settled();
      const { json } = await merchant.call('GET', `/v3/refund/domestic/refunds/${no}-R`);
      expect(json.status).toBe(kind.toUpperCase());
      // Closed: the money never left, so it can be refunded under a new number. Abnormal: it is on its way somewhere.
      expect((await merchant.refund(no, `${no}-S`)).status).toBe(kind === 'closed' ? 200 : 403);
    });
  });

  describe('trade bill', () => {
    const billOf = (date: string, more = '') => `/v3/bill/tradebill?bill_date=${date}&bill_type=ALL${more}`;

    it('lists payments and refunds of a Beijing day, with summary and digest, plain or compressed', async () => {
      simulator.control.reset();
      const no = newNumber();
      await merchant.place(no, { description: '储值,300 元' });
      simulator.control.approve(no);
      await merchant.refund(no, `${no}-R`, { amount: { refund: 10_000, total: 30_000, currency: 'CNY' } });
      await simulator.control.settled();
      const date = new Date(Date.now() + 8 * HOUR).toISOString().slice(0, 10);
      expect((await merchant.call('GET', billOf(date))).json.code).toBe('INVALID_REQUEST');

      const tomorrow = at(DAY);
      const { json } = await merchant.call('GET', billOf(date), undefined, tomorrow);
      expect(json.hash_type).toBe('SHA1');
      const target = (link: unknown) => String(link).replace(simulator.url, '');
      const file = await merchant.call('GET', target(json.download_url), undefined, tomorrow);
      expect(
        createHash('sha1')
          .update(Buffer.from(`\uFEFF${file.text}`))
          .digest('hex'),
      ).toBe(json.hash_value);
      expect(file.headers.get('wechatpay-signature')).toBeNull();
      const lines = file.text
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));
      expect(lines.map((cells) => cells.length)).toEqual([27, 27, 27, 7, 7]);
      const cell = (row: number, title: string) => lines[row]?.[lines[0]?.indexOf(title) ?? -1];
      expect([cell(1, '商户订单号'), cell(1, '交易状态'), cell(1, '订单金额'), cell(1, '商品名称')]).toEqual([
        `\`${no}`,
        '`SUCCESS',
        '`300.00',
        '`储值 300 元',
      ]);
      expect([cell(2, '商户退款单号'), cell(2, '退款金额'), cell(2, '退款状态')]).toEqual([
        `\`${no}-R`,
        '`100.00',
        '`SUCCESS',
      ]);
      expect(lines[4]).toEqual(['`2', '`300.00', '`100.00', '`0.00', '`1.20000', '`300.00', '`100.00']);

      const zipped = await merchant.call('GET', billOf(date, '&tar_type=GZIP'), undefined, tomorrow);
      const link = target(zipped.json.download_url);
      const headers = { Authorization: merchant.authorization('GET', link, '', tomorrow), Accept: '*/*' };
      const bytes = Buffer.from(await (await fetch(simulator.url + link, { headers })).arrayBuffer());
      expect(createHash('sha1').update(gunzipSync(bytes)).digest('hex')).toBe(zipped.json.hash_value);
    });

    it('refuses days without trade, wrong dates and strangers with a link', async () => {
      expect((await merchant.call('GET', billOf('2026-01-01'))).json.code).toMatch(
        /NO_STATEMENT_EXIST|INVALID_REQUEST/,
      );
      const yesterday = new Date(Date.now() + 8 * HOUR - DAY).toISOString().slice(0, 10);
      expect((await merchant.call('GET', billOf(yesterday))).json.code).toBe('NO_STATEMENT_EXIST');
      expect((await merchant.call('GET', billOf('20260101'))).json.code).toBe('PARAM_ERROR');
      expect(await merchant.call('GET', '/v3/billdownload/file?token=guess')).toMatchObject({ status: 403 });
    });
  });
});
