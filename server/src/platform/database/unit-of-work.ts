import { Injectable } from '@nestjs/common';
import type { Connection } from 'mysql2';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { RandomSource } from '../../kernel/random.js';
import { DatabaseMetrics } from '../observability/database-metrics.js';
import { Outbox } from '../outbox/outbox.js';
import { isDuplicateKey, isLockTimeout, isTransientConflict } from './sql-errors.js';
import { Transaction } from './transaction.js';

/** Of a crowd that wants one row one wins each time, so the last tries wait long enough for the crowd to be gone. */
const MAX_TRIES = 8;
/** Whoever waited ten seconds for a lock has waited long enough before the eighth time. */
const MAX_WAITS = 3;
const BACKOFF_MS = 15;
const LONGEST_PAUSE_MS = 1_000;

export interface UnitOfWorkOptions {
  /** A row with a key that is taken means that somebody was faster, and the next attempt will see them. */
  readonly duplicateIsConflict?: boolean;
}

/**
 * One transaction around one step. `work` may run up to eight times, each time on a fresh transaction, so it must have
 * no effect outside the database: no network, no in-process state. The error that ends the last try is the one thrown.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly random: RandomSource,
    private readonly metrics: DatabaseMetrics,
  ) {}

  async run<T>(work: (tx: Transaction) => Promise<T>, options: UnitOfWorkOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work, attempt);
      } catch (error) {
        const transient = isTransientConflict(error) || (options.duplicateIsConflict === true && isDuplicateKey(error));
        if (!transient || attempt >= (isLockTimeout(error) ? MAX_WAITS : MAX_TRIES)) throw error;
        this.metrics.retried();
        const longest = Math.min(BACKOFF_MS * 2 ** attempt, LONGEST_PAUSE_MS);
        await pause(longest / 2 + this.random.integer(longest / 2));
      }
    }
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>, attempt: number): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection = (await runner.connect()) as Connection;
      await runner.startTransaction();
      const tx = new Transaction(connection, runner.manager, this.clock.now(), attempt);
      try {
        const result = await work(tx);
        await this.outbox.addTo(tx.closing, tx.takeEvents(), tx.now);
        await tx.write(tx.closing);
        await runner.commitTransaction();
        this.metrics.committed(tx);
        return result;
      } catch (error) {
        // A connection that died cannot roll back; the server does it. The first error is the one worth telling.
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
