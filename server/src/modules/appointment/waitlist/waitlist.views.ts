import { Injectable } from '@nestjs/common';
import { businessDate, endOfBusinessDay, startOfBusinessDay } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { AuthFacade } from '../../auth/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { ScheduleFacade } from '../../schedule/index.js';
import { partOf } from '../appointment.rules.js';
import type { StaffWaitlist, Waitlist, WaitlistEntry, WaitlistOffer } from '../waitlist.dto.js';
import { GuestBook } from '../desk/guest-book.js';
import { type StoredEntry, type StoredOffer, WaitlistStore } from './waitlist.store.js';

/** The line as those in it and those at the desk see it. */
@Injectable()
export class WaitlistViews {
  constructor(
    private readonly store: WaitlistStore,
    private readonly schedule: ScheduleFacade,
    private readonly organization: OrganizationFacade,
    private readonly auth: AuthFacade,
    private readonly people: GuestBook,
    private readonly clock: Clock,
  ) {}

  async ofMember(memberId: number): Promise<Waitlist> {
    const now = this.clock.now().getTime();
    const [entries, offers] = await Promise.all([this.store.entriesOf(memberId), this.store.openOffersOf(memberId)]);
    const open = offers.filter(({ expiresAt }) => expiresAt.getTime() > now);
    return { entries: await this.entries(entries), offers: await this.offers(open) };
  }

  async ofStore(storeId: number, date: string): Promise<StaffWaitlist> {
    const entries = await this.store.entriesAt(storeId, startOfBusinessDay(date), endOfBusinessDay(date));
    const [views, guests] = await Promise.all([
      this.entries(entries),
      this.people.guests(entries.map(({ memberId }) => memberId)),
    ]);
    return {
      items: entries.flatMap(({ memberId }, index) => {
        const guest = guests.get(memberId);
        return guest ? [{ ...(views[index] as WaitlistEntry), guest }] : [];
      }),
    };
  }

  private async entries(entries: readonly StoredEntry[]): Promise<WaitlistEntry[]> {
    const { services, stores } = await this.names(entries);
    return entries.map((entry) => {
      const date = businessDate(entry.from);
      return {
        id: entry.id,
        serviceId: entry.serviceId,
        serviceName: services.get(entry.serviceId) ?? '',
        storeId: entry.storeId,
        storeName: stores.get(entry.storeId)?.name ?? '',
        staffId: entry.staffId,
        date,
        part: partOf(entry, date),
        state: entry.state === 'offered' ? 'offered' : 'waiting',
      };
    });
  }

  private async offers(offers: readonly StoredOffer[]): Promise<WaitlistOffer[]> {
    const { services, stores } = await this.names(offers);
    const staff = await this.auth.staffByIds([...new Set(offers.flatMap(({ staffId }) => staffId ?? []))]);
    return offers.map((offer) => ({
      id: offer.id,
      entryId: offer.entryId,
      serviceId: offer.serviceId,
      serviceName: services.get(offer.serviceId) ?? '',
      storeId: offer.storeId,
      storeName: stores.get(offer.storeId)?.name ?? '',
      staffName: offer.staffId === null ? null : (staff.get(offer.staffId)?.name ?? null),
      start: offer.start.toISOString(),
      end: offer.end.toISOString(),
      expiresAt: offer.expiresAt.toISOString(),
    }));
  }

  private async names(rows: readonly { serviceId: number; storeId: number }[]) {
    const [services, stores] = await Promise.all([
      this.schedule.serviceNames([...new Set(rows.map(({ serviceId }) => serviceId))]),
      this.organization.storesByIds([...new Set(rows.map(({ storeId }) => storeId))]),
    ]);
    return { services, stores };
  }
}
