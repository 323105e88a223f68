import { Injectable } from '@nestjs/common';
import type { Refused, Result } from '../../../kernel/result.js';
import { ok } from '../../../kernel/result.js';
import type { ReadBatch } from '../../../platform/database/index.js';
import { type Grouped, GroupedCommands, type GroupRound } from '../../../platform/grouping/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { MemberFacade } from '../../member/index.js';
import { couponCard } from '../coupon-cards.js';
import type { CouponCard } from '../coupon.dto.js';
import { CouponIssuing } from '../issue/coupon-issuing.js';
import type { IssueOrder } from '../issue/coupon-issue.rules.js';
import { CentreShelf } from './centre-shelf.js';
import { claimRefusal } from './claim.rules.js';

export interface Claim {
  readonly memberId: number;
  readonly templateId: number;
}

interface PreparedClaim extends Claim {
  readonly active: boolean;
  readonly tierCode: string | null;
  readonly fresh: IssueOrder['fresh'];
}

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
    const ids = [...new Set(claims.map(({ memberId }) => memberId))];
    const [members, tiers, fresh] = await Promise.all([
      this.members.byIds(ids),
      this.shelf.tiersOf(claims),
      this.issuing.fresh(claims.length),
    ]);
    return claims.map((claim, index) => ({
      ...claim,
      active: members.get(claim.memberId)?.status === 'active',
      tierCode: tiers.get(claim.memberId) ?? null,
      fresh: fresh.slice(index, index + 1),
    }));
  }

  private ask(reads: ReadBatch, claims: readonly PreparedClaim[]): GroupRound<PreparedClaim, CouponCard> {
    const wanted = claims.map(({ memberId, templateId }) => ({ memberId, items: [{ templateId, quantity: 1 }] }));
    const opened = this.issuing.openIn(reads, wanted);
    let book: ReturnType<typeof opened> | null = null;
    return {
      decide: (claim, now): Result<CouponCard> => {
        book ??= opened();
        const no: Refused | null = claimRefusal(book.template(claim.templateId), claim, now);
        if (no) return no;
        const { memberId, templateId, fresh } = claim;
        const items = [{ templateId, quantity: 1 }];
        const decided = book.decide(
          { memberId, items, source: 'claim', bizKey: null, by: null, storeId: null, fresh },
          now,
        );
        if (!decided.ok) return decided;
        const [draft] = decided.value;
        if (!draft) throw new Error('a claim is one coupon');
        return ok(couponCard(draft.coupon, now));
      },
      write: async (tx, batch): Promise<void> => {
        if (book) this.issuing.writeIn(tx, batch, book);
      },
    };
  }
}
