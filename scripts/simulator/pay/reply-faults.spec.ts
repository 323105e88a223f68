import { createSimulator, type FaultKind, type FaultParams, type Simulator } from '../index.js';
import { Merchant } from '../testing/merchant.js';

describe('answers of the pay API, broken on demand', () => {
  let simulator: Simulator;
  let merchant: Merchant;

  beforeAll(async () => {
    simulator = await createSimulator({ timeCompression: 100_000 });
    merchant = new Merchant(simulator.url, simulator.keys);
  });
  afterAll(() => simulator.close());
  beforeEach(async () => {
    simulator.control.reset();
    await merchant.place('BROKEN01');
  });

  const queryWith = (kind: FaultKind, params: FaultParams = {}) => {
    simulator.control.addFault({ target: 'query', kind, params });
    return merchant.query('BROKEN01');
  };

  it.each(['unsigned', 'wrong_key', 'unknown_serial', 'signtest', 'tampered'] as const)(
    '%s: readable, but does not verify; the next one does',
    async (kind) => {
      const reply = await queryWith(kind);
      expect(reply.json).toHaveProperty('trade_state', 'NOTPAY');
      expect(merchant.verifiesReply(reply)).toBe(false);
      expect(merchant.verifiesReply(await merchant.query('BROKEN01'))).toBe(true);
    },
  );

  it('stale_timestamp: signed ten minutes ago', async () => {
    const reply = await queryWith('stale_timestamp');
    expect(merchant.verifiesReply(reply)).toBe(true);
    expect(Date.now() / 1000 - Number(reply.headers.get('wechatpay-timestamp'))).toBeGreaterThanOrEqual(599);
  });

  it.each([
    ['wrong_amount', { amount: { total: 30001 } }],
    ['wrong_mchid', { mchid: '1900000001' }],
    ['wrong_appid', { appid: 'wxffffffffffffffff' }],
    ['wrong_openid', { payer: { openid: `o${'X'.repeat(27)}` } }],
  ] as const)('%s: properly signed about something else', async (kind, expected) => {
    const reply = await queryWith(kind);
    expect(reply.json).toMatchObject(expected);
    expect(merchant.verifiesReply(reply)).toBe(true);
  });

  it('http_500 and http_429 speak WeChat’s error codes, signed', async () => {
    const failed = await queryWith('http_500');
    expect(failed).toMatchObject({ status: 500, json: { code: 'SYSTEM_ERROR' } });
    const limited = await queryWith('http_429');
    expect(limited).toMatchObject({ status: 429, json: { code: 'FREQUENCY_LIMITED' } });
    expect(await queryWith('http_500', { status: 503 })).toMatchObject({ status: 503 });
    expect([failed, limited].every((reply) => merchant.verifiesReply(reply))).toBe(true);
  });

  it('gzip: the signature covers the text, not the bytes on the wire', async () => {
    const reply = await queryWith('gzip');
    expect(reply.headers.get('content-encoding')).toBe('gzip');
    expect(merchant.verifiesReply(reply)).toBe(true);
  });

  it('reset_before: nothing happened', async () => {
    simulator.control.addFault({ target: 'close', kind: 'reset_before' });
    const closing = '/v3/pay/transactions/out-trade-no/BROKEN01/close';
    await expect(merchant.call('POST', closing, { mchid: merchant.keys.mchid })).rejects.toThrow();
    expect((await merchant.query('BROKEN01')).json.trade_state).toBe('NOTPAY');
  });

  it('reset_after_commit: it happened, only the answer is gone', async () => {
    simulator.control.approve('BROKEN01');
    simulator.control.addFault({ target: 'refund', kind: 'reset_after_commit' });
    await expect(merchant.refund('BROKEN01', 'LOSTREPLY')).rejects.toThrow();
    expect((await merchant.call('GET', '/v3/refund/domestic/refunds/LOSTREPLY')).status).toBe(200);
    expect((await merchant.refund('BROKEN01', 'LOSTREPLY')).status).toBe(200);
    expect(simulator.control.state().refunds).toHaveLength(1);
  });

  it('hang: silence, then a dead line; delayed: the answer, late', async () => {
    const startedAt = Date.now();
    await expect(queryWith('hang', { ms: 80 })).rejects.toThrow();
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(75);
    const again = Date.now();
    expect((await queryWith('delayed', { ms: 80 })).status).toBe(200);
    expect(Date.now() - again).toBeGreaterThanOrEqual(75);
  });

  it('can hit a whole family, some other order not at all, and be called off', async () => {
    simulator.control.addFault({ target: 'pay', kind: 'http_500', params: { outTradeNo: 'BROKEN01' } });
    expect((await merchant.query('OTHER001')).status).toBe(404);
    expect((await merchant.query('BROKEN01')).status).toBe(500);
    simulator.control.addFault({ target: 'pay', kind: 'http_500', times: 5 });
    simulator.control.clearFaults();
    expect((await merchant.query('BROKEN01')).status).toBe(200);
  });

  it.each([
    [{ target: 'nowhere', kind: 'lost' }, 'unknown fault target'],
    [{ target: 'query', kind: 'lost' }, 'cannot happen to query'],
    [{ target: 'notify', kind: 'errcode' }, 'cannot happen to notify'],
    [{ target: 'query', kind: 'hang', times: 0 }, 'positive integer'],
  ] as const)('%j is refused: nobody could ever meet it', (fault, reason) => {
    expect(() => simulator.control.addFault(fault)).toThrow(reason);
  });
});
