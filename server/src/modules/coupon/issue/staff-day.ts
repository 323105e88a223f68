import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { STAFF_DAILY_LIMIT } from '../coupon.settings.js';

/** What a person may give away on a business day. */
@Injectable()
export class StaffDay {
  constructor(
    private readonly database: Database,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  limit(storeId: number): Promise<number> {
    return this.settings.get(STAFF_DAILY_LIMIT, { storeId });
  }

  async left(staffId: number, storeId: number): Promise<number> {
    const [limit, row] = await Promise.all([
      this.limit(storeId),
      this.database.one<{ issued: number }>(
        'SELECT issued FROM coupon_staff_day WHERE staff_id = ? AND business_date = ?',
        [staffId, businessDate(this.clock.now())],
      ),
    ]);
    return Math.max(0, limit - (row?.issued ?? 0));
  }

  /** False when it would be more than the limit; then nothing is counted. */
  async take(tx: Transaction, staffId: number, count: number, limit: number): Promise<boolean> {
    const day = businessDate(tx.now);
    // Writing the row first makes gifts of one person wait for each other; merely looking for it would end in deadlocks.
    await tx.execute(
      'INSERT INTO coupon_staff_day (staff_id, business_date, issued) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE issued = issued',
      [staffId, day],
    );
    const { affectedRows } = await tx.execute(
      'UPDATE coupon_staff_day SET issued = issued + ? WHERE staff_id = ? AND business_date = ? AND issued + ? <= ?',
      [count, staffId, day, count, limit],
    );
    return affectedRows === 1;
  }
}
