import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { Database, type SqlParam, type Transaction, inList } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';
import { type NeededMeasure, neededMeasures } from './tier.rules.js';
import type { TierRecord, TierRules, TierValues } from './tier.types.js';

type Reader = Pick<Database, 'query'>;
type SumRow = { member_id: number } & Record<`sum_${number}`, number>;

const COLUMN = { spend: 'spend_fen', orders: 'orders', topup: 'topup_fen' } as const;

/** What members did, by day, and the sums that a ladder asks for. */
@Injectable()
export class TierMeasures {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
  ) {}

  /**
   * The row of the day is locked until the commit, so two sales of one member in parallel are summed one after the
   * other, and the second sees the first.
   */
  async record(tx: Transaction, memberId: number, record: TierRecord): Promise<void> {
    await tx.execute(
      `INSERT INTO tier_measure (member_id, business_date, spend_fen, orders, topup_fen) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE spend_fen = spend_fen + VALUES(spend_fen), orders = orders + VALUES(orders),
         topup_fen = topup_fen + VALUES(topup_fen)`,
      [memberId, record.date, record.spendFen ?? 0, record.orders ?? 0, record.topupFen ?? 0],
    );
  }

  /** All sums for all these members as of the day, in at most two statements. */
  async valuesOf(
    memberIds: readonly number[],
    rules: TierRules,
    today: BusinessDate,
    tx?: Transaction,
  ): Promise<Map<number, TierValues>> {
    const needed = neededMeasures(rules, today);
    const values = new Map<number, Map<string, number>>(memberIds.map((id) => [id, new Map()]));
    if (memberIds.length === 0) return values;
    const summed = needed.filter((item) => item.measure !== 'growth');
    if (summed.length > 0) await this.addSums(tx ?? this.database, summed, values, today);
    const growth = needed.find((item) => item.measure === 'growth');
    if (growth) await this.addGrowth(growth.key, values, tx);
    return values;
  }

  private async addSums(
    reader: Reader,
    needed: readonly NeededMeasure[],
    values: Map<number, Map<string, number>>,
    today: BusinessDate,
  ): Promise<void> {
    const params: SqlParam[] = [];
    const columns = needed.map(({ measure, from }, index) => {
      const column = COLUMN[measure as keyof typeof COLUMN];
      if (from === null) return `SUM(${column}) AS sum_${index}`;
      params.push(from);
      return `SUM(CASE WHEN business_date >= ? THEN ${column} ELSE 0 END) AS sum_${index}`;
    });
    const rows = await reader.query<SumRow>(
      `SELECT member_id, ${columns.join(', ')} FROM tier_measure
       WHERE member_id IN (?) AND business_date <= ? GROUP BY member_id`,
      [...params, inList([...values.keys()]), today],
    );
    for (const row of rows) {
      needed.forEach(({ key }, index) => values.get(row.member_id)?.set(key, Number(row[`sum_${index}`])));
    }
  }

  private async addGrowth(key: string, values: Map<number, Map<string, number>>, tx?: Transaction): Promise<void> {
    const ids = [...values.keys()];
    const [only] = ids;
    if (tx && ids.length === 1 && only !== undefined) {
      values.get(only)?.set(key, await this.ledger.growthOf(only, tx));
      return;
    }
    for (const [id, balances] of await this.ledger.balances(ids)) values.get(id)?.set(key, balances.growth);
  }
}
