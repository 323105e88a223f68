import { Injectable } from '@nestjs/common';
import { groupBy } from '../../../kernel/group-by.js';
import { type DebtJournal, type DebtOfDay, LedgerFacade } from '../../ledger/index.js';
import { ClearingLineStore } from './clearing-line.store.js';

/** The ledger's kind of the journal by which the honouring side bears its share of the bonus. */
export const BONUS_SHARE = 'clearing.bonus_share';

const NOTHING = { gross: 0, share: 0, checksum: 0 };

/** Debts of one entity to another on one business day. */
export interface DayOfPair {
  readonly debtorId: number;
  readonly creditorId: number;
  readonly day: string;
}

/** Where the lines of such a day and the ledger differ. */
export interface Gap {
  /** Journals that no line speaks of. */
  readonly uncleared: readonly DebtJournal[];
  readonly different: readonly { readonly journal: DebtJournal; readonly lines: number }[];
  /** Lines of journals that the ledger does not have. */
  readonly invented: readonly { readonly journalId: number; readonly lines: number }[];
}

/** Holds what has been cleared against what the ledger says is owed: by pair and day, and by journal where they differ. */
@Injectable()
export class ClearingGaps {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly lines: ClearingLineStore,
  ) {}

  /** Days on which the two differ; on or after `since` when given. */
  async days(since?: string): Promise<DayOfPair[]> {
    const said = new Map((await this.lines.byDay(since)).map((day) => [keyOf(day), day]));
    const booked = groupBy(await this.ledger.reports.debtsByDay(since), keyOf);
    return [...new Set([...said.keys(), ...booked.keys()])].flatMap((key) => {
      const lines = said.get(key) ?? NOTHING;
      const debts = booked.get(key) ?? [];
      const sum = (shares: boolean, pick: (debt: DebtOfDay) => number): number =>
        debts.filter(({ kind }) => (kind === BONUS_SHARE) === shares).reduce((total, debt) => total + pick(debt), 0);
      const agree =
        lines.gross === sum(false, ({ amount }) => amount) &&
        lines.checksum === sum(false, ({ checksum }) => checksum) &&
        lines.share === 0 - sum(true, ({ amount }) => amount);
      const [debtorId, creditorId, day] = key.split('/') as [string, string, string];
      return agree ? [] : [{ debtorId: Number(debtorId), creditorId: Number(creditorId), day }];
    });
  }

  /** Lines are read before journals: what is cleared between the two questions is at worst still uncleared. */
  async of(pair: DayOfPair): Promise<Gap> {
    const lines = await this.lines.amountsByJournal(pair);
    const journals = new Map<number, DebtJournal>();
    for (const journal of await this.ledger.reports.debtJournals(pair)) {
      const journalId = clearedJournal(journal.bizKey) ?? journal.journalId;
      const sum = journals.get(journalId);
      const base = journalId === journal.journalId ? journal : (sum ?? journal);
      journals.set(journalId, { ...base, journalId, amount: (sum?.amount ?? 0) + journal.amount });
    }
    const all = [...journals.values()];
    return {
      uncleared: all.filter(({ journalId }) => !lines.has(journalId)),
      different: all.flatMap((journal) => {
        const said = lines.get(journal.journalId);
        return said === undefined || said === journal.amount ? [] : [{ journal, lines: said }];
      }),
      invented: [...lines].flatMap(([journalId, said]) =>
        journals.has(journalId) || said === 0 ? [] : [{ journalId, lines: said }],
      ),
    };
  }
}

function keyOf({ debtorId, creditorId, day }: DayOfPair): string {
  return `${debtorId}/${creditorId}/${day}`;
}

/** Sharing the bonus of a cleared journal is a journal of its own, and one fact with it. */
function clearedJournal(bizKey: string): number | null {
  const match = /^clearing:(\d+):bonus$/.exec(bizKey);
  return match ? Number(match[1]) : null;
}
