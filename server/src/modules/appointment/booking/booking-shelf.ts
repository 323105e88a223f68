import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../../kernel/result.js';
import { storeBrief } from '../../organization/index.js';
import { type OfferedService, ScheduleFacade, type SlotQuestion } from '../../schedule/index.js';
import { TierFacade } from '../../tier/index.js';
import { TreatmentFacade } from '../../treatment/index.js';
import { depositRuleText } from '../appointment.rules.js';
import type { BookingOffer, BookingService, BookingServiceList, BookingSlots } from '../booking-shelf.dto.js';
import { DepositService } from '../deposits/deposit.service.js';
import { BookingPreparation } from './booking-preparation.js';

type AskedSlots = Omit<SlotQuestion, 'booker'>;

/** What can be booked, as it is shown before anybody books. */
@Injectable()
export class BookingShelf {
  constructor(
    private readonly schedule: ScheduleFacade,
    private readonly tiers: TierFacade,
    private readonly cards: TreatmentFacade,
    private readonly deposits: DepositService,
    private readonly preparation: BookingPreparation,
  ) {}

  /** Those for staff only are not shown; those for higher tiers are, with what is missing. */
  async forMember(memberId: number, storeId: number): Promise<BookingServiceList> {
    const [services, { level }, ladder] = await Promise.all([
      this.schedule.services(storeId),
      this.tiers.memberTier(memberId),
      this.tierNames(),
    ]);
    const shown = services.filter(({ audience }) => audience !== 'staff');
    return { items: shown.map((service) => viewOf(service, level, ladder)) };
  }

  async offer(memberId: number, serviceId: number, storeId: number): Promise<Result<BookingOffer>> {
    const place = await this.preparation.place(serviceId, storeId);
    if (!place.ok) return place;
    const { service, store, terms } = place.value;
    const [{ level }, ladder, staff, walletFen, cards] = await Promise.all([
      this.tiers.memberTier(memberId),
      this.tierNames(),
      service.choosesStaff ? this.schedule.staffFor(serviceId, storeId) : [],
      this.deposits.available(memberId, storeId),
      this.cards.usable(memberId, serviceId),
    ]);
    return ok({
      service: viewOf(service, level, ladder),
      store: storeBrief(store),
      staff: staff.map(({ id, name, title }) => ({ id, name, title })),
      ruleText: depositRuleText(service.depositFen, terms),
      walletFen,
      cards: cards
        .filter(({ left }) => left > 0)
        .map(({ id, name, left, total, expiresOn }) => ({ id, name, left, total, expiresOn })),
    });
  }

  async slots(memberId: number, question: AskedSlots): Promise<Result<BookingSlots>> {
    const { level: tierLevel } = await this.tiers.memberTier(memberId);
    const days = await this.schedule.slots({ ...question, booker: { kind: 'member', tierLevel } });
    if (!days.ok) return days;
    return ok({
      days: days.value.map(({ date, notice, slots }) => ({
        date,
        notice,
        slots: slots.map(({ start, end, staffIds, left }) => ({
          start: start.toISOString(),
          end: end.toISOString(),
          staffIds: [...staffIds],
          left,
        })),
      })),
    });
  }

  private async tierNames(): Promise<string[]> {
    const [codes, names] = await Promise.all([this.tiers.codes(), this.tiers.names()]);
    return codes.map((code) => names.get(code) ?? code);
  }
}

function viewOf(service: OfferedService, tierLevel: number, ladder: readonly string[]): BookingService {
  const { id, name, description, minutes, priceFen, depositFen, choosesStaff, capacity } = service;
  const tooLow = service.audience === 'tier' && tierLevel < service.minTierLevel;
  const unavailableReason = tooLow ? `${ladder[service.minTierLevel] ?? '更高等级'}及以上会员专享` : null;
  return { id, name, description, minutes, priceFen, depositFen, choosesStaff, capacity, unavailableReason };
}
