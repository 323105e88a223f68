import { Injectable } from '@nestjs/common';
import { PICKUP_PREFIX, SERVICE_CODE_DIGITS } from '@guike/shared';
import { RandomSource } from '../../kernel/random.js';
import { IdGenerator, type Transaction, isDuplicateKey } from '../../platform/database/index.js';
import { PICKUP_READY, factOf, pickupEvent } from './pickup.events.js';
import { PickupStore } from './pickup.store.js';
import type { NewPickup, PickupSource, StoredPickup } from './pickup.types.js';

/** Of ten thousand million numbers, so many in a row that are all taken mean that something else is wrong. */
const TRIES = 5;

/** The room's front door: what lies ready for members, for the rooms that sell or give it. */
@Injectable()
export class PickupFacade {
  constructor(
    private readonly pickups: PickupStore,
    private readonly ids: IdGenerator,
    private readonly random: RandomSource,
  ) {}

  /** Opened once for each source: asked again it answers the same number. */
  async openIn(tx: Transaction, wanted: NewPickup): Promise<{ id: number; code: string }> {
    const id = await this.ids.take();
    for (let attempt = 1; ; attempt += 1) {
      const code = PICKUP_PREFIX + this.random.digits(SERVICE_CODE_DIGITS - PICKUP_PREFIX.length);
      try {
        await this.pickups.insert(tx, { ...wanted, id, code });
        await this.announceReady(tx, id);
        return { id, code };
      } catch (error) {
        if (!isDuplicateKey(error) || attempt === TRIES) throw error;
        const earlier = await this.pickups.bySource(wanted.source, wanted.sourceId, tx);
        if (earlier) return { id: earlier.id, code: earlier.code };
      }
    }
  }

  /** False: it has been collected. What was never opened, or is cancelled already, can't be collected either. */
  async cancel(tx: Transaction, { source, sourceId }: { source: PickupSource; sourceId: number }): Promise<boolean> {
    const pickup = await this.pickups.bySource(source, sourceId, tx);
    if (!pickup) return true;
    if (await this.pickups.end(tx, pickup.id, { from: ['waiting', 'expired'], to: 'cancelled' })) return true;
    return (await this.pickups.byId(pickup.id, tx))?.state === 'cancelled';
  }

  /** By the id of what they were opened for. */
  async ofSources(source: PickupSource, sourceIds: readonly number[]): Promise<Map<number, StoredPickup>> {
    const pickups = await this.pickups.bySources(source, sourceIds);
    return new Map(pickups.map((pickup) => [pickup.sourceId, pickup]));
  }

  private async announceReady(tx: Transaction, id: number): Promise<void> {
    const pickup = await this.pickups.byId(id, tx);
    if (!pickup || pickup.readyAt > tx.now) return;
    tx.emit(pickupEvent(PICKUP_READY, { ...factOf(pickup), readyAt: pickup.readyAt.toISOString() }));
  }
}
