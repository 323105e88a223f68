import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DebtOfDay, type LedgerCheck, LedgerFacade } from '../../ledger/index.js';
import { type ClearedDay, ClearingLineStore } from './clearing-line.store.js';

/** News travels; a fact is only missing when facts that happened this much later have arrived. */
const ON_ITS_WAY_MS = 3_600_000;

interface DayOfPair {
  readonly debtorId: number;
  readonly creditorId: number;
  readonly day: string;
}

/** The lines say what the ledger says: by pair of entities and day, and journal by journal where they don't. */
@Injectable()
export class ClearingCheck implements LedgerCheck, OnModuleInit {
  readonly name = 'clearing = owes';
  readonly title = '清算明细等于主体间应付';

  constructor(
    private readonly ledger: LedgerFacade,
    private readonly lines: ClearingLineStore,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck(this);
  }

  async run(most: number): Promise<string[]> {
    const cleared = new Map((await this.lines.byDay()).map((day) => [keyOf(day), day]));
    const booked = new Map((await this.ledger.reports.debtsByDay()).map((day) => [keyOf(day), day]));
    const problems: string[] = [];
    for (const key of new Set([...cleared.keys(), ...booked.keys()])) {
      const [line, debt] = [cleared.get(key), booked.get(key)];
      if (agree(line, debt)) continue;
      problems.push(...(await this.explain((line ?? debt) as DayOfPair)));
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }

  /** Lines are read before journals: what was cleared meanwhile is a journal without a line, which may be on its way. */
  private async explain(pair: DayOfPair): Promise<string[]> {
    const newest = await this.lines.newest();
    const lines = await this.lines.amountsByJournal(pair);
    const journals = new Map<number, { amount: number; bizKey: string; createdAt: Date }>();
    for (const journal of await this.ledger.reports.debtJournals(pair)) {
      const id = clearedJournal(journal.bizKey) ?? journal.journalId;
      const sum = journals.get(id);
      journals.set(id, { ...journal, ...sum, amount: (sum?.amount ?? 0) + journal.amount });
    }
    const problems: string[] = [];
    for (const [id, { amount, bizKey, createdAt }] of journals) {
      const cleared = lines.get(id);
      const said = `journal ${id} (${bizKey}) makes entity ${pair.debtorId} owe entity ${pair.creditorId} ${amount} fen`;
      const overdue = newest !== null && createdAt.getTime() + ON_ITS_WAY_MS < newest.getTime();
      if (cleared === undefined && overdue) problems.push(`${said} and has not been cleared`);
      if (cleared !== undefined && cleared !== amount) problems.push(`${said}, its clearing lines ${cleared}`);
    }
    for (const [id, amount] of lines) {
      if (!journals.has(id) && amount !== 0)
        problems.push(`clearing lines of journal ${id} say ${amount} fen, the ledger nothing`);
    }
    return problems;
  }
}

function agree(line: ClearedDay | undefined, debt: DebtOfDay | undefined): boolean {
  return (line?.amount ?? 0) === (debt?.amount ?? 0) && (line?.journals ?? 0) === (debt?.journals ?? 0);
}

function keyOf({ debtorId, creditorId, day }: DayOfPair): string {
  return `${debtorId}/${creditorId}/${day}`;
}

/** Sharing the bonus of a cleared journal is a journal of its own, and one fact with it. */
function clearedJournal(bizKey: string): number | null {
  const match = /^clearing:(\d+):bonus$/.exec(bizKey);
  return match ? Number(match[1]) : null;
}
