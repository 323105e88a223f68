import { Injectable } from '@nestjs/common';
import { type BusinessDate, businessDate, startOfBusinessDay } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { TtlCache } from '../../kernel/ttl-cache.js';
import { LedgerFacade } from '../ledger/index.js';
import { MemberFacade } from '../member/index.js';
import { StaffFacade } from '../staff/index.js';
import type { Overview } from './analytics.dto.js';

/** The sums run over every member: a dashboard left open on ten screens must not run them ten times. */
const REMEMBER_MS = 30_000;

@Injectable()
export class OverviewService {
  private readonly overviews: TtlCache<BusinessDate, Overview>;

  constructor(
    private readonly members: MemberFacade,
    private readonly staff: StaffFacade,
    private readonly ledger: LedgerFacade,
    private readonly clock: Clock,
  ) {
    this.overviews = new TtlCache(clock, REMEMBER_MS, 2);
  }

  now(): Promise<Overview> {
    const today = businessDate(this.clock.now());
    return this.overviews.get(today, () => this.read(today));
  }

  private async read(today: BusinessDate): Promise<Overview> {
    const [census, day, owed] = await Promise.all([
      this.members.census(startOfBusinessDay(today)),
      this.staff.dayOfChain(today),
      this.ledger.outstanding(),
    ]);
    return {
      members: census.members,
      joinedToday: census.joined,
      topupFenToday: day.topupFen,
      salesFenToday: day.salesFen,
      walletLiabilityFen: { principal: owed.principal, bonus: owed.bonus },
      pointsOutstanding: owed.points,
    };
  }
}
