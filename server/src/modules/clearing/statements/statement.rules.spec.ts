import fc from 'fast-check';
import { type PairMonth, type Standing, statementsOf } from './statement.rules.js';

const pair = (changes: Partial<PairMonth>): PairMonth => ({
  issuingEntityId: 1,
  honouringEntityId: 2,
  principalFen: 0,
  bonusFen: 0,
  otherFen: 0,
  paymentFen: 0,
  lines: 1,
  ...changes,
});

describe('a month between two entities', () => {
  it('is receivable for the one and payable for the other', () => {
    const [issuer, honourer] = statementsOf([pair({ principalFen: 8_000, bonusFen: 2_000 })], []);
    expect(issuer).toMatchObject({ legalEntityId: 1, payableFen: 10_000, receivableFen: 0, closingFen: -10_000 });
    expect(honourer).toMatchObject({ legalEntityId: 2, payableFen: 0, receivableFen: 10_000, closingFen: 10_000 });
    expect(honourer?.balances).toEqual([
      expect.objectContaining({ counterpartyId: 1, receivablePrincipalFen: 8_000, receivableBonusFen: 2_000 }),
    ]);
  });

  it('begins where the last one ended, also when nothing happened', () => {
    const before: Standing[] = [
      { legalEntityId: 1, counterpartyId: 2, closingFen: -700 },
      { legalEntityId: 2, counterpartyId: 1, closingFen: 700 },
    ];
    const statements = statementsOf([], before);
    expect(statements.map(({ openingFen, closingFen }) => [openingFen, closingFen])).toEqual([
      [-700, -700],
      [700, 700],
    ]);
  });

  it('takes a settlement off what is owed', () => {
    const month = [pair({ principalFen: 1_000 }), pair({ paymentFen: -600 })];
    const [payer, receiver] = statementsOf(month, []);
    expect(payer).toMatchObject({ payableFen: 1_000, paymentsFen: 600, closingFen: -400, lines: 2 });
    expect(receiver).toMatchObject({ receivableFen: 1_000, paymentsFen: -600, closingFen: 400 });
  });

  it('leaves out what stores of one entity owe each other', () => {
    expect(statementsOf([pair({ honouringEntityId: 1, principalFen: 5 })], [])).toEqual([]);
  });
});

describe('statements of any month', () => {
  const entity = fc.integer({ min: 1, max: 4 });
  const fen = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const months = fc.array(
    fc.record({
      issuingEntityId: entity,
      honouringEntityId: entity,
      principalFen: fen,
      bonusFen: fen,
      otherFen: fen,
      paymentFen: fen,
      lines: fc.nat(9),
    }),
    { maxLength: 12 },
  );

  it('close at what they opened with and what happened, and cancel out over all entities, month after month', () => {
    fc.assert(
      fc.property(fc.array(months, { maxLength: 4 }), (story) => {
        let standings: Standing[] = [];
        for (const month of story) {
          const statements = statementsOf(month, standings);
          for (const one of statements) {
            expect(one.closingFen).toBe(one.openingFen + one.receivableFen - one.payableFen + one.paymentsFen);
            expect(one.balances.reduce((sum, { closingFen }) => sum + closingFen, 0)).toBe(one.closingFen);
          }
          expect(statements.reduce((sum, { closingFen }) => sum + closingFen, 0)).toBe(0);
          const side = (a: number, b: number): number =>
            statements.find((s) => s.legalEntityId === a)?.balances.find((s) => s.counterpartyId === b)?.closingFen ??
            0;
          for (const a of [1, 2, 3, 4]) for (const b of [1, 2, 3, 4]) expect(side(a, b) + side(b, a)).toBe(0);
          standings = statements.flatMap(({ legalEntityId, balances }) =>
            balances.map(({ counterpartyId, closingFen }) => ({ legalEntityId, counterpartyId, closingFen })),
          );
        }
      }),
    );
  });
});
