import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { type Page, type StaffAct, actorRef, cursorId, pageOf } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { LedgerFacade } from '../../ledger/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { ClearingLineStore } from '../lines/clearing-line.store.js';
import type {
  ClearingPosition,
  ClosedMonth,
  StatementBalanceView,
  StatementBrief,
  StatementQuery,
  StatementView,
} from './statement.dto.js';
import type { StatementState } from './statement.entity.js';

interface StatementRow {
  id: number;
  month: string;
  legalEntityId: number;
  entityName: string;
  state: StatementState;
  lineCount: number;
  openingFen: number;
  receivableFen: number;
  payableFen: number;
  paymentsFen: number;
  closingFen: number;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  settledAt: Date | null;
}

const COLUMNS = `id, month, legal_entity_id AS legalEntityId, entity_name AS entityName, state, line_count AS lineCount,
  opening_fen AS openingFen, receivable_fen AS receivableFen, payable_fen AS payableFen, payments_fen AS paymentsFen,
  closing_fen AS closingFen, confirmed_at AS confirmedAt, confirmed_by AS confirmedBy, settled_at AS settledAt`;

/** What finance reads of closed months, and the confirming of it. */
@Injectable()
export class StatementService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ledger: LedgerFacade,
    private readonly lines: ClearingLineStore,
    private readonly organization: OrganizationFacade,
    private readonly audit: AuditFacade,
  ) {}

  async positions(): Promise<ClearingPosition[]> {
    const said = new Map<string, { lines: number; ledger: number }>();
    const add = (debtorId: number, creditorId: number, part: Partial<{ lines: number; ledger: number }>): void => {
      const key = `${debtorId}/${creditorId}`;
      const sum = said.get(key) ?? { lines: 0, ledger: 0 };
      said.set(key, { lines: sum.lines + (part.lines ?? 0), ledger: sum.ledger + (part.ledger ?? 0) });
    };
    for (const { debtorId, creditorId, owedFen } of await this.lines.positions())
      add(debtorId, creditorId, { lines: owedFen });
    for (const { debtorId, creditorId, amount } of await this.ledger.reports.debts())
      add(debtorId, creditorId, { ledger: amount });
    return Promise.all(
      [...said].map(async ([key, { lines, ledger }]) => {
        const [debtorId, creditorId] = key.split('/').map(Number) as [number, number];
        return {
          debtorId,
          debtorName: await this.nameOf(debtorId),
          creditorId,
          creditorName: await this.nameOf(creditorId),
          owedFen: lines,
          ledgerFen: ledger,
        };
      }),
    );
  }

  async months(): Promise<ClosedMonth[]> {
    const rows = await this.database.query<{ month: string; state: 'closing' | 'closed'; closed_at: Date | null }>(
      'SELECT month, state, closed_at FROM clearing_month ORDER BY month DESC LIMIT 120',
    );
    return rows.map((row) => ({ month: row.month, state: row.state, closedAt: row.closed_at?.toISOString() ?? null }));
  }

  async list(query: StatementQuery): Promise<Page<StatementBrief>> {
    const filters = ['id < ?'];
    const params: (number | string)[] = [cursorId(query)];
    if (query.month !== undefined) {
      filters.push('month = ?');
      params.push(query.month);
    }
    if (query.legalEntityId !== undefined) {
      filters.push('legal_entity_id = ?');
      params.push(query.legalEntityId);
    }
    const rows = await this.database.query<StatementRow>(
      `SELECT ${COLUMNS} FROM clearing_statement WHERE ${filters.join(' AND ')} ORDER BY id DESC LIMIT ?`,
      [...params, query.limit + 1],
    );
    return pageOf(rows, query.limit, briefOf);
  }

  async view(id: number): Promise<Result<StatementView>> {
    const row = await this.database.one<StatementRow>(`SELECT ${COLUMNS} FROM clearing_statement WHERE id = ?`, [id]);
    if (!row) return refuse('NOT_FOUND');
    const balances = await this.database.query<StatementBalanceView>(
      `SELECT counterparty_id AS counterpartyId, counterparty_name AS counterpartyName, opening_fen AS openingFen,
              receivable_principal_fen AS receivablePrincipalFen, receivable_bonus_fen AS receivableBonusFen,
              receivable_other_fen AS receivableOtherFen, payable_principal_fen AS payablePrincipalFen,
              payable_bonus_fen AS payableBonusFen, payable_other_fen AS payableOtherFen, payments_fen AS paymentsFen,
              closing_fen AS closingFen, settled_fen AS settledFen
         FROM clearing_balance WHERE statement_id = ? ORDER BY counterparty_id`,
      [id],
    );
    return ok({ ...briefOf(row), balances });
  }

  /** Finance has looked at it. A statement on which nothing is open is settled with that. */
  async confirm(by: StaffAct, id: number): Promise<Result<StatementView>> {
    const done = await this.uow.run(async (tx) => {
      const { affectedRows } = await tx.execute(
        "UPDATE clearing_statement SET state = 'confirmed', confirmed_at = ?, confirmed_by = ? WHERE id = ? AND state = 'draft'",
        [tx.now, actorRef(by.actor), id],
      );
      const [row] = await tx.query<StatementRow>(`SELECT ${COLUMNS} FROM clearing_statement WHERE id = ?`, [id]);
      if (!row) return refuse('NOT_FOUND');
      if (affectedRows !== 1) return refuse('CLEARING_STATEMENT_STATE', { state: row.state });
      await this.audit.record(tx, {
        ...by,
        action: 'clearing.statement.confirm',
        subject: `clearing-statement:${id}`,
        before: { state: 'draft' },
        after: { state: 'confirmed', month: row.month, legalEntityId: row.legalEntityId, closingFen: row.closingFen },
      });
      await settleCovered(tx, [row.legalEntityId], row.month);
      return ok(null);
    });
    return done.ok ? this.view(id) : done;
  }

  private async nameOf(entityId: number): Promise<string> {
    return (await this.organization.legalEntity(entityId))?.name ?? `主体 ${entityId}`;
  }
}

/** Confirmed statements up to this month on which nothing is open any more. */
export async function settleCovered(tx: Transaction, entityIds: readonly number[], month: string): Promise<void> {
  await tx.execute(
    `UPDATE clearing_statement SET state = 'settled', settled_at = ?
      WHERE legal_entity_id IN (?) AND month <= ? AND state = 'confirmed'
        AND NOT EXISTS (SELECT 1 FROM clearing_balance b WHERE b.statement_id = clearing_statement.id AND b.settled_fen <> b.closing_fen)`,
    [tx.now, entityIds, month],
  );
}

function briefOf(row: StatementRow): StatementBrief {
  return {
    ...row,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}
