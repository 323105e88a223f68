import { Injectable } from '@nestjs/common';
import { type BusinessDate, businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { CONFLICT_DAYS, Conflicts } from '../claims/conflicts.js';
import { takeTurns } from '../claims/turnstile.js';
import { daysFrom } from '../minutes.rules.js';
import { StoreAccess } from '../people/store-access.js';
import { StoreTeam } from '../people/store-team.js';
import type { ClosingBody, DayBody, DayParams, ShiftChange, WeekBody } from './shift.dto.js';
import { spansAreSound, weekIsSound } from './shift.rules.js';
import { ShiftStore } from './shift.store.js';

/** What is changed, whose and when, for the line in the audit log and the look at what it hits. */
interface Change {
  readonly storeId: number;
  readonly staffId: number | null;
  readonly from: BusinessDate;
  readonly days: number;
  readonly action: string;
  readonly after: unknown;
}

/** Who works when, and when a store is closed. Bookings stay as they are; those that are hit are named. */
@Injectable()
export class ShiftService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly shifts: ShiftStore,
    private readonly team: StoreTeam,
    private readonly access: StoreAccess,
    private readonly conflicts: Conflicts,
    private readonly audit: AuditFacade,
  ) {}

  async setWeek(editor: StaffAct, staffId: number, body: WeekBody): Promise<Result<ShiftChange>> {
    const { storeId, validFrom, week } = body;
    const refusal = await this.team.refusalFor(editor.actor, storeId, staffId);
    if (refusal) return refusal;
    if (!weekIsSound(week)) return refuse('SHIFT_SPANS_INVALID');
    const change: Change = {
      ...{ storeId, staffId, from: validFrom, days: CONFLICT_DAYS },
      action: 'schedule.week.set',
      after: { validFrom, week },
    };
    return this.apply(editor, change, (tx) => this.shifts.writeWeek(tx, { staffId, storeId }, validFrom, week));
  }

  async setDay(editor: StaffAct, { staffId, date }: DayParams, body: DayBody): Promise<Result<ShiftChange>> {
    const { storeId, spans, note } = body;
    const refusal = await this.team.refusalFor(editor.actor, storeId, staffId);
    if (refusal) return refusal;
    if (!spansAreSound(spans)) return refuse('SHIFT_SPANS_INVALID');
    const change: Change = {
      ...{ storeId, staffId, from: date, days: 1 },
      action: 'schedule.day.set',
      after: { date, spans, note },
    };
    return this.apply(editor, change, (tx) => this.shifts.writeDay(tx, { staffId, storeId, day: date }, spans, note));
  }

  /** Back to what the week says. */
  async clearDay(editor: StaffAct, { staffId, date }: DayParams, storeId: number): Promise<Result<ShiftChange>> {
    const refusal = await this.team.refusalFor(editor.actor, storeId, staffId);
    if (refusal) return refusal;
    const change: Change = { storeId, staffId, from: date, days: 1, action: 'schedule.day.clear', after: { date } };
    return this.apply(editor, change, async (tx) => {
      await this.shifts.removeDay(tx, { staffId, storeId, day: date });
    });
  }

  async close(editor: StaffAct, { storeId, date, note }: ClosingBody): Promise<Result<ShiftChange>> {
    const refusal = await this.access.refusal(editor.actor, 'schedule.manage', storeId);
    if (refusal) return refusal;
    const after = { date, note };
    const change: Change = { storeId, staffId: null, from: date, days: 1, action: 'schedule.closing.set', after };
    return this.apply(editor, change, (tx) => this.shifts.writeClosing(tx, storeId, date, note));
  }

  async reopen(editor: StaffAct, storeId: number, date: BusinessDate): Promise<Result<ShiftChange>> {
    const refusal = await this.access.refusal(editor.actor, 'schedule.manage', storeId);
    if (refusal) return refusal;
    const after = { date };
    const change: Change = { storeId, staffId: null, from: date, days: 1, action: 'schedule.closing.clear', after };
    return this.apply(editor, change, async (tx) => {
      await this.shifts.removeClosing(tx, storeId, date);
    });
  }

  /** Behind the turnstile of the days in question: a booking made meanwhile is either seen here or sees the change. */
  private apply(
    editor: StaffAct,
    { storeId, staffId, from, days, action, after }: Change,
    write: (tx: Transaction) => Promise<void>,
  ): Promise<Result<ShiftChange>> {
    return this.uow.run(async (tx): Promise<Result<ShiftChange>> => {
      if (from < businessDate(tx.now)) return refuse('SHIFT_DAY_PAST');
      await takeTurns(
        tx,
        daysFrom(from, days).map((day) => ({ storeId, day })),
      );
      await write(tx);
      const subject = staffId === null ? `store:${storeId}` : `staff:${staffId}`;
      await this.audit.record(tx, { ...editor, action, subject, storeId, after });
      return ok({ conflicts: await this.conflicts.inStore(tx, { storeId, staffId, from, days }, tx.now) });
    });
  }
}
