import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { type Refused, type Result, refuse } from '../../kernel/result.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { WINDOW_MS, judgeGuesses } from './guesses.rules.js';

/** A kind of code that people show or type in. */
export interface GuessedCode {
  /** Each kind has a minute of its own. */
  readonly purpose: string;
  /**
   * The one refusal that counts: it says that this was no code at all. A code that came too late, was used, or lies
   * in another store is an honest one.
   */
  readonly wrong: ErrorCode;
}

interface GuessRow {
  window_started_at: Date;
  failures: number;
}

const READ = 'SELECT window_started_at, failures FROM guess_guard WHERE purpose = ? AND actor = ?';

/** Five wrong codes of a kind end an actor's minute, over all replicas; right ones are never held up. */
@Injectable()
export class GuessGuard {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * For work with transactions of its own, or none. Tries of the same moment may pass together, which the limit per
   * address (`@Guessable`) bounds; in return the many right codes of one till don't wait for each other.
   */
  async watch<T>(kind: GuessedCode, actor: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const row = await this.database.one<GuessRow>(READ, [kind.purpose, actor]);
    const tooMany = tooManyOf(row, this.clock.now());
    if (tooMany) return tooMany;
    const result = await work();
    if (isWrong(result, kind)) await this.count(this.database, kind.purpose, actor, this.clock.now());
    return result;
  }

  /** Exactly five, however many at once: tries of one actor wait for each other. The caller commits what it refuses. */
  async watchIn<T>(
    tx: Transaction,
    kind: GuessedCode,
    actor: string,
    work: () => Promise<Result<T>>,
  ): Promise<Result<T>> {
    // Writing the row first is what makes them wait, so that none slips through between two counts.
    await tx.execute(
      'INSERT INTO guess_guard (purpose, actor, window_started_at, failures) VALUES (?, ?, ?, 0) ON DUPLICATE KEY UPDATE failures = failures',
      [kind.purpose, actor, tx.now],
    );
    const [row] = await tx.query<GuessRow>(READ, [kind.purpose, actor]);
    const tooMany = tooManyOf(row, tx.now);
    if (tooMany) return tooMany;
    const result = await work();
    if (isWrong(result, kind)) await this.count(tx, kind.purpose, actor, tx.now);
    return result;
  }

  private async count(
    on: Pick<Database | Transaction, 'execute'>,
    purpose: string,
    actor: string,
    now: Date,
  ): Promise<void> {
    const cutoff = new Date(now.getTime() - WINDOW_MS);
    await on.execute(
      `INSERT INTO guess_guard (purpose, actor, window_started_at, failures) VALUES (?, ?, ?, 1)
        ON DUPLICATE KEY UPDATE failures = IF(window_started_at > ?, failures + 1, 1),
          window_started_at = IF(window_started_at > ?, window_started_at, ?)`,
      [purpose, actor, now, cutoff, cutoff, now],
    );
  }
}

function isWrong(result: Result<unknown>, { wrong }: GuessedCode): boolean {
  return !result.ok && result.refusal.code === wrong;
}

function tooManyOf(row: GuessRow | null | undefined, now: Date): Refused | null {
  if (!row) return null;
  const { retryAfterSeconds } = judgeGuesses({ windowStartedAt: row.window_started_at, failures: row.failures }, now);
  return retryAfterSeconds > 0 ? refuse('TOO_MANY_REQUESTS', { retryAfterSeconds }) : null;
}
