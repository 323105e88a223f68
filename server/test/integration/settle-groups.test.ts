import fc from 'fast-check';
import type { Result } from '../../src/kernel/result.js';
import { SettleService, type SettleRequest } from '../../src/modules/order/index.js';
import type { StaffActor } from '../../src/platform/http/index.js';
import { idempotentCommand } from '../../src/platform/idempotency/idempotency.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain, actorOf } from '../support/chain.js';
import { couponTerms, givenCoupons, givenTemplate } from '../support/coupons.js';

const PRICE = 1_000;
const OFF = 300;

/** What somebody at a till wants, by who and what it is, not yet by numbers of rows. */
interface Wish {
  readonly who: 0 | 1 | null;
  readonly quantity: number;
  readonly pays: 'wallet' | 'cash' | 'both' | 'too little' | 'wechat';
  readonly usePoints: boolean;
  readonly coupon: 0 | 1 | null;
  readonly right: 'own' | 'shared' | 'named';
  readonly number: 'a' | null;
  readonly key: 'k' | null;
  readonly product: 'cake' | 'gone';
}

const wish: fc.Arbitrary<Wish> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const, 1 as const, null),
  quantity: fc.integer({ min: 1, max: 3 }),
  pays: fc.constantFrom(
    'wallet' as const,
    'wallet' as const,
    'cash' as const,
    'both' as const,
    'too little' as const,
    'wechat' as const,
  ),
  usePoints: fc.boolean(),
  coupon: fc.constantFrom(null, null, 0 as const, 1 as const),
  right: fc.constantFrom('own' as const, 'own' as const, 'shared' as const, 'named' as const),
  number: fc.constantFrom(null, null, null, 'a' as const),
  key: fc.constantFrom(null, null, null, 'k' as const),
  product: fc.constantFrom('cake' as const, 'cake' as const, 'cake' as const, 'gone' as const),
});

const PLAIN: Wish = {
  who: 0,
  quantity: 1,
  pays: 'wallet',
  usePoints: false,
  coupon: null,
  right: 'own',
  number: null,
  key: null,
  product: 'cake',
};

/** Stories that must be among those told: each way to be refused because of, or in spite of, a neighbour. */
const EXAMPLES: [Wish[]][] = [
  [[{ ...PLAIN, right: 'shared' }, { ...PLAIN, right: 'shared' }, PLAIN]],
  [[{ ...PLAIN, right: 'shared' }, { ...PLAIN, right: 'shared', product: 'gone' }, PLAIN]],
  [
    [
      { ...PLAIN, number: 'a' },
      { ...PLAIN, number: 'a' },
    ],
  ],
  [[{ ...PLAIN, quantity: 3 }, { ...PLAIN, quantity: 3 }, PLAIN]],
  [
    [
      { ...PLAIN, coupon: 0 },
      { ...PLAIN, coupon: 0 },
      { ...PLAIN, coupon: 1 },
    ],
  ],
  [
    [
      { ...PLAIN, right: 'named' },
      { ...PLAIN, pays: 'too little' },
      { ...PLAIN, product: 'gone' },
    ],
  ],
  [
    [
      { ...PLAIN, usePoints: true },
      { ...PLAIN, usePoints: true, pays: 'cash', key: 'k' },
      { ...PLAIN, pays: 'wechat' },
    ],
  ],
];

/** The same people twice, so that the same story can be told twice. */
interface World {
  readonly members: readonly number[];
  readonly coupons: readonly number[];
  readonly shared: readonly string[];
  readonly name: string;
}

describe('sales that are settled together', () => {
  let app: TestApp;
  let chain: Chain;
  let cake: TestProduct;
  let template: number;
  let actor: StaffActor;
  let serial = 0;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    cake = await chain.product(PRICE);
    template = await givenTemplate(chain.administrator, {
      terms: couponTerms({ valueFen: OFF }),
      perMember: null,
      stock: null,
    });
    actor = { ...actorOf(chain.manager), grants: new Map([[chain.store.id, new Set(['order.settle' as const])]]) };
  });
  afterAll(() => app.close());

  const aWorld = async (): Promise<World> => {
    const members = [
      await chain.member({ paidFen: 4_000, bonusFen: 800, points: 60 }),
      await chain.member({ paidFen: 2_500 }),
    ];
    const coupons = [];
    for (const memberId of members) coupons.push((await givenCoupons(app, memberId, template, 1))[0]?.id as number);
    const shared = [];
    for (const memberId of members) shared.push(await chain.grant(memberId));
    return { members, coupons, shared, name: `w${(serial += 1)}` };
  };

  const requestOf = async (world: World, wanted: Wish, index: number): Promise<[string, SettleRequest]> => {
    const memberId = wanted.who === null ? null : (world.members[wanted.who] as number);
    const member =
      memberId === null
        ? null
        : wanted.right === 'named'
          ? { memberId }
          : {
              grant:
                wanted.right === 'own' ? await chain.grant(memberId) : (world.shared[wanted.who as number] as string),
            };
    const couponIds = wanted.coupon === null ? [] : [world.coupons[wanted.coupon] as number];
    const fen = wanted.quantity * PRICE - couponIds.length * OFF - (wanted.usePoints ? 600 : 0);
    const request: SettleRequest = {
      actor,
      storeId: chain.store.id,
      channel: 'store',
      member,
      lines: [{ product: wanted.product === 'cake' ? cake.sku : 'NO-SUCH', quantity: wanted.quantity }],
      couponIds,
      couponCodes: [],
      usePoints: wanted.usePoints,
      at: null,
      source: 'staff',
      payments: paymentsOf(wanted.pays, Math.max(1, fen)),
      quoteHash: null,
      externalNo: wanted.number === null ? null : `${world.name}-${wanted.number}`,
    };
    return [`${world.name}-${wanted.key ?? `own-${index}`}`, request];
  };

  const settle = ([key, request]: [string, SettleRequest]): Promise<Result<unknown>> => {
    const { actor: _actor, ...body } = request;
    return app.get(SettleService).settle(idempotentCommand(`test settle ${actor.staffId}`, key, body), request);
  };

  /** An answer without what must differ: numbers of rows. */
  const nameless = (world: World, answer: unknown): unknown =>
    JSON.parse(
      JSON.stringify(answer, (name, value: unknown) => {
        if (['id', 'orderNo', 'paymentId'].includes(name)) return undefined;
        if (name === 'memberId') return world.members.indexOf(value as number);
        if (name === 'couponId') return world.coupons.indexOf(value as number);
        return value;
      }),
    ) as unknown;

  const standOf = async (world: World): Promise<unknown> => {
    const balances = await Promise.all(world.members.map((id) => chain.balances(id)));
    const coupons = await app.sql('SELECT state, discount_fen FROM coupon WHERE id IN (?) ORDER BY id', [
      world.coupons,
    ]);
    const orders = await app.sql(
      'SELECT COUNT(*) AS n, SUM(payable_fen) AS fen FROM sales_order WHERE member_id IN (?)',
      [world.members],
    );
    const spent = await app.sql('SELECT day_spent_fen FROM wallet WHERE member_id IN (?) ORDER BY member_id', [
      world.members,
    ]);
    return { balances, coupons, orders, spent };
  };

  it('get the answers they would have got one after the other, and leave the same behind', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 12 }), async (wishes) => {
        // A key that comes again waits for the first of its kind, so it must not be mixed with what it could outrun.
        const list = wishes.map((one) => (one.key === null ? one : { ...one, number: null, right: 'own' as const }));
        const keyed = list.findIndex(({ key }) => key !== null);
        const story = list.filter((one, index) => one.key === null || index === keyed);
        const [alone, together] = [await aWorld(), await aWorld()];
        const first = [];
        for (const [index, one] of story.entries()) first.push(await settle(await requestOf(alone, one, index)));
        const requests = [];
        for (const [index, one] of story.entries()) requests.push(await requestOf(together, one, index));
        const second = await Promise.all(requests.map(settle));
        expect(second.map((answer) => nameless(together, answer))).toEqual(
          first.map((answer) => nameless(alone, answer)),
        );
        expect(await standOf(together)).toEqual(await standOf(alone));
        // Whoever asks again, in a crowd or not, hears the same.
        const again = await Promise.all(requests.map(settle));
        expect(again).toEqual(JSON.parse(JSON.stringify(second)));
        for (const answer of second) {
          kinds.add(answer.ok ? 'settled' : answer.refusal.code);
        }
      }),
      { numRuns: 40, examples: EXAMPLES },
    );
    // The stories must have had every kind of end, or the comparison says little.
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'settled',
        'COUPON_NOT_FOUND',
        'COUPON_UNUSABLE',
        'ORDER_EXTERNAL_NO_TAKEN',
        'ORDER_WECHAT_NEEDS_MEMBER',
        'PAYMENT_SUM_MISMATCH',
        'PAY_GRANT_EXPIRED',
        'PAY_GRANT_REQUIRED',
        'PRODUCT_NOT_FOUND',
        'WALLET_INSUFFICIENT',
      ]),
    );
    expect(await chain.problems()).toEqual([]);
  }, 120_000);
});

function paymentsOf(pays: Wish['pays'], fen: number): SettleRequest['payments'] {
  switch (pays) {
    case 'wallet':
    case 'cash':
    case 'wechat':
      return [{ method: pays, amountFen: fen }];
    case 'both':
      return fen < 2
        ? [{ method: 'cash', amountFen: fen }]
        : [
            { method: 'wallet', amountFen: Math.floor(fen / 2) },
            { method: 'cash', amountFen: fen - Math.floor(fen / 2) },
          ];
    case 'too little':
      return fen < 2 ? [] : [{ method: 'wallet', amountFen: fen - 1 }];
  }
}
