import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Transaction, UnitOfWork } from '../../platform/database/index.js';
import { Job } from '../../platform/jobs/job.js';
import {
  type ExpiringLot,
  type LedgerBook,
  LedgerFacade,
  LedgerLots,
  memberAccount,
  systemAccount,
} from '../ledger/index.js';
import { POINTS_EXPIRED, POINTS_EXPIRED_JOURNAL } from './points.events.js';
import { expiredDraws } from './points.rules.js';

const LOTS_PER_PAGE = 500;
const MEMBERS_PER_TRANSACTION = 50;

export interface ExpiryResult {
  readonly members: number;
  readonly points: number;
}

/**
 * Moves what has expired out of the members' lots. Whether it runs late, twice or beside sales makes no difference: a
 * lot is judged again under its lock at the instant of the transaction, checkout has not drawn from it since that same
 * instant, and what is held for a sale stays until the hold is resolved.
 */
@Injectable()
export class PointsExpiryJob {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: LedgerFacade,
    private readonly lots: LedgerLots,
    private readonly clock: Clock,
  ) {}

  /** Often, because returns give points back to lots that have expired, and holds come free after midnight. */
  @Job({ name: 'points.expire', cron: '*/10 * * * *', leaseMs: 30 * 60_000 })
  async expire(): Promise<ExpiryResult> {
    const window = { from: null, until: this.clock.now() };
    const total = { members: 0, points: 0 };
    for (let after: ExpiringLot | null = null; ;) {
      const page: ExpiringLot[] = await this.lots.expiring('points', window, after, LOTS_PER_PAGE);
      after = page.at(-1) ?? null;
      if (!after) return total;
      const memberIds = [...new Set(page.map(({ memberId }) => memberId))];
      for (let start = 0; start < memberIds.length; start += MEMBERS_PER_TRANSACTION) {
        const some = memberIds.slice(start, start + MEMBERS_PER_TRANSACTION);
        const expired = await this.uow.run((tx) => this.expireOf(tx, some));
        total.members += expired.length;
        total.points += expired.reduce((sum, points) => sum + points, 0);
      }
    }
  }

  /** Points expired of each member of whom some did. */
  private async expireOf(tx: Transaction, memberIds: readonly number[]): Promise<number[]> {
    const book = await this.ledger.open(tx, memberIds, { books: ['points'] });
    const expired = memberIds.map((memberId) => ({ memberId, points: postExpiry(book, memberId, tx.now) }));
    await this.ledger.flush(tx, book);
    const told = expired.filter(({ points }) => points > 0);
    for (const { memberId, points } of told)
      tx.emit({ type: POINTS_EXPIRED, subject: `member:${memberId}`, payload: { memberId, points } });
    return told.map(({ points }) => points);
  }
}

function postExpiry(book: LedgerBook, memberId: number, now: Date): number {
  const account = memberAccount(memberId, 'points');
  const { lots, seq } = book.state(account);
  const draws = expiredDraws(lots, now);
  const points = draws.reduce((sum, { amount }) => sum + amount, 0);
  if (points === 0) return 0;
  book.post({
    kind: POINTS_EXPIRED_JOURNAL,
    // The account's position makes it one journal per state of the account: a lot may expire again after a return.
    bizKey: `points:${memberId}:expire:${seq}`,
    at: now,
    memberId,
    storeId: null,
    title: '积分到期',
    entries: [
      ...draws.map(({ lotId, amount }) => ({ account, lotId, amount: -amount })),
      { account: systemAccount('chain', 0, 'points-expired'), amount: points },
    ],
  });
  return points;
}
