import { Injectable } from '@nestjs/common';
import { addDays, businessDate, endOfBusinessDay } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { type Transaction, UnitOfWork, WriteConflict, inList, isDuplicateKey } from '../../platform/database/index.js';
import { Job } from '../../platform/jobs/job.js';
import { type ExpiringLot, LedgerLots } from '../ledger/index.js';
import { SettingsFacade } from '../settings/index.js';
import { POINTS_EXPIRING, type PointsExpiring } from './points.events.js';
import { POINTS_EXPIRY_NOTICE_DAYS } from './points.settings.js';

const LOTS_PER_PAGE = 200;

/** Tells some days ahead that points expire: once per member and day, whenever and however often it runs. */
@Injectable()
export class PointsExpiringJob {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lots: LedgerLots,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  @Job({ name: 'points.expiring-soon', cron: '0 10 * * *', leaseMs: 30 * 60_000 })
  async tell(): Promise<{ told: number }> {
    const days = await this.settings.get(POINTS_EXPIRY_NOTICE_DAYS, 'chain');
    if (days === 0) return { told: 0 };
    const now = this.clock.now();
    const window = { from: now, until: endOfBusinessDay(addDays(businessDate(now), days)) };
    let told = 0;
    for (let after: ExpiringLot | null = null; ;) {
      const page: ExpiringLot[] = await this.lots.expiring('points', window, after, LOTS_PER_PAGE);
      after = page.at(-1) ?? null;
      if (!after) return { told };
      const memberIds = [...new Set(page.map(({ memberId }) => memberId))];
      const sums = await this.lots.expiringSums('points', memberIds, window);
      const due = byDay(
        sums.map(({ memberId, expiresAt, free }) => ({ memberId, points: free, on: lastDay(expiresAt) })),
      );
      told += await this.uow.run((tx) => this.tellThose(tx, due));
    }
  }

  private async tellThose(tx: Transaction, due: readonly PointsExpiring[]): Promise<number> {
    if (due.length === 0) return 0;
    const rows = await tx.query<{ member_id: number; expires_on: string }>(
      'SELECT member_id, expires_on FROM points_expiry_notice WHERE member_id IN (?)',
      [inList([...new Set(due.map(({ memberId }) => memberId))])],
    );
    const known = new Set(rows.map((row) => keyOf({ memberId: row.member_id, on: row.expires_on })));
    const fresh = due.filter((notice) => !known.has(keyOf(notice)));
    try {
      await tx.insert(
        'points_expiry_notice',
        fresh.map(({ memberId, on }) => ({ member_id: memberId, expires_on: on, told_at: tx.now })),
      );
    } catch (error) {
      throw isDuplicateKey(error) ? new WriteConflict('told by someone else') : error;
    }
    for (const notice of fresh)
      tx.emit({ type: POINTS_EXPIRING, subject: `member:${notice.memberId}`, payload: { ...notice } });
    return fresh.length;
  }
}

function lastDay(expiresAt: Date): string {
  return businessDate(new Date(expiresAt.getTime() - 1));
}

function byDay(notices: readonly PointsExpiring[]): PointsExpiring[] {
  const sums = new Map<string, PointsExpiring>();
  for (const notice of notices) {
    const before = sums.get(keyOf(notice))?.points ?? 0;
    sums.set(keyOf(notice), { ...notice, points: before + notice.points });
  }
  return [...sums.values()];
}

function keyOf({ memberId, on }: Pick<PointsExpiring, 'memberId' | 'on'>): string {
  return `${memberId} ${on}`;
}
