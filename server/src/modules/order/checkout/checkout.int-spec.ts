import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import { type Chain, type TestProduct, aChain, actorOf } from '../../../../test/support/chain.js';
import { unwrap } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/index.js';
import type { StaffActor } from '../../../platform/http/index.js';
import { CheckoutService } from './checkout.service.js';
import type { MemberReference, QuoteRequest } from '../order.requests.js';

describe('facts for many sales at once', () => {
  let app: TestApp;
  let chain: Chain;
  let products: TestProduct[];
  let checkout: CheckoutService;
  let cashier: StaffActor;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    products = [await chain.product(1_000), await chain.product(2_000), await chain.product(3_000)];
    checkout = app.get(CheckoutService);
    cashier = { ...actorOf(chain.manager), grants: new Map([[chain.store.id, new Set(['order.settle' as const])]]) };
  });
  afterAll(() => app.close());

  const request = (member: MemberReference, more: Partial<QuoteRequest> = {}): QuoteRequest => ({
    actor: cashier,
    storeId: chain.store.id,
    channel: 'store',
    member,
    lines: products.map(({ id, sku }, index) => ({ product: index === 0 ? sku : id, quantity: index + 1 })),
    couponIds: [],
    couponCodes: [],
    usePoints: false,
    at: null,
    ...more,
  });

  it('are the same as for each alone: one that can’t be sold doesn’t disturb the others', async () => {
    const [pays, earns] = [await chain.member({ growth: 100_000 }), await chain.member()];
    const requests = [
      request({ grant: await chain.grant(pays) }),
      request({ memberId: earns }),
      request(null),
      request({ memberId: 999_999_999 }),
      request({ grant: 'x'.repeat(32) }),
      request(null, { storeId: 999_999 }),
      request(null, { lines: [{ product: 'NOTHING', quantity: 1 }] }),
      request({ memberId: earns }, { couponIds: [7] }),
      request({ self: pays }, { actor: { kind: 'member', sessionId: 0, openid: '', unionid: null, memberId: pays } }),
    ];
    const together = await checkout.prepareMany(requests);
    const alone = [];
    for (const one of requests) alone.push((await checkout.prepareMany([one]))[0]);
    expect(together).toEqual(alone);
    expect(together.map((one) => (one.ok ? one.value.memberId : one.refusal.code))).toEqual([
      pays,
      earns,
      null,
      'MEMBER_NOT_FOUND',
      'PAY_GRANT_REQUIRED',
      'STORE_NOT_FOUND',
      'PRODUCT_NOT_FOUND',
      'COUPON_MEMBER_REQUIRED',
      pays,
    ]);
    expect(together.map((one) => one.ok && one.value.mayPay)).toEqual([true, ...Array<boolean>(7).fill(false), true]);
    const [first] = together;
    expect(first?.ok && first.value.facts.lines.map(({ product, quantity }) => [product.id, quantity])).toEqual(
      products.map(({ id }, index) => [id, index + 1]),
    );
  });

  it('take two messages to the database however many there are, once the shop is known', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => chain.member()));
    const requests = await Promise.all(people.map(async (id) => request({ grant: await chain.grant(id) })));
    await checkout.prepareMany(requests.slice(0, 1));
    const database = app.get(Database);
    const [query, read] = [jest.spyOn(database, 'query'), jest.spyOn(database, 'read')];
    try {
      const prepared = await checkout.prepareMany(requests);
      expect(prepared.map((one) => unwrap(one).memberId)).toEqual(people);
      expect(read.mock.calls.length + query.mock.calls.length).toBe(2);
    } finally {
      query.mockRestore();
      read.mockRestore();
    }
  });
});
