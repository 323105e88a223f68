import { allocate } from '@guike/shared';
import fc from 'fast-check';
import { addressOf, memberAccount, systemAccount, unitOf } from '../../ledger/account-address.rules.js';
import type { EntryDraft } from '../../ledger/index.rules.js';
import { spendEntries } from '../../wallet/index.rules.js';
import {
  type ReturnPlace,
  deductibleFen,
  growthEntries,
  moneyBack,
  moneyEntries,
  sharesOf,
  wechatEntries,
} from './return-posting.rules.js';
import { type SoldParts, partsOf, whatIsLeft } from './return.rules.js';
import { saleFacts } from './sale-facts.rules.js';

const MEMBER = 7;
const STORE = 3;
const ELSEWHERE = 4;

const draw = fc.record({
  book: fc.constantFrom('principal' as const, 'bonus' as const),
  issuer: fc.integer({ min: 1, max: 3 }),
  amount: fc.integer({ min: 1, max: 30_000 }),
});

const sale = fc
  .record({
    draws: fc.array(draw, { maxLength: 5 }),
    cashFen: fc.nat(20_000),
    cardFen: fc.nat(20_000),
    wechatFen: fc.nat(20_000),
    growth: fc.nat(300),
    entityId: fc.integer({ min: 1, max: 3 }),
    lines: fc.array(fc.record({ weight: fc.nat(100), quantity: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map((given) => {
    const draws = given.draws.map(({ book, issuer, amount }, index) => ({
      account: memberAccount(MEMBER, book, issuer),
      lotId: 100 + index,
      amount,
    }));
    const walletFen = draws.reduce((sum, { amount }) => sum + amount, 0);
    const payableFen = walletFen + given.cashFen + given.cardFen + given.wechatFen;
    const entries = [
      ...spendEntries(draws, given.entityId),
      { account: systemAccount('store', STORE, 'cash'), amount: -given.cashFen },
      { account: systemAccount('store', STORE, 'card'), amount: -given.cardFen },
      { account: systemAccount('entity', given.entityId, 'wechat'), amount: -given.wechatFen },
      { account: systemAccount('store', STORE, 'sales'), amount: payableFen },
      { account: memberAccount(MEMBER, 'growth'), amount: given.growth },
      { account: systemAccount('chain', 0, 'growth-issued'), amount: -given.growth },
    ].filter(({ amount }) => amount !== 0);
    const paid = allocate(
      payableFen,
      given.lines.map(({ weight }) => weight),
    );
    const facts = saleFacts(entries.map((entry) => ({ ...entry, amount: -entry.amount })));
    const sold: SoldParts = {
      lines: given.lines.map(({ quantity }, index) => ({
        ...{ line: index + 1, quantity, returned: 0, payFen: paid[index] ?? 0, pointsFen: 0, earnedPoints: 0 },
      })),
      paidFen: facts.sources.map(({ amountFen }) => amountFen),
      pointsUsed: [],
      earnedGrowth: payableFen === 0 ? 0 : facts.earnedGrowth,
      kept: { payFen: 0, pointsFen: 0 },
    };
    return { entries, facts, sold, entityId: given.entityId, growthPosted: payableFen > 0 };
  })
  .filter(({ growthPosted, entries }) => growthPosted || entries.length === 0);

interface Returned {
  readonly now: EntryDraft[];
  readonly later: EntryDraft[];
}

/** Returns one piece after the other in the given order of lines, each at the store and entity that `at` says. */
function returnPieces(
  { facts, sold, entityId }: { facts: ReturnType<typeof saleFacts>; sold: SoldParts; entityId: number },
  order: readonly number[],
  at: (index: number) => Pick<ReturnPlace, 'storeId' | 'entityId'>,
): Returned[] {
  const returns: Returned[] = [];
  let lines = sold.lines;
  for (let index = 0; whatIsLeft(lines).length > 0; index += 1) {
    const left = whatIsLeft(lines);
    const { line } = left[(order[index % order.length] ?? 0) % left.length] as { line: number };
    const parts = partsOf({ ...sold, lines }, [{ line, quantity: 1 }]);
    lines = lines.map((each) => (each.line === line ? { ...each, returned: each.returned + 1 } : each));
    const shares = sharesOf(facts.sources, parts);
    const back = moneyBack(shares, { deductedFen: 0, wechatInCash: false });
    const place = { saleStoreId: STORE, saleEntityId: entityId, ...at(index) };
    const later = back.wechatFen > 0 ? wechatEntries(back.wechatFen, place) : [];
    returns.push({ now: [...moneyEntries(shares, back, place), ...growthEntries(MEMBER, parts.growth)], later });
  }
  return returns;
}

const order = fc.array(fc.nat(3), { minLength: 1, maxLength: 8 });

function off<K>(entries: readonly EntryDraft[], key: (entry: EntryDraft) => K): [K, number][] {
  const sums = new Map<K, number>();
  for (const entry of entries) sums.set(key(entry), (sums.get(key(entry)) ?? 0) + entry.amount);
  return [...sums].filter(([, sum]) => sum !== 0);
}

describe('journals of returns', () => {
  it('undo the sale account by account when all is back, in whatever pieces', () => {
    fc.assert(
      fc.property(sale, order, (given, pieces) => {
        const returns = returnPieces(given, pieces, () => ({ storeId: STORE, entityId: given.entityId }));
        const all = [...given.entries, ...returns.flatMap(({ now, later }) => [...now, ...later])];
        expect(off(all, ({ account }) => addressOf(account))).toEqual([]);
      }),
    );
  });

  it('balance each by itself, also while WeChat’s part is on its way, and say nothing of zero', () => {
    fc.assert(
      fc.property(sale, order, (given, pieces) => {
        const returns = returnPieces(given, pieces, () => ({ storeId: STORE, entityId: given.entityId }));
        expect(returns.flatMap(({ now }) => off(now, ({ account }) => unitOf(account)))).toEqual([]);
        expect(returns.flatMap(({ now, later }) => [...now, ...later]).filter(({ amount }) => amount === 0)).toEqual(
          [],
        );
      }),
    );
  });

  it('keep each legal entity’s own books balanced when another entity’s store hands the money over', () => {
    const entityOf =
      (seller: number) =>
      ({ account }: EntryDraft): number => {
        if (account.owner === 'store') return account.ownerId === STORE ? seller : 9;
        return account.owner === 'member' ? account.entityId : account.ownerId;
      };
    fc.assert(
      fc.property(sale, order, (given, pieces) => {
        const returns = returnPieces(given, pieces, () => ({ storeId: ELSEWHERE, entityId: 9 }));
        const fen = returns
          .flatMap(({ now, later }) => [...now, ...later])
          .filter((entry) => unitOf(entry.account) === 'fen');
        expect(off(fen, entityOf(given.entityId))).toEqual([]);
      }),
    );
  });

  it('leave the seller owing the store elsewhere exactly what that store has handed over', () => {
    fc.assert(
      fc.property(sale, order, (given, pieces) => {
        const returns = returnPieces(given, pieces, (index) =>
          index % 2 === 0 ? { storeId: ELSEWHERE, entityId: 9 } : { storeId: STORE, entityId: given.entityId },
        );
        const of = (address: string): number =>
          returns
            .flatMap(({ now }) => now)
            .filter(({ account }) => addressOf(account) === address)
            .reduce((sum, { amount }) => sum + amount, 0);
        const handedOver = of(`store/${ELSEWHERE}/cash/0/0`) + of(`store/${ELSEWHERE}/card/0/0`);
        expect(of(`entity/${given.entityId}/owes/9/0`)).toBe(handedOver);
        expect(of(`entity/9/owed-by/${given.entityId}/0`)).toBe(0 - handedOver);
      }),
    );
  });

  it('return stored value to the very lots it came from', () => {
    fc.assert(
      fc.property(sale, order, (given, pieces) => {
        const returns = returnPieces(given, pieces, () => ({ storeId: ELSEWHERE, entityId: 9 }));
        const lots = (entries: readonly EntryDraft[]): [number, number][] =>
          off(
            entries.filter(({ lotId }) => lotId !== undefined),
            ({ lotId }) => lotId as number,
          ).sort(([a], [b]) => a - b);
        const taken = lots(given.entries).map(([lotId, amount]) => [lotId, -amount]);
        expect(lots(returns.flatMap(({ now }) => now))).toEqual(taken);
      }),
    );
  });
});

describe('a deduction', () => {
  it('stays in the house: taken from what would be carried home, never from stored value, and the sum still holds', () => {
    fc.assert(
      fc.property(sale, fc.nat(60_000), fc.boolean(), (given, wanted, wechatInCash) => {
        const parts = partsOf(given.sold, whatIsLeft(given.sold.lines));
        const shares = sharesOf(given.facts.sources, parts);
        const deductedFen = Math.min(wanted, deductibleFen(shares));
        const whole = moneyBack(shares, { deductedFen: 0, wechatInCash });
        const back = moneyBack(shares, { deductedFen, wechatInCash });
        const carried = ({ cashFen, cardFen, wechatFen }: typeof back): number => cashFen + cardFen + wechatFen;
        expect(carried(back)).toBe(carried(whole) - deductedFen);
        expect(back.walletFen).toBe(whole.walletFen);
        expect(back.walletFen + carried(back) + back.deductedFen).toBe(parts.payFen);
        const place = { saleStoreId: STORE, saleEntityId: given.entityId, storeId: STORE, entityId: given.entityId };
        expect(off(moneyEntries(shares, back, place), ({ account }) => unitOf(account))).toEqual([]);
      }),
    );
  });

  it('can’t be more than what goes back', () => {
    const shares = sharesOf([{ method: 'cash', account: systemAccount('store', STORE, 'cash'), amountFen: 100 }], {
      paidFen: [100],
    });
    expect(() => moneyBack(shares, { deductedFen: 101, wechatInCash: false })).toThrow(RangeError);
  });
});
