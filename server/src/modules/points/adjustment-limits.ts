import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import type { ReadBatch, Transaction } from '../../platform/database/index.js';
import type { StaffActor } from '../../platform/http/index.js';
import { LedgerLots } from '../ledger/index.js';
import { MemberFacade } from '../member/index.js';
import { SettingsFacade } from '../settings/index.js';
import { PointsTermsReader } from './points-terms.js';
import { POINTS_ADJUST_LIMIT } from './points.settings.js';
import type { LotTerms } from './points.types.js';

/** What a person may adjust by hand, and for whom. */
@Injectable()
export class AdjustmentLimits {
  constructor(
    private readonly settings: SettingsFacade,
    private readonly members: MemberFacade,
    private readonly lots: LedgerLots,
    private readonly terms: PointsTermsReader,
  ) {}

  /** Points a day and member; null for whoever may make large adjustments. */
  async of({ actor }: { actor: StaffActor }): Promise<number | null> {
    if (actor.grants.get('chain')?.has('hq.finance.adjust')) return null;
    return this.settings.get(POINTS_ADJUST_LIMIT, 'chain');
  }

  /** Small steps must not add up to what a large one would need permission for, whoever takes them. */
  adjustedTodayIn(reads: ReadBatch, memberId: number, today: BusinessDate): () => number {
    const totals = this.lots.dayTotalsIn(reads, [memberId], today, { book: 'points-adjusted', orders: false });
    return () => totals().get(memberId)?.turnover ?? 0;
  }

  async memberIsThere(tx: Transaction, memberId: number): Promise<boolean> {
    const member = await this.members.byId(memberId, tx);
    return member !== null && member.status !== 'closed';
  }

  lotOfGift(): Promise<LotTerms> {
    return this.terms.lotOfGift();
  }
}
