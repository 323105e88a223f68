import fc from 'fast-check';
import { LedgerFacade, memberAccount, systemAccount } from '../../src/modules/ledger/index.js';
import { ReturnService } from '../../src/modules/order/returns/return.service.js';
import { MINUTE } from './arithmetic.js';
import { storyOf } from './commands.js';
import { play } from './lockstep.js';
import { Shop } from './shop.js';
import { Tally, report } from './story.js';

const SEATS = 2;
const STEPS = 6;
/** One with which it is found soon. */
const SEED = 13;

interface Drawn {
  member_id: number;
  store_id: number;
  entity_id: number;
  lot_id: number;
}

describe('a fen too much with every return to a wallet', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await Shop.open(SEATS);
  }, 5 * MINUTE);
  afterAll(() => shop.close());

  /** Balanced like every journal, so that the books by themselves have nothing to say against it. */
  async function giveAFenMore(orderId: number): Promise<void> {
    const [drawn] = await shop.query<Drawn>(
      `SELECT a.owner_id AS member_id, j.store_id, a.entity_id, e.lot_id FROM ledger_entry e
         JOIN ledger_account a ON a.id = e.account_id JOIN ledger_journal j ON j.id = e.journal_id
         JOIN ledger_lot l ON l.id = e.lot_id AND l.remaining < l.original
        WHERE j.order_id = ? AND a.book = 'principal' LIMIT 1`,
      [orderId],
    );
    if (!drawn) return;
    const { member_id: memberId, store_id: storeId, entity_id: entityId, lot_id: lotId } = drawn;
    await shop.get(LedgerFacade).post([
      {
        ...{ kind: 'order.refund', title: '多退一分', memberId, storeId, orderId },
        bizKey: `planted:${orderId}:${lotId}:${Math.random()}`,
        at: shop.till.app.clock.now(),
        entries: [
          { account: memberAccount(memberId, 'principal', entityId), lotId, amount: 1 },
          { account: systemAccount('store', storeId, 'sales'), amount: -1 },
        ],
      },
    ]);
  }

  it(
    'is found, and told as a story of three commands',
    async () => {
      const returns = shop.get(ReturnService);
      const honest = returns.giveBack.bind(returns);
      const planted = jest.spyOn(returns, 'giveBack').mockImplementation(async (command, wish) => {
        const result = await honest(command, wish);
        if (result.ok) await giveAFenMore(wish.orderId);
        return result;
      });
      const details = await fc.check(
        fc.asyncProperty(storyOf(SEATS, STEPS), (story) => play(shop, story, new Tally())),
        { seed: SEED, numRuns: 200 },
      );
      planted.mockRestore();
      expect(details.failed).toBe(true);
      const told = report(details as Parameters<typeof report>[0]);
      const [story] = details.counterexample ?? [];
      expect(story?.sequences.flat().map(({ kind }) => kind)).toEqual(['top up', 'buy', 'return']);
      expect(told).toMatch(/the model says {3}principal of \d+: \d+, held 0/);
      expect(told).toContain(`GUIKE_MODEL_SEED=${SEED} GUIKE_MODEL_PATH=${details.counterexamplePath}`);
    },
    10 * MINUTE,
  );
});
