import { createHash } from 'node:crypto';
import { createSimulator, type Simulator } from '../index.js';

type Json = Record<string, unknown>;

/** Both platforms as any client sees them, written from their protocols alone. */
describe('Meituan and Douyin', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await createSimulator();
  });
  afterAll(() => simulator.close());
  beforeEach(() => simulator.control.reset());

  const beijing = (offsetMs = 0) =>
    new Date(Date.now() + 8 * 3_600_000 + offsetMs).toISOString().slice(0, 19).replace('T', ' ');

  const signed = (parameters: Record<string, string>): Record<string, string> => {
    const { appKey, appSecret, session } = simulator.vouchers.meituan;
    const all: Record<string, string> = {
      app_key: appKey,
      session,
      timestamp: beijing(),
      format: 'json',
      v: '1',
      sign_method: 'MD5',
      ...parameters,
    };
    const text = Object.keys(all)
      .sort()
      .map((name) => `${name}${all[name]}`)
      .join('');
    return { ...all, sign: createHash('md5').update(`${appSecret}${text}${appSecret}`).digest('hex') };
  };
  const meituan = async (action: string, parameters: Record<string, string>, raw?: Record<string, string>) => {
    const form = new URLSearchParams(raw ?? signed({ open_shop_uuid: 'shop-a', ...parameters }));
    const base = `${simulator.url}/router/tuangou/receipt/${action}`;
    const reply =
      action === 'getconsumed'
        ? await fetch(`${base}?${form.toString()}`)
        : await fetch(base, { method: 'POST', body: form });
    return (await reply.json()) as { code: number; data: Json & Json[] };
  };
  const consume = (code: string, requestid = 'r1') =>
    meituan('consume', {
      requestid,
      receipt_code: code,
      count: '1',
      app_shop_account: 'till',
      app_shop_accountname: 't',
    });

  const token = async (changes: Json = {}) => {
    const { clientKey, clientSecret } = simulator.vouchers.douyin;
    const body = { client_key: clientKey, client_secret: clientSecret, grant_type: 'client_credential', ...changes };
    const reply = await fetch(`${simulator.url}/oauth/client_token/`, { method: 'POST', body: JSON.stringify(body) });
    return ((await reply.json()) as { data: { access_token: string; error_code: number } }).data;
  };
  const douyin = async (as: string, action: string, input: { query?: Record<string, string>; body?: Json }) => {
    const query = input.query ? `?${new URLSearchParams(input.query).toString()}` : '';
    const reply = await fetch(`${simulator.url}/goodlife/v1/fulfilment/certificate/${action}/${query}`, {
      method: input.body ? 'POST' : 'GET',
      headers: { 'access-token': as, 'Rpc-Transit-Life-Account': simulator.vouchers.douyin.accountId },
      ...(input.body && { body: JSON.stringify(input.body) }),
    });
    return ((await reply.json()) as { data: Json }).data;
  };

  describe('Dianping', () => {
    it('shows, uses, tells who used, and gives back', async () => {
      const [voucher] = simulator.control.sellVouchers({
        platform: 'meituan',
        dealId: '88',
        priceFen: 12_345,
        count: 2,
      });
      const code = voucher?.code ?? '';
      expect(await meituan('prepare', { receipt_code: code })).toMatchObject({
        code: 200,
        data: { receipt_code: code, deal_id: 88, deal_price: 123.45, count: 2 },
      });
      expect(await meituan('getconsumed', { receipt_code: code })).toMatchObject({ code: 1007 });
      expect(await consume(code)).toMatchObject({ code: 200, data: [{ receipt_code: code }] });
      expect(await consume(code)).toMatchObject({ code: 200 });
      expect(await consume(code, 'another')).toMatchObject({ code: 1002 });
      expect(await meituan('getconsumed', { receipt_code: code })).toMatchObject({ data: { verify_account: 'till' } });
      const back = { receipt_code: code, app_deal_id: '88', app_shop_account: 'till', app_shop_accountname: 't' };
      expect(await meituan('reverseconsume', back)).toMatchObject({ code: 200 });
      expect(await meituan('reverseconsume', back)).toMatchObject({ code: 1007 });
      expect(simulator.control.voucher('meituan', code)).toMatchObject({ state: 'unused', uses: 1 });
    });

    it('refuses what is not signed as it wants, or is late', async () => {
      const good = signed({ open_shop_uuid: 'shop-a', receipt_code: '1' });
      const attempts: [Record<string, string>, number][] = [
        [{ ...good, sign: 'x' }, 602],
        [{ ...good, receipt_code: '2' }, 602],
        [{ ...good, app_key: 'x' }, 601],
        [{ ...good, session: 'x' }, 608],
        [signed({ open_shop_uuid: 'a', receipt_code: '1', timestamp: beijing(-3_600_000) }), 603],
        [good, 1001],
      ];
      for (const [parameters, code] of attempts)
        expect(await meituan('prepare', {}, parameters)).toMatchObject({ code });
    });

    it.each([
      ['refunded', 1004],
      ['used', 1002],
    ] as const)('knows a %s voucher', async (state, code) => {
      const [voucher] = simulator.control.sellVouchers({ platform: 'meituan' });
      simulator.control.setVoucher('meituan', voucher?.code ?? '', state);
      expect(await consume(voucher?.code ?? '')).toMatchObject({ code });
    });

    it('minds shop, expiry and the hour in which a use can be undone', async () => {
      const [elsewhere] = simulator.control.sellVouchers({ platform: 'meituan', shops: ['shop-b'] });
      expect(await consume(elsewhere?.code ?? '')).toMatchObject({ code: 1005 });
      const [voucher] = simulator.control.sellVouchers({ platform: 'meituan', validDays: 1 });
      await consume(voucher?.code ?? '');
      const late = 3_601_000;
      simulator.control.setClock(late);
      const asked = signed({
        open_shop_uuid: 'shop-a',
        receipt_code: voucher?.code ?? '',
        app_deal_id: '1',
        app_shop_account: 't',
        timestamp: beijing(late),
      });
      expect(await meituan('reverseconsume', {}, asked)).toMatchObject({ code: 1006 });
      simulator.control.setClock(0);
    });
  });

  describe('Douyin', () => {
    it('gives out tokens of which the last two live', async () => {
      const tokens = [];
      for (let count = 0; count < 3; count += 1) tokens.push((await token()).access_token);
      const [voucher] = simulator.control.sellVouchers({ platform: 'douyin' });
      const prepare = (as = '') => douyin(as, 'prepare', { query: { code: voucher?.code ?? '', poi_id: '1' } });
      expect(await prepare(tokens[0])).toMatchObject({ error_code: 2_190_002 });
      expect(await prepare(tokens[1])).toMatchObject({ error_code: 0 });
      expect(await prepare(tokens[2])).toMatchObject({ error_code: 0 });
      expect(await token({ client_secret: 'x' })).toMatchObject({ error_code: 2_190_005 });
      simulator.control.setClock(7_201_000);
      expect(await prepare(tokens[2])).toMatchObject({ error_code: 2_190_008 });
      simulator.control.setClock(0);
    });

    it('shows what was bought together, uses under a verify token, and gives back', async () => {
      const vouchers = simulator.control.sellVouchers({ platform: 'douyin', dealId: '77', priceFen: 5_000, count: 2 });
      const as = (await token()).access_token;
      const shown = (await douyin(as, 'prepare', { query: { code: vouchers[1]?.code ?? '' } })) as {
        verify_token: string;
        certificates: { encrypted_code: string; certificate_id: string }[];
      };
      expect(shown.certificates).toHaveLength(2);
      const encrypted_codes = shown.certificates.map(({ encrypted_code }) => encrypted_code);
      const verify = (verify_token: string) =>
        douyin(as, 'verify', { body: { verify_token, poi_id: '1', encrypted_codes } });
      expect(await verify(shown.verify_token)).toMatchObject({ verify_results: [{ result: 0 }, { result: 0 }] });
      const again = (await verify(shown.verify_token)) as { verify_results: { verify_id: string }[] };
      expect(again).toMatchObject({ verify_results: [{ result: 0 }, { result: 0 }] });
      expect(await verify('another')).toMatchObject({ verify_results: [{ result: 1208 }, { result: 1208 }] });
      const [first] = shown.certificates;
      const got = () => douyin(as, 'get', { query: { encrypted_code: first?.encrypted_code ?? '' } });
      expect(await got()).toMatchObject({ certificate: { status: 2 } });
      const verify_id = again.verify_results[0]?.verify_id;
      const body = { verify_id, certificate_id: first?.certificate_id };
      expect(await douyin(as, 'cancel', { body })).toMatchObject({ error_code: 0 });
      expect(await douyin(as, 'cancel', { body })).toMatchObject({ error_code: 1209 });
      expect(await got()).toMatchObject({ certificate: { status: 1 } });
    });
  });

  it('breaks on demand', async () => {
    const [voucher] = simulator.control.sellVouchers({ platform: 'meituan' });
    const code = voucher?.code ?? '';
    simulator.control.addFault({ target: 'meituan.consume', kind: 'busy' });
    expect(await consume(code)).toMatchObject({ code: 5000 });
    simulator.control.addFault({ target: 'meituan', kind: 'reset_after_commit' });
    await expect(consume(code)).rejects.toThrow();
    expect(simulator.control.voucher('meituan', code).state).toBe('used');
    const [twice] = simulator.control.sellVouchers({ platform: 'meituan' });
    simulator.control.addFault({ target: 'meituan.consume', kind: 'duplicate' });
    expect(await consume(twice?.code ?? '')).toMatchObject({ code: 1002 });
    expect(simulator.control.voucher('meituan', twice?.code ?? '')).toMatchObject({ state: 'used', uses: 1 });
    expect(() => simulator.control.addFault({ target: 'meituan', kind: 'unsigned' })).toThrow('cannot happen');
  });

  it('sells and changes vouchers over HTTP', async () => {
    const post = async (path: string, body: Json) => {
      const reply = await fetch(`${simulator.url}/sim/${path}`, { method: 'POST', body: JSON.stringify(body) });
      return { status: reply.status, body: (await reply.json()) as Json };
    };
    const sold = await post('vouchers', { platform: 'douyin', count: 2 });
    const { vouchers } = sold.body as { vouchers: { code: string }[] };
    expect(vouchers).toHaveLength(2);
    expect(await post(`vouchers/douyin/${vouchers[0]?.code}`, { state: 'refunded' })).toMatchObject({
      status: 200,
      body: { state: 'refunded' },
    });
    expect(await post('vouchers/douyin/1', { state: 'used' })).toMatchObject({ status: 404 });
    expect(await post('vouchers', { platform: 'eleme' })).toMatchObject({ status: 400 });
    expect(await post('vouchers', { platform: 'douyin', count: 0 })).toMatchObject({ status: 400 });
  });
});
