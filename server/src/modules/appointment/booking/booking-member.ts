import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { MemberFacade } from '../../member/index.js';
import { TierFacade } from '../../tier/index.js';
import { limitReached, strikesSince } from '../appointment.rules.js';
import { BookingStore } from '../booking.store.js';
import { BookingTermsReader } from './booking-terms.js';

/** What booking needs to know of the member who books. */
@Injectable()
export class BookingMember {
  constructor(
    private readonly members: MemberFacade,
    private readonly tiers: TierFacade,
    private readonly bookings: BookingStore,
    private readonly terms: BookingTermsReader,
  ) {}

  /** Only members in good standing are booked in, and by themselves only within the limits of the house. */
  async admit(tx: Transaction, memberId: number, by: 'member' | 'staff'): Promise<Result<{ tierLevel: number }>> {
    const member = await this.members.byId(memberId, tx);
    if (!member || member.status === 'closed') return refuse('MEMBER_NOT_FOUND');
    if (member.status === 'frozen') return refuse('MEMBER_FROZEN');
    const limits = await this.terms.limits();
    const history = await this.bookings.pass(tx, memberId, strikesSince(tx.now, limits.strikeDays));
    const limit = by === 'member' ? limitReached(history, limits) : null;
    if (limit) return refuse(limit);
    return ok({ tierLevel: (await this.tiers.memberTier(memberId, tx)).level });
  }

  async tierLevel(memberId: number): Promise<number> {
    return (await this.tiers.memberTier(memberId)).level;
  }
}
