import { type Result, ok } from '../../../kernel/result.js';
import type { Transaction, WriteBatch } from '../../../platform/database/index.js';
import type { GroupRound } from '../../../platform/grouping/index.js';
import type { MemberInfo } from '../../member/index.js';
import { couponCard } from '../coupon-cards.js';
import type { CouponCard } from '../coupon.dto.js';
import type { CouponIssuing } from '../issue/coupon-issuing.js';
import type { IssueBook, IssueOrder } from '../issue/coupon-issue.rules.js';
import { claimRefusal } from './claim.rules.js';

export interface PreparedClaim {
  readonly memberId: number;
  readonly templateId: number;
  /** Only asked for when the template is not for everybody. */
  readonly tierCode: string | null;
  readonly fresh: IssueOrder['fresh'];
}

/** What a round was told by the database. */
export interface ClaimFacts {
  readonly book: IssueBook;
  readonly members: ReadonlyMap<number, MemberInfo>;
}

/** One attempt at claims that arrived together: decided one after the other, written at once. */
export class ClaimRound implements GroupRound<PreparedClaim, CouponCard> {
  private facts: ClaimFacts | null = null;

  constructor(
    private readonly issuing: CouponIssuing,
    private readonly answered: () => ClaimFacts,
  ) {}

  decide(claim: PreparedClaim, now: Date): Result<CouponCard> {
    const { book, members } = this.known();
    const { memberId, templateId, tierCode, fresh } = claim;
    const active = members.get(memberId)?.status === 'active';
    const no = claimRefusal(book.template(templateId), { active, tierCode }, now);
    if (no) return no;
    const items = [{ templateId, quantity: 1 }];
    const order = { memberId, items, source: 'claim', bizKey: null, by: null, storeId: null, fresh } as const;
    const decided = book.decide(order, now);
    if (!decided.ok) return decided;
    const [draft] = decided.value;
    if (!draft) throw new Error('a claim is one coupon');
    return ok(couponCard(draft.coupon, now));
  }

  async write(tx: Transaction, batch: WriteBatch): Promise<void> {
    this.issuing.writeIn(tx, batch, this.known().book);
  }

  private known(): ClaimFacts {
    return (this.facts ??= this.answered());
  }
}
