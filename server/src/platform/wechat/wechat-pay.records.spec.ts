import {
  APPID,
  MCHID,
  refundNoticeRecord,
  refundRecord,
  transactionRecord,
} from '../../../test/support/wechat/pay-platform.js';
import { paymentMismatches, readRefund, readRefundNotice, readTransaction } from './wechat-pay.records.js';

describe('readTransaction', () => {
  it('names the fields our way and reads instants as instants', () => {
    expect(readTransaction(transactionRecord())).toEqual({
      appid: APPID,
      mchid: MCHID,
      outTradeNo: 'TP20261121000001',
      tradeState: 'SUCCESS',
      tradeStateText: '支付成功',
      attach: '',
      paid: {
        transactionId: '4200002000202611210000000001',
        openid: 'oMember000000000000000000001',
        totalFen: 30_000,
        payerTotalFen: 30_000,
        currency: 'CNY',
        paidAt: new Date('2026-11-21T07:59:58Z'),
      },
    });
  });

  it.each(['NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR'])('sees no money in %s', (state) => {
    const record = { appid: APPID, mchid: MCHID, out_trade_no: 'TP0001', trade_state: state, trade_state_desc: 'x' };
    expect(readTransaction(record)).toMatchObject({ tradeState: state, paid: null });
    expect(readTransaction({ ...transactionRecord(), trade_state: state })).toMatchObject({ paid: null });
  });

  it('keeps what was paid for an order that was refunded since', () => {
    expect(readTransaction(transactionRecord({ trade_state: 'REFUND' }))).toMatchObject({ paid: { totalFen: 30_000 } });
  });

  it.each([
    ['amount', undefined],
    ['amount', { total: 300.5, currency: 'CNY' }],
    ['amount', { total: '30000', currency: 'CNY' }],
    ['amount', { total: -1, currency: 'CNY' }],
    ['amount', { total: 1e300, currency: 'CNY' }],
    ['amount', { total: 30_000 }],
    ['payer', undefined],
    ['payer', { openid: '' }],
    ['transaction_id', undefined],
    ['success_time', 'yesterday'],
    ['success_time', undefined],
    ['trade_state', 'PAID'],
    ['mchid', 1_900_000_109],
    ['out_trade_no', null],
  ])('refuses a success whose %s is %j', (field, value) => {
    expect(readTransaction(transactionRecord({ [field]: value }))).toBeNull();
  });

  const nested: unknown = JSON.parse(JSON.stringify({ shell: transactionRecord() }).replace('shell', '__proto__'));

  it.each([5, 'text', null, undefined, [], true, nested])('refuses %j', (value) => {
    expect(readTransaction(value)).toBeNull();
  });
});

describe('readRefund and readRefundNotice', () => {
  it('read the two spellings of the status', () => {
    const expected = {
      status: 'SUCCESS',
      refundFen: 10_000,
      totalFen: 30_000,
      succeededAt: new Date('2026-11-21T07:59:59Z'),
    };
    expect(readRefund(refundRecord())).toMatchObject(expected);
    expect(readRefundNotice(refundNoticeRecord())).toMatchObject({ ...expected, mchid: MCHID });
    expect(readRefund(refundNoticeRecord())).toBeNull();
    expect(readRefundNotice(refundRecord())).toBeNull();
  });

  it.each(['', undefined])('know that an unfinished refund has no time (%j)', (time) => {
    expect(readRefund(refundRecord({ status: 'PROCESSING', success_time: time }))).toMatchObject({ succeededAt: null });
  });

  it.each([{ amount: { total: 1 } }, { amount: { total: 1, refund: 0.5 } }, { status: 'DONE' }, { refund_id: 5 }])(
    'refuse %j',
    (changes) => {
      expect(readRefund(refundRecord(changes))).toBeNull();
    },
  );
});

describe('paymentMismatches', () => {
  const expected = {
    appid: APPID,
    mchid: MCHID,
    outTradeNo: 'TP20261121000001',
    totalFen: 30_000,
    openid: 'oMember000000000000000000001',
  };
  const mismatches = (changes: Record<string, unknown>) => {
    const transaction = readTransaction(transactionRecord(changes));
    if (!transaction) throw new Error('unreadable');
    return paymentMismatches(transaction, expected);
  };

  it('finds none in the payment that was asked for', () => {
    expect(mismatches({})).toEqual([]);
  });

  it.each([
    [{ appid: 'wxother' }, ['appid']],
    [{ mchid: '1900000110' }, ['mchid']],
    [{ out_trade_no: 'TP20261121000002' }, ['out_trade_no']],
    [{ amount: { total: 1, currency: 'CNY' } }, ['amount']],
    [{ amount: { total: 30_000, currency: 'HKD' } }, ['currency']],
    [{ payer: { openid: 'oOther' } }, ['openid']],
    [{ trade_state: 'REFUND' }, ['trade_state']],
    [{ trade_state: 'NOTPAY' }, ['trade_state', 'amount', 'currency', 'openid']],
  ])('%j differs in %j', (changes, differences) => {
    expect(mismatches(changes)).toEqual(differences);
  });
});
