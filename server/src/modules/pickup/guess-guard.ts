import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Refused, type Result, refuse } from '../../kernel/result.js';
import { Database } from '../../platform/database/index.js';

const MAX_WRONG = 5;
const WINDOW_MS = 60_000;

/** Five wrong numbers end an actor's minute, over all replicas; right ones are never held up. */
@Injectable()
export class PickupGuessGuard {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async watch<T>(actor: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const tooMany = await this.refusal(actor);
    if (tooMany) return tooMany;
    const result = await work();
    if (!result.ok && result.refusal.code === 'PICKUP_CODE_INVALID') await this.count(actor);
    return result;
  }

  private async refusal(actor: string): Promise<Refused | null> {
    const row = await this.database.one<{ window_started_at: Date; failures: number }>(
      'SELECT window_started_at, failures FROM pickup_guess_guard WHERE actor = ?',
      [actor],
    );
    if (!row || row.failures < MAX_WRONG) return null;
    const leftMs = row.window_started_at.getTime() + WINDOW_MS - this.clock.now().getTime();
    return leftMs > 0 ? refuse('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.ceil(leftMs / 1_000) }) : null;
  }

  private async count(actor: string): Promise<void> {
    const now = this.clock.now();
    const cutoff = new Date(now.getTime() - WINDOW_MS);
    await this.database.execute(
      `INSERT INTO pickup_guess_guard (actor, window_started_at, failures) VALUES (?, ?, 1)
        ON DUPLICATE KEY UPDATE failures = IF(window_started_at > ?, failures + 1, 1),
          window_started_at = IF(window_started_at > ?, window_started_at, ?)`,
      [actor, now, cutoff, cutoff, now],
    );
  }
}
