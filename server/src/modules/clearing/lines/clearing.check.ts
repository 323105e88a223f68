import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type LedgerCheck, LedgerFacade } from '../../ledger/index.js';
import { ClearingGaps, type DayOfPair } from './clearing-gaps.js';
import { ClearingLineStore } from './clearing-line.store.js';

/** News travels, and is looked for every hour: a fact is only missing when facts of so much later have arrived. */
const ON_ITS_WAY_MS = 2 * 3_600_000;

/** The lines say what the ledger says. */
@Injectable()
export class ClearingCheck implements LedgerCheck, OnModuleInit {
  readonly name = 'clearing = owes';
  readonly title = '清算明细等于主体间应付';

  constructor(
    private readonly ledger: LedgerFacade,
    private readonly lines: ClearingLineStore,
    private readonly gaps: ClearingGaps,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck(this);
  }

  async run(most: number): Promise<string[]> {
    const newest = await this.lines.newest();
    const problems: string[] = [];
    for (const pair of await this.gaps.days()) {
      problems.push(...(await this.explain(pair, newest)));
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }

  private async explain(pair: DayOfPair, newest: Date | null): Promise<string[]> {
    const { uncleared, different, invented } = await this.gaps.of(pair);
    const owes = `makes entity ${pair.debtorId} owe entity ${pair.creditorId}`;
    return [
      ...uncleared
        .filter(({ createdAt }) => newest !== null && createdAt.getTime() + ON_ITS_WAY_MS < newest.getTime())
        .map(
          ({ journalId, bizKey, amount }) =>
            `journal ${journalId} (${bizKey}) ${owes} ${amount} fen and has not been cleared`,
        ),
      ...different.map(
        ({ journal: { journalId, bizKey, amount }, lines }) =>
          `journal ${journalId} (${bizKey}) ${owes} ${amount} fen, its clearing lines say ${lines}`,
      ),
      ...invented.map(
        ({ journalId, lines }) => `clearing lines of journal ${journalId} say ${lines} fen, the ledger nothing`,
      ),
    ];
  }
}
