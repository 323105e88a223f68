import { createSimulator, type Simulator } from '../index.js';
import { outcomeUrl } from '../pages/cashier.page.js';
import { Merchant } from '../testing/merchant.js';

type Json = Record<string, unknown>;

const H5_ORIGIN = 'http://127.0.0.1:3001';

describe('the control API and the pages', () => {
  let simulator: Simulator;
  let merchant: Merchant;

  beforeAll(async () => {
    simulator = await createSimulator({ timeCompression: 100_000, refundDelayMs: 5, merchantName: '归客 <静安店>' });
    merchant = new Merchant(simulator.url, simulator.keys);
  });
  afterAll(() => simulator.close());
  beforeEach(() => simulator.control.reset());

  const post = async (path: string, body: unknown = {}, headers: Record<string, string> = {}) => {
    const reply = await fetch(simulator.url + path, { method: 'POST', body: JSON.stringify(body), headers });
    return { status: reply.status, headers: reply.headers, json: (await reply.json()) as Json };
  };
  const page = async (path: string) => {
    const reply = await fetch(simulator.url + path);
    return { status: reply.status, html: await reply.text() };
  };

  it('stands in for wx.login, getPhoneNumber, requestSubscribeMessage and requestPayment', async () => {
    const login = await post('/sim/login-codes', { user: '小林' });
    const { openid } = simulator.control.user('小林');
    expect(login.json).toMatchObject({ code: expect.stringMatching(/^0.{31}$/), openid });
    expect((await post('/sim/phone-codes', { user: '小林', phone: '13800138000' })).json).toMatchObject({
      phone: '13800138000',
    });
    const asked = { openid, templateIds: ['template_one', 'template_two'], accept: true };
    expect((await post('/sim/subscriptions', asked)).json).toEqual({
      errMsg: 'requestSubscribeMessage:ok',
      template_one: 'accept',
      template_two: 'accept',
    });
    const parameters = merchant.paymentParameters(await merchant.place('CONTROL01', { payer: { openid } }));
    const paid = await post('/sim/pay', { ...parameters, user: '小林' });
    expect(paid.json).toMatchObject({ errMsg: 'requestPayment:ok', outTradeNo: 'CONTROL01' });
    expect((await post('/sim/pay', { ...parameters, user: '小林' })).json).toMatchObject({ code: 'ORDERPAID' });
    expect(await post('/sim/pay', { ...parameters, paySign: 'AAAA' })).toMatchObject({
      status: 401,
      json: { code: 'SIGN_ERROR' },
    });
  });

  it('shows and steers the world', async () => {
    await merchant.place('CONTROL02');
    expect((await post('/sim/payments/CONTROL02/cancel')).json).toHaveProperty('cancelledByUserAt');
    await post('/sim/faults', { target: 'notify', kind: 'lost' });
    expect((await post('/sim/payments/CONTROL02/approve')).json).toMatchObject({ state: 'SUCCESS' });
    await simulator.control.settled();
    const state = (await (await fetch(`${simulator.url}/sim/state`)).json()) as {
      notifications: { id: string; status: string }[];
    };
    expect(state).toMatchObject({ payments: [{ outTradeNo: 'CONTROL02' }], notifications: [{ status: 'lost' }] });
    expect((await post(`/sim/notifications/${state.notifications[0]?.id}/redeliver`)).json).toHaveProperty('outcome');
    expect((await post('/sim/mode', { mode: 'public_key' })).json).toEqual({ mode: 'public_key' });
    expect((await merchant.query('CONTROL02')).headers.get('wechatpay-serial')).toBe(merchant.keys.publicKeyId);
    await post('/sim/mode', { mode: 'cert' });
    await post('/sim/clock', { offsetMs: 3_600_000 });
    expect((await merchant.query('CONTROL02')).status).toBe(401);
    await post('/sim/clock', { offsetMs: 0 });
    await post('/sim/reset');
    expect((await merchant.query('CONTROL02')).status).toBe(404);
  });

  it.each([
    ['/sim/login-codes', {}, 'user must be'],
    ['/sim/phone-codes', { user: 'x', phone: '123' }, 'mobile number'],
    ['/sim/subscriptions', { user: 'x', templateIds: 'one' }, 'list of strings'],
    ['/sim/faults', { target: 'query', kind: 'lost' }, 'cannot happen'],
    ['/sim/clock', { offsetMs: 'soon' }, 'offsetMs'],
    ['/sim/mode', { mode: 'both' }, 'mode must be'],
  ])('%s refuses %j', async (path, body, reason) => {
    expect(await post(path, body)).toMatchObject({ status: 400, json: { message: expect.stringContaining(reason) } });
  });

  it('is open to pages of this machine and to no others', async () => {
    const own = await post('/sim/login-codes', { user: '小林' }, { Origin: H5_ORIGIN });
    expect(own.headers.get('access-control-allow-origin')).toBe(H5_ORIGIN);
    for (const origin of ['https://evil.example', 'http://127.0.0.1.evil.example', 'null']) {
      const foreign = await post('/sim/login-codes', { user: '小林' }, { Origin: origin });
      expect(foreign.status).toBe(403);
      expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    }
    const preflight = await fetch(`${simulator.url}/sim/pay`, { method: 'OPTIONS', headers: { Origin: H5_ORIGIN } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('Content-Type');
  });

  it('tells browsers who the merchant is, without its secrets', async () => {
    const text = await (await fetch(`${simulator.url}/sim/merchant`)).text();
    expect(text).toContain(simulator.keys.mchid);
    expect(text).not.toContain(simulator.keys.apiV3Key);
    expect(text).not.toContain(simulator.keys.appSecret);
  });

  describe('the cashier page', () => {
    const cashier = (query: Record<string, string>) => page(`/cashier?${new URLSearchParams(query).toString()}`);

    it('shows the order, safely, and knows whether it was signed for', async () => {
      const prepayId = await merchant.place('CASHIER1', { description: '<script>alert(1)</script>储值' });
      const bare = await cashier({ prepay_id: prepayId });
      expect(bare.status).toBe(200);
      expect(bare.html).toContain('300.00');
      expect(bare.html).toContain('归客 &lt;静安店&gt;');
      expect(bare.html).not.toContain('<script>alert');
      expect(bare.html).toContain('未提供');
      const signed = await cashier({ ...merchant.paymentParameters(prepayId), return: `${H5_ORIGIN}/#/result?id=1` });
      expect(signed.html).toContain('已校验');
      expect(signed.html).toContain('/#/result?id=1&result=ok');
    });

    it('refuses forged parameters, unknown and expired orders', async () => {
      const prepayId = await merchant.place('CASHIER2');
      const forged = await cashier(merchant.paymentParameters(prepayId, { paySign: 'AAAA' }));
      expect(forged).toMatchObject({ status: 401, html: expect.stringContaining('支付验证签名失败') });
      expect(await cashier({ prepay_id: 'wx0' })).toMatchObject({ status: 400 });
      simulator.control.setClock(2 * 3_600_000 + 1000);
      expect((await cashier({ prepay_id: prepayId })).html).toContain('已过期');
      simulator.control.setClock(0);
    });

    it('never leads away from this machine', async () => {
      const prepayId = await merchant.place('CASHIER3');
      for (const address of ['https://evil.example/', 'javascript:alert(1)', 'not an address']) {
        expect((await cashier({ prepay_id: prepayId, return: address })).html).not.toContain('result=');
      }
    });

    it.each([
      ['http://127.0.0.1:1/#/pages/pay?id=1', 'http://127.0.0.1:1/#/pages/pay?id=1&result=cancel'],
      ['http://127.0.0.1:1/#/pages/pay?result=ok', 'http://127.0.0.1:1/#/pages/pay?result=cancel'],
      ['http://127.0.0.1:1/pay?id=1', 'http://127.0.0.1:1/pay?id=1&result=cancel'],
    ])('adds the result where the router of %s reads it', (address, expected) => {
      expect(outcomeUrl(address, 'cancel')).toBe(expected);
    });
  });

  it('has an overview page for people, in which nothing is taken for markup', async () => {
    await merchant.place('OVERVIEW', { description: '<b>储值</b>' });
    simulator.control.approve('OVERVIEW');
    const { html } = await page('/');
    expect(html).toContain('OVERVIEW');
    expect(html).toContain('&lt;b&gt;储值&lt;/b&gt;');
    expect(html).toContain('/v3/pay/transactions/jsapi');
  });
});
