import { reply } from '../../../test/support/wechat/fakes.js';
import { APPID, MCHID, refundRecord, transactionRecord } from '../../../test/support/wechat/pay-platform.js';
import { NOTIFY_URL, payStack, platformCertificate, stranger } from '../../../test/support/wechat/pay-stack.js';
import type { HttpFailure } from './http-transport.js';

const OUT_TRADE_NO = 'TP20261121000001';
const command = {
  outTradeNo: OUT_TRADE_NO,
  description: '储值 300 元',
  amountFen: 30_000,
  openid: 'oMember000000000000000000001',
};
const refundCommand = {
  outTradeNo: OUT_TRADE_NO,
  outRefundNo: 'RF20261121000001',
  refundFen: 10_000,
  totalFen: 30_000,
};
const query = { outTradeNo: OUT_TRADE_NO };

describe('prepay', () => {
  it('orders and returns what the mini-program needs to open the cashier', async () => {
    const { client, platform, state, transport } = payStack();
    state.answer = () => platform.reply(200, { prepay_id: 'wx201410272009395522657a690389285100' });
    const expiresAt = new Date('2026-11-21T16:30:00.500Z');
    const result = await client.prepay({ ...command, attach: 'top-up', expiresAt });
    expect(result).toMatchObject({
      kind: 'ok',
      prepayId: 'wx201410272009395522657a690389285100',
      payParams: { appId: APPID, package: 'prepay_id=wx201410272009395522657a690389285100' },
    });
    expect(transport.last.url).toBe('https://api.mch.weixin.qq.com/v3/pay/transactions/jsapi');
    expect(JSON.parse(transport.last.body ?? '')).toEqual({
      appid: APPID,
      mchid: MCHID,
      description: '储值 300 元',
      out_trade_no: OUT_TRADE_NO,
      time_expire: '2026-11-22T00:30:00+08:00',
      attach: 'top-up',
      notify_url: NOTIFY_URL,
      amount: { total: 30_000, currency: 'CNY' },
      payer: { openid: 'oMember000000000000000000001' },
    });
  });

  it('does not take a success without a prepay id', async () => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(200, { prepay_id: '' });
    expect(await client.prepay(command)).toEqual({ kind: 'unknown', cause: 'malformed_reply', httpStatus: 200 });
  });

  it.each([
    { outTradeNo: 'short' },
    { outTradeNo: 'TP00000/../x' },
    { outTradeNo: `${OUT_TRADE_NO}\n` },
    { outTradeNo: 'x'.repeat(33) },
    { amountFen: 0 },
    { amountFen: 1.5 },
    { amountFen: Number.NaN },
    { description: '' },
    { description: 'x'.repeat(128) },
    { attach: 'x'.repeat(129) },
  ])('refuses %j before anything is sent', async (changes) => {
    const { client, transport } = payStack();
    await expect(client.prepay({ ...command, ...changes })).rejects.toThrow(RangeError);
    expect(transport.requests).toHaveLength(0);
  });
});

describe('query', () => {
  it('reads a paid transaction by either number', async () => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(200, transactionRecord());
    const expected = { kind: 'ok', transaction: { tradeState: 'SUCCESS', paid: { totalFen: 30_000 } } };
    expect(await client.query(query)).toMatchObject(expected);
    expect(await client.query({ transactionId: '4200002000202611210000000001' })).toMatchObject(expected);
  });

  it('does not take a genuine answer about something else', async () => {
    const { client, platform, state } = payStack();
    const mismatched = { kind: 'unknown', cause: 'mismatched_reply', httpStatus: 200 };
    for (const changes of [{ out_trade_no: 'TP20261121000002' }, { mchid: '1900000110' }]) {
      state.answer = () => platform.reply(200, transactionRecord(changes));
      expect(await client.query(query)).toEqual(mismatched);
    }
    state.answer = () => platform.reply(200, transactionRecord());
    expect(await client.query({ transactionId: '4200002000202611210000000009' })).toEqual(mismatched);
  });

  it('says that an order does not exist only when WeChat signed it', async () => {
    const { client, platform, state } = payStack();
    const body = { code: 'ORDER_NOT_EXIST', message: '订单不存在' };
    state.answer = () => platform.reply(404, body);
    expect(await client.query(query)).toEqual({ kind: 'definite_failure', httpStatus: 404, ...body });
    state.answer = () => reply(404, JSON.stringify(body));
    const hint = { cause: 'header_missing', httpStatus: 404, hint: 'ORDER_NOT_EXIST' };
    expect(await client.query(query)).toEqual({ kind: 'unknown', ...hint });
  });

  it('leaves no form of number in the path that could lead elsewhere', async () => {
    const { client, transport, platform, state } = payStack();
    state.answer = () => platform.reply(200, transactionRecord({ out_trade_no: 'TP|*-_01' }));
    expect(await client.query({ outTradeNo: 'TP|*-_01' })).toMatchObject({ kind: 'ok' });
    expect(new URL(transport.last.url).pathname).toBe('/v3/pay/transactions/out-trade-no/TP%7C*-_01');
    await expect(client.query({ outTradeNo: 'a b/../x' })).rejects.toThrow(RangeError);
    await expect(client.query({ transactionId: '42/../1' })).rejects.toThrow(RangeError);
  });
});

describe('what no call believes', () => {
  const failures: HttpFailure[] = ['not_sent', 'timeout', 'connection_lost', 'reply_too_large'];

  it.each(failures)('%s is unknown, never failed', async (failure) => {
    const { client, state } = payStack();
    state.answer = () => ({ kind: 'failed', failure, detail: failure });
    const unknown = { kind: 'unknown', cause: failure };
    expect(await client.prepay(command)).toEqual(unknown);
    expect(await client.query(query)).toEqual(unknown);
    expect(await client.close(OUT_TRADE_NO)).toEqual(unknown);
    expect(await client.refund(refundCommand)).toEqual(unknown);
    expect(await client.findRefund('RF20261121000001')).toEqual(unknown);
    expect(await client.tradeBill('2026-11-20')).toEqual(unknown);
  });

  it.each([
    [500, 'SYSTEM_ERROR'],
    [502, 'BAD_GATEWAY'],
    [429, 'FREQUENCY_LIMITED'],
    [429, 'TRY_LATER'],
    [408, 'REQUEST_TIMEOUT'],
    [400, 'SYSTEM_ERROR'],
    [403, 'FREQUENCY_LIMITED'],
    [202, 'ACCEPTED'],
    [302, 'FOUND'],
  ])('a signed %i %s is unknown', async (status, code) => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(status, { code, message: 'x' });
    expect(await client.refund(refundCommand)).toEqual({
      kind: 'unknown',
      cause: 'http_status',
      httpStatus: status,
      hint: code,
    });
  });

  it.each([
    ['an unsigned reply', {}, 'header_missing'],
    ['a reply signed by a stranger', { signer: stranger, serial: platformCertificate.serial }, 'bad_signature'],
    ['a reply of an unknown signer', { signer: stranger }, 'unknown_serial'],
    ['an old reply', { timestamp: '1600000000' }, 'stale_timestamp'],
    ['a probe', { signature: 'WECHATPAY/SIGNTEST/x' }, 'probe'],
  ])('%s is unknown, also when it says SUCCESS', async (name, overrides, cause) => {
    const { client, platform, state } = payStack();
    const unsigned = name === 'an unsigned reply';
    const paid = JSON.stringify(transactionRecord());
    state.answer = () => (unsigned ? reply(200, paid) : platform.reply(200, paid, overrides));
    expect(await client.query(query)).toEqual({ kind: 'unknown', cause, httpStatus: 200 });
    state.answer = () => (unsigned ? reply(204, '') : platform.reply(204, '', overrides));
    expect(await client.close(OUT_TRADE_NO)).toEqual({ kind: 'unknown', cause, httpStatus: 204 });
  });

  it.each(['', 'not json', '5', '[]', '{"trade_state":"SUCCESS"}', 'null'])('a signed %j is unknown', async (body) => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(200, body);
    expect(await client.query(query)).toEqual({ kind: 'unknown', cause: 'malformed_reply', httpStatus: 200 });
    expect(await client.refund(refundCommand)).toMatchObject({ kind: 'unknown', cause: 'malformed_reply' });
  });

  it('a signed error without a code is unknown', async () => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(400, '<html>');
    expect(await client.refund(refundCommand)).toEqual({ kind: 'unknown', cause: 'http_status', httpStatus: 400 });
  });
});

describe('close', () => {
  it('is done with a signed 204, whose signature covers an empty body', async () => {
    const { client, platform, state, transport } = payStack();
    state.answer = () => platform.reply(204, '');
    expect(await client.close(OUT_TRADE_NO)).toMatchObject({ kind: 'ok' });
    expect(transport.last.url).toMatch(/\/out-trade-no\/TP20261121000001\/close$/);
    expect(JSON.parse(transport.last.body ?? '')).toEqual({ mchid: MCHID });
  });

  it('is definitely refused for an order that was paid meanwhile', async () => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(400, { code: 'ORDERPAID', message: '订单已支付' });
    expect(await client.close(OUT_TRADE_NO)).toMatchObject({ kind: 'definite_failure', code: 'ORDERPAID' });
  });
});

describe('refund', () => {
  it('asks for it and reads what became of it', async () => {
    const { client, platform, state, transport } = payStack();
    state.answer = () => platform.reply(200, refundRecord({ status: 'PROCESSING', success_time: undefined }));
    expect(await client.refund({ ...refundCommand, reason: '顾客退款' })).toMatchObject({
      kind: 'ok',
      refund: { outRefundNo: 'RF20261121000001', status: 'PROCESSING', refundFen: 10_000, succeededAt: null },
    });
    expect(JSON.parse(transport.last.body ?? '')).toEqual({
      out_trade_no: OUT_TRADE_NO,
      out_refund_no: 'RF20261121000001',
      reason: '顾客退款',
      notify_url: NOTIFY_URL,
      amount: { refund: 10_000, total: 30_000, currency: 'CNY' },
    });
  });

  it.each([
    { out_refund_no: 'RF20261121000002' },
    { out_trade_no: 'TP20261121000002' },
    { amount: { total: 30_000, refund: 10_001 } },
    { amount: { total: 30_001, refund: 10_000 } },
  ])('does not take an answer about %j', async (changes) => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(200, refundRecord(changes));
    expect(await client.refund(refundCommand)).toMatchObject({ kind: 'unknown', cause: 'mismatched_reply' });
  });

  it('is definitely refused when the merchant account is empty', async () => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(403, { code: 'NOT_ENOUGH', message: '基本账户余额不足' });
    expect(await client.refund(refundCommand)).toMatchObject({ kind: 'definite_failure', code: 'NOT_ENOUGH' });
  });

  it.each([
    { refundFen: 30_001 },
    { refundFen: 0 },
    { totalFen: 0.5 },
    { outRefundNo: '' },
    { outRefundNo: 'a/b' },
    { reason: 'x'.repeat(81) },
  ])('refuses %j before anything is sent', async (changes) => {
    const { client, transport } = payStack();
    await expect(client.refund({ ...refundCommand, ...changes })).rejects.toThrow(RangeError);
    expect(transport.requests).toHaveLength(0);
  });

  it('can be looked up by our number', async () => {
    const { client, platform, state } = payStack();
    state.answer = () => platform.reply(200, refundRecord());
    expect(await client.findRefund('RF20261121000001')).toMatchObject({ kind: 'ok', refund: { status: 'SUCCESS' } });
    expect(await client.findRefund('RF20261121000009')).toMatchObject({ kind: 'unknown', cause: 'mismatched_reply' });
  });
});

it('works the same in certificate mode, with one download for the first replies', async () => {
  const { client, platform, state, downloads } = payStack({ mode: 'certificate' });
  state.answer = () => platform.reply(200, transactionRecord());
  const results = await Promise.all(Array.from({ length: 10 }, () => client.query(query)));
  expect(results.every(({ kind }) => kind === 'ok')).toBe(true);
  expect(downloads()).toBe(1);
});
