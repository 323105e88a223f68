import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { type MemberActor, actorRef } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { ScheduleFacade } from '../../schedule/index.js';
import { WaitlistStore } from '../waitlist/waitlist.store.js';
import { BookingMember } from './booking-member.js';
import { BookingPreparation, type PreparedBooking } from './booking-preparation.js';
import { BookingWriter, type WrittenBooking } from './booking-writer.js';
import type { HowSecured, WantedBooking } from './booking.requests.js';

/** Members booking for themselves: a free slot, or the place that was kept for them. */
@Injectable()
export class BookService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly preparation: BookingPreparation,
    private readonly member: BookingMember,
    private readonly schedule: ScheduleFacade,
    private readonly writer: BookingWriter,
    private readonly waitlist: WaitlistStore,
  ) {}

  async book(command: IdempotentCommand, actor: MemberActor, wanted: WantedBooking): Promise<Result<WrittenBooking>> {
    const prepared = await this.preparation.of(actor, wanted);
    if (!prepared.ok) return prepared;
    return this.idempotency.run(command, (tx) => this.take(tx, actor, wanted, prepared.value));
  }

  /** The time is held under the offer's id already, so nobody else is asked for it. */
  async accept(
    command: IdempotentCommand,
    actor: MemberActor,
    offerId: number,
    secured: HowSecured,
  ): Promise<Result<WrittenBooking>> {
    const offer = await this.waitlist.findOffer(offerId);
    if (offer?.memberId !== actor.memberId) return refuse('WAITLIST_NOT_FOUND');
    const { serviceId, storeId, staffId, roomId, start, end } = offer;
    const prepared = await this.preparation.of(actor, { serviceId, storeId, ...secured });
    if (!prepared.ok) return prepared;
    return this.idempotency.run(command, async (tx) => {
      if (offer.expiresAt.getTime() <= tx.now.getTime()) return refuse('OFFER_OVER');
      if (!(await this.waitlist.endOffer(tx, offerId, 'accepted'))) return refuse('OFFER_OVER');
      await this.waitlist.moveEntry(tx, offer.entryId, 'offered', 'booked');
      const admitted = await this.member.admit(tx, actor.memberId, 'member');
      if (!admitted.ok) return admitted;
      const draft = {
        id: offerId,
        memberId: actor.memberId,
        actor: actorRef(actor),
        source: 'waitlist' as const,
        start,
        staffNamed: false,
        note: null,
        ...prepared.value,
      };
      return this.writer.write(tx, draft, async () => ok({ staffId, roomId, seat: 0, start, end }));
    });
  }

  private async take(
    tx: Transaction,
    actor: MemberActor,
    wanted: WantedBooking,
    prepared: PreparedBooking,
  ): Promise<Result<WrittenBooking>> {
    const { memberId } = actor;
    const admitted = await this.member.admit(tx, memberId, 'member');
    if (!admitted.ok) return admitted;
    const id = await this.waitlist.takeId();
    const { serviceId, storeId, staffId, start, note } = wanted;
    const booker = { kind: 'member' as const, tierLevel: admitted.value.tierLevel };
    const draft = {
      id,
      memberId,
      actor: actorRef(actor),
      source: 'member' as const,
      start,
      staffNamed: staffId !== null,
      note,
      ...prepared,
    };
    return this.writer.write(tx, draft, () =>
      this.schedule.claimIn(tx, { bookingId: id, serviceId, storeId, staffId, start, booker }),
    );
  }
}
