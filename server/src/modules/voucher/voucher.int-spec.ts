import { randomUUID } from 'node:crypto';
import type { OrderBody, TestProduct } from '../../../test/support/chain.js';
import { givenStaff } from '../../../test/support/headquarters.js';
import { type Platform, VoucherCounter } from '../../../test/support/vouchers.js';

const MINUTE_MS = 60_000;
const USE = { meituan: 'meituan.consume', douyin: 'douyin.verify' } as const;
const LOOK = { meituan: 'meituan.getconsumed', douyin: 'douyin.get' } as const;
const BACK = { meituan: 'meituan.reverseconsume', douyin: 'douyin.cancel' } as const;

let serial = 700_000;

describe.each(['meituan', 'douyin'] as const)('paying with vouchers of %s', (platform: Platform) => {
  let counter: VoucherCounter;
  let tea: TestProduct;
  let dealId: string;

  beforeAll(async () => {
    counter = await VoucherCounter.open();
  });
  afterAll(() => counter.close());
  beforeEach(async () => {
    counter.simulator.control.clearFaults();
    tea = await counter.chain.product(16_800);
    dealId = String((serial += 1));
    await counter.deal(platform, dealId, { kind: 'product', productId: tea.id, valueFen: 16_800 });
  });

  const sold = () => counter.sold(platform, dealId)[0]?.code ?? '';
  const atPlatform = (code: string) => counter.simulator.control.voucher(platform, code);
  const fault = (target: string, kind: Parameters<typeof counter.simulator.control.addFault>[0]['kind'], times = 1) =>
    counter.simulator.control.addFault({ target, kind, times });
  const paid = async (code: string): Promise<OrderBody> => {
    const reply = await counter.settle({ product: tea, vouchers: await counter.shown(code), voucherFen: 16_800 });
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  };

  it('shows what a code is good for and uses nothing up', async () => {
    const code = sold();
    const reply = await counter.scan(code);
    expect(reply).toMatchObject({
      status: 200,
      body: {
        platform,
        vouchers: [{ valueFen: 16_800, productId: tea.id, usable: true, reason: null, soldFen: 9_900 }],
      },
    });
    expect(atPlatform(code).state).toBe('unused');
  });

  it('pays an order that waits until the platform has taken it', async () => {
    const due = await counter.dueToEntity();
    const code = sold();
    const order = await paid(code);
    expect(order).toMatchObject({
      state: 'paid',
      payableFen: 16_800,
      payments: [{ method: 'voucher', amountFen: 16_800, state: 'paid' }],
    });
    expect(atPlatform(code)).toMatchObject({ state: 'used', uses: 1, usedIn: `shop-${platform}` });
    expect(await counter.dueToEntity()).toBe(due + 16_800);
    expect(await counter.chain.problems()).toEqual([]);
  });

  it('is paid once, whatever is repeated', async () => {
    const code = sold();
    const vouchers = await counter.shown(code);
    const key = randomUUID();
    const sale = { product: tea, vouchers, voucherFen: 16_800, key };
    const first = await counter.settle(sale);
    const again = await counter.settle(sale);
    expect(again.body.id).toBe(first.body.id);
    expect(await counter.settle({ ...sale, key: randomUUID() })).toMatchObject({
      status: 409,
      body: { code: 'VOUCHER_TAKEN' },
    });
    expect((await counter.scan(code)).body).toMatchObject({ code: 'VOUCHER_USED' });
    expect(atPlatform(code).uses).toBe(1);
  });

  it('gives everything back when the platform will not take it', async () => {
    const member = await counter.chain.member({ paidFen: 30_000, points: 500 });
    const code = sold();
    const vouchers = await counter.shown(code);
    counter.simulator.control.setVoucher(platform, code, 'refunded');
    const grant = await counter.chain.grant(member);
    const before = await counter.chain.balances(member);
    const sale = { product: tea, quantity: 2, vouchers, voucherFen: 16_800, walletFen: 16_800, grant };
    expect(await counter.settle(sale)).toMatchObject({ status: 422, body: { code: 'VOUCHER_REFUNDED' } });
    expect(await counter.chain.balances(member)).toEqual(before);
    const [redemption] = await counter.redemptions();
    expect(redemption?.state).toBe('refused');
    expect((await counter.order(redemption?.order_id ?? 0)).state).toBe('closed');
    expect(await counter.chain.problems()).toEqual([]);
  });

  it('pays together with wallet and cash, all at once', async () => {
    const member = await counter.chain.member({ paidFen: 10_000 });
    const code = sold();
    const sale = {
      product: tea,
      quantity: 2,
      vouchers: await counter.shown(code),
      voucherFen: 16_800,
      walletFen: 10_000,
      cashFen: 6_800,
      grant: await counter.chain.grant(member),
    };
    expect(await counter.settle(sale)).toMatchObject({ status: 201, body: { state: 'paid', payableFen: 33_600 } });
    expect(await counter.chain.balances(member)).toMatchObject({ principal: 0, held: 0 });
    expect(await counter.chain.problems()).toEqual([]);
  });

  it.each(['reset_before', 'reset_after_commit', 'http_500', 'busy'] as const)(
    'asks again after %s, with everything held meanwhile',
    async (kind) => {
      const member = await counter.chain.member({ paidFen: 20_000 });
      const code = sold();
      fault(USE[platform], kind);
      const sale = {
        product: tea,
        quantity: 2,
        vouchers: await counter.shown(code),
        voucherFen: 16_800,
        walletFen: 16_800,
        grant: await counter.chain.grant(member),
      };
      const reply = await counter.settle(sale);
      expect(reply).toMatchObject({ status: 201, body: { state: 'awaiting_payment' } });
      expect(
        await counter.chain.settle({ product: tea, walletFen: 16_800, grant: await counter.chain.grant(member) }),
      ).toMatchObject({
        status: 422,
        body: { code: 'WALLET_INSUFFICIENT' },
      });
      counter.passTime(6_000);
      await counter.check();
      expect((await counter.order(reply.body.id)).state).toBe('paid');
      expect(atPlatform(code)).toMatchObject({ state: 'used', uses: 1 });
      expect(await counter.chain.problems()).toEqual([]);
    },
  );

  it('recognises its own use when the platform says that the voucher is used', async () => {
    const code = sold();
    fault(USE[platform], 'duplicate');
    expect((await paid(code)).state).toBe('paid');
    expect(atPlatform(code).uses).toBe(1);
  });

  it('gives up when the platform stays silent, and only when it has not taken the voucher', async () => {
    const code = sold();
    fault(USE[platform], 'reset_before', 50);
    const reply = await counter.settle({ product: tea, vouchers: await counter.shown(code), voucherFen: 16_800 });
    for (let minute = 0; minute < 4; minute += 1) {
      counter.passTime(MINUTE_MS);
      await counter.check();
    }
    expect((await counter.order(reply.body.id)).state).toBe('closed');
    expect(atPlatform(code).state).toBe('unused');
    counter.simulator.control.clearFaults();
    expect((await paid(code)).state).toBe('paid');
  });

  it('never closes an order whose voucher the platform has taken, however late it says so', async () => {
    const code = sold();
    fault(USE[platform], 'reset_after_commit');
    fault(USE[platform], 'http_500', 50);
    fault(LOOK[platform], 'http_500', 3);
    const reply = await counter.settle({ product: tea, vouchers: await counter.shown(code), voucherFen: 16_800 });
    counter.passTime(5 * MINUTE_MS);
    for (let round = 0; round < 3; round += 1) {
      await counter.check();
      expect((await counter.order(reply.body.id)).state).toBe('awaiting_payment');
      counter.passTime(MINUTE_MS);
    }
    await counter.check();
    expect((await counter.order(reply.body.id)).state).toBe('paid');
    expect(await counter.chain.problems()).toEqual([]);
  });

  it('gives back what arrives at the platform after it was given up', async () => {
    const code = sold();
    fault(USE[platform], 'reset_before', 50);
    const reply = await counter.settle({ product: tea, vouchers: await counter.shown(code), voucherFen: 16_800 });
    counter.passTime(5 * MINUTE_MS);
    await counter.check();
    expect((await counter.order(reply.body.id)).state).toBe('closed');
    counter.simulator.control.clearFaults();
    await usedBehindOurBack(code, reply.body.id);
    counter.passTime(11 * MINUTE_MS);
    await counter.check();
    expect(atPlatform(code).state).toBe('unused');
    expect((await counter.redemptions())[0]?.state).toBe('cancelled');
    expect((await counter.order(reply.body.id)).state).toBe('closed');
  });

  it('can be given up at the till, unless it has been paid meanwhile', async () => {
    const giveUp = (id: number) => counter.chain.manager.client.post<OrderBody>(`/staff/orders/${id}/cancel`);
    const code = sold();
    fault(USE[platform], 'reset_before');
    const waiting = await counter.settle({ product: tea, vouchers: await counter.shown(code), voucherFen: 16_800 });
    expect(await giveUp(waiting.body.id)).toMatchObject({ status: 200, body: { state: 'closed' } });
    fault(USE[platform], 'reset_after_commit');
    const taken = await counter.settle({ product: tea, vouchers: await counter.shown(code), voucherFen: 16_800 });
    expect(await giveUp(taken.body.id)).toMatchObject({ status: 200, body: { state: 'paid' } });
    const other = sold();
    fault(USE[platform], 'reset_before');
    fault(LOOK[platform], 'http_500');
    const silent = await counter.settle({ product: tea, vouchers: await counter.shown(other), voucherFen: 16_800 });
    expect(await giveUp(silent.body.id)).toMatchObject({ status: 503, body: { code: 'VOUCHER_UNAVAILABLE' } });
    const synced = await counter.chain.manager.client.post(`/staff/orders/${silent.body.id}/sync`);
    expect(synced).toMatchObject({ status: 200 });
  });

  describe('giving them back', () => {
    it('cancels at the platform first and returns the whole order then', async () => {
      const member = await counter.chain.member({ paidFen: 16_800 });
      const due = await counter.dueToEntity();
      const code = sold();
      const sale = {
        product: tea,
        quantity: 2,
        vouchers: await counter.shown(code),
        voucherFen: 16_800,
        walletFen: 16_800,
        grant: await counter.chain.grant(member),
      };
      const { body: order } = await counter.settle(sale);
      expect(await counter.chain.refund(order.id)).toMatchObject({
        status: 422,
        body: { code: 'RETURN_VOUCHER_FIRST' },
      });
      const key = randomUUID();
      expect(await counter.cancel(order.id, key)).toMatchObject({ status: 200, body: { state: 'refunded' } });
      expect(await counter.cancel(order.id, key)).toMatchObject({ status: 200, body: { state: 'refunded' } });
      expect(await counter.cancel(order.id)).toMatchObject({ status: 422, body: { code: 'ORDER_NOT_REFUNDABLE' } });
      expect(atPlatform(code).state).toBe('unused');
      expect(await counter.chain.balances(member)).toMatchObject({ principal: 16_800, points: 0 });
      expect(await counter.dueToEntity()).toBe(due);
      expect(await counter.chain.problems()).toEqual([]);
      const audit = await counter.app.sql<{ action: string; actor: string }>(
        'SELECT action, actor FROM audit_entry WHERE subject = ? ORDER BY id',
        [`order:${order.id}`],
      );
      const actor = `staff:${counter.chain.manager.id}`;
      expect(audit).toEqual([
        { action: 'order.voucher.cancel', actor },
        { action: 'order.refund', actor },
      ]);
      expect((await paid(code)).state).toBe('paid');
    });

    it('waits for a lost answer and then finishes', async () => {
      const code = sold();
      const order = await paid(code);
      fault(BACK[platform], 'reset_after_commit');
      expect(await counter.cancel(order.id)).toMatchObject({ status: 200, body: { state: 'paid' } });
      counter.passTime(6_000);
      await counter.check();
      expect((await counter.order(order.id)).state).toBe('refunded');
      expect(atPlatform(code).state).toBe('unused');
    });

    it('is refused when the time is over, by us and by the platform, and then nothing has happened', async () => {
      const order = await paid(sold());
      counter.passTime(61 * MINUTE_MS);
      expect(await counter.cancel(order.id)).toMatchObject({ status: 422, body: { code: 'VOUCHER_CANCEL_LATE' } });
      const code = sold();
      const other = await paid(code);
      fault(BACK[platform], 'too_late');
      const key = randomUUID();
      const refused = { status: 422, body: { code: 'VOUCHER_CANCEL_LATE' } };
      expect(await counter.cancel(other.id, key)).toMatchObject(refused);
      expect(await counter.cancel(other.id, key)).toMatchObject(refused);
      expect((await counter.redemptions())[0]).toMatchObject({ state: 'verified', problem: 'cancel_too_late' });
      expect((await counter.order(other.id)).state).toBe('paid');
      expect(atPlatform(code).state).toBe('used');
      expect(await counter.chain.problems()).toEqual([]);
    });
  });

  /** As if an early request had reached the platform only now. */
  async function usedBehindOurBack(code: string, orderId: number): Promise<void> {
    const [row] = await counter.app.sql<{ id: number; scan_token: string | null; platform_ref: string }>(
      'SELECT id, scan_token, platform_ref FROM voucher_redemption WHERE order_id = ?',
      [orderId],
    );
    const { VoucherPlatforms } = await import('./voucher-platforms.js');
    const client = counter.app.get(VoucherPlatforms).find(platform);
    const redemption = {
      id: row?.id ?? 0,
      shopId: `shop-${platform}`,
      certificate: platform === 'meituan' ? code : atPlatform(code).certificateId,
      platformRef: row?.platform_ref ?? '',
      dealId,
      firstAskedAt: counter.app.clock.now(),
    };
    await client?.verify({ shopId: redemption.shopId, scanToken: row?.scan_token ?? null, redemptions: [redemption] });
    expect(atPlatform(code).state).toBe('used');
  }
});

describe('vouchers at the counter', () => {
  let counter: VoucherCounter;
  let tea: TestProduct;
  let cake: TestProduct;

  beforeAll(async () => {
    counter = await VoucherCounter.open();
    tea = await counter.chain.product(16_800);
    cake = await counter.chain.product(3_000);
    await counter.deal('douyin', '1', { kind: 'amount', valueFen: 10_000 });
    await counter.deal('douyin', '2', { kind: 'product', productId: tea.id, valueFen: 20_000 });
    await counter.deal('meituan', '3', { kind: 'amount', valueFen: 5_000 });
  });
  afterAll(() => counter.close());
  beforeEach(() => counter.simulator.control.clearFaults());

  it('several of one scan and of two platforms pay one order', async () => {
    const both = await counter.shown(counter.sold('douyin', '1', { count: 2 })[0]?.code ?? '');
    const one = await counter.shown(counter.sold('meituan', '3')[0]?.code ?? '');
    const quote = await counter.chain.manager.client.post('/staff/orders/voucher-quote', {
      storeId: counter.chain.store.id,
      lines: [{ productId: tea.id, quantity: 1 }],
      vouchers: [...one, both[0]],
    });
    expect(quote).toMatchObject({
      status: 200,
      body: {
        payableFen: 16_800,
        voucherFen: 15_000,
        voucherRestFen: 1_800,
        vouchers: [{ paysFen: 5_000 }, { paysFen: 10_000 }],
      },
    });
    const order = await counter.settle({ product: tea, vouchers: [...both, ...one], voucherFen: 16_800 });
    // 5,000 is more than what two of 10,000 leave to pay: nothing is wasted, so the last one is not taken for nothing.
    expect(order).toMatchObject({ status: 422, body: { code: 'VOUCHER_PAYS_NOTHING' } });
    const paid = await counter.settle({
      product: tea,
      vouchers: [...one, both[0] as never],
      voucherFen: 15_000,
      cashFen: 1_800,
    });
    expect(paid).toMatchObject({ status: 201, body: { state: 'paid' } });
  });

  it('gives back those that were taken when one of them is not', async () => {
    const vouchers = counter.sold('douyin', '1', { count: 2 });
    const chosen = await counter.shown(vouchers[0]?.code ?? '');
    const bad = vouchers[1]?.code ?? '';
    counter.simulator.control.setVoucher('douyin', bad, 'refunded');
    const reply = await counter.settle({ product: tea, vouchers: chosen, voucherFen: 16_800 });
    expect(reply).toMatchObject({ status: 422, body: { code: 'VOUCHER_REFUNDED' } });
    await counter.check();
    const states = (await counter.redemptions()).slice(0, 2).map(({ state }) => state);
    expect(states.sort()).toEqual(['cancelled', 'refused']);
    expect(counter.simulator.control.voucher('douyin', vouchers[0]?.code ?? '').state).toBe('unused');
  });

  it('pays only for what is in the basket, exactly, and not beside WeChat', async () => {
    const [chosen] = await counter.shown(counter.sold('douyin', '2')[0]?.code ?? '');
    const vouchers = [chosen as { scanId: number; certificate: string }];
    expect(await counter.settle({ product: cake, vouchers, voucherFen: 3_000 })).toMatchObject({
      body: { code: 'VOUCHER_PAYS_NOTHING' },
    });
    expect(await counter.settle({ product: tea, vouchers, voucherFen: 16_000, cashFen: 800 })).toMatchObject({
      status: 422,
      body: { code: 'PAYMENT_SUM_MISMATCH', details: { voucherFen: 16_800 } },
    });
    expect(await counter.settle({ product: tea, vouchers: [], voucherFen: 16_800 })).toMatchObject({
      body: { code: 'PAYMENT_SUM_MISMATCH' },
    });
    const member = await counter.chain.member();
    const withWechat = { product: tea, quantity: 2, vouchers, voucherFen: 16_800, wechatFen: 16_800, memberId: member };
    expect((await counter.settle(withWechat)).status).toBe(422);
    const twice = [...vouchers, ...vouchers];
    expect(await counter.settle({ product: tea, quantity: 2, vouchers: twice, voucherFen: 33_600 })).toMatchObject({
      body: { code: 'VOUCHER_TAKEN' },
    });
  });

  it('knows only what was scanned here, and not for long', async () => {
    const chosen = await counter.shown(counter.sold('douyin', '1')[0]?.code ?? '');
    const settle = (vouchers: typeof chosen, by = counter.chain.manager) =>
      counter.settle({ product: tea, vouchers, voucherFen: 10_000, cashFen: 6_800, by });
    const scanId = chosen[0]?.scanId ?? 0;
    expect(await settle([{ scanId, certificate: '1' }])).toMatchObject({ body: { code: 'VOUCHER_NOT_FOUND' } });
    expect(await settle([{ scanId: 1, certificate: '1' }])).toMatchObject({ body: { code: 'VOUCHER_SCAN_EXPIRED' } });
    counter.passTime(10 * MINUTE_MS);
    expect(await settle(chosen)).toMatchObject({ status: 410, body: { code: 'VOUCHER_SCAN_EXPIRED' } });
    const elsewhere = await counter.chain.branch();
    await counter.shop('douyin', 'branch', elsewhere.store.id);
    const code = counter.sold('douyin', '1')[0]?.code ?? '';
    const there = await counter.scan(code, { storeId: elsewhere.store.id }, elsewhere.manager);
    const foreign = [{ scanId: there.body.id, certificate: there.body.vouchers[0]?.certificate ?? '' }];
    expect(await settle(foreign)).toMatchObject({ body: { code: 'VOUCHER_SCAN_EXPIRED' } });
    expect(await counter.scan(code, { storeId: elsewhere.store.id })).toMatchObject({
      body: { code: 'STORE_NOT_FOUND' },
    });
  });

  it('finds out the platform, and says what it can', async () => {
    const meituan = counter.sold('meituan', '3')[0]?.code ?? '';
    expect((await counter.scan(meituan)).body.platform).toBe('meituan');
    expect(await counter.scan(meituan, { platform: 'douyin' })).toMatchObject({ body: { code: 'VOUCHER_NOT_FOUND' } });
    expect(await counter.scan('9999999999')).toMatchObject({ status: 404, body: { code: 'VOUCHER_NOT_FOUND' } });
    const unmapped = counter.sold('meituan', '99')[0]?.code ?? '';
    expect((await counter.scan(unmapped)).body.vouchers[0]).toMatchObject({
      usable: false,
      reason: expect.stringContaining('登记'),
    });
    counter.simulator.control.addFault({ target: 'meituan.prepare', kind: 'http_500' });
    expect(await counter.scan(meituan)).toMatchObject({ status: 503, body: { code: 'VOUCHER_UNAVAILABLE' } });
    const closed = await counter.chain.branch();
    expect(await counter.scan(meituan, { storeId: closed.store.id }, closed.manager)).toMatchObject({
      body: { code: 'VOUCHER_NOT_OFFERED' },
    });
  });

  it('is for those who settle and return, in their stores', async () => {
    const guide = await givenStaff(counter.app, [{ code: 'finance', storeId: null }]);
    expect((await counter.scan('9999999999', {}, guide)).status).toBe(403);
    const cashier = await givenStaff(counter.app, [{ code: 'cashier', storeId: counter.chain.store.id }]);
    const reply = await cashier.client.post(
      '/staff/orders/1/vouchers/cancel',
      { reason: '测试' },
      { 'idempotency-key': 'x' },
    );
    expect(reply.status).toBe(403);
  });

  it('lets headquarters map shops and deals, see what was used, and ask again', async () => {
    const hq = counter.chain.administrator.client;
    const deal = {
      platform: 'douyin',
      dealId: '1',
      title: 'x',
      kind: 'amount',
      quantity: 1,
      valueFen: 1,
      active: true,
    };
    expect(await hq.post('/admin/vouchers/deals', deal)).toMatchObject({ status: 409, body: { code: 'CODE_TAKEN' } });
    const product = { ...deal, dealId: '77', kind: 'product' };
    expect(await hq.post('/admin/vouchers/deals', product)).toMatchObject({ status: 400 });
    expect(await hq.post('/admin/vouchers/deals', { ...product, productId: 1 })).toMatchObject({
      body: { code: 'PRODUCT_NOT_FOUND' },
    });
    const id = await counter.deal('douyin', '78', { valueFen: 100 });
    expect(await hq.put(`/admin/vouchers/deals/${id}`, { ...deal, dealId: '78', valueFen: 200 })).toMatchObject({
      status: 200,
      body: { valueFen: 200 },
    });
    const shops = await hq.get<{ platforms: string[]; items: { id: number; shopId: string }[] }>(
      '/admin/vouchers/shops',
    );
    expect(shops.body.platforms).toEqual(['meituan', 'douyin']);
    const list = await hq.get<{ items: { id: number; codeMasked: string }[] }>('/admin/vouchers/redemptions?limit=5');
    expect(list.body.items[0]?.codeMasked).toMatch(/^\*{4} .{4}$/);
    expect(await hq.post(`/admin/vouchers/redemptions/${list.body.items[0]?.id}/ask`)).toMatchObject({ status: 200 });
    expect(await hq.post('/admin/vouchers/redemptions/1/ask')).toMatchObject({ status: 404 });
  });
});
