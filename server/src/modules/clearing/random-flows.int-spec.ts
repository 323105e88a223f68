import fc from 'fast-check';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, type TestProduct, type TestStore, aChain } from '../../../test/support/chain.js';
import type { TestStaff } from '../../../test/support/headquarters.js';

interface Place {
  store: TestStore;
  manager: TestStaff;
}

type Step =
  | { readonly act: 'top up'; readonly at: number; readonly paidFen: number; readonly bonusFen: number }
  | { readonly act: 'buy'; readonly at: number }
  | { readonly act: 'give back'; readonly which: number };

const place = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constant('top up' as const),
    at: place,
    paidFen: fc.integer({ min: 1, max: 20_000 }),
    bonusFen: fc.nat(9_999),
  }),
  fc.record({ act: fc.constant('buy' as const), at: place }),
  fc.record({ act: fc.constant('give back' as const), which: fc.nat(20) }),
);

/** Real sales and returns in four stores of three entities, with the bonus shared differently in each. */
describe('clearing of random flows', () => {
  let app: TestApp;
  let chain: Chain;
  let tea: TestProduct;
  let places: Place[];

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    tea = await chain.product(3_337);
    const [south, west] = [await chain.branch(), await chain.branch()];
    const sister = await chain.branch({ legalEntityId: chain.store.legalEntityId });
    places = [{ store: chain.store, manager: chain.manager }, south, west, sister];
    for (const [index, value] of [0, 10_000, 3_333, 5_000].entries()) {
      const scope = `store:${(places[index] as Place).store.id}`;
      await chain.administrator.client.put('/admin/settings/clearing.honouringBonusBp', { scope, value });
    }
    app.clock.advance(10_000);
  });
  afterAll(() => app.close());

  async function live(steps: readonly Step[]): Promise<void> {
    const memberId = await chain.member();
    const orders: { id: number; at: Place }[] = [];
    for (const now of steps) {
      if (now.act === 'top up') {
        const { store } = places[now.at] as Place;
        const home = { ...chain, store };
        await chain.topUp.call(
          Object.assign(Object.create(Object.getPrototypeOf(chain) as object) as Chain, home),
          memberId,
          now,
        );
      } else if (now.act === 'buy') {
        const { store, manager } = places[now.at] as Place;
        const grant = await chain.grant(memberId, { by: manager, store });
        const sale = { product: tea, grant, walletFen: tea.priceFen, by: manager, store };
        const { status, body } = await chain.settle(sale);
        // Not enough in the wallet is an answer like another.
        if (status === 201) orders.push({ id: body.id, at: { store, manager } });
        else if (status !== 422) throw new Error(JSON.stringify(body));
      } else {
        const order = orders[now.which % Math.max(1, orders.length)];
        if (order) await chain.refund(order.id, { by: order.at.manager });
      }
    }
  }

  it('sums to nothing over all entities and equals what the ledger says is owed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await live([{ act: 'top up', at: 0, paidFen: 9_000, bonusFen: 1_800 }, ...steps]);
        await app.drain();
        const { body } = await chain.administrator.client.get<{
          items: { debtorId: number; creditorId: number; owedFen: number; ledgerFen: number }[];
        }>('/admin/clearing/positions');
        expect(body.items.filter(({ owedFen, ledgerFen }) => owedFen !== ledgerFen)).toEqual([]);
        const net = new Map<number, number>();
        for (const { debtorId, creditorId, owedFen } of body.items) {
          net.set(creditorId, (net.get(creditorId) ?? 0) + owedFen);
          net.set(debtorId, (net.get(debtorId) ?? 0) - owedFen);
        }
        expect([...net.values()].reduce((sum, fen) => sum + fen, 0)).toBe(0);
        expect(await chain.problems()).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 180_000);
});
