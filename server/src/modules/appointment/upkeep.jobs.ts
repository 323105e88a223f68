import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';
import { SettingsFacade } from '../settings/index.js';
import { depositOutcome } from './appointment.rules.js';
import { CLOSE_AFTER_HOURS } from './appointment.settings.js';
import { BookingEnds } from './booking/booking-ends.js';
import { BookingStore, type StoredBooking } from './booking.store.js';
import { DepositService } from './deposits/deposit.service.js';
import { OfferReleases } from './waitlist/offer-releases.js';

const BATCH = 200;
const HOUR_MS = 3_600_000;
const SYSTEM = 'system:appointment';

/**
 * What time does to bookings. Each is ended in a transaction of its own that looks at it again under its lock, so any
 * number of workers, and people at the same moment, end it once.
 */
@Injectable()
export class AppointmentUpkeep {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingStore,
    private readonly deposits: DepositService,
    private readonly ends: BookingEnds,
    private readonly releases: OfferReleases,
    private readonly settings: SettingsFacade,
  ) {}

  /** A place is kept for an unpaid deposit only so long, also when WeChat can't be asked; late money goes back. */
  @Job({ name: 'appointment.expire-unpaid', cron: '*/20 * * * * *' })
  async expireUnpaid({ to }: JobRun): Promise<{ expired: number }> {
    const due = await this.bookings.select("state = 'held' AND expires_at <= ?", [to], `ORDER BY id LIMIT ${BATCH}`);
    const expired = await this.each(due, async (booking) => {
      const { id, paymentId } = booking;
      return this.uow.run(async (tx) => {
        await this.deposits.lockPayment(tx, paymentId);
        const locked = await this.bookings.lock(tx, id);
        if (locked?.state !== 'held') return false;
        return this.ends.cancel(tx, locked, 'unpaid', { by: 'system', actor: SYSTEM, reason: '定金未支付' });
      });
    });
    return { expired };
  }

  @Job({ name: 'appointment.expire-offers', cron: '*/20 * * * * *' })
  async expireOffers({ to }: JobRun): Promise<{ expired: number; past: number }> {
    const expired = await this.releases.expire(to, BATCH);
    return { expired, past: await this.releases.endPast(to, BATCH) };
  }

  /** A no-show that can't be taken back any more: what secured it goes where the rule says. */
  @Job({ name: 'appointment.settle-no-shows', cron: '10 * * * * *' })
  async settleNoShows({ to }: JobRun): Promise<{ settled: number }> {
    const due = await this.bookings.select('settle_at <= ?', [to], `ORDER BY settle_at LIMIT ${BATCH}`);
    const settled = await this.each(due, ({ id, paymentId }) =>
      this.uow.run(async (tx) => {
        await this.deposits.lockPayment(tx, paymentId);
        const locked = await this.bookings.lock(tx, id);
        if (locked?.state !== 'no_show' || locked.settleAt === null) return false;
        await this.bookings.update(tx, id, ['no_show'], { settle_at: null });
        const outcome = depositOutcome('no_show', locked, tx.now);
        const { changes } = await this.ends.settle(tx, locked, outcome, SYSTEM);
        if (changes.length > 0) await this.bookings.record(tx, id, changes);
        return true;
      }),
    );
    return { settled };
  }

  /** What the store forgot must not cost the member: who was not marked gets the deposit back, who came is done. */
  @Job({ name: 'appointment.close-forgotten', cron: '0 */10 * * * *' })
  async closeForgotten({ to }: JobRun): Promise<{ closed: number }> {
    const hours = await this.settings.get(CLOSE_AFTER_HOURS, 'chain');
    const before = new Date(to.getTime() - hours * HOUR_MS);
    const open = ['booked', 'checked_in', 'serving'];
    const due = await this.bookings.select(
      'state IN (?) AND start_at <= ? AND end_at <= ?',
      [open, before, before],
      `ORDER BY start_at LIMIT ${BATCH}`,
    );
    return { closed: await this.each(due, (booking) => this.close(booking)) };
  }

  private close({ id, paymentId }: StoredBooking): Promise<boolean> {
    return this.uow.run(async (tx) => {
      await this.deposits.lockPayment(tx, paymentId);
      const locked = await this.bookings.lock(tx, id);
      if (!locked) return false;
      if (locked.state !== 'booked') return this.ends.finish(tx, locked, { kind: 'closed', actor: SYSTEM });
      return this.ends.cancel(tx, locked, 'not_marked', { by: 'system', actor: SYSTEM, reason: '门店未登记到店' });
    });
  }

  private async each(
    due: readonly StoredBooking[],
    work: (booking: StoredBooking) => Promise<boolean>,
  ): Promise<number> {
    let done = 0;
    for (const booking of due) if (await work(booking)) done += 1;
    return done;
  }
}
