import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import type { Transaction } from '../../../platform/database/index.js';
import type { MinuteSpan } from '../schedule.types.js';
import type { WeekSpan } from '../slots/store-days.rules.js';

@Injectable()
export class ShiftStore {
  /** From a day on this is the week; what was planned from later days on gives way. */
  async writeWeek(
    tx: Transaction,
    place: { staffId: number; storeId: number },
    validFrom: BusinessDate,
    week: readonly WeekSpan[],
  ): Promise<void> {
    await tx.execute('DELETE FROM shift_pattern WHERE staff_id = ? AND store_id = ? AND valid_from >= ?', [
      place.staffId,
      place.storeId,
      validFrom,
    ]);
    await tx.insert('shift_pattern', [
      {
        staff_id: place.staffId,
        store_id: place.storeId,
        valid_from: validFrom,
        week: JSON.stringify(week),
        updated_at: tx.now,
      },
    ]);
  }

  async writeDay(
    tx: Transaction,
    place: { staffId: number; storeId: number; day: BusinessDate },
    spans: readonly MinuteSpan[],
    note: string,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO shift_exception (staff_id, store_id, day, spans, note, updated_at) VALUES (?)
         ON DUPLICATE KEY UPDATE spans = VALUES(spans), note = VALUES(note), updated_at = VALUES(updated_at)`,
      [[place.staffId, place.storeId, place.day, JSON.stringify(spans), note, tx.now]],
    );
  }

  async removeDay(tx: Transaction, place: { staffId: number; storeId: number; day: BusinessDate }): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'DELETE FROM shift_exception WHERE staff_id = ? AND store_id = ? AND day = ?',
      [place.staffId, place.storeId, place.day],
    );
    return affectedRows === 1;
  }

  async writeClosing(tx: Transaction, storeId: number, day: BusinessDate, note: string): Promise<void> {
    await tx.execute(
      `INSERT INTO store_closing (store_id, day, note, updated_at) VALUES (?)
         ON DUPLICATE KEY UPDATE note = VALUES(note), updated_at = VALUES(updated_at)`,
      [[storeId, day, note, tx.now]],
    );
  }

  async removeClosing(tx: Transaction, storeId: number, day: BusinessDate): Promise<boolean> {
    const { affectedRows } = await tx.execute('DELETE FROM store_closing WHERE store_id = ? AND day = ?', [
      storeId,
      day,
    ]);
    return affectedRows === 1;
  }
}
