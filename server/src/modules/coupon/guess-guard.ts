import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Refused, refuse } from '../../kernel/result.js';
import { Database } from '../../platform/database/index.js';

const MAX_WRONG = 5;
const WINDOW_MS = 60_000;

/**
 * Five wrong codes end an actor's minute, over all replicas. A try counts before it is judged and is taken back when it
 * was right, so that a burst of tries in the same moment gets no further than one after the other.
 */
@Injectable()
export class GuessGuard {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async enter(actor: string): Promise<Refused | null> {
    const now = this.clock.now();
    const cutoff = new Date(now.getTime() - WINDOW_MS);
    const counted = await this.database.execute(
      `UPDATE coupon_guess_guard SET failures = IF(window_started_at > ?, failures + 1, 1),
          window_started_at = IF(window_started_at > ?, window_started_at, ?)
        WHERE actor = ? AND (window_started_at <= ? OR failures < ?)`,
      [cutoff, cutoff, now, actor, cutoff, MAX_WRONG],
    );
    if (counted.affectedRows === 1) return null;
    const first = await this.database.execute(
      'INSERT IGNORE INTO coupon_guess_guard (actor, window_started_at, failures) VALUES (?, ?, 1)',
      [actor, now],
    );
    return first.affectedRows === 1 ? null : this.refusal(actor, now);
  }

  /** It was a code, whatever became of it. */
  async forgive(actor: string): Promise<void> {
    await this.database.execute(
      'UPDATE coupon_guess_guard SET failures = failures - 1 WHERE actor = ? AND failures > 0',
      [actor],
    );
  }

  private async refusal(actor: string, now: Date): Promise<Refused> {
    const row = await this.database.one<{ window_started_at: Date }>(
      'SELECT window_started_at FROM coupon_guess_guard WHERE actor = ?',
      [actor],
    );
    const leftMs = (row?.window_started_at.getTime() ?? now.getTime()) + WINDOW_MS - now.getTime();
    return refuse('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1_000)) });
  }
}
