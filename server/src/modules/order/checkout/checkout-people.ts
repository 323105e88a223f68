import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, ReadBatch } from '../../../platform/database/index.js';
import { CouponFacade, type HeldCoupon } from '../../coupon/index.js';
import { type GrantsInHand, MemberFacade, type MemberInfo } from '../../member/index.js';
import { type MemberTier, TierFacade } from '../../tier/index.js';
import type { QuoteRequest } from '../order.requests.js';

/** Who buys, as far as a price is concerned. */
export interface Customer {
  readonly memberId: number;
  readonly tier: MemberTier;
  /** They have shown a code that may pay, or are here themselves. */
  readonly mayPay: boolean;
  /** They have shown any code of theirs: all their coupons are open to this sale, not only those shown by number. */
  readonly present: boolean;
}

/** `all`: for quotes, that list them. `named`: only what it takes to know coupons that were named by their numbers. */
export type CouponsWanted = 'all' | 'named';

/** Finds out who the customers of many sales are, in two messages to the database however many there are. */
@Injectable()
export class CheckoutPeople {
  constructor(
    private readonly members: MemberFacade,
    private readonly tiers: TierFacade,
    private readonly coupons: CouponFacade,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null stands for a customer who isn't a member. */
  async identify(requests: readonly QuoteRequest[]): Promise<Result<Customer | null>[]> {
    const reads = new ReadBatch();
    const grants = this.members.grantsIn(reads, requests.flatMap(grantOf));
    const named = this.members.byIdsIn(reads, [...new Set(requests.flatMap(namedMemberOf))]);
    await this.database.read(reads);
    const known = { grants: grants(), members: named() };
    const found = requests.map((request) => this.identified(request, known));
    const tiers = await this.tiersOf(found.flatMap((one) => (one.ok && one.value ? one.value.memberId : [])));
    return found.map((one) => {
      if (!one.ok || !one.value) return one as Result<null>;
      return ok({ ...one.value, tier: tiers.get(one.value.memberId) as MemberTier });
    });
  }

  /** The coupons this sale may use as far as it is known now; those that are named by id are read when they are locked. */
  async couponsOf(
    { memberId, present }: Customer,
    couponCodes: readonly string[],
    wanted: CouponsWanted,
  ): Promise<HeldCoupon[]> {
    if (couponCodes.length === 0 && (wanted === 'named' || !present)) return [];
    const held = await this.coupons.heldBy(memberId);
    return wanted === 'all' && present ? held : held.filter(({ code }) => couponCodes.includes(code));
  }

  private identified(
    { member, actor, storeId }: QuoteRequest,
    { grants, members }: { grants: GrantsInHand; members: ReadonlyMap<number, MemberInfo> },
  ): Result<Omit<Customer, 'tier'> | null> {
    if (member === null) return ok(null);
    if ('self' in member) {
      if (members.get(member.self)?.status !== 'active') return refuse('MEMBER_FROZEN');
      return ok({ memberId: member.self, mayPay: true, present: true });
    }
    if ('grant' in member) {
      if (actor.kind === 'member') return refuse('PAY_GRANT_REQUIRED');
      const granted = grants.judge(member.grant, { actor, storeId }, this.clock.now());
      if (!granted.ok) return granted;
      return ok({ memberId: granted.value.memberId, mayPay: granted.value.purpose === 'pay', present: true });
    }
    const info = members.get(member.memberId);
    return info && info.status !== 'closed'
      ? ok({ memberId: info.id, mayPay: false, present: false })
      : refuse('MEMBER_NOT_FOUND');
  }

  private async tiersOf(memberIds: readonly number[]): Promise<ReadonlyMap<number, MemberTier>> {
    const reads = new ReadBatch();
    const tiers = await this.tiers.memberTiersIn(reads, [...new Set(memberIds)]);
    await this.database.read(reads);
    return tiers();
  }
}

function grantOf({ member }: QuoteRequest): string[] {
  return member !== null && 'grant' in member ? [member.grant] : [];
}

function namedMemberOf({ member }: QuoteRequest): number[] {
  if (member === null || 'grant' in member) return [];
  return ['self' in member ? member.self : member.memberId];
}
