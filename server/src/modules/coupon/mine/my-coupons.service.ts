import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Page, cursorId } from '../../../platform/http/index.js';
import { MemberViews } from '../../member/index.js';
import { CouponCards } from '../coupon-cards.js';
import { CouponReminders } from '../coupon-reminders.js';
import type { CouponCard, CouponDetail } from '../coupon.dto.js';
import { CouponStore } from '../coupon.store.js';
import type { MyCouponQuery } from './mine.dto.js';

/** What ends within this week is worth a word. */
const ENDING_DAYS = 7;

/** What a member holds and has held. */
@Injectable()
export class MyCouponsService implements OnModuleInit {
  constructor(
    private readonly coupons: CouponStore,
    private readonly cards: CouponCards,
    private readonly views: MemberViews,
    private readonly clock: Clock,
    private readonly reminders: CouponReminders,
  ) {}

  onModuleInit(): void {
    this.views.register({
      page: async (memberId) => ({ coupons: await this.coupons.countUsable(memberId, this.clock.now()) }),
      membersOnList: (list, { now }) =>
        Promise.resolve(list === 'coupon_expiring' ? this.reminders.holdersOfEnding(now, ENDING_DAYS) : null),
    });
  }

  async list(memberId: number, query: MyCouponQuery): Promise<Page<CouponCard>> {
    const now = this.clock.now();
    if (query.tab === 'usable') {
      return { items: await this.cards.cards(await this.coupons.openOf(memberId, now)), nextCursor: null };
    }
    const paging = { cursor: cursorId(query), limit: query.limit };
    const filter =
      query.tab === 'used'
        ? { sql: "c.state = 'used'", params: [] }
        : { sql: "(c.state IN ('expired', 'void') OR (c.state = 'issued' AND c.valid_until <= ?))", params: [now] };
    const found = await this.coupons.page(memberId, filter, paging);
    const shown = found.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: await this.cards.cards(shown),
      nextCursor: found.length > query.limit && last ? String(last.id) : null,
    };
  }

  async detail(memberId: number, couponId: number): Promise<Result<CouponDetail>> {
    const coupon = await this.coupons.find({ id: couponId });
    return coupon?.memberId === memberId ? ok(await this.cards.detail(coupon)) : refuse('COUPON_NOT_FOUND');
  }
}
