import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok } from '../../../kernel/result.js';
import type { ScopedActor } from '../../../platform/http/index.js';
import { CouponCards } from '../coupon-cards.js';
import type { CouponCardList } from '../coupon.dto.js';
import { CouponStore } from '../coupon.store.js';
import { CounterMembers } from './counter-members.js';

/** A member's coupons as staff and tills see them: only those of members in their sight. */
@Injectable()
export class MemberCoupons {
  constructor(
    private readonly members: CounterMembers,
    private readonly coupons: CouponStore,
    private readonly cards: CouponCards,
    private readonly clock: Clock,
  ) {}

  async of(actor: ScopedActor, memberId: number): Promise<Result<CouponCardList>> {
    const member = await this.members.inScope(actor, memberId, 'member.read');
    if (!member.ok) return member;
    return ok({ items: await this.cards.cards(await this.coupons.openOf(memberId, this.clock.now())) });
  }
}
