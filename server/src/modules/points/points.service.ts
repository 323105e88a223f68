import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { LedgerFacade } from '../ledger/index.js';
import { MemberViews } from '../member/index.js';
import { SettingsFacade } from '../settings/index.js';
import type { PointsView } from './points.dto.js';
import { FEN_PER_POINT_SPENT } from './points.settings.js';

const EXPIRIES_SHOWN = 6;

/** What members and staff see of points and growth. */
@Injectable()
export class PointsService implements OnModuleInit {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly settings: SettingsFacade,
    private readonly views: MemberViews,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.views.register({
      page: async (memberId) => {
        const [balances, pending, fenPerPoint] = await Promise.all([
          this.ledger.balancesOf(memberId),
          this.ledger.pending(memberId, 'points', this.clock.now()),
          this.settings.get(FEN_PER_POINT_SPENT, 'chain'),
        ]);
        const points = { balance: balances.points, pending, worthFen: balances.points * fenPerPoint };
        return { points, growth: balances.growth };
      },
      rows: async (memberIds) => {
        const balances = await this.ledger.balances(memberIds);
        return new Map([...balances].map(([id, { points, growth }]) => [id, { points, growth }]));
      },
    });
  }

  async view(memberId: number): Promise<PointsView> {
    const [balances, pending, fenPerPoint, expiring] = await Promise.all([
      this.ledger.balancesOf(memberId),
      this.ledger.pending(memberId, 'points', this.clock.now()),
      this.settings.get(FEN_PER_POINT_SPENT, 'chain'),
      this.ledger.expiring(memberId, 'points', EXPIRIES_SHOWN),
    ]);
    return {
      balance: balances.points,
      pending,
      debt: balances.pointsDebt,
      worthFen: balances.points * fenPerPoint,
      // The last day on which they can be used is the one before the instant of expiry.
      expiring: expiring.map(({ amount, expiresAt }) => ({
        amount,
        on: businessDate(new Date(expiresAt.getTime() - 1)),
      })),
    };
  }
}
