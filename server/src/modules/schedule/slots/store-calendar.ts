import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDate, endOfBusinessDay, startOfBusinessDay } from '@guike/shared';
import { type Database, ReadBatch, type ReadRows, readJson } from '../../../platform/database/index.js';
import { AuthFacade } from '../../auth/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { MinuteSpan } from '../schedule.types.js';
import type { StoreDays, WeekSpan } from './store-days.rules.js';
import { SESSION_COLUMNS, type SessionRow, sessionOf } from './session-row.js';

/** The database, or a transaction that has to see what it has written and nothing older. */
export type Reader = Pick<Database, 'query' | 'read'>;

interface Rows {
  readonly patterns: ReadRows<{ staff_id: number; valid_from: string; week: unknown }>;
  readonly exceptions: ReadRows<{ staff_id: number; day: string; spans: unknown; note: string }>;
  readonly closings: ReadRows<{ day: string; note: string }>;
  readonly leaves: ReadRows<{ id: number; staff_id: number; kind: string; starts_at: Date; ends_at: Date }>;
  readonly rooms: ReadRows<{ id: number; kind_id: number; name: string; seats: number }>;
  readonly skills: ReadRows<{ staff_id: number; skill_id: number }>;
  readonly sessions: ReadRows<SessionRow>;
  readonly elsewhere: ReadRows<SessionRow>;
}

/** Everybody who has ever been on a shift of the store. */
const PEOPLE = `SELECT staff_id FROM shift_pattern WHERE store_id = ?
  UNION SELECT staff_id FROM shift_exception WHERE store_id = ?`;

/** Reads what a store's calendar says about some days: eight questions in one round trip, and one more for accounts. */
@Injectable()
export class StoreCalendar {
  constructor(
    private readonly auth: AuthFacade,
    private readonly organization: OrganizationFacade,
  ) {}

  async read(reader: Reader, storeId: number, from: BusinessDate, days: number): Promise<StoreDays> {
    const batch = new ReadBatch();
    const rows = this.ask(batch, storeId, from, addDays(from, days - 1));
    await reader.read(batch);
    const people = new Set([...rows.patterns.rows, ...rows.exceptions.rows].map((row) => row.staff_id));
    const [store, accounts] = await Promise.all([this.organization.store(storeId), this.auth.staffByIds([...people])]);
    const skills = new Map<number, Set<number>>();
    for (const { staff_id: staffId, skill_id: skillId } of rows.skills.rows) {
      skills.set(skillId, (skills.get(skillId) ?? new Set()).add(staffId));
    }
    return {
      storeId,
      weeklyHours: store?.weeklyHours ?? [],
      closings: rows.closings.rows,
      staffIds: new Set([...people].filter((id) => accounts.get(id)?.active).sort((a, b) => a - b)),
      patterns: rows.patterns.rows.map((row) => ({
        staffId: row.staff_id,
        validFrom: row.valid_from,
        week: readJson<WeekSpan[]>(row.week),
      })),
      exceptions: rows.exceptions.rows.map((row) => ({
        staffId: row.staff_id,
        day: row.day,
        spans: readJson<MinuteSpan[]>(row.spans),
        note: row.note,
      })),
      leaves: rows.leaves.rows.map((row) => ({
        id: row.id,
        staffId: row.staff_id,
        kind: row.kind,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
      })),
      rooms: rows.rooms.rows.map((row) => ({ id: row.id, kindId: row.kind_id, name: row.name, seats: row.seats })),
      sessions: [...rows.sessions.rows, ...rows.elsewhere.rows].map(sessionOf),
      skills,
    };
  }

  private ask(batch: ReadBatch, storeId: number, from: BusinessDate, until: BusinessDate): Rows {
    return {
      patterns: batch.add(
        'SELECT staff_id, valid_from, week FROM shift_pattern WHERE store_id = ? AND valid_from <= ?',
        [storeId, until],
      ),
      exceptions: batch.add(
        'SELECT staff_id, day, spans, note FROM shift_exception WHERE store_id = ? AND day BETWEEN ? AND ?',
        [storeId, from, until],
      ),
      closings: batch.add('SELECT day, note FROM store_closing WHERE store_id = ? AND day BETWEEN ? AND ?', [
        storeId,
        from,
        until,
      ]),
      leaves: batch.add(
        `SELECT id, staff_id, kind, starts_at, ends_at FROM staff_leave
          WHERE staff_id IN (${PEOPLE}) AND state = 'approved' AND ends_at > ? AND starts_at < ? ORDER BY starts_at, id`,
        [storeId, storeId, startOfBusinessDay(from), endOfBusinessDay(until)],
      ),
      rooms: batch.add(
        'SELECT id, kind_id, name, seats FROM service_room WHERE store_id = ? AND active = 1 ORDER BY id',
        [storeId],
      ),
      skills: batch.add(`SELECT staff_id, skill_id FROM staff_skill WHERE staff_id IN (${PEOPLE})`, [storeId, storeId]),
      sessions: batch.add(
        `SELECT ${SESSION_COLUMNS} FROM schedule_session WHERE store_id = ? AND day BETWEEN ? AND ?`,
        [storeId, from, until],
      ),
      elsewhere: batch.add(
        `SELECT ${SESSION_COLUMNS} FROM schedule_session
          WHERE staff_id IN (${PEOPLE}) AND day BETWEEN ? AND ? AND store_id <> ?`,
        [storeId, storeId, from, until, storeId],
      ),
    };
  }
}
