import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { type StaffAct, type StaffActor, actorRef, holdsAt } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../../audit/index.js';
import type { MemberInfo } from '../../member/index.js';
import { CounterMembers } from '../counter/counter-members.js';
import type { StaffIssueBody } from './staff-issue.dto.js';
import { couponCard } from '../coupon-cards.js';
import type { CouponCardList } from '../coupon.dto.js';
import { CouponIssuing } from './coupon-issuing.js';
import { countOf } from './coupon-issue.rules.js';
import { giftFrom } from './gift.js';
import { StaffDay } from './staff-day.js';
import { StaffGifts } from './staff-gifts.js';

/** A person gives a coupon: of what headquarters lets staff give, to a member they see, so many a day. */
@Injectable()
export class StaffIssueService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly issuing: CouponIssuing,
    private readonly gifts: StaffGifts,
    private readonly days: StaffDay,
    private readonly members: CounterMembers,
    private readonly audit: AuditFacade,
  ) {}

  async issue(command: IdempotentCommand, by: StaffAct, body: StaffIssueBody): Promise<Result<CouponCardList>> {
    if (!holdsAt(by.actor, 'coupon.issue', body.storeId)) return refuse('STORE_NOT_FOUND');
    const gift = giftFrom(body);
    if (!gift.ok) return gift;
    const [member, items, limit] = await Promise.all([
      this.memberOf(by.actor, body),
      this.gifts.itemsOf(gift.value),
      this.days.limit(body.storeId),
    ]);
    if (!member.ok) return member;
    if (member.value.status !== 'active') return refuse('MEMBER_FROZEN');
    if (!items) return refuse('COUPON_TEMPLATE_NOT_FOUND');
    const { id: memberId } = member.value;
    const { storeId, reason } = body;
    return this.idempotency.run(command, async (tx) => {
      const within = await this.days.take(tx, by.actor.staffId, countOf(items), limit);
      if (!within) return refuse('COUPON_STAFF_LIMIT', { limit });
      const order = { memberId, items, source: 'staff' as const, bizKey: null, by: actorRef(by.actor), storeId };
      const [given] = await this.issuing.issueAll(tx, [order]);
      if (!given?.ok) return given ?? refuse('COUPON_TEMPLATE_NOT_FOUND');
      const cards = given.value.map((coupon) => couponCard(coupon, tx.now));
      await this.record(tx, by, { memberId, storeId, reason, coupons: cards.map(({ id, name }) => ({ id, name })) });
      return ok({ items: cards });
    });
  }

  private memberOf(actor: StaffActor, { storeId, memberId, grant }: StaffIssueBody): Promise<Result<MemberInfo>> {
    if (grant != null) return this.members.granted(actor, storeId, grant);
    if (memberId != null) return this.members.inScope(actor, memberId, 'coupon.issue');
    return Promise.resolve(refuse('MEMBER_NOT_FOUND'));
  }

  private record(
    tx: Transaction,
    by: StaffAct,
    given: { memberId: number; storeId: number; reason: string; coupons: { id: number; name: string }[] },
  ): Promise<void> {
    const { memberId, storeId, reason, coupons } = given;
    const subject = `member:${memberId}`;
    return this.audit.record(tx, { ...by, action: 'coupon.issue', subject, storeId, reason, after: { coupons } });
  }
}
