import { Injectable } from '@nestjs/common';
import { addMonths, businessDate, startOfBusinessDay } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { groupBy } from '../../../kernel/group-by.js';
import { Database, readJson } from '../../../platform/database/index.js';
import { Job } from '../../../platform/jobs/job.js';
import { LedgerFacade } from '../../ledger/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { BREAKAGE_HORIZON_MONTHS, RECOGNISE_PRINCIPAL } from '../clearing.settings.js';
import { expectedUnused, lifeTable, monthsBetween } from './breakage.rules.js';
import type { BreakageInputs, BreakageView } from './liability.dto.js';
import { LIABILITY_BOOKS, type LiabilityBook } from './liability-estimate.entity.js';

interface EstimateRow {
  as_of: string;
  entity_id: number;
  book: LiabilityBook;
  outstanding: number;
  expected_unused: number;
  recognisable: number;
  inputs: unknown;
}

/** Estimates of what will never be used. The history is read once a month; the page shows what was kept of it. */
@Injectable()
export class BreakageService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
    private readonly organization: OrganizationFacade,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  async latest(): Promise<BreakageView> {
    const rows = await this.database.query<EstimateRow>(
      `SELECT as_of, entity_id, book, outstanding, expected_unused, recognisable, inputs FROM liability_estimate
        WHERE as_of = (SELECT MAX(as_of) FROM liability_estimate) ORDER BY entity_id, book`,
    );
    const items = await Promise.all(
      rows.map(async (row) => ({
        entityId: row.entity_id,
        entityName: row.entity_id === 0 ? '全部主体' : await this.nameOf(row.entity_id),
        book: row.book,
        outstanding: row.outstanding,
        expectedUnused: row.expected_unused,
        recognisable: row.recognisable,
        inputs: readJson<BreakageInputs>(row.inputs),
      })),
    );
    return { asOf: rows[0]?.as_of ?? null, items };
  }

  /** Once a day has an estimate, estimating again replaces it. */
  @Job({ name: 'clearing.estimate-breakage', cron: '0 4 2 * *', leaseMs: 3_600_000 })
  async estimate(): Promise<BreakageView> {
    const now = this.clock.now();
    const horizon = await this.settings.get(BREAKAGE_HORIZON_MONTHS, 'chain');
    const recognisePrincipal = await this.settings.get(RECOGNISE_PRINCIPAL, 'chain');
    for (const book of LIABILITY_BOOKS) {
      const rows = await this.estimatesOf(book, now, horizon);
      await this.keep(
        rows.map((row) => ({
          ...row,
          recognisable: book === 'principal' && !recognisePrincipal ? 0 : row.expected,
        })),
        { book, now },
      );
    }
    return this.latest();
  }

  private async estimatesOf(
    book: LiabilityBook,
    now: Date,
    horizon: number,
  ): Promise<{ entityId: number; outstanding: number; expected: number; inputs: BreakageInputs }[]> {
    const month = businessDate(now).slice(0, 7);
    const since = startOfBusinessDay(addMonths(`${month}-01`, -horizon));
    const { rates, ...seen } = lifeTable(await this.ledger.reports.cohorts(book, since), month, horizon);
    const inputs = { method: 'life_table' as const, horizonMonths: horizon, ...seen, rates: rates.map(rounded) };
    const open = groupBy(await this.ledger.reports.outstandingByMonth(book), ({ entityId }) => entityId);
    return [...open].map(([entityId, months]) => ({
      entityId,
      outstanding: months.reduce((sum, { amount }) => sum + amount, 0),
      expected: expectedUnused(
        months.map(({ cohort, amount }) => ({ age: monthsBetween(cohort, month), amount })),
        { rates, ...seen },
      ),
      inputs,
    }));
  }

  private async keep(
    rows: readonly {
      entityId: number;
      outstanding: number;
      expected: number;
      recognisable: number;
      inputs: BreakageInputs;
    }[],
    { book, now }: { book: LiabilityBook; now: Date },
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.database.execute(
      `INSERT INTO liability_estimate (as_of, entity_id, book, outstanding, expected_unused, recognisable, inputs, computed_at) VALUES ?
       ON DUPLICATE KEY UPDATE outstanding = VALUES(outstanding), expected_unused = VALUES(expected_unused),
         recognisable = VALUES(recognisable), inputs = VALUES(inputs), computed_at = VALUES(computed_at)`,
      [
        rows.map((row) => [
          businessDate(now),
          row.entityId,
          book,
          row.outstanding,
          row.expected,
          row.recognisable,
          JSON.stringify(row.inputs),
          now,
        ]),
      ],
    );
  }

  private async nameOf(entityId: number): Promise<string> {
    return (await this.organization.legalEntity(entityId))?.name ?? `主体 ${entityId}`;
  }
}

function rounded(rate: number): number {
  return Math.round(rate * 10_000) / 10_000;
}
