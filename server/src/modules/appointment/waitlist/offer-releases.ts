import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { ScheduleFacade } from '../../schedule/index.js';
import { OfferMaker } from './offer-maker.js';
import { type StoredOffer, WaitlistStore } from './waitlist.store.js';

/** The end of offers that nobody took: the place goes to the next in line, or back on offer to everybody. */
@Injectable()
export class OfferReleases {
  constructor(
    private readonly store: WaitlistStore,
    private readonly schedule: ScheduleFacade,
    private readonly offers: OfferMaker,
    private readonly uow: UnitOfWork,
  ) {}

  async end(tx: Transaction, offer: StoredOffer, how: 'declined' | 'expired'): Promise<boolean> {
    if (!(await this.store.endOffer(tx, offer.id, how))) return false;
    await this.store.moveEntry(tx, offer.entryId, 'offered', 'passed');
    if (await this.schedule.releaseIn(tx, offer.id)) {
      const { storeId, serviceId, staffId, start, end, memberId } = offer;
      await this.offers.offerIn(tx, { storeId, serviceId, staffId, start, end }, memberId);
    }
    return true;
  }

  /** Each in a transaction of its own, so that one that fails holds nobody up. */
  async expire(now: Date, most: number): Promise<number> {
    let ended = 0;
    for (const offer of await this.store.expiredOffers(now, most)) {
      if (await this.uow.run((tx) => this.end(tx, offer, 'expired'))) ended += 1;
    }
    return ended;
  }

  endPast(now: Date, most: number): Promise<number> {
    return this.uow.run((tx) => this.store.endPast(tx, now, most));
  }
}
