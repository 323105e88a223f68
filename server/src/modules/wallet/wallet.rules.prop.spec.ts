import fc from 'fast-check';
import { LedgerBook } from '../ledger/ledger-book.rules.js';
import { memberAccount, systemAccount } from '../ledger/account-address.rules.js';
import { type WalletPlace, admits } from './wallet-scope.rules.js';
import { type DrawPolicy, availableFen, drawWallet, spendEntries } from './wallet.rules.js';

const MEMBER = 7;
const HERE: WalletPlace = { storeId: 3, groupIds: [11], channel: 'store' };
const SALES = systemAccount('store', 3, 'sales');
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 1, 0, 0, second));

const topup = fc.record({
  paid: fc.integer({ min: 1, max: 50_000 }),
  bonus: fc.integer({ min: 0, max: 20_000 }),
  issuer: fc.integer({ min: 1, max: 3 }),
  scope: fc.constantFrom(null, null, null, 'store:3', 'store:4', 'group:11', 'group:12', 'online'),
});
const place: fc.Arbitrary<WalletPlace> = fc.record({
  storeId: fc.constantFrom(3, 4),
  groupIds: fc.subarray([11, 12, 13]),
  channel: fc.constantFrom('store', 'online'),
});
const topups = fc.array(topup, { minLength: 1, maxLength: 5 });
const spends = fc.array(fc.record({ fen: fc.integer({ min: 1, max: 30_000 }), where: place }), { maxLength: 12 });
const policy = fc.constantFrom<DrawPolicy>('proportional', 'principal_first', 'bonus_first');

type Topups = readonly { paid: number; bonus: number; issuer: number; scope: string | null }[];

/** A member who made these top-ups one second after the other: lot 10·n is the principal of the nth, 10·n + 1 its bonus. */
function walletOf(made: Topups): LedgerBook {
  const book = new LedgerBook([]);
  made.forEach(({ paid, bonus, issuer, scope }, index) => {
    const origin = index + 1;
    const lot = (id: number) => ({ id, originId: origin, availableAt: at(index), expiresAt: null, scope });
    const entries = [
      { account: memberAccount(MEMBER, 'principal', issuer), amount: paid, newLot: lot(origin * 10) },
      ...(bonus === 0
        ? []
        : [{ account: memberAccount(MEMBER, 'bonus', issuer), amount: bonus, newLot: lot(origin * 10 + 1) }]),
      { account: SALES, amount: -paid - bonus },
    ];
    book.post({ kind: 't', bizKey: `t:${origin}`, at: at(index), memberId: MEMBER, storeId: 3, title: '', entries });
  });
  return book;
}

function spend(book: LedgerBook, { fen, where }: { fen: number; where: WalletPlace }, by: DrawPolicy, index: number) {
  const draws = drawWallet(book.memberStates(MEMBER), fen, by, where);
  if (!draws) return false;
  const entries = [...spendEntries(draws, 1), { account: SALES, amount: fen }];
  book.post({ kind: 's', bizKey: `s:${index}`, at: at(60), memberId: MEMBER, storeId: 3, title: '', entries });
  return true;
}

const lotsOf = (book: LedgerBook) => new Map(book.newLots.map(({ lot }) => [lot.id, lot]));

describe('drawing from a wallet', () => {
  it('takes exactly the amount, from lots that have it, or nothing when there is not enough', () => {
    fc.assert(
      fc.property(topups, fc.integer({ min: 0, max: 200_000 }), policy, place, (made, fen, by, where) => {
        const states = walletOf(made).memberStates(MEMBER);
        const draws = drawWallet(states, fen, by, where);
        if (fen > availableFen(states, where)) return expect(draws).toBeNull();
        const lots = new Map(states.flatMap((state) => state.lots.map((lot) => [lot.id, lot] as const)));
        expect((draws ?? []).reduce((total, { amount }) => total + amount, 0)).toBe(fen);
        expect(new Set((draws ?? []).map(({ lotId }) => lotId)).size).toBe(draws?.length);
        for (const { lotId, amount } of draws ?? []) {
          expect(amount).toBeGreaterThan(0);
          expect(amount).toBeLessThanOrEqual(lots.get(lotId)?.remaining ?? 0);
          expect(admits(lots.get(lotId)?.scope ?? null, where)).toBe(true);
        }
      }),
    );
  });

  it('is first in, first out: a top-up is touched only when all before it that may be spent here are empty', () => {
    fc.assert(
      fc.property(topups, spends, policy, (made, amounts, by) => {
        const book = walletOf(made);
        amounts.forEach((amount, index) => spend(book, { ...amount, where: HERE }, by, index));
        const lots = lotsOf(book);
        const left = made.map((_, index) =>
          [10 * (index + 1), 10 * (index + 1) + 1].map((id) => lots.get(id)?.remaining ?? 0),
        );
        const total = (pair: number[] | undefined): number => (pair ?? []).reduce((sum, fen) => sum + fen, 0);
        const touched = made.map(({ paid, bonus }, index) => total(left[index]) < paid + bonus);
        const last = touched.lastIndexOf(true);
        for (let index = 0; index < last; index += 1)
          if (admits(made[index]?.scope ?? null, HERE)) expect(total(left[index])).toBe(0);
      }),
    );
  });

  it('in proportion, keeps each top-up on the line P − floor(C·P/(P+B)) through any series of spends anywhere', () => {
    fc.assert(
      fc.property(topups, spends, (made, amounts) => {
        const book = walletOf(made);
        amounts.forEach((amount, index) => spend(book, amount, 'proportional', index));
        const lots = lotsOf(book);
        made.forEach(({ paid, bonus }, index) => {
          const principal = lots.get(10 * (index + 1))?.remaining ?? 0;
          const given = lots.get(10 * (index + 1) + 1)?.remaining ?? 0;
          const consumed = paid + bonus - principal - given;
          expect(principal).toBe(paid - Math.floor((consumed * paid) / (paid + bonus)));
        });
      }),
    );
  });

  it('balances the books of each legal entity by themselves', () => {
    fc.assert(
      fc.property(topups, fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 3 }), (made, fen, seller) => {
        const draws = drawWallet(walletOf(made).memberStates(MEMBER), fen, 'proportional', HERE);
        fc.pre(draws !== null);
        const byEntity = new Map<number, number>([[seller, fen]]);
        for (const { account, amount } of spendEntries(draws ?? [], seller)) {
          const entity = account.owner === 'member' ? account.entityId : account.ownerId;
          byEntity.set(entity, (byEntity.get(entity) ?? 0) + amount);
        }
        expect([...byEntity.values()].every((sum) => sum === 0)).toBe(true);
      }),
    );
  });
});
