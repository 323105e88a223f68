import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import {
  Database,
  IdGenerator,
  type SqlParam,
  type Transaction,
  UnitOfWork,
  inList,
} from '../../platform/database/index.js';
import { type StaffActor, storeScope } from '../../platform/http/index.js';
import { MemberFacade } from '../member/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { type AlertWords, fillScript } from './alert.rules.js';
import type { AlertDone, StaffAlert } from './staff.dto.js';
import { alertDone } from './staff.events.js';
import type { AlertOutcome, AlertState } from './staff.entity.js';

export interface NewAlert extends AlertWords {
  /** One fact, one alert. */
  readonly factKey: string;
  readonly memberId: number;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly happenedAt: Date;
  readonly dueAt: Date | null;
}

interface AlertRow {
  id: number;
  kind: string;
  member_id: number;
  store_id: number;
  reason: string;
  script: string;
  staff_id: number | null;
  happened_at: Date;
  due_at: Date | null;
  state: AlertState;
  outcome: AlertOutcome | null;
}

const COLUMNS = 'id, kind, member_id, store_id, staff_id, reason, script, happened_at, due_at, state, outcome';
const FINISH = "UPDATE staff_alert SET state = 'done', outcome = ?, note = ?, done_at = ?, handled_by = ? WHERE id = ?";
const SAME = "state = 'done' AND handled_by = ? AND outcome = ?";
const SHOWN = 50;

/** Things worth a word from staff, each with a reason and a script. */
@Injectable()
export class AlertService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly members: MemberFacade,
    private readonly organization: OrganizationFacade,
  ) {}

  async raise(tx: Transaction, alert: NewAlert): Promise<void> {
    await tx.execute(
      `INSERT INTO staff_alert (id, fact_key, kind, member_id, store_id, staff_id, reason, script, happened_at, due_at) VALUES (?)
        ON DUPLICATE KEY UPDATE fact_key = fact_key`,
      [
        [
          await this.ids.take(),
          alert.factKey,
          alert.kind,
          alert.memberId,
          alert.storeId,
          alert.staffId,
          alert.reason,
          alert.script,
          alert.happenedAt,
          alert.dueAt,
        ],
      ],
    );
  }

  /** Not yet done in these stores: the asking person's own members first, then what is due soonest. */
  async open(actor: StaffActor, stores: readonly number[] | 'chain'): Promise<StaffAlert[]> {
    if (stores !== 'chain' && stores.length === 0) return [];
    const where = stores === 'chain' ? '' : ' AND store_id IN (?)';
    const params: SqlParam[] = stores === 'chain' ? [] : [inList(stores)];
    const rows = await this.database.query<AlertRow>(
      `SELECT ${COLUMNS} FROM staff_alert WHERE state IN ('open', 'seen')${where}
        ORDER BY CASE WHEN staff_id = ? THEN 0 ELSE 1 END, due_at IS NULL, due_at, id DESC LIMIT ${SHOWN}`,
      [...params, actor.staffId],
    );
    return this.describe(rows);
  }

  async see(actor: StaffActor, id: number): Promise<Result<StaffAlert>> {
    const row = await this.uow.run(async (tx) => {
      if (!(await this.visible(tx, actor, id))) return null;
      await tx.execute("UPDATE staff_alert SET state = 'seen', seen_at = ? WHERE id = ? AND state = 'open'", [
        tx.now,
        id,
      ]);
      return this.visible(tx, actor, id);
    });
    return this.answer(row);
  }

  /** Whoever reports first has handled it; the same person may say it again. */
  async finish(actor: StaffActor, id: number, { outcome, note }: AlertDone): Promise<Result<StaffAlert>> {
    const done = await this.uow.run(async (tx): Promise<Result<AlertRow | null>> => {
      const row = await this.visible(tx, actor, id);
      if (!row) return ok(null);
      const report = [outcome, note ?? null, tx.now, actor.staffId, id];
      const first = await tx.execute(`${FINISH} AND state <> 'done'`, report);
      const again =
        first.affectedRows === 1
          ? first
          : await tx.execute(`${FINISH} AND ${SAME}`, [...report, actor.staffId, outcome]);
      if (again.affectedRows === 0) return refuse('CONFLICT');
      const { member_id: memberId, store_id: storeId } = row;
      const done = { alertId: id, memberId, storeId, staffId: actor.staffId, outcome };
      if (first.affectedRows === 1) tx.emit(alertDone(done));
      return ok(await this.visible(tx, actor, id));
    });
    return done.ok ? this.answer(done.value) : done;
  }

  /** The alert, if it lies in a store where the person handles alerts. */
  private async visible(tx: Transaction, actor: StaffActor, id: number): Promise<AlertRow | null> {
    const rows = await tx.query<AlertRow>(`SELECT ${COLUMNS} FROM staff_alert WHERE id = ?`, [id]);
    const scope = storeScope(actor, 'alert.handle');
    return rows.find((row) => scope === 'chain' || scope.includes(row.store_id)) ?? null;
  }

  private async answer(row: AlertRow | null): Promise<Result<StaffAlert>> {
    const [alert] = row ? await this.describe([row]) : [];
    return alert ? ok(alert) : refuse('NOT_FOUND');
  }

  private async describe(rows: readonly AlertRow[]): Promise<StaffAlert[]> {
    const [members, stores] = await Promise.all([
      this.members.byIds([...new Set(rows.map((row) => row.member_id))]),
      this.organization.storesByIds(rows.map((row) => row.store_id)),
    ]);
    return rows.map((row) => {
      const member = members.get(row.member_id);
      return {
        id: row.id,
        kind: row.kind,
        memberId: row.member_id,
        memberName: member?.nickname ?? '',
        phoneMasked: member?.phoneMasked ?? '',
        storeId: row.store_id,
        storeName: stores.get(row.store_id)?.name ?? '',
        staffId: row.staff_id,
        reason: row.reason,
        script: fillScript(row.script, member?.nickname ?? ''),
        at: row.happened_at.toISOString(),
        dueAt: row.due_at?.toISOString() ?? null,
        state: row.state,
        outcome: row.outcome,
      };
    });
  }
}
