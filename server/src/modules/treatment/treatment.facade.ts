import { Injectable } from '@nestjs/common';
import { type BusinessDate, businessDate } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import type { Result } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import { TreatmentCardStore } from './cards/treatment-card.store.js';
import { type BookingHold, TreatmentUses, type Visit, type VisitPlace } from './cards/treatment-uses.js';

/** A card that may pay for a visit. */
export interface UsableTreatmentCard {
  readonly id: number;
  readonly name: string;
  /** Bookable services it pays for; null for all. */
  readonly serviceIds: readonly number[] | null;
  /** Visits that nobody has promised to a booking yet. */
  readonly left: number;
  readonly total: number;
  /** The last business day on which it is good. */
  readonly expiresOn: BusinessDate;
}

/** The room's front door: a booking may be paid for with a card. `holdIn` when it is made, `useIn` when it happens. */
@Injectable()
export class TreatmentFacade {
  constructor(
    private readonly cards: TreatmentCardStore,
    private readonly uses: TreatmentUses,
    private readonly clock: Clock,
  ) {}

  /** The one that ends first on top. With a service only those that pay for it. */
  async usable(memberId: number, serviceId?: number): Promise<UsableTreatmentCard[]> {
    const cards = await this.cards.usableOf(memberId, this.clock.now());
    return cards
      .filter(({ serviceIds }) => serviceId === undefined || serviceIds === null || serviceIds.includes(serviceId))
      .map(({ id, name, serviceIds, left, held, times, expiresAt }) => ({
        id,
        name,
        serviceIds,
        left: left - held,
        total: times,
        expiresOn: businessDate(new Date(expiresAt.getTime() - 1)),
      }));
  }

  /** Name the member and the service, so that nobody books with a stranger's card or for something it does not pay. */
  holdIn(tx: Transaction, hold: BookingHold): Promise<Result<null>> {
    return this.uses.hold(tx, hold);
  }

  /** Takes what was promised to the booking, or a free visit if nothing was. Asked again it has been done. */
  useIn(tx: Transaction, use: VisitPlace & { cardId: number; bookingId: number }): Promise<Result<Visit>> {
    return this.uses.useForBooking(tx, use);
  }

  /** The promised visit is free again; false when there was none, or it has been made. */
  releaseIn(tx: Transaction, bookingId: number): Promise<boolean> {
    return this.uses.release(tx, bookingId);
  }
}
