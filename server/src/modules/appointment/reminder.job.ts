import { Injectable } from '@nestjs/common';
import { UnitOfWork, isDuplicateKey } from '../../platform/database/index.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';
import { SettingsFacade } from '../settings/index.js';
import { BOOKING_REMINDER_DUE } from './appointment.events.js';
import { type ReminderKind, dueReminder } from './appointment.rules.js';
import { REMINDER_HOURS } from './appointment.settings.js';
import { BookingTeller } from './booking-news.js';
import { BookingStore, type StoredBooking } from './booking.store.js';

/** The widest that the setting allows. */
const MOST_HOURS = 72;
const HOUR_MS = 3_600_000;
const BATCH = 500;

/** Reminds of what is booked: once for each booking, kind and start, however many workers look. */
@Injectable()
export class ReminderJob {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingStore,
    private readonly settings: SettingsFacade,
    private readonly teller: BookingTeller,
  ) {}

  @Job({ name: 'appointment.remind', cron: '30 * * * * *' })
  async remind({ to: now }: JobRun): Promise<{ reminded: number }> {
    const until = new Date(now.getTime() + MOST_HOURS * HOUR_MS);
    let reminded = 0;
    let after = 0;
    for (;;) {
      const page = await this.bookings.select(
        "state = 'booked' AND start_at > ? AND start_at <= ? AND id > ?",
        [now, until, after],
        `ORDER BY id LIMIT ${BATCH}`,
      );
      for (const booking of page) {
        const hours = await this.settings.get(REMINDER_HOURS, { storeId: booking.storeId });
        const kind = dueReminder(booking, hours, now);
        if (kind !== null && (await this.give(booking, kind))) reminded += 1;
      }
      after = page.at(-1)?.id ?? after;
      if (page.length < BATCH) return { reminded };
    }
  }

  private async give(booking: StoredBooking, kind: ReminderKind): Promise<boolean> {
    const given = await this.bookings.reminded(booking.id, kind, booking.start);
    if (given) return false;
    try {
      return await this.uow.run(async (tx) => {
        const locked = await this.bookings.lock(tx, booking.id);
        if (locked?.state !== 'booked' || locked.start.getTime() !== booking.start.getTime()) return false;
        const { id: booking_id, start: start_at } = locked;
        await tx.insert('booking_reminder', [{ booking_id, kind, start_at, at: tx.now }]);
        await this.teller.tell(tx, BOOKING_REMINDER_DUE, locked, { kind });
        return true;
      });
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
