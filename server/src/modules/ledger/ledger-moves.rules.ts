import { type MemberBook, memberAccount } from './account-address.rules.js';
import { type EntryDraft, type LedgerBook, type LotState } from './ledger-book.rules.js';

/** One lot as it went from one member to another. */
export interface MovedLot {
  readonly book: MemberBook;
  readonly entityId: number;
  readonly fromLotId: number;
  readonly intoLotId: number;
  readonly amount: number;
}

/** A book without lots, by its sum. */
export interface MovedSum {
  readonly book: MemberBook;
  readonly amount: number;
}

export interface Moved {
  readonly lots: readonly MovedLot[];
  readonly sums: readonly MovedSum[];
}

/** What a member has of points, debt and growth, as it would stand with another. Stored value has papers of its own. */
export function toMove(book: LedgerBook, fromId: number, freshId: () => number): Moved {
  const points = book.state(memberAccount(fromId, 'points'));
  const lots = points.lots
    .filter(({ remaining }) => remaining > 0)
    .map(({ id, remaining }) => ({
      book: 'points' as const,
      entityId: 0,
      fromLotId: id,
      intoLotId: freshId(),
      amount: remaining,
    }));
  const sums = (['points-debt', 'growth'] as const)
    .map((name) => ({ book: name, amount: book.state(memberAccount(fromId, name)).balance }))
    .filter(({ amount }) => amount !== 0);
  return { lots, sums };
}

/** Both sides: the lots keep origin, beginning, end and scope. */
export function moveEntries(moved: Moved, fromId: number, intoId: number, lots: readonly LotState[]): EntryDraft[] {
  const known = new Map(lots.map((lot) => [lot.id, lot]));
  return [
    ...moved.lots.flatMap(({ book, entityId, fromLotId, intoLotId, amount }): EntryDraft[] => {
      const lot = known.get(fromLotId);
      if (!lot) throw new RangeError(`lot ${fromLotId} is not there to be moved`);
      const { originId, availableAt, expiresAt, scope } = lot;
      const newLot = { id: intoLotId, originId, availableAt, expiresAt, scope };
      return [
        { account: memberAccount(fromId, book, entityId), lotId: fromLotId, amount: -amount },
        { account: memberAccount(intoId, book, entityId), newLot, amount },
      ];
    }),
    ...moved.sums.flatMap(({ book, amount }): EntryDraft[] => [
      { account: memberAccount(fromId, book), amount: -amount },
      { account: memberAccount(intoId, book), amount },
    ]),
  ];
}

/** The way back, or null when something of it was used, held or added to meanwhile. */
export function backEntries(book: LedgerBook, moved: Moved, fromId: number, intoId: number): EntryDraft[] | null {
  const entries: EntryDraft[] = [];
  for (const { book: name, entityId, fromLotId, intoLotId, amount } of moved.lots) {
    const account = memberAccount(intoId, name, entityId);
    const lot = book.state(account).lots.find(({ id }) => id === intoLotId);
    if (!lot || lot.remaining !== amount || lot.held > 0) return null;
    entries.push({ account, lotId: intoLotId, amount: -amount });
    entries.push({ account: memberAccount(fromId, name, entityId), lotId: fromLotId, amount });
  }
  for (const { book: name, amount } of moved.sums) {
    const account = memberAccount(intoId, name);
    const { balance } = book.state(account);
    // A debt may have been filled, growth taken back by a return: then it is no longer there to go.
    if (amount > 0 ? balance < amount : balance > amount) return null;
    entries.push({ account, amount: -amount }, { account: memberAccount(fromId, name), amount });
  }
  return entries;
}
