import fc from 'fast-check';
import { type AccountState, type EntryDraft, type LotState, memberAccount } from '../../ledger/index.rules.js';
import { LedgerBook } from '../../ledger/ledger-book.rules.js';
import { type Drawn, type RedemptionDraws, drawFor, redeemEntries, returnEntries } from './redemption-posting.rules.js';
import type { CashMethod } from './redemption.types.js';

const MEMBER = 7;
const NOW = new Date('2026-11-22T04:00:00.000Z');
const LATER = new Date('2027-11-22T04:00:00.000Z');
const PLACE = { storeId: 3, groupIds: [], channel: 'online' } as const;

const lots = (amounts: readonly number[], firstId: number): LotState[] =>
  amounts.map((amount, index) => ({
    id: firstId + index,
    originId: firstId + index,
    original: amount,
    remaining: amount,
    held: 0,
    createdAt: NOW,
    availableAt: NOW,
    expiresAt: LATER,
    scope: null,
  }));

function stateOf(
  book: 'points' | 'principal',
  amounts: readonly number[],
  firstId: number,
  entityId = 0,
): AccountState {
  const account = memberAccount(MEMBER, book, entityId);
  const balance = amounts.reduce((sum, amount) => sum + amount, 0);
  const address = `member/${MEMBER}/${book}/${entityId}/0`;
  return { account, address, id: firstId, balance, held: 0, seq: 0, lots: lots(amounts, firstId) };
}

const drawsOf = (drawn: Drawn): RedemptionDraws | null => ('draws' in drawn ? drawn.draws : null);

const amounts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 5 });
const wish = fc.record({
  points: fc.integer({ min: 1, max: 800 }),
  cashFen: fc.integer({ min: 1, max: 800 }),
  cashMethod: fc.constantFrom<CashMethod>('none', 'wallet', 'wechat'),
});

const journal = (bizKey: string, entries: readonly EntryDraft[]) => ({
  kind: 'test',
  bizKey,
  at: NOW,
  memberId: MEMBER,
  storeId: 3,
  title: 'test',
  entries,
});

describe('redeeming and giving back', () => {
  it('takes exactly what it costs, and leaves nothing behind when it is given back', () => {
    fc.assert(
      fc.property(amounts, amounts, wish, (points, money, { points: price, cashFen, cashMethod }) => {
        const states = [stateOf('points', points, 100), stateOf('principal', money, 200, 5)];
        const bought = {
          ...{ storeId: 3, legalEntityId: 9, memberId: MEMBER, points: price, cashMethod },
          cashFen: cashMethod === 'none' ? 0 : cashFen,
        };
        const walletFen = cashMethod === 'wallet' ? cashFen : 0;
        const terms = walletFen > 0 ? ({ policy: 'proportional', place: PLACE } as const) : null;
        const draws = drawsOf(drawFor(states, { points: price, walletFen }, terms, NOW));
        const has = (list: readonly number[]): number => list.reduce((sum, amount) => sum + amount, 0);
        expect(draws !== null).toBe(has(points) >= price && has(money) >= walletFen);
        if (!draws) return;

        const book = new LedgerBook(states);
        const redeemed = redeemEntries(bought, draws);
        // A journal that is not balanced, or overdraws, is refused by the book itself.
        book.post(journal('redeem', redeemed));
        const pointsNow = (): AccountState => book.state(memberAccount(MEMBER, 'points'));
        expect(pointsNow().balance).toBe(has(points) - price);
        expect(book.state(memberAccount(MEMBER, 'principal', 5)).balance).toBe(has(money) - walletFen);

        const back = { now: NOW, graceDays: 0, lot: { id: 900, originId: 1 } };
        book.post(journal('return', returnEntries(redeemed, bought, pointsNow(), back)));
        expect(pointsNow().lots).toEqual(states[0]?.lots);
        expect(book.state(memberAccount(MEMBER, 'principal', 5)).lots).toEqual(states[1]?.lots);
      }),
    );
  });
});
