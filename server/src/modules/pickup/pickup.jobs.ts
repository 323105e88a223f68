import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Transaction, UnitOfWork, inPieces } from '../../platform/database/index.js';
import { Job } from '../../platform/jobs/job.js';
import { SettingsFacade } from '../settings/index.js';
import { PICKUP_EXPIRED, PICKUP_EXPIRING, PICKUP_READY, factOf, pickupEvent } from './pickup.events.js';
import { PICKUP_REMIND_HOURS } from './pickup.settings.js';
import { PickupStore } from './pickup.store.js';

const CHUNK = 200;
const HOUR_MS = 3_600_000;

/** What time does to pickups. Each job may run late, twice or in two places: a row that was done is not found again. */
@Injectable()
export class PickupJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pickups: PickupStore,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  @Job({ name: 'pickup.ready', cron: '* * * * *' })
  async announceReady(): Promise<{ ready: number }> {
    return { ready: await inPieces(CHUNK, () => this.uow.run((tx) => this.readySome(tx))) };
  }

  @Job({ name: 'pickup.expiring', cron: '*/10 * * * *' })
  async remind(): Promise<{ told: number }> {
    const hours = await this.settings.get(PICKUP_REMIND_HOURS, 'chain');
    if (hours === 0) return { told: 0 };
    const until = new Date(this.clock.now().getTime() + hours * HOUR_MS);
    return { told: await inPieces(CHUNK, () => this.uow.run((tx) => this.remindSome(tx, until))) };
  }

  @Job({ name: 'pickup.expire', cron: '*/5 * * * *' })
  async expire(): Promise<{ expired: number }> {
    return { expired: await inPieces(CHUNK, () => this.uow.run((tx) => this.expireSome(tx))) };
  }

  private async readySome(tx: Transaction): Promise<number> {
    const ready = await this.pickups.due(tx, 'ready', tx.now, CHUNK);
    if (ready.length === 0) return 0;
    const ids = ready.map(({ id }) => id);
    await this.pickups.told(tx, 'ready_told', ids);
    for (const pickup of ready) {
      tx.emit(pickupEvent(PICKUP_READY, { ...factOf(pickup), readyAt: pickup.readyAt.toISOString() }));
    }
    return ready.length;
  }

  private async remindSome(tx: Transaction, until: Date): Promise<number> {
    const expiring = await this.pickups.due(tx, 'expiring', until, CHUNK);
    if (expiring.length === 0) return 0;
    const ids = expiring.map(({ id }) => id);
    await this.pickups.told(tx, 'expiry_told', ids);
    // One that is over already is told about by its end.
    for (const pickup of expiring) {
      if (pickup.expiresAt && pickup.expiresAt > tx.now) tx.emit(pickupEvent(PICKUP_EXPIRING, factOf(pickup)));
    }
    return expiring.length;
  }

  private async expireSome(tx: Transaction): Promise<number> {
    const over = await this.pickups.due(tx, 'expired', tx.now, CHUNK);
    for (const pickup of over) {
      if (await this.pickups.end(tx, pickup.id, { from: ['waiting'], to: 'expired' }))
        tx.emit(pickupEvent(PICKUP_EXPIRED, factOf(pickup)));
    }
    return over.length;
  }
}
