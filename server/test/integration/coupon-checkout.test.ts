import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { type Chain, type OrderBody, type TestProduct, aChain } from '../support/chain.js';
import { Client, type Reply } from '../support/client.js';
import { couponProblems, couponTerms, givenCoupons, givenTemplate } from '../support/coupons.js';
import { type Till, givenSettledMember, openTill } from '../support/till.js';

type Refusal = { code: string; details: Record<string, unknown> };

describe('a sale with coupons', () => {
  let till: Till;
  let app: TestApp;
  let chain: Chain;
  let cake: TestProduct;
  let tenOff: number;
  let machine: Client;

  beforeAll(async () => {
    till = await openTill();
    app = till.app;
    chain = await aChain(app);
    cake = await chain.product(10_000);
    tenOff = await givenTemplate(chain.administrator, {
      name: '立减10元',
      terms: couponTerms({ valueFen: 1_000, stacking: { mode: 'any', maxPerOrder: 2 } }),
    });
    const key = await chain.administrator.client.post<{ key: string }>('/admin/api-keys', {
      name: 'POS',
      permissions: ['order.settle'],
      storeIds: [chain.store.id],
    });
    machine = Client.withKey(app.url, key.body.key);
  });
  afterAll(() => till.close());
  afterEach(async () => {
    expect(await chain.problems()).toEqual([]);
    expect(await couponProblems(app)).toEqual([]);
  });

  const couponRow = async (id: number) =>
    (
      await app.sql<{ state: string; order_id: number | null; discount_fen: number | null }>(
        'SELECT state, order_id, discount_fen FROM coupon WHERE id = ?',
        [id],
      )
    )[0];
  const ids = (coupons: readonly { id: number }[]): number[] => coupons.map(({ id }) => id);
  const refusalOf = ({ body }: Reply<OrderBody>): Refusal => body as unknown as Refusal;

  it('takes them off, shares them over its lines and uses them up', async () => {
    const memberId = await chain.member({ paidFen: 20_000 });
    const coupons = await givenCoupons(app, memberId, tenOff, 2);
    const grant = await chain.grant(memberId);
    const { status, body } = await chain.settle({ product: cake, grant, couponIds: ids(coupons), walletFen: 8_000 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      payableFen: 8_000,
      earnedPoints: 8,
      discounts: [
        { kind: 'coupon', title: '立减10元', amountFen: 1_000 },
        { kind: 'coupon', title: '立减10元', amountFen: 1_000 },
      ],
      lines: [{ couponFen: 2_000, payFen: 8_000, earnedPoints: 8 }],
    });
    expect(await couponRow(coupons[0]?.id ?? 0)).toEqual({ state: 'used', order_id: body.id, discount_fen: 1_000 });
    const shares = await app.sql('SELECT coupon_id, shares FROM sales_order_coupon WHERE order_id = ?', [body.id]);
    expect(shares).toHaveLength(2);
    const again = await chain.settle({
      product: cake,
      grant: await chain.grant(memberId),
      couponIds: ids(coupons),
      walletFen: 8_000,
    });
    expect(refusalOf(again)).toMatchObject({ code: 'COUPON_UNUSABLE', details: { reason: '已使用' } });
    await app.drain();
    const news = await app.sql("SELECT id FROM outbox_event WHERE type = 'coupon.used' AND subject LIKE ?", ['%']);
    expect(news).toHaveLength(1);
  });

  it('may come to nothing to pay at all', async () => {
    const memberId = await chain.member();
    const all = await givenTemplate(chain.administrator, {
      name: '蛋糕兑换',
      terms: couponTerms({ kind: 'exchange', quantity: 1, scope: { productIds: [cake.id] } }),
    });
    const [coupon] = await givenCoupons(app, memberId, all);
    const grant = await chain.grant(memberId, { purpose: 'identify' });
    const { status, body } = await chain.settle({ product: cake, grant, couponIds: [coupon?.id ?? 0] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ payableFen: 0, payments: [], state: 'paid' });
  });

  it('is refused with a coupon of somebody else, too many of a kind, or of a member who has shown nothing', async () => {
    const [memberId, other] = [await chain.member(), await chain.member()];
    const theirs = await givenCoupons(app, other, tenOff);
    const grant = () => chain.grant(memberId);
    const stolen = await chain.settle({ product: cake, grant: await grant(), couponIds: ids(theirs), cashFen: 9_000 });
    expect([stolen.status, refusalOf(stolen).code]).toEqual([404, 'COUPON_NOT_FOUND']);
    const three = await givenCoupons(app, memberId, tenOff, 3);
    const many = await chain.settle({ product: cake, grant: await grant(), couponIds: ids(three), cashFen: 7_000 });
    expect(refusalOf(many)).toMatchObject({ code: 'COUPON_UNUSABLE', details: { reason: '每单最多用 2 张' } });
    const named = await chain.settle({ product: cake, memberId, couponIds: ids(three.slice(1)), cashFen: 8_000 });
    expect([named.status, refusalOf(named).code]).toEqual([403, 'COUPON_MEMBER_REQUIRED']);
    expect(await couponRow(three[0]?.id ?? 0)).toMatchObject({ state: 'issued', order_id: null });
  });

  it('takes a coupon by its number from whoever shows it, but no other coupons of theirs', async () => {
    const memberId = await chain.member();
    const [shown] = await givenCoupons(app, memberId, tenOff, 2);
    const basket = { storeId: chain.store.id, memberId, lines: [{ sku: cake.sku, quantity: 1 }] };
    const couponCodes = [shown?.code];
    const { body: quoted } = await machine.post('/pos/orders/quote', { ...basket, couponCodes });
    expect(quoted).toMatchObject({ payableFen: 9_000, couponIds: [shown?.id], coupons: [{ id: shown?.id }] });
    const order = { ...basket, couponCodes, externalNo: 'C-1', payments: [{ method: 'card', amountFen: 9_000 }] };
    const settled = await machine.post('/pos/orders', order, { 'idempotency-key': randomUUID() });
    expect(settled).toMatchObject({ status: 201, body: { payableFen: 9_000, payments: [{ method: 'card' }] } });
    expect(await couponRow(shown?.id ?? 0)).toMatchObject({ state: 'used' });
    const unknown = { ...basket, couponCodes: ['NOSUCHCODE'] };
    expect((await machine.post('/pos/orders/quote', unknown)).body['code']).toBe('COUPON_NOT_FOUND');
    const nobody = { ...basket, memberId: undefined, couponCodes };
    expect((await machine.post('/pos/orders/quote', nobody)).body['code']).toBe('COUPON_MEMBER_REQUIRED');
  });

  it('holds them while WeChat’s part is open: used when it is paid, free again when it is given up', async () => {
    const member = await givenSettledMember(till);
    const coupons = await givenCoupons(app, member.id, tenOff, 2);
    const [first, second] = ids(coupons) as [number, number];
    const waiting = async (couponId: number): Promise<OrderBody> => {
      const grant = await chain.grant(member.id);
      return (await chain.settle({ product: cake, grant, couponIds: [couponId], wechatFen: 9_000 })).body;
    };
    const paid = await waiting(first);
    expect(await couponRow(first)).toMatchObject({ state: 'held', order_id: paid.id });
    const taken = await chain.settle({
      product: cake,
      grant: await chain.grant(member.id),
      couponIds: [first],
      cashFen: 9_000,
    });
    expect(refusalOf(taken)).toMatchObject({ details: { reason: '正用于一笔待支付的订单' } });
    const toPay = await member.client.post<OrderBody & { payment: Parameters<typeof till.wechat.control.pay>[0] }>(
      `/member/orders/${paid.id}/pay`,
      {},
      { 'idempotency-key': randomUUID() },
    );
    till.wechat.control.pay(toPay.body.payment);
    expect((await chain.manager.client.post(`/staff/orders/${paid.id}/sync`)).body).toMatchObject({ state: 'paid' });
    expect(await couponRow(first)).toEqual({ state: 'used', order_id: paid.id, discount_fen: 1_000 });

    const given = await waiting(second);
    await chain.manager.client.post(`/staff/orders/${given.id}/cancel`);
    expect(await couponRow(second)).toMatchObject({ state: 'issued', order_id: null });
  });

  it('says so when what the customer was shown is no longer what it costs', async () => {
    const memberId = await chain.member();
    const [coupon] = await givenCoupons(app, memberId, tenOff);
    const basket = { storeId: chain.store.id, lines: [{ productId: cake.id, quantity: 1 }] };
    const grant = await chain.grant(memberId);
    const shown = await chain.manager.client.post('/staff/orders/quote', { ...basket, grant, bestCoupons: true });
    const quoteHash = String(shown.body['quoteHash']);
    const without = await chain.settle({ product: cake, grant, cashFen: 10_000, quoteHash });
    expect(refusalOf(without).code).toBe('QUOTE_CHANGED');
    const sale = { product: cake, grant, couponIds: [coupon?.id ?? 0], cashFen: 9_000, quoteHash };
    expect((await chain.settle(sale)).status).toBe(201);
  });
});
