import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { ScheduleFacade } from '../../schedule/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { dayPart } from '../appointment.rules.js';
import { MAX_WAITING } from '../appointment.settings.js';
import type { DayPart } from '../appointment.types.js';
import { BookingMember } from '../booking/booking-member.js';
import { OfferReleases } from './offer-releases.js';
import { WaitlistStore } from './waitlist.store.js';

export interface WantedPlace {
  readonly memberId: number;
  readonly serviceId: number;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly date: string;
  readonly part: DayPart;
}

/** The line for times that are full. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly store: WaitlistStore,
    private readonly schedule: ScheduleFacade,
    private readonly member: BookingMember,
    private readonly settings: SettingsFacade,
    private readonly releases: OfferReleases,
  ) {}

  /** Only where nothing is free: who can have a place needs no line. */
  async join(command: IdempotentCommand, wanted: WantedPlace, now: Date): Promise<Result<{ entryId: number }>> {
    const span = dayPart(wanted.date, wanted.part);
    if (span.to.getTime() <= now.getTime()) return refuse('WAITLIST_TIME_PAST');
    const free = await this.isFree(wanted, span, now);
    if (!free.ok) return free;
    if (free.value) return refuse('WAITLIST_SLOT_FREE');
    const most = await this.settings.get(MAX_WAITING, 'chain');
    const { memberId, serviceId, storeId, staffId, date } = wanted;
    return this.idempotency.run(command, async (tx) => {
      const admitted = await this.member.admit(tx, memberId, 'staff');
      if (!admitted.ok) return admitted;
      if ((await this.store.openCount(tx, memberId)) >= most) return refuse('WAITLIST_LIMIT');
      const openKey = `${memberId}/${serviceId}/${storeId}/${date}`;
      const entryId = await this.store.join(tx, { memberId, serviceId, storeId, staffId, ...span, openKey });
      return entryId === null ? refuse('WAITLIST_EXISTS') : ok({ entryId });
    });
  }

  /** Gives up the place in the line; what was kept for them goes to the next. */
  async leave(command: IdempotentCommand, memberId: number, entryId: number): Promise<Result<{ entryId: number }>> {
    const entry = await this.store.findEntry(entryId);
    if (entry?.memberId !== memberId) return refuse('WAITLIST_NOT_FOUND');
    const [offer] = await this.store.openOffersOf(memberId, { entryId });
    return this.idempotency.run(command, async (tx) => {
      if (offer) {
        await this.releases.end(tx, offer, 'declined');
        return ok({ entryId });
      }
      return (await this.store.moveEntry(tx, entryId, 'waiting', 'left'))
        ? ok({ entryId })
        : refuse('WAITLIST_NOT_FOUND');
    });
  }

  private async isFree(wanted: WantedPlace, span: { from: Date; to: Date }, now: Date): Promise<Result<boolean>> {
    const { serviceId, storeId, staffId, date, memberId } = wanted;
    const booker = { kind: 'member' as const, tierLevel: await this.member.tierLevel(memberId) };
    const days = await this.schedule.slots({ serviceId, storeId, staffId, from: date, days: 1, booker, now });
    if (!days.ok) return days;
    return ok(days.value.some(({ slots }) => slots.some(({ start }) => start >= span.from && start < span.to)));
  }
}
