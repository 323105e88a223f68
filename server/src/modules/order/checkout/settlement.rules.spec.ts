import fc from 'fast-check';
import { memberAccount, systemAccount, unitOf } from '../../ledger/account-address.rules.js';
import { LedgerBook } from '../../ledger/ledger-book.rules.js';
import type { EntryDraft } from '../../ledger/index.js';
import { type Sale, drawFromMember, saleEntries, tenderOf } from './settlement.rules.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');
const MEMBER = 7;
const STORE = 3;
const TERMS = {
  policy: 'proportional',
  place: { storeId: STORE, groupIds: [], channel: 'store' },
} as const;
const NOTHING = systemAccount('store', STORE, 'sales');

/** A member with wallet lots of several issuers, and points. */
function memberWith(wallet: readonly { paid: number; bonus: number; issuer: number }[], points: number): LedgerBook {
  const book = new LedgerBook([]);
  const lot = (id: number, originId: number) => ({ id, originId, availableAt: NOW, expiresAt: null });
  const give = (bizKey: string, entries: EntryDraft[]): void =>
    book.post({ kind: 't', bizKey, at: NOW, memberId: MEMBER, storeId: null, title: '', entries });
  wallet.forEach(({ paid, bonus, issuer }, index) => {
    give(`p${index}`, [
      { account: memberAccount(MEMBER, 'principal', issuer), amount: paid, newLot: lot(10 * index + 1, index) },
      { account: NOTHING, amount: -paid },
    ]);
    if (bonus === 0) return;
    give(`b${index}`, [
      { account: memberAccount(MEMBER, 'bonus', issuer), amount: bonus, newLot: lot(10 * index + 2, index) },
      { account: NOTHING, amount: -bonus },
    ]);
  });
  if (points > 0) {
    give('points', [
      { account: memberAccount(MEMBER, 'points'), amount: points, newLot: lot(900, 900) },
      { account: systemAccount('chain', 0, 'points-issued'), amount: -points },
    ]);
  }
  return book;
}

const wallet = fc.array(
  fc.record({
    paid: fc.integer({ min: 1, max: 50_000 }),
    bonus: fc.nat(10_000),
    issuer: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 4 },
);

/** Any sale that a member with such a wallet can make, and the book it was decided on. */
const saleOf = fc
  .record({
    wallet,
    pointsOwned: fc.nat(500),
    walletShare: fc.double({ min: 0, max: 1, noNaN: true }),
    points: fc.nat(500),
    cashFen: fc.nat(20_000),
    wechatFen: fc.nat(20_000),
    cardFen: fc.nat(20_000),
    voucherFen: fc.nat(20_000),
    earnedGrowth: fc.nat(300),
    entityId: fc.integer({ min: 1, max: 3 }),
  })
  .map((given) => {
    const book = memberWith(given.wallet, given.pointsOwned);
    const states = book.memberStates(MEMBER);
    const total = given.wallet.reduce((sum, { paid, bonus }) => sum + paid + bonus, 0);
    const walletFen = Math.floor(total * given.walletShare);
    const points = Math.min(given.points, given.pointsOwned);
    const outcome = drawFromMember(states, { walletFen, points }, TERMS, NOW);
    if (!('draws' in outcome)) throw new Error(`short of ${outcome.short}`);
    const sale: Sale = {
      storeId: STORE,
      entityId: given.entityId,
      memberId: MEMBER,
      tender: {
        walletFen,
        cashFen: given.cashFen,
        wechatFen: given.wechatFen,
        cardFen: given.cardFen,
        voucherFen: given.voucherFen,
      },
      draws: outcome.draws,
      earnedGrowth: given.earnedGrowth,
    };
    return { book, sale };
  });

const sumBy = <K>(entries: readonly EntryDraft[], key: (entry: EntryDraft) => K): Map<K, number> => {
  const sums = new Map<K, number>();
  for (const entry of entries) sums.set(key(entry), (sums.get(key(entry)) ?? 0) + entry.amount);
  return sums;
};
const allZero = (sums: ReadonlyMap<unknown, number>): boolean => [...sums.values()].every((sum) => sum === 0);

describe('tender', () => {
  it('must make up what is to be paid, method by method', () => {
    const payments = [
      { method: 'wallet' as const, amountFen: 60 },
      { method: 'cash' as const, amountFen: 30 },
      { method: 'cash' as const, amountFen: 10 },
    ];
    expect(tenderOf(payments, 100)).toEqual({ walletFen: 60, cashFen: 40, wechatFen: 0, cardFen: 0, voucherFen: 0 });
    expect(tenderOf(payments, 99)).toBeNull();
    expect(tenderOf([], 0)).toEqual({ walletFen: 0, cashFen: 0, wechatFen: 0, cardFen: 0, voucherFen: 0 });
    expect(tenderOf([{ method: 'voucher', amountFen: 100 }], 100)).toMatchObject({ voucherFen: 100 });
  });
});

describe('what a member gives', () => {
  it('says of which there is too little', () => {
    const states = memberWith([{ paid: 100, bonus: 0, issuer: 1 }], 50).memberStates(MEMBER);
    expect(drawFromMember(states, { walletFen: 101, points: 0 }, TERMS, NOW)).toEqual({ short: 'wallet' });
    expect(drawFromMember(states, { walletFen: 100, points: 51 }, TERMS, NOW)).toEqual({ short: 'points' });
    expect(drawFromMember([], { walletFen: 0, points: 1 }, TERMS, NOW)).toEqual({ short: 'points' });
  });
});

describe('entries of a sale', () => {
  it('balance in each unit, whatever pays', () => {
    fc.assert(
      fc.property(saleOf, ({ sale }) =>
        expect(allZero(sumBy(saleEntries(sale), ({ account }) => unitOf(account)))).toBe(true),
      ),
    );
  });

  it('balance for each legal entity by itself', () => {
    const entityOf =
      (seller: number) =>
      ({ account }: EntryDraft): number =>
        account.owner === 'store' ? seller : account.owner === 'member' ? account.entityId : account.ownerId;
    fc.assert(
      fc.property(saleOf, ({ sale }) => {
        const fen = saleEntries(sale).filter(({ account }) => unitOf(account) === 'fen');
        expect(allZero(sumBy(fen, entityOf(sale.entityId)))).toBe(true);
      }),
    );
  });

  it('are accepted by the book they were decided on', () => {
    fc.assert(
      fc.property(saleOf, ({ book, sale }) => {
        const entries = saleEntries(sale);
        fc.pre(entries.length > 0);
        book.post({ kind: 's', bizKey: 's', at: NOW, memberId: MEMBER, storeId: STORE, title: '', entries });
      }),
    );
  });
});
