import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { type Page, type StaffAct, actorRef, cursorId, pageOf } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import type {
  DifferenceQuery,
  DifferenceView,
  TradeBillQuery,
  TradeBillRunPage,
  TradeBillRunView,
} from './trade-bill.dto.js';
import { type DifferenceRow, type RunRow, TradeBillStore } from './trade-bill.store.js';

/** Comparisons and their differences as finance sees and closes them. */
@Injectable()
export class DifferenceService {
  constructor(
    private readonly store: TradeBillStore,
    private readonly uow: UnitOfWork,
    private readonly audit: AuditFacade,
  ) {}

  async runs(query: TradeBillQuery): Promise<TradeBillRunPage> {
    const rows = await this.store.runs(query.before ?? '9999-12-31', query.limit + 1);
    const items = rows.slice(0, query.limit);
    const last = items[items.length - 1];
    return { items: items.map(runView), nextBefore: rows.length > query.limit && last ? last.billDate : null };
  }

  async run(day: string): Promise<Result<TradeBillRunView>> {
    const row = await this.store.run(day);
    return row ? ok(runView(row)) : refuse('NOT_FOUND');
  }

  async list(query: DifferenceQuery): Promise<Page<DifferenceView>> {
    const rows = await this.store.differences({ day: query.day, state: query.state }, cursorId(query), query.limit + 1);
    return pageOf(rows, query.limit, differenceView);
  }

  /** A person has found out what it is. Once: what is closed stays closed until a run finds other amounts. */
  async resolve(by: StaffAct, id: number, reason: string): Promise<Result<DifferenceView>> {
    const done = await this.uow.run(async (tx) => {
      const before = await this.store.difference(id);
      if (!before) return refuse('NOT_FOUND');
      if (!(await this.store.resolve(tx, id, reason, actorRef(by.actor)))) {
        return refuse('TRADE_BILL_DIFFERENCE_CLOSED', { state: before.state });
      }
      await this.store.settleDays(tx);
      await this.audit.record(tx, {
        ...by,
        action: 'trade-bill.difference.resolve',
        subject: `trade-bill-difference:${id}`,
        before: { state: before.state },
        after: {
          state: 'resolved',
          day: before.billDate,
          kind: before.kind,
          number: before.number,
          billFen: before.billFen,
          ourFen: before.ourFen,
        },
        reason,
      });
      return ok(null);
    });
    if (!done.ok) return done;
    const row = await this.store.difference(id);
    return row ? ok(differenceView(row)) : refuse('NOT_FOUND');
  }
}

export function runView(row: RunRow): TradeBillRunView {
  return { ...row, startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt.toISOString() };
}

function differenceView(row: DifferenceRow): DifferenceView {
  return { ...row, closedAt: row.closedAt?.toISOString() ?? null, foundAt: row.foundAt.toISOString() };
}
