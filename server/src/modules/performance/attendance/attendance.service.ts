import { Injectable } from '@nestjs/common';
import { type BusinessDate, addDays, businessDate } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import {
  Database,
  IdGenerator,
  type Transaction,
  UnitOfWork,
  isDuplicateKey,
} from '../../../platform/database/index.js';
import { type RequestInfo, type StaffActor, holdsAt } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { AuthFacade } from '../../auth/index.js';
import type { AttendanceCorrection, AttendanceView, ClockState } from './attendance.dto.js';
import { minutesAt, timesProblem } from './attendance.rules.js';

interface AttendanceRow {
  id: number;
  staff_id: number;
  store_id: number;
  business_date: BusinessDate;
  clock_in_at: Date;
  clock_out_at: Date | null;
  correction_reason: string | null;
}

const COLUMNS = 'id, staff_id, store_id, business_date, clock_in_at, clock_out_at, correction_reason';
const LISTED_DAYS = 7;

/** Who was at work when. The unique key on a running time makes one of many taps the one that counts. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly auth: AuthFacade,
    private readonly audit: AuditFacade,
    private readonly clock: Clock,
  ) {}

  async state(actor: StaffActor): Promise<ClockState> {
    const now = this.clock.now();
    const rows = await this.database.query<AttendanceRow>(
      `SELECT ${COLUMNS} FROM performance_attendance WHERE staff_id = ? AND (business_date = ? OR running = 1) ORDER BY id DESC`,
      [actor.staffId, businessDate(now)],
    );
    const running = rows.find((row) => row.clock_out_at === null);
    const [view] = running ? await this.describe([running]) : [];
    const todayMinutes = rows.reduce((sum, row) => sum + minutesAt(row.clock_in_at, row.clock_out_at, now), 0);
    return { running: view ?? null, todayMinutes };
  }

  async clockIn(actor: StaffActor, storeId: number): Promise<Result<ClockState>> {
    if (!holdsAt(actor, 'follow.work', storeId)) return refuse('STORE_NOT_FOUND');
    try {
      await this.uow.run(async (tx) => {
        const times = { business_date: businessDate(tx.now), clock_in_at: tx.now };
        const id = await this.ids.take();
        await tx.insert('performance_attendance', [
          { id, staff_id: actor.staffId, store_id: storeId, running: 1, ...times },
        ]);
      });
    } catch (error) {
      if (isDuplicateKey(error)) return refuse('CLOCKED_IN_ALREADY');
      throw error;
    }
    return ok(await this.state(actor));
  }

  async clockOut(actor: StaffActor): Promise<Result<ClockState>> {
    const { affectedRows } = await this.uow.run((tx) =>
      tx.execute(
        'UPDATE performance_attendance SET clock_out_at = ?, running = NULL WHERE staff_id = ? AND running = 1',
        [tx.now, actor.staffId],
      ),
    );
    return affectedRows === 1 ? ok(await this.state(actor)) : refuse('CLOCKED_OUT_ALREADY');
  }

  async list(actor: StaffActor, storeId: number): Promise<Result<AttendanceView[]>> {
    if (!holdsAt(actor, 'follow.review', storeId)) return refuse('STORE_NOT_FOUND');
    const rows = await this.database.query<AttendanceRow>(
      `SELECT ${COLUMNS} FROM performance_attendance WHERE store_id = ? AND business_date > ? ORDER BY id DESC LIMIT 200`,
      [storeId, addDays(businessDate(this.clock.now()), -LISTED_DAYS)],
    );
    return ok(await this.describe(rows));
  }

  /** A forgotten card, put right by the manager: the old times and the reason stay in the log. */
  async correct(
    actor: StaffActor,
    id: number,
    wish: AttendanceCorrection,
    request: RequestInfo,
  ): Promise<Result<AttendanceView>> {
    const clockIn = new Date(wish.clockInAt);
    const clockOut = wish.clockOutAt ? new Date(wish.clockOutAt) : null;
    if (timesProblem(clockIn, clockOut, this.clock.now())) return refuse('ATTENDANCE_TIMES_INVALID');
    const corrected = await this.uow.run(async (tx): Promise<Result<AttendanceRow>> => {
      const before = await this.find(tx, id);
      if (!before || !holdsAt(actor, 'follow.review', before.store_id)) return refuse('NOT_FOUND');
      // A time that has ended is not set running again: the person may be at work elsewhere by now.
      if (clockOut === null && before.clock_out_at !== null) return refuse('ATTENDANCE_TIMES_INVALID');
      const { affectedRows } = await tx.execute(
        `UPDATE performance_attendance SET clock_in_at = ?, clock_out_at = ?, running = ?, business_date = ?,
            corrected_by = ?, corrected_at = ?, correction_reason = ?
          WHERE id = ? AND clock_in_at = ? AND (clock_out_at IS NULL) = ?`,
        [
          ...[
            clockIn,
            clockOut,
            clockOut === null ? 1 : null,
            businessDate(clockIn),
            actor.staffId,
            tx.now,
            wish.reason,
          ],
          ...[id, before.clock_in_at, before.clock_out_at === null ? 1 : 0],
        ],
      );
      if (affectedRows !== 1) return refuse('CONFLICT');
      const { store_id: storeId } = before;
      await this.audit.record(tx, {
        ...{ actor, action: 'performance.attendance.correct', subject: `attendance:${id}`, storeId, request },
        before: { clockInAt: before.clock_in_at.toISOString(), clockOutAt: before.clock_out_at?.toISOString() ?? null },
        after: { clockInAt: clockIn.toISOString(), clockOutAt: clockOut?.toISOString() ?? null },
        reason: wish.reason,
      });
      const after = await this.find(tx, id);
      return after ? ok(after) : refuse('NOT_FOUND');
    });
    if (!corrected.ok) return corrected;
    const [view] = await this.describe([corrected.value]);
    return view ? ok(view) : refuse('NOT_FOUND');
  }

  /** Minutes at work by person over business days; what runs counts until now. */
  async minutes(
    where: { staffId: number } | { storeId: number },
    { from, to }: { from: BusinessDate; to: BusinessDate },
  ): Promise<Map<number, number>> {
    const now = this.clock.now();
    const [column, value] = 'staffId' in where ? ['staff_id', where.staffId] : ['store_id', where.storeId];
    const rows = await this.database.query<AttendanceRow>(
      `SELECT ${COLUMNS} FROM performance_attendance WHERE ${column} = ? AND business_date >= ? AND business_date <= ?`,
      [value, from, to],
    );
    const sums = new Map<number, number>();
    for (const { staff_id: id, clock_in_at: start, clock_out_at: end } of rows) {
      sums.set(id, (sums.get(id) ?? 0) + minutesAt(start, end, now));
    }
    return sums;
  }

  private async find(tx: Transaction, id: number): Promise<AttendanceRow | null> {
    const rows = await tx.query<AttendanceRow>(`SELECT ${COLUMNS} FROM performance_attendance WHERE id = ?`, [id]);
    return rows[0] ?? null;
  }

  private async describe(rows: readonly AttendanceRow[]): Promise<AttendanceView[]> {
    const staff = await this.auth.staffByIds(rows.map((row) => row.staff_id));
    const now = this.clock.now();
    return rows.map((row) => ({
      ...{ id: row.id, staffId: row.staff_id, staffName: staff.get(row.staff_id)?.name ?? '' },
      ...{ storeId: row.store_id, date: row.business_date, clockInAt: row.clock_in_at.toISOString() },
      clockOutAt: row.clock_out_at?.toISOString() ?? null,
      minutes: minutesAt(row.clock_in_at, row.clock_out_at, now),
      correction: row.correction_reason,
    }));
  }
}
