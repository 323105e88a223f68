import { Injectable } from '@nestjs/common';
import type { Result } from '../../../kernel/result.js';
import type { ReadBatch } from '../../../platform/database/index.js';
import { type Grouped, GroupedCommands } from '../../../platform/grouping/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { MemberFacade } from '../../member/index.js';
import type { CouponCard } from '../coupon.dto.js';
import { CouponIssuing } from '../issue/coupon-issuing.js';
import { CentreShelf } from './centre-shelf.js';
import { ClaimRound, type PreparedClaim } from './claim-round.js';

export type Claim = Pick<PreparedClaim, 'memberId' | 'templateId'>;

/**
 * Claims in the coupon centre. Those that arrive together are decided together, in the order in which they came: the
 * template is locked once for all of them, so a rush for one coupon costs about what one claim costs, and stock, budget
 * and each member's limit are exact because nobody else can take of them meanwhile.
 */
@Injectable()
export class ClaimService {
  private readonly claims: Grouped<Claim, CouponCard>;

  constructor(
    private readonly issuing: CouponIssuing,
    private readonly members: MemberFacade,
    private readonly shelf: CentreShelf,
    grouping: GroupedCommands,
  ) {
    this.claims = grouping.of<Claim, PreparedClaim, CouponCard>({
      name: 'coupon.claim',
      prepare: (claims) => this.prepare(claims),
      ask: (reads, claims) => this.ask(reads, claims),
    });
  }

  claim(command: IdempotentCommand, claim: Claim): Promise<Result<CouponCard>> {
    return this.claims.run(command, claim);
  }

  private async prepare(claims: readonly Claim[]): Promise<PreparedClaim[]> {
    const [tiers, fresh] = await Promise.all([this.shelf.tiersOf(claims), this.issuing.fresh(claims.length)]);
    return claims.map((claim, index) => ({
      ...claim,
      tierCode: tiers.get(claim.memberId) ?? null,
      fresh: fresh.slice(index, index + 1),
    }));
  }

  private ask(reads: ReadBatch, claims: readonly PreparedClaim[]): ClaimRound {
    // Asked before the lock, which then is held for as little as can be.
    const members = this.members.byIdsIn(reads, [...new Set(claims.map(({ memberId }) => memberId))]);
    const wanted = claims.map(({ memberId, templateId }) => ({ memberId, items: [{ templateId, quantity: 1 }] }));
    const book = this.issuing.openIn(reads, wanted);
    return new ClaimRound(this.issuing, () => ({ book: book(), members: members() }));
  }
}
