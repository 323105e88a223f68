import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, inList, pagesById } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';
import { redeemKey, returnKey } from './redeem/redemption-ledger.js';
import type { CashMethod, RedemptionState } from './redeem/redemption.types.js';

interface PaidRow {
  readonly id: number;
  readonly state: RedemptionState;
  readonly points: number;
  readonly cash_fen: number;
  readonly cash_method: CashMethod;
}

/** What is off the shelf has a redemption that lives, and what a redemption cost is what the ledger says. */
@Injectable()
export class MallChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'mall stock = redemptions',
      title: '积分商城已兑数量等于有效兑换数',
      run: (most) => this.stock(most),
    });
    this.ledger.registerCheck({
      name: 'redemption has its journal',
      title: '每笔兑换的积分与储值都按原额入账，取消的都已退回',
      run: (most) => this.journals(most),
    });
  }

  /** In one statement, so that a redemption made meanwhile can't look like half of one. */
  private async stock(most: number): Promise<string[]> {
    const rows = await this.database.query<{ item_id: number; store_id: number; taken: number; live: number }>(
      `SELECT item_id, store_id, taken, live FROM (
         SELECT s.item_id, s.store_id, s.taken,
                (SELECT COUNT(*) FROM mall_redemption r
                  WHERE r.item_id = s.item_id AND r.state NOT IN ('closed', 'cancelled')
                    AND (s.store_id = 0 OR (r.store_id = s.store_id AND r.from_store_stock = 1))) AS live
           FROM mall_stock s
       ) AS counted WHERE taken <> live ORDER BY item_id, store_id LIMIT ?`,
      [most],
    );
    return rows.map(({ item_id: itemId, store_id: storeId, taken, live }) => {
      const where = storeId === 0 ? '' : ` in store ${storeId}`;
      return `item ${itemId} has ${taken} pieces taken${where}, its redemptions are ${live}`;
    });
  }

  private async journals(most: number): Promise<string[]> {
    const problems: string[] = [];
    const paid = (afterId: number, limit: number): Promise<PaidRow[]> =>
      this.database.query<PaidRow>(
        `SELECT id, state, points, cash_fen, cash_method FROM mall_redemption
          WHERE id > ? AND state NOT IN ('awaiting_payment', 'closed') ORDER BY id LIMIT ?`,
        [afterId, limit],
      );
    for await (const page of pagesById(paid)) {
      const keys = page.flatMap(({ id }) => [redeemKey(id), returnKey(id)]);
      const amounts = await this.ledger.reports.factAmounts(inList(keys));
      problems.push(...page.flatMap((row) => problemsOf(row, amounts)));
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }
}

type Amounts = Awaited<ReturnType<LedgerFacade['reports']['factAmounts']>>;

function problemsOf(row: PaidRow, amounts: Amounts): string[] {
  const { id, state, points, cash_fen: cashFen, cash_method: cashMethod } = row;
  const wanted = `${points} points and ${cashMethod === 'wallet' ? cashFen : 0} fen`;
  const said = (key: string, sign: 1 | -1): string | null => {
    const posted = amounts.get(key);
    return posted ? `${sign * posted.points} points and ${sign * (posted.principal + posted.bonus)} fen` : null;
  };
  const taken = said(redeemKey(id), -1);
  const back = said(returnKey(id), 1);
  const problems: string[] = [];
  if (taken !== wanted) problems.push(`redemption ${id} cost ${wanted}, its journal ${taken ?? 'is missing'}`);
  if (state === 'cancelled' && back !== wanted)
    problems.push(`redemption ${id} gives ${wanted} back, its journal ${back ?? 'is missing'}`);
  if (state !== 'cancelled' && back !== null) problems.push(`redemption ${id} is ${state} and was given back`);
  return problems;
}
