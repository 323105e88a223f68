import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { LedgerFacade, LedgerLots } from '../ledger/index.js';
import { MemberFacade, MemberViews } from '../member/index.js';
import { isInPlace } from './earning/earning.rules.js';
import type { PointsView } from './points.dto.js';
import { type PointsOverview, overviewOf } from './points.overview.rules.js';
import { PointsTermsReader } from './points-terms.js';
import { rulesInWords } from './points-words.rules.js';
import type { EarnRule, PointsTerms } from './points.types.js';

const DAYS_SHOWN = 12;

/** What members and staff see of points and growth. */
@Injectable()
export class PointsService implements OnModuleInit {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly lots: LedgerLots,
    private readonly members: MemberFacade,
    private readonly terms: PointsTermsReader,
    private readonly views: MemberViews,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.views.register({
      page: async (memberId) => {
        const [{ growth }, overview, terms] = await Promise.all([
          this.ledger.balancesOf(memberId),
          this.overview(memberId),
          this.terms.at(null),
        ]);
        const { usable, pending } = overview;
        return {
          points: { balance: totalOf(overview), pending, worthFen: usable * terms.spend.fenPerPoint },
          growth,
        };
      },
      rows: async (memberIds) => {
        const balances = await this.ledger.balances(memberIds);
        return new Map([...balances].map(([id, { points, growth }]) => [id, { points, growth }]));
      },
    });
  }

  async view(memberId: number): Promise<Result<PointsView>> {
    const member = await this.members.byId(memberId);
    if (!member) return refuse('MEMBER_NOT_FOUND');
    const [{ pointsDebt }, overview, terms] = await Promise.all([
      this.ledger.balancesOf(memberId),
      this.overview(memberId),
      this.terms.at(member.homeStoreId),
    ]);
    const { usable, pending, held, arriving, expiring } = overview;
    return ok({
      balance: totalOf(overview),
      usable,
      pending,
      held,
      debt: pointsDebt,
      worthFen: usable * terms.spend.fenPerPoint,
      arriving: arriving.slice(0, DAYS_SHOWN),
      expiring: expiring.slice(0, DAYS_SHOWN),
      rules: rulesInWords(terms, shownAt(terms, member.homeStoreId, this.clock.now())),
    });
  }

  private async overview(memberId: number): Promise<PointsOverview> {
    return overviewOf(await this.lots.openLots(memberId, 'points'), this.clock.now());
  }
}

/** What has expired is gone for the member, even while the books still have it. */
function totalOf({ usable, held, pending }: PointsOverview): number {
  return usable + held + pending;
}

/** Rules of the member's store that are or will be in force. */
function shownAt({ earn }: PointsTerms, storeId: number | null, now: Date): EarnRule[] {
  return earn.rules.filter(
    (rule) =>
      (rule.activeUntil === null || rule.activeUntil > now) &&
      isInPlace(rule, { storeId: storeId ?? 0, groupId: null }, earn.groupPath),
  );
}
