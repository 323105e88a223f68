import type { MoneyPosting } from '../../ledger/index.js';
import { type OrderToClear, SALE, clearOrder, sharesBetweenEntities } from './clearing.rules.js';

const NORTH = 1;
const SOUTH = 2;
const [NORTH_STORE, NORTH_BRANCH, SOUTH_STORE] = [11, 12, 21];
const [TOPUP, BRANCH_TOPUP] = [501, 502];
const SALE_JOURNAL = 900;

function posting(changes: Partial<MoneyPosting>): MoneyPosting {
  return {
    journalId: SALE_JOURNAL,
    kind: SALE,
    bizKey: 'order:7:settle',
    storeId: SOUTH_STORE,
    at: new Date('2026-11-21T06:00:00.000Z'),
    day: '2026-11-21',
    book: 'principal',
    ownerId: 42,
    entityId: NORTH,
    originId: TOPUP,
    amount: 0,
    ...changes,
  };
}

/** What a sale or (with negative amounts) a return of value issued by North posts at South's store. */
function spent(principal: number, bonus: number, changes: Partial<MoneyPosting> = {}): MoneyPosting[] {
  return [
    posting({ amount: -principal, ...changes }),
    posting({ book: 'bonus', amount: -bonus, ...changes }),
    posting({ book: 'owes', ownerId: NORTH, entityId: SOUTH, originId: null, amount: principal + bonus, ...changes }),
  ].filter(({ amount }) => amount !== 0);
}

function order(postings: MoneyPosting[], changes: Partial<OrderToClear> = {}): OrderToClear {
  return {
    postings,
    cleared: new Set(),
    shared: [],
    issuingStores: new Map([
      [TOPUP, NORTH_STORE],
      [BRANCH_TOPUP, NORTH_BRANCH],
    ]),
    honouringBp: 0,
    ...changes,
  };
}

const BACK = { journalId: 901, kind: 'order.return', bizKey: 'order:7:return:1' };

describe('clearing an order', () => {
  it('says who issued, who honoured and what is owed for it', () => {
    const [fact] = clearOrder(order(spent(8_000, 2_000)));
    expect(fact).toMatchObject({ journalId: SALE_JOURNAL, day: '2026-11-21' });
    expect(fact?.lines).toEqual([
      {
        kind: 'spend',
        issuingEntityId: NORTH,
        issuingStoreId: NORTH_STORE,
        honouringEntityId: SOUTH,
        honouringStoreId: SOUTH_STORE,
        principalFen: 8_000,
        bonusFen: 2_000,
        honouringBp: 0,
        honouringShareFen: 0,
        otherFen: 0,
        owedFen: 10_000,
      },
    ]);
  });

  it('keeps top-ups of different stores apart', () => {
    const postings = [
      posting({ amount: -3_000 }),
      posting({ amount: -1_000, originId: BRANCH_TOPUP }),
      posting({ book: 'owes', ownerId: NORTH, entityId: SOUTH, originId: null, amount: 4_000 }),
    ];
    const lines = clearOrder(order(postings))[0]?.lines;
    expect(lines?.map((line) => [line.issuingStoreId, line.owedFen])).toEqual([
      [NORTH_STORE, 3_000],
      [NORTH_BRANCH, 1_000],
    ]);
  });

  it('knows store to store inside one entity, and nothing of a store with itself', () => {
    const own = posting({ amount: -5_000, storeId: NORTH_STORE });
    const sister = posting({ amount: -700, storeId: NORTH_STORE, originId: BRANCH_TOPUP });
    const lines = clearOrder(order([own, sister]))[0]?.lines;
    expect(lines).toEqual([
      expect.objectContaining({
        issuingEntityId: NORTH,
        issuingStoreId: NORTH_BRANCH,
        honouringEntityId: NORTH,
        honouringStoreId: NORTH_STORE,
        owedFen: 700,
      }),
    ]);
  });

  it('has a fact without lines for an order that only used its own store’s value, so that it is not looked at again', () => {
    const facts = clearOrder(order([posting({ amount: -5_000, storeId: NORTH_STORE })]));
    expect(facts.map(({ lines }) => lines)).toEqual([[]]);
  });

  it.each([
    [0, 0, 10_000],
    [10_000, 2_000, 8_000],
    [5_000, 1_000, 9_000],
    [3_333, 666, 9_334],
  ])('shares the bonus: with %i of 10,000 the honouring side bears %i and is owed %i', (honouringBp, share, owed) => {
    const [line] = clearOrder(order(spent(8_000, 2_000), { honouringBp }))[0]?.lines ?? [];
    expect(line).toMatchObject({ honouringBp, honouringShareFen: share, owedFen: owed });
    expect(sharesBetweenEntities(line ? [line] : [])).toEqual(
      share === 0 ? [] : [{ issuingEntityId: NORTH, honouringEntityId: SOUTH, shareFen: share }],
    );
  });

  it('undoes the sale by the share of its day, whatever the setting says now', () => {
    const shared = [
      {
        issuingEntityId: NORTH,
        issuingStoreId: NORTH_STORE,
        honouringBp: 3_333,
        bonusFen: 2_000,
        honouringShareFen: 666,
      },
    ];
    const postings = [...spent(8_000, 2_000), ...spent(-8_000, -2_000, BACK)];
    const facts = clearOrder(order(postings, { shared, cleared: new Set([SALE_JOURNAL]), honouringBp: 10_000 }));
    expect(facts).toHaveLength(1);
    expect(facts[0]?.lines).toEqual([
      expect.objectContaining({ kind: 'return', honouringBp: 3_333, honouringShareFen: -666, owedFen: -9_334 }),
    ]);
  });

  it('takes the return for the store that sold, wherever the goods were brought back', () => {
    const postings = [...spent(1_000, 0), ...spent(-1_000, 0, { ...BACK, storeId: NORTH_STORE })];
    const [sale, back] = clearOrder(order(postings));
    expect(sale?.lines[0]).toMatchObject({ honouringStoreId: SOUTH_STORE, owedFen: 1_000 });
    expect(back?.lines[0]).toMatchObject({ honouringStoreId: SOUTH_STORE, owedFen: -1_000 });
  });

  it('tells cash paid out for another entity’s sale apart from stored value', () => {
    const paidOut = posting({
      ...BACK,
      book: 'owes',
      storeId: NORTH_STORE,
      ownerId: SOUTH,
      entityId: NORTH,
      originId: null,
      amount: 2_500,
    });
    const facts = clearOrder(order([...spent(1_000, 0), paidOut]));
    expect(facts[1]?.lines).toEqual([
      expect.objectContaining({
        kind: 'payout',
        issuingEntityId: SOUTH,
        issuingStoreId: SOUTH_STORE,
        honouringEntityId: NORTH,
        honouringStoreId: NORTH_STORE,
        otherFen: 2_500,
        owedFen: 2_500,
      }),
    ]);
  });

  it('does the same with an order that used no stored value at all', () => {
    const paidOut = posting({ ...BACK, book: 'owes', ownerId: SOUTH, entityId: NORTH, originId: null, amount: 900 });
    expect(clearOrder(order([paidOut]))[0]?.lines).toEqual([
      expect.objectContaining({ kind: 'payout', issuingStoreId: null, otherFen: 900, owedFen: 900 }),
    ]);
  });
});
