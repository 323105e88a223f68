import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type ScopedActor, storeScope } from '../../../platform/http/index.js';
import { MemberFacade, type MemberInfo } from '../../member/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { TierFacade } from '../../tier/index.js';
import type { CouponPlace } from '../coupon.types.js';
import type { CouponHolder } from './counter.dto.js';

/** Who stands at the counter, and where that is. */
@Injectable()
export class CounterMembers {
  constructor(
    private readonly members: MemberFacade,
    private readonly tiers: TierFacade,
    private readonly organization: OrganizationFacade,
  ) {}

  /** A member of the stores in which the actor may do this; anyone else does not exist for them. */
  async inScope(
    actor: ScopedActor,
    memberId: number,
    permission: 'member.read' | 'coupon.issue',
  ): Promise<Result<MemberInfo>> {
    const member = await this.members.byId(memberId);
    const scope = storeScope(actor, permission);
    const seen = scope === 'chain' || (member?.homeStoreId != null && scope.includes(member.homeStoreId));
    return member && seen && member.status !== 'closed' ? ok(member) : refuse('MEMBER_NOT_FOUND');
  }

  /** A member whose code the actor has scanned in this store, wherever they belong. */
  async granted(actor: ScopedActor, storeId: number, grant: string): Promise<Result<MemberInfo>> {
    const granted = await this.members.peekGrant(grant, { actor, storeId });
    if (!granted.ok) return granted;
    const member = await this.members.byId(granted.value.memberId);
    return member ? ok(member) : refuse('MEMBER_NOT_FOUND');
  }

  async holder(memberId: number): Promise<CouponHolder> {
    const member = await this.members.byId(memberId);
    if (!member) throw new Error(`member ${memberId} holds a coupon and does not exist`);
    const { id, memberNo, nickname, phoneMasked } = member;
    return { id, memberNo, name: nickname, phoneMasked };
  }

  /** What decides whether a coupon of this member may be used at this counter now. Null without such a store. */
  async place(storeId: number, memberId: number, at: Date): Promise<CouponPlace | null> {
    const store = await this.organization.store(storeId);
    if (!store?.active) return null;
    const [groupPath, tier] = await Promise.all([
      this.organization.groupPath(store.groupId),
      this.tiers.memberTier(memberId),
    ]);
    return { storeId, groupId: store.groupId, groupPath, channel: 'store', at, tierCode: tier.code };
  }

  async storeName(storeId: number): Promise<string> {
    return (await this.organization.store(storeId))?.name ?? '';
  }
}
