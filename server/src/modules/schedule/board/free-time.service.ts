import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok } from '../../../kernel/result.js';
import type { StaffActor } from '../../../platform/http/index.js';
import { StoreAccess } from '../people/store-access.js';
import { ServiceShelf } from '../services/service-shelf.js';
import type { OfferedService } from '../schedule.types.js';
import { SlotFinder } from '../slots/slot-finder.js';
import type { StaffSlotDays, StaffSlotQuery, StoreService, StoreServiceList } from './board.dto.js';

/** Who is free when, for staff who book for a guest. */
@Injectable()
export class FreeTimeService {
  constructor(
    private readonly access: StoreAccess,
    private readonly shelf: ServiceShelf,
    private readonly finder: SlotFinder,
    private readonly clock: Clock,
  ) {}

  async services(actor: StaffActor, storeId: number): Promise<Result<StoreServiceList>> {
    const refusal = await this.access.refusal(actor, 'booking.read', storeId);
    if (refusal) return refusal;
    const services = await this.shelf.ofStore(storeId);
    const staff = await this.finder.staffForAll(services, storeId);
    return ok({
      items: services.map((service, index) => ({
        ...whatIsOffered(service),
        staff: (staff[index] ?? []).map((person) => ({ id: person.id, name: person.name })),
      })),
    });
  }

  async slots(actor: StaffActor, query: StaffSlotQuery): Promise<Result<StaffSlotDays>> {
    const refusal = await this.access.refusal(actor, 'booking.read', query.storeId);
    if (refusal) return refusal;
    const days = await this.finder.find({
      ...{ serviceId: query.serviceId, storeId: query.storeId, from: query.from, days: query.days },
      staffId: query.staffId ?? null,
      excludeBookingId: query.bookingId ?? null,
      booker: { kind: 'staff' },
      now: this.clock.now(),
    });
    if (!days.ok) return days;
    return ok({
      days: days.value.map(({ date, slots, notice }) => ({
        ...{ date, notice },
        slots: slots.map(({ start, end, staffIds, left }) => {
          return { start: start.toISOString(), end: end.toISOString(), staffIds: [...staffIds], left };
        }),
      })),
    });
  }
}

function whatIsOffered(service: OfferedService): Omit<StoreService, 'staff'> {
  const { id, name, minutes, capacity, priceFen, depositFen, needsStaff, skillId, roomKindId } = service;
  return { id, name, minutes, capacity, priceFen, depositFen, needsStaff, skillId, roomKindId };
}
