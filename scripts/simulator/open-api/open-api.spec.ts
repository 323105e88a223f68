import { createSimulator, type Simulator } from '../index.js';
import { Merchant } from '../testing/merchant.js';

type Json = Record<string, unknown>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TEMPLATE = 'tmpl_top_up_succeeded';

describe('the open API', () => {
  let simulator: Simulator;
  let appid: string;
  let secret: string;

  beforeAll(async () => {
    simulator = await createSimulator({
      timeCompression: 100_000,
      templates: { [TEMPLATE]: ['thing1', 'amount2', 'time3'] },
      pages: ['packages/join/landing/index'],
    });
    ({ appid, appSecret: secret } = simulator.keys);
  });
  afterAll(() => simulator.close());
  beforeEach(() => {
    simulator.control.reset();
    simulator.control.setClock(0);
  });

  const get = async (path: string): Promise<Json> => (await fetch(simulator.url + path)).json() as Promise<Json>;
  const send = (path: string, body: unknown) =>
    fetch(simulator.url + path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  const post = async (path: string, body: unknown): Promise<Json> => (await send(path, body)).json() as Promise<Json>;
  const stableToken = (more: Json = {}) =>
    post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret, ...more });
  const token = async () => String((await stableToken()).access_token);
  const withToken = async (path: string, body: unknown) => post(`${path}?access_token=${await token()}`, body);
  const login = (code: string, changes: Record<string, string> = {}) => {
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code', ...changes };
    return get(`/sns/jscode2session?${new URLSearchParams(query).toString()}`);
  };

  describe('code2session', () => {
    it('knows a person again, and gives a new session key each time', async () => {
      const first = await login(simulator.control.loginCode('小林').code);
      const second = await login(simulator.control.loginCode('小林').code);
      const other = await login(simulator.control.loginCode('阿宁').code);
      expect(first).toMatchObject({
        openid: expect.stringMatching(/^o[\w-]{27}$/),
        unionid: expect.stringMatching(/^o[\w-]{27}$/),
        session_key: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/),
      });
      expect(second.openid).toBe(first.openid);
      expect(second.session_key).not.toBe(first.session_key);
      expect(other.openid).not.toBe(first.openid);
      expect(first.openid).not.toBe(first.unionid);
    });

    it('takes a code once, within five minutes', async () => {
      const { code } = simulator.control.loginCode('小林');
      expect(await login(code)).not.toHaveProperty('errcode');
      expect(await login(code)).toMatchObject({ errcode: 40163, errmsg: expect.stringContaining('rid:') });
      const late = simulator.control.loginCode('小林').code;
      simulator.control.setClock(5 * MINUTE + 1000);
      expect(await login(late)).toMatchObject({ errcode: 40029 });
    });

    it.each([
      ['a made-up code', { js_code: 'invented' }, 40029],
      ['no code', { js_code: '' }, 41008],
      ['another app', { appid: 'wx0' }, 40013],
      ['no app', { appid: '' }, 41002],
      ['a wrong secret', { secret: 'guess' }, 40125],
      ['another grant', { grant_type: 'client_credential' }, 40002],
    ])('refuses %s and leaves the code unspent', async (_title, changes, errcode) => {
      const { code } = simulator.control.loginCode('小林');
      expect(await login(code, changes)).toMatchObject({ errcode });
      expect(await login(code)).not.toHaveProperty('errcode');
    });

    it('blocks people of high risk, and the 101st login within a minute', async () => {
      simulator.control.updateUser('骗子', { highRisk: true });
      expect(await login(simulator.control.loginCode('骗子').code)).toMatchObject({ errcode: 40226 });
      for (let count = 0; count < 100; count += 1) await login(simulator.control.loginCode('急性子').code);
      expect(await login(simulator.control.loginCode('急性子').code)).toMatchObject({ errcode: 45011 });
    });
  });

  describe('access tokens', () => {
    const phone = (accessToken: string) =>
      post(`/wxa/business/getuserphonenumber?access_token=${accessToken}`, {
        code: simulator.control.phoneCode('小林').code,
      });

    it('are the same for everyone who asks normally', async () => {
      const [first, second] = [await stableToken(), await stableToken()];
      expect(String(first.access_token).length).toBeGreaterThan(500);
      expect(String(first.access_token).length).toBeLessThanOrEqual(512);
      expect(second.access_token).toBe(first.access_token);
      expect(first.expires_in).toBe(7200);
    });

    it('are renewed five minutes before their end, while the old one stays good', async () => {
      const old = await token();
      simulator.control.setClock(115 * MINUTE + 1000);
      const renewed = await stableToken();
      expect(renewed).toMatchObject({ expires_in: 7200 });
      expect(renewed.access_token).not.toBe(old);
      expect(await phone(old)).toMatchObject({ errcode: 0 });
      simulator.control.setClock(2 * HOUR + 1000);
      expect(await phone(old)).toMatchObject({ errcode: 42001 });
      expect(await phone(String(renewed.access_token))).toMatchObject({ errcode: 0 });
    });

    it('are withdrawn by force: not within 30 s, not more than 20 times a day', async () => {
      const old = await token();
      const forced = await stableToken({ force_refresh: true });
      expect(forced.access_token).not.toBe(old);
      expect(await phone(old)).toMatchObject({ errcode: 40001 });
      expect((await stableToken({ force_refresh: true })).access_token).toBe(forced.access_token);
      // Noon in Beijing on a later day: the count starts anew, and the day does not change under the test.
      const noon = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR + 28 * HOUR - Date.now();
      simulator.control.setClock(noon);
      await token();
      for (let count = 1; count <= 20; count += 1) {
        simulator.control.setClock(noon + count * 31_000);
        expect(await stableToken({ force_refresh: true })).toHaveProperty('access_token');
      }
      simulator.control.setClock(noon + 21 * 31_000);
      expect(await stableToken({ force_refresh: true })).toMatchObject({ errcode: 45009 });
    });

    it('of the old interface live apart', async () => {
      const stable = await token();
      const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret }).toString();
      const first = await get(`/cgi-bin/token?${query}`);
      const second = await get(`/cgi-bin/token?${query}`);
      expect(new Set([stable, first.access_token, second.access_token]).size).toBe(3);
      expect(await phone(stable)).toMatchObject({ errcode: 0 });
      simulator.control.setClock(5 * MINUTE + 1000);
      expect(await phone(String(first.access_token))).toMatchObject({ errcode: 42001 });
      expect(await phone(String(second.access_token))).toMatchObject({ errcode: 0 });
    });

    it('are asked for', async () => {
      expect(await post('/wxa/business/getuserphonenumber', {})).toMatchObject({ errcode: 41001 });
      expect(await phone('invented')).toMatchObject({ errcode: 40001 });
      expect(await stableToken({ secret: 'guess' })).toMatchObject({ errcode: 40125 });
      expect(await get('/cgi-bin/stable_token')).toMatchObject({ errcode: 43002 });
    });
  });

  it('gives a phone number once, for a phone code of that person', async () => {
    const { openid } = simulator.control.user('小林');
    const phoneNumber = (code: string, more: Json = {}) =>
      withToken('/wxa/business/getuserphonenumber', { code, ...more });
    const { code } = simulator.control.phoneCode('小林', '13800138000');
    expect(await phoneNumber(code, { openid: simulator.control.user('别人').openid })).toMatchObject({
      errcode: 40029,
    });
    expect(await phoneNumber(code, { openid })).toMatchObject({
      errcode: 0,
      phone_info: { purePhoneNumber: '13800138000', countryCode: '86', watermark: { appid } },
    });
    expect(await phoneNumber(code)).toMatchObject({ errcode: 40029 });
    expect(await phoneNumber(simulator.control.loginCode('小林').code)).toMatchObject({ errcode: 40029 });
    const usual = await phoneNumber(simulator.control.phoneCode('小林').code);
    expect(usual).toMatchObject({ phone_info: { phoneNumber: expect.stringMatching(/^199\d{8}$/) } });
  });

  describe('subscribe messages', () => {
    const data = {
      thing1: { value: '储值成功' },
      amount2: { value: '300.00元' },
      time3: { value: '2026-11-21 18:30' },
    };
    const message = (changes: Json = {}) =>
      withToken('/cgi-bin/message/subscribe/send', {
        touser: simulator.control.user('小林').openid,
        template_id: TEMPLATE,
        page: 'pages/index/index?tab=1',
        data,
        ...changes,
      });

    it('cost one consent each and land in the inbox', async () => {
      expect(await message()).toMatchObject({ errcode: 43101 });
      expect(simulator.control.subscribe({ user: '小林' }, [TEMPLATE], false)).toEqual({ [TEMPLATE]: 'reject' });
      expect(await message()).toMatchObject({ errcode: 43101 });
      simulator.control.subscribe({ user: '小林' }, [TEMPLATE], true);
      expect(await message()).toMatchObject({ errcode: 0, errmsg: 'ok' });
      expect(await message()).toMatchObject({ errcode: 43101 });
      expect(simulator.control.state().messages).toMatchObject([{ data: { thing1: '储值成功', amount2: '300.00元' } }]);
    });

    it.each([
      ['an openid of nobody', { touser: 'nobody' }, 40003],
      ['an unknown template', { template_id: 'unknown_template' }, 40037],
      ['a page with a leading slash', { page: '/pages/index/index' }, 41030],
      ['no data', { data: undefined }, 47003],
      ['a thing of 21 characters', { data: { ...data, thing1: { value: '字'.repeat(21) } } }, 47003],
      ['an amount in words', { data: { ...data, amount2: { value: '三百元' } } }, 47003],
      ['a time that is none', { data: { ...data, time3: { value: '晚上' } } }, 47003],
      ['an empty value', { data: { ...data, thing1: { value: '' } } }, 47003],
      ['a missing field', { data: { thing1: { value: '储值' } } }, 47003],
      ['a field of another template', { data: { ...data, thing9: { value: '储值' } } }, 47003],
    ])('are refused for %s, at no cost', async (_title, changes, errcode) => {
      simulator.control.subscribe({ user: '小林' }, [TEMPLATE], true);
      expect(await message(changes)).toMatchObject({ errcode });
      expect(await message()).toMatchObject({ errcode: 0 });
    });

    it('respect the main switch, and three templates a question', async () => {
      simulator.control.subscribe({ user: '小林' }, [TEMPLATE], true);
      simulator.control.updateUser('小林', { messagesBlocked: true });
      expect(await message()).toMatchObject({ errcode: 43107 });
      const four = Array.from({ length: 4 }, () => TEMPLATE);
      expect(() => simulator.control.subscribe({ user: '小林' }, four, true)).toThrow('out of max bounds');
    });
  });

  it('judges texts of recent visitors only', async () => {
    const check = (content: string, more: Json = {}) => {
      const { openid } = simulator.control.user('小林');
      return withToken('/wxa/msg_sec_check', { version: 2, scene: 2, openid, content, ...more });
    };
    expect(await check('很好吃')).toMatchObject({ errcode: 61010 });
    simulator.control.loginCode('小林');
    expect(await check('很好吃')).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } });
    expect(await check('来赌博吧')).toMatchObject({ errcode: 0, result: { suggest: 'risky', label: 20006 } });
    expect(await check('很好', { title: '加微信' })).toMatchObject({ result: { suggest: 'review', label: 10001 } });
    expect(await check('字'.repeat(2501))).toMatchObject({ errcode: 45002 });
    expect(await check('好', { scene: 5 })).toMatchObject({ errcode: 40129 });
    simulator.control.setClock(2 * HOUR + 1000);
    expect(await check('很好吃')).toMatchObject({ errcode: 61010 });
  });

  it('takes shipping info of paid orders, with one correction', async () => {
    const merchant = new Merchant(simulator.url, simulator.keys);
    const { openid } = simulator.control.user('小林');
    await merchant.place('SHIP0001', { payer: { openid } });
    const info = (more: Json = {}) => ({
      order_key: { order_number_type: 1, mchid: merchant.keys.mchid, out_trade_no: 'SHIP0001' },
      logistics_type: 3,
      delivery_mode: 1,
      shipping_list: [{ item_desc: '储值 300 元' }],
      upload_time: '2026-11-21T18:30:00.000+08:00',
      payer: { openid },
      ...more,
    });
    const upload = (more: Json = {}) => withToken('/wxa/sec/order/upload_shipping_info', info(more));
    expect(await upload()).toMatchObject({ errcode: 10060001 });
    const { transactionId } = simulator.control.approve('SHIP0001');
    expect(await upload({ shipping_list: [] })).toMatchObject({ errcode: 10060014 });
    expect(await upload({ upload_time: 'now' })).toMatchObject({ errcode: 10060014 });
    expect(await upload({ payer: { openid: simulator.control.user('别人').openid } })).toMatchObject({
      errcode: 10060014,
    });
    expect(await upload()).toMatchObject({ errcode: 0 });
    const byTransaction = { order_key: { order_number_type: 2, transaction_id: transactionId } };
    expect(await upload(byTransaction)).toMatchObject({ errcode: 0 });
    expect(await upload()).toMatchObject({ errcode: 10060003 });
    await merchant.refund('SHIP0001', 'SHIP0001R');
    expect(await upload()).toMatchObject({ errcode: 10060004 });
  });

  it('lets a robot speak twenty times a minute', async () => {
    const key = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const speak = (body: unknown, robot = key) => post(`/cgi-bin/webhook/send?key=${robot}`, body);
    const hello = { msgtype: 'text', text: { content: '有新会员到店' } };
    expect(await speak(hello, 'guess')).toMatchObject({ errcode: 93000 });
    expect(await speak({ msgtype: 'text', text: { content: '字'.repeat(683) } })).toMatchObject({ errcode: 40058 });
    for (let count = 0; count < 20; count += 1) expect(await speak(hello)).toMatchObject({ errcode: 0 });
    expect(await speak(hello)).toMatchObject({ errcode: 45009 });
    simulator.control.setClock(MINUTE + 1000);
    expect(await speak(hello)).toMatchObject({ errcode: 0 });
  });

  describe('with a fault', () => {
    it('answers any errcode, an invalid token, or an expired one', async () => {
      const phone = () =>
        withToken('/wxa/business/getuserphonenumber', { code: simulator.control.phoneCode('小林').code });
      simulator.control.addFault({ target: 'getuserphonenumber', kind: 'errcode' });
      expect(await phone()).toMatchObject({ errcode: -1 });
      simulator.control.addFault({ target: 'getuserphonenumber', kind: 'errcode', params: { errcode: 40013 } });
      expect(await phone()).toMatchObject({ errcode: 40013 });
      simulator.control.addFault({ target: 'getuserphonenumber', kind: 'invalid_token' });
      expect(await phone()).toMatchObject({ errcode: 40001 });
      simulator.control.addFault({ target: 'getuserphonenumber', kind: 'token_expired' });
      expect(await phone()).toMatchObject({ errcode: 42001 });
      expect(await phone()).toMatchObject({ errcode: 0 });
    });

    it('breaks down with a 5xx, and may keep a code it already used up', async () => {
      simulator.control.addFault({ target: 'code2session', kind: 'http_500', params: { status: 502 } });
      const target = `${simulator.url}/sns/jscode2session?appid=${appid}&secret=${secret}&grant_type=authorization_code`;
      const { code } = simulator.control.loginCode('小林');
      expect((await fetch(`${target}&js_code=${code}`)).status).toBe(502);
      simulator.control.addFault({ target: 'code2session', kind: 'reset_after_commit' });
      await expect(fetch(`${target}&js_code=${code}`)).rejects.toThrow();
      expect(await login(code)).toMatchObject({ errcode: 40163 });
    });
  });

  it('refuses bodies that are empty or no JSON object', async () => {
    expect(await withToken('/wxa/getwxacodeunlimit', '')).toMatchObject({ errcode: 44002 });
    expect(await withToken('/wxa/getwxacodeunlimit', '[]')).toMatchObject({ errcode: 47001 });
  });
});
