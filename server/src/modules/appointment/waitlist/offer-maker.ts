import { Injectable } from '@nestjs/common';
import { businessDate, endOfBusinessDay, startOfBusinessDay } from '@guike/shared';
import type { Transaction } from '../../../platform/database/index.js';
import { ScheduleFacade } from '../../schedule/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { TierFacade } from '../../tier/index.js';
import { BOOKING_OFFERED } from '../appointment.events.js';
import { type Freed, inLine, offerExpiresAt } from '../appointment.rules.js';
import { OFFER_MINUTES } from '../appointment.settings.js';
import { BookingTeller } from '../booking-news.js';
import { type StoredEntry, WaitlistStore } from './waitlist.store.js';

/** How many in line are looked at for one place: beyond them nobody near the front fits into it. */
const LOOKED_AT = 20;

/** Keeps a freed place for the first in line whom it fits, in the transaction that frees it: nobody slips in between. */
@Injectable()
export class OfferMaker {
  constructor(
    private readonly store: WaitlistStore,
    private readonly schedule: ScheduleFacade,
    private readonly settings: SettingsFacade,
    private readonly tiers: TierFacade,
    private readonly teller: BookingTeller,
  ) {}

  /** True when somebody was asked. */
  async offerIn(
    tx: Transaction,
    freed: Freed & { readonly storeId: number },
    exceptMemberId: number | null = null,
  ): Promise<boolean> {
    const day = businessDate(freed.start);
    const span = { from: startOfBusinessDay(day), to: endOfBusinessDay(day) };
    const waiting = await this.store.line(tx, freed.storeId, span, LOOKED_AT);
    for (const { entry, start } of inLine(waiting, freed, tx.now, exceptMemberId)) {
      if (await this.ask(tx, entry as StoredEntry, start)) return true;
    }
    return false;
  }

  private async ask(tx: Transaction, entry: StoredEntry, start: Date): Promise<boolean> {
    const { memberId, storeId, serviceId } = entry;
    const { level: tierLevel } = await this.tiers.memberTier(memberId, tx);
    // The offer's id is that of the booking it may become: accepting it needs no second claim.
    const id = await this.store.takeId();
    const booker = { kind: 'member' as const, tierLevel };
    const claim = { bookingId: id, serviceId, storeId, staffId: entry.staffId, start, booker };
    const time = await this.schedule.claimIn(tx, claim);
    if (!time.ok) return false;
    if (!(await this.store.moveEntry(tx, entry.id, 'waiting', 'offered'))) {
      await this.schedule.releaseIn(tx, id);
      return false;
    }
    const minutes = await this.settings.get(OFFER_MINUTES, { storeId });
    const expiresAt = offerExpiresAt(tx.now, minutes, start);
    await this.store.offer(tx, { id, entryId: entry.id, memberId, storeId, serviceId, expiresAt, time: time.value });
    const service = await this.schedule.service(serviceId);
    const told = { id, memberId, storeId, serviceId, serviceName: service?.name ?? '', ...time.value };
    await this.teller.tell(tx, BOOKING_OFFERED, told, { offerId: id, expiresAt: expiresAt.toISOString() });
    return true;
  }
}
