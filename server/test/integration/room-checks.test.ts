import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { findings } from '../support/planted.js';
import { type Till, givenPlan, givenSettledMember, givenTopup, openTill } from '../support/till.js';

/** What the rooms above the ledger promise about it: each promise goes red when it is broken by hand, and only then. */
describe('the rooms’ own checks go red on', () => {
  let till: Till;
  let chain: Chain;
  let cake: TestProduct;
  let orderId: number;
  let topupId: number;
  let outTradeNo: string;

  beforeAll(async () => {
    till = await openTill();
    chain = await aChain(till.app);
    cake = await chain.product(12_000);
    const member = await givenSettledMember(till);
    const topup = await givenTopup(till, member, await givenPlan(till));
    till.wechat.control.pay(topup.payment);
    await till.wechat.control.settled();
    ({ id: topupId, outTradeNo } = topup);
    const sale = { product: cake, grant: await chain.grant(member.id), walletFen: 12_000 };
    const { status, body } = await chain.settle(sale);
    if (status !== 201) throw new Error(JSON.stringify(body));
    orderId = body.id;
    const back = await chain.settle({ ...sale, grant: await chain.grant(member.id) });
    await chain.refund(back.body.id);
    await till.app.drain();
  });
  afterAll(() => till.close());

  const found = (corruption: string[], repair: string[]): Promise<Record<string, string[]>> =>
    findings(chain, corruption, repair);

  it('a sale without its journal, which is then a journal without its fact', async () => {
    const key = (from: string, to: string): string =>
      `UPDATE ledger_journal SET biz_key = '${to}' WHERE biz_key = '${from}'`;
    const problems = await found(
      [key(`order:${orderId}:settle`, `lost:${orderId}`)],
      [key(`lost:${orderId}`, `order:${orderId}:settle`)],
    );
    expect(problems['sale has its journal']).toEqual([expect.stringMatching(/^order \d+ is paid and has no journal$/)]);
  });

  it('a sale that took something else from the wallet than its journal says', async () => {
    const problems = await found(
      [
        'ALTER TABLE sales_order DROP CONSTRAINT ck_sales_order_sum',
        `UPDATE sales_order SET wallet_fen = wallet_fen - 1 WHERE id = ${orderId}`,
      ],
      [`UPDATE sales_order SET wallet_fen = wallet_fen + 1 WHERE id = ${orderId}`],
    );
    expect(problems['sale has its journal']).toEqual([
      expect.stringMatching(/took 11999 fen from the wallet, its journal 12000$/),
    ]);
  });

  it('a journal of an order that is not there', async () => {
    const order = (from: number, to: number): string =>
      `UPDATE ledger_journal SET order_id = ${to} WHERE order_id = ${from}`;
    const problems = await found([order(orderId, 3)], [order(3, orderId)]);
    expect(problems).toEqual({
      'journal has its order': [expect.stringMatching(/\(order:\d+:settle\) is of order 3, which is not there$/)],
    });
  });

  it('a return that nobody answers for', async () => {
    const act = (from: string, to: string): string =>
      `UPDATE audit_entry SET action = '${to}' WHERE action = '${from}'`;
    const problems = await found([act('order.refund', 'x')], [act('x', 'order.refund')]);
    expect(problems).toEqual({
      'return has its audit line': [expect.stringMatching(/^return \d+ of order \d+ has no audit line$/)],
    });
  });

  it('a top-up that was credited with another amount, or not at all', async () => {
    const paid = (fen: number): string => `UPDATE topup SET pay_fen = pay_fen + ${fen} WHERE id = ${topupId}`;
    expect((await found([paid(1)], [paid(-1)]))['top-up = its journal']).toEqual([
      `top-up ${topupId} of 30001 + 6000 fen was credited as 30000 + 6000`,
    ]);
    const key = (from: string, to: string): string =>
      `UPDATE ledger_journal SET biz_key = '${to}' WHERE biz_key = '${from}'`;
    const problems = await found(
      [key(`topup:${topupId}:credit`, 'lost:1')],
      [key('lost:1', `topup:${topupId}:credit`)],
    );
    expect(problems['top-up = its journal']).toEqual([`top-up ${topupId} is paid and has no journal`]);
  });

  it('a top-up at the counter that nobody has taken', async () => {
    const method = (to: string): string => `UPDATE topup SET method = '${to}' WHERE id = ${topupId}`;
    const problems = await found([method('cash')], [method('wechat')]);
    expect(problems).toEqual({ 'top-up = its journal': [`top-up ${topupId} at the counter has no audit line`] });
  });

  it('a payment whose refunds are not what it says, and money that the ledger has not', async () => {
    const refunded = (fen: number): string =>
      `UPDATE payment SET refund_reserved_fen = refund_reserved_fen + ${fen}, refunded_fen = refunded_fen + ${fen} WHERE out_trade_no = '${outTradeNo}'`;
    expect(await found([refunded(5)], [refunded(-5)])).toEqual({
      'payment = its refunds': [
        `payment ${outTradeNo} of 30000 fen has 5 reserved and 5 refunded, its refunds say 0 and 0`,
      ],
    });
    const amount = (fen: number): string =>
      `UPDATE payment SET amount_fen = amount_fen + ${fen} WHERE out_trade_no = '${outTradeNo}'`;
    expect(await found([amount(1)], [amount(-1)])).toEqual({
      'WeChat money = payments - refunds': ['WeChat holds 30000 fen by the ledger, 30001 by payments and refunds'],
    });
  });

  it('a wallet above the cap, unless returns have brought it there', async () => {
    const rich = await chain.member({ paidFen: 500_000 });
    const { body } = await chain.settle({ product: cake, grant: await chain.grant(rich), walletFen: 12_000 });
    await chain.topUp(rich, { paidFen: 12_000 });
    await chain.refund(body.id);
    await till.app.drain();
    expect(await chain.balances(rich)).toMatchObject({ principal: 512_000 });
    const balance = (fen: number): string =>
      `UPDATE ledger_account SET balance = balance + ${fen} WHERE owner = 'member' AND owner_id = ${rich} AND book = 'principal'`;
    const problems = await found([balance(1)], [balance(-1)]);
    expect(problems['wallet within the cap']).toEqual([
      `member ${rich} holds 512001 fen, 12000 of it from returns; the cap is 500000`,
    ]);
  });

  it('a coupon template that has issued more or less than there are coupons', async () => {
    const problems = await found(
      [
        `INSERT INTO coupon_template (id, name, kind, version, terms, validity, state, issued, unit_cost_fen, committed_fen, claimable,
           claim_tier_codes, staff_issuable, created_at, updated_at)
         VALUES (77, '券', 'cash', 1, '{}', '{}', 'active', 1, 100, 100, 0, '[]', 0, NOW(), NOW())`,
      ],
      ['DELETE FROM coupon_template WHERE id = 77'],
    );
    expect(problems).toEqual({
      'coupon template = its coupons': ['coupon template 77 says 1 issued for 100 fen, its coupons 0 for 0'],
    });
  });
});
