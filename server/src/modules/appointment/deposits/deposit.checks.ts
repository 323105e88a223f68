import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, pagesById } from '../../../platform/database/index.js';
import { type FactAmounts, LedgerFacade } from '../../ledger/index.js';
import type { BookingState, DepositState } from '../appointment.types.js';
import { depositKey, holdKey } from './deposit.service.js';

interface Row {
  readonly id: number;
  readonly state: BookingState;
  readonly deposit_fen: number;
  readonly deposit_way: 'wallet' | 'wechat';
  readonly deposit_state: DepositState;
}

interface Books {
  readonly held: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, FactAmounts>;
}

/** Each deposit is in the books as its booking says: set aside, taken, given back or kept, and only once. */
@Injectable()
export class DepositChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'booking deposit = its hold or journal',
      title: '每笔预约定金都与账本一致，已结束的预约不占用定金',
      run: (most) => this.run(most),
    });
  }

  private async run(most: number): Promise<string[]> {
    const problems: string[] = [];
    const deposits = (afterId: number, limit: number): Promise<Row[]> =>
      this.database.query<Row>(
        `SELECT id, state, deposit_fen, deposit_way, deposit_state FROM booking
          WHERE id > ? AND deposit_way IN ('wallet', 'wechat') ORDER BY id LIMIT ?`,
        [afterId, limit],
      );
    for await (const page of pagesById(deposits)) {
      const keys = page.flatMap(({ id }) => FACTS.map((fact) => depositKey(id, fact)));
      const [held, facts] = await Promise.all([
        this.ledger.reports.heldFor(page.map(holdKey)),
        this.ledger.reports.factAmounts(keys),
      ]);
      problems.push(...page.flatMap((row) => problemsOf(row, { held, facts })));
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }
}

const FACTS = ['paid', 'returned', 'kept'] as const;
/** What the books must know of money from WeChat in each state of its deposit. */
const OF_WECHAT: Readonly<Record<DepositState, readonly (typeof FACTS)[number][]>> = {
  none: [],
  pending: [],
  held: ['paid'],
  refunding: ['paid'],
  returned: ['paid', 'returned'],
  kept: ['paid', 'kept'],
};

function problemsOf(row: Row, { held, facts }: Books): string[] {
  const { id, deposit_fen: fen, deposit_way: way, deposit_state: state } = row;
  const problems: string[] = [];
  const known = FACTS.filter((fact) => facts.has(depositKey(id, fact)));
  const wanted = way === 'wechat' ? OF_WECHAT[state] : state === 'kept' ? ['kept'] : [];
  if (known.join() !== wanted.join())
    problems.push(`booking ${id}: its deposit is ${state} by ${way}, the books know ${known.join(', ') || 'nothing'}`);
  const aside = held.get(holdKey(row)) ?? 0;
  const due = way === 'wallet' && state === 'held' ? fen : 0;
  if (aside !== due) problems.push(`booking ${id}: ${aside} fen are set aside instead of ${due}`);
  const lost = facts.get(depositKey(id, 'kept'));
  if (way === 'wallet' && lost && lost.principal + lost.bonus !== -fen)
    problems.push(`booking ${id}: kept ${-(lost.principal + lost.bonus)} of ${fen} fen`);
  if (state === 'held' && (row.state === 'cancelled' || row.state === 'done'))
    problems.push(`booking ${id} is ${row.state} and still has its deposit`);
  return problems;
}
