import fc from 'fast-check';
import type { MoneyPosting } from '../../ledger/index.js';
import { type ClearingLine, SALE, clearOrder, sharesBetweenEntities } from './clearing.rules.js';

const ENTITIES = [1, 2, 3];
/** Stores 10–12 belong to entity 1, 20–22 to entity 2 and so on; top-ups carry the store in their number. */
const entityOf = (storeId: number): number => Math.floor(storeId / 10);
const storeOf = (originId: number): number => originId % 100;

interface Draw {
  readonly storeId: number;
  readonly principal: number;
  readonly bonus: number;
}

interface Sale {
  readonly storeId: number;
  readonly draws: readonly Draw[];
  readonly bp: number;
  /** Fractions at which the sale comes back, part by part; what is left stays sold. */
  readonly parts: readonly number[];
}

const storeId = fc.tuple(fc.constantFrom(...ENTITIES), fc.integer({ min: 0, max: 2 })).map(([e, s]) => e * 10 + s);
const draw: fc.Arbitrary<Draw> = fc.record({ storeId, principal: fc.nat(1_000_000), bonus: fc.nat(1_000_000) });
const sale: fc.Arbitrary<Sale> = fc.record({
  storeId,
  draws: fc.array(draw, { minLength: 1, maxLength: 4 }),
  bp: fc.integer({ min: 0, max: 10_000 }),
  parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
});

let journals = 0;

/** One journal as the order room posts it: lots down (or up again), and debts between entities for what is foreign. */
function journalOf(of: Sale, draws: readonly Draw[], sign: 1 | -1): MoneyPosting[] {
  journals += 1;
  const base = {
    journalId: journals,
    kind: sign === 1 ? SALE : 'order.return',
    bizKey: `order:1:${journals}`,
    storeId: of.storeId,
    at: new Date(0),
    day: '2026-11-21',
    ownerId: 42,
  };
  const honourer = entityOf(of.storeId);
  const postings: MoneyPosting[] = [];
  const owed = new Map<number, number>();
  for (const [index, { storeId: issuingStore, principal, bonus }] of draws.entries()) {
    const issuer = entityOf(issuingStore);
    const lot = { ...base, entityId: issuer, originId: index * 100 + issuingStore };
    if (principal > 0) postings.push({ ...lot, book: 'principal', amount: -sign * principal });
    if (bonus > 0) postings.push({ ...lot, book: 'bonus', amount: -sign * bonus });
    if (issuer !== honourer) owed.set(issuer, (owed.get(issuer) ?? 0) + sign * (principal + bonus));
  }
  for (const [issuer, amount] of owed) {
    if (amount !== 0)
      postings.push({ ...base, book: 'owes', ownerId: issuer, entityId: honourer, originId: null, amount });
  }
  return postings;
}

/** Parts of each draw that come back, never more than was taken. */
function returnsOf(of: Sale): Draw[][] {
  const left = of.draws.map((one) => ({ ...one }));
  return of.parts.map((part) =>
    left.map((one) => {
      const back = {
        ...one,
        principal: Math.floor(one.principal * part),
        bonus: Math.floor(one.bonus * part),
      };
      one.principal -= back.principal;
      one.bonus -= back.bonus;
      return back;
    }),
  );
}

function postingsOf(of: Sale): MoneyPosting[] {
  return [journalOf(of, of.draws, 1), ...returnsOf(of).map((draws) => journalOf(of, draws, -1))].flat();
}

const issuingStores = new Map(
  ENTITIES.flatMap((e) =>
    [0, 1, 2].flatMap((s) => [0, 1, 2, 3].map((i) => [i * 100 + e * 10 + s, storeOf(e * 10 + s)] as const)),
  ),
);

function clear(of: Sale, postings: readonly MoneyPosting[]): ClearingLine[] {
  const known = { cleared: new Set<number>(), shared: [], issuingStores, honouringBp: of.bp };
  return clearOrder({ postings, ...known }).flatMap(({ lines }) => lines);
}

const sum = <T>(items: readonly T[], pick: (item: T) => number): number => items.reduce((t, item) => t + pick(item), 0);
const across = (lines: readonly ClearingLine[]): ClearingLine[] =>
  lines.filter((line) => line.issuingEntityId !== line.honouringEntityId);

describe('clearing, whatever is sold and comes back', () => {
  it('owes between entities what the ledger owes, once the shared bonus has its journal', () => {
    fc.assert(
      fc.property(sale, (of) => {
        const postings = postingsOf(of);
        const lines = clear(of, postings);
        for (const debtor of ENTITIES) {
          for (const creditor of ENTITIES.filter((entity) => entity !== debtor)) {
            const booked = postings.filter(
              ({ book, ownerId, entityId }) => book === 'owes' && ownerId === debtor && entityId === creditor,
            );
            const ofPair = lines.filter(
              (line) => line.issuingEntityId === debtor && line.honouringEntityId === creditor,
            );
            const shared = sharesBetweenEntities(ofPair);
            expect(sum(ofPair, (line) => line.owedFen)).toBe(
              sum(booked, ({ amount }) => amount) - sum(shared, ({ shareFen }) => shareFen),
            );
          }
        }
      }),
    );
  });

  it('nets to zero over all entities: what one is owed another owes', () => {
    fc.assert(
      fc.property(fc.array(sale, { maxLength: 5 }), (sales) => {
        const lines = across(sales.flatMap((of) => clear(of, postingsOf(of))));
        const net = (entity: number): number =>
          sum(lines, (line) => (line.honouringEntityId === entity ? line.owedFen : 0)) -
          sum(lines, (line) => (line.issuingEntityId === entity ? line.owedFen : 0));
        expect(sum(ENTITIES, net)).toBe(0);
      }),
    );
  });

  it('ends at nothing when everything has come back, in however many parts', () => {
    fc.assert(
      fc.property(sale, (partly) => {
        const of = { ...partly, parts: [...partly.parts, 1] };
        const bySource = new Map<string, number>();
        for (const line of clear(of, postingsOf(of))) {
          const source = `${line.issuingEntityId}/${line.issuingStoreId}`;
          bySource.set(source, (bySource.get(source) ?? 0) + line.owedFen);
          bySource.set(`${source} share`, (bySource.get(`${source} share`) ?? 0) + line.honouringShareFen);
        }
        expect([...bySource.values()].filter((fen) => fen !== 0)).toEqual([]);
      }),
    );
  });

  it('says the same whether journals are cleared all at once or one by one', () => {
    fc.assert(
      fc.property(sale, (of) => {
        const postings = postingsOf(of);
        const atOnce = clear(of, postings);
        const cleared = new Set<number>();
        const lines: ClearingLine[] = [];
        for (const journalId of new Set(postings.map((posting) => posting.journalId))) {
          const known = postings.filter((posting) => cleared.has(posting.journalId) || posting.journalId === journalId);
          const shared = sourcesOf(lines);
          const facts = clearOrder({ postings: known, cleared, shared, issuingStores, honouringBp: of.bp });
          lines.push(...facts.flatMap((fact) => fact.lines));
          cleared.add(journalId);
        }
        expect(lines).toEqual(atOnce);
      }),
    );
  });

  it('lets the honouring side bear between nothing and the whole bonus', () => {
    fc.assert(
      fc.property(sale, (of) => {
        for (const line of clear(of, journalOf(of, of.draws, 1))) {
          expect(line.honouringShareFen).toBeGreaterThanOrEqual(0);
          expect(line.honouringShareFen).toBeLessThanOrEqual(line.bonusFen);
          expect(line.owedFen).toBe(line.principalFen + line.bonusFen - line.honouringShareFen + line.otherFen);
        }
      }),
    );
  });
});

/** What the store reads back: sums by source. */
function sourcesOf(lines: readonly ClearingLine[]) {
  const sources = new Map<string, ClearingLine[]>();
  for (const line of lines) {
    const key = `${line.issuingEntityId}/${line.issuingStoreId}`;
    sources.set(key, [...(sources.get(key) ?? []), line]);
  }
  return [...sources.values()].map((group) => ({
    issuingEntityId: (group[0] as ClearingLine).issuingEntityId,
    issuingStoreId: (group[0] as ClearingLine).issuingStoreId,
    honouringBp: (group[0] as ClearingLine).honouringBp,
    bonusFen: sum(group, (line) => line.bonusFen),
    honouringShareFen: sum(group, (line) => line.honouringShareFen),
  }));
}
