import { groupBy } from '../../../kernel/group-by.js';

/** All lines of a month between two entities, in one direction. Fen. */
export interface PairMonth {
  readonly issuingEntityId: number;
  readonly honouringEntityId: number;
  readonly principalFen: number;
  /** Less what the honouring side bears of it. */
  readonly bonusFen: number;
  readonly otherFen: number;
  /** Settlements the issuing side has paid the honouring side; as lines have it, below zero. */
  readonly paymentFen: number;
  readonly lines: number;
}

/** Where two entities stood at the end of the month before. Positive: the counterparty owes. */
export interface Standing {
  readonly legalEntityId: number;
  readonly counterpartyId: number;
  readonly closingFen: number;
}

export interface StatementBalance {
  readonly counterpartyId: number;
  readonly openingFen: number;
  readonly receivablePrincipalFen: number;
  readonly receivableBonusFen: number;
  readonly receivableOtherFen: number;
  readonly payablePrincipalFen: number;
  readonly payableBonusFen: number;
  readonly payableOtherFen: number;
  /** Settlements paid less settlements received. */
  readonly paymentsFen: number;
  readonly closingFen: number;
}

export interface Statement {
  readonly legalEntityId: number;
  readonly lines: number;
  readonly openingFen: number;
  readonly receivableFen: number;
  readonly payableFen: number;
  readonly paymentsFen: number;
  readonly closingFen: number;
  readonly balances: readonly StatementBalance[];
}

interface Side extends Omit<StatementBalance, 'closingFen'> {
  readonly legalEntityId: number;
  readonly lines: number;
}

const NOTHING = {
  openingFen: 0,
  receivablePrincipalFen: 0,
  receivableBonusFen: 0,
  receivableOtherFen: 0,
  payablePrincipalFen: 0,
  payableBonusFen: 0,
  payableOtherFen: 0,
  paymentsFen: 0,
  lines: 0,
};

/** One statement for each entity that owes, is owed, or had anything to do with another in the month. */
export function statementsOf(month: readonly PairMonth[], before: readonly Standing[]): Statement[] {
  const sides: Side[] = [
    ...before.map(({ closingFen, ...pair }) => ({ ...NOTHING, ...pair, openingFen: closingFen })),
    ...month.filter((pair) => pair.issuingEntityId !== pair.honouringEntityId).flatMap(bothSides),
  ];
  return [...groupBy(sides, (side) => side.legalEntityId)]
    .sort(([a], [b]) => a - b)
    .map(([legalEntityId, ofEntity]) => {
      const balances = [...groupBy(ofEntity, (side) => side.counterpartyId).values()]
        .map((parts) => balanceOf(parts))
        .sort((a, b) => a.counterpartyId - b.counterpartyId);
      const sum = (pick: (balance: StatementBalance) => number): number =>
        balances.reduce((total, balance) => total + pick(balance), 0);
      return {
        legalEntityId,
        lines: ofEntity.reduce((total, { lines }) => total + lines, 0),
        openingFen: sum((b) => b.openingFen),
        receivableFen: sum((b) => b.receivablePrincipalFen + b.receivableBonusFen + b.receivableOtherFen),
        payableFen: sum((b) => b.payablePrincipalFen + b.payableBonusFen + b.payableOtherFen),
        paymentsFen: sum((b) => b.paymentsFen),
        closingFen: sum((b) => b.closingFen),
        balances,
      };
    });
}

/** What one side is owed the other owes; what one has paid the other has received. */
function bothSides(pair: PairMonth): Side[] {
  const { issuingEntityId: issuer, honouringEntityId: honourer, principalFen, bonusFen, otherFen, lines } = pair;
  const parts = { ...NOTHING, lines };
  return [
    {
      ...parts,
      legalEntityId: honourer,
      counterpartyId: issuer,
      receivablePrincipalFen: principalFen,
      receivableBonusFen: bonusFen,
      receivableOtherFen: otherFen,
      paymentsFen: pair.paymentFen,
    },
    {
      ...parts,
      legalEntityId: issuer,
      counterpartyId: honourer,
      payablePrincipalFen: principalFen,
      payableBonusFen: bonusFen,
      payableOtherFen: otherFen,
      // Subtracting from zero: a plain minus would make −0 of nothing.
      paymentsFen: 0 - pair.paymentFen,
    },
  ];
}

function balanceOf(parts: readonly [Side, ...Side[]]): StatementBalance {
  const sum = (pick: (side: Side) => number): number => parts.reduce((total, side) => total + pick(side), 0);
  const balance = {
    counterpartyId: parts[0].counterpartyId,
    openingFen: sum((side) => side.openingFen),
    receivablePrincipalFen: sum((side) => side.receivablePrincipalFen),
    receivableBonusFen: sum((side) => side.receivableBonusFen),
    receivableOtherFen: sum((side) => side.receivableOtherFen),
    payablePrincipalFen: sum((side) => side.payablePrincipalFen),
    payableBonusFen: sum((side) => side.payableBonusFen),
    payableOtherFen: sum((side) => side.payableOtherFen),
    paymentsFen: sum((side) => side.paymentsFen),
  };
  const received = balance.receivablePrincipalFen + balance.receivableBonusFen + balance.receivableOtherFen;
  const paid = balance.payablePrincipalFen + balance.payableBonusFen + balance.payableOtherFen;
  return { ...balance, closingFen: balance.openingFen + received - paid + balance.paymentsFen };
}
