import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../database/database.js';
import { isDuplicateKey, isTransientConflict } from '../database/sql-errors.js';
import { readJson } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Tokens } from '../crypto/tokens.js';
import type { DeliveredEvent } from './domain-event.js';
import { type Consumer, Subscriptions } from './subscriptions.js';

const BEGINNING = new Date(0);
const BATCH = 100;
const LEASE_MS = 15_000;
const CLAIM_TRIES = 5;
const MAX_ATTEMPTS = 12;
const MAX_BACKOFF_MS = 3_600_000;

interface OutboxRow {
  id: number;
  type: string;
  subject: string;
  payload: unknown;
  occurred_at: Date;
  attempts: number;
}

/**
 * Delivers outbox events to their consumers. Any number of workers may run: a batch is claimed by a conditional UPDATE
 * with a token of its own and a lease, so that a killed worker's events come back. Each consumer's effect commits
 * together with its inbox receipt; an event is done when all of its consumers have one.
 */
@Injectable()
export class OutboxDispatcher {
  private readonly logger = new Logger(OutboxDispatcher.name);

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly subscriptions: Subscriptions,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /**
   * Delivers one batch; answers how many events it took. `since` leaves earlier ones alone: the demo chain tells several
   * pasts at once, and each delivers its own.
   */
  async dispatchBatch(since = BEGINNING): Promise<number> {
    const claim = this.tokens.create(16);
    const now = this.clock.now();
    if (!(await this.claim(claim, since, now))) return 0;
    const rows = await this.database.query<OutboxRow>(
      'SELECT id, type, subject, payload, occurred_at, attempts FROM outbox_event WHERE claim_token = ? ORDER BY id',
      [claim],
    );
    const done: number[] = [];
    for (const row of rows) {
      if (await this.deliver(row, claim)) done.push(row.id);
    }
    if (done.length > 0) {
      await this.database.execute(
        "UPDATE outbox_event SET state = 'done', claim_token = NULL WHERE id IN (?) AND claim_token = ?",
        [done, claim],
      );
    }
    return rows.length;
  }

  /** Puts this token on the oldest events that are due. Claimants may meet on the same rows: the one who lost tries again. */
  private async claim(token: string, since: Date, now: Date): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { affectedRows } = await this.database.execute(
          `UPDATE outbox_event SET claim_token = ?, due_at = ?, attempts = attempts + 1
            WHERE state = 'pending' AND due_at >= ? AND due_at <= ? ORDER BY due_at, id LIMIT ${BATCH}`,
          [token, new Date(now.getTime() + LEASE_MS), since, now],
        );
        return affectedRows > 0;
      } catch (error) {
        if (attempt >= CLAIM_TRIES || !isTransientConflict(error)) throw error;
      }
    }
  }

  /** Delivers everything due now: for tests and for the demo chain. */
  async drain(since = BEGINNING): Promise<number> {
    let total = 0;
    for (let taken = await this.dispatchBatch(since); taken > 0; taken = await this.dispatchBatch(since))
      total += taken;
    return total;
  }

  private async deliver(row: OutboxRow, claim: string): Promise<boolean> {
    const event: DeliveredEvent = {
      id: row.id,
      type: row.type,
      subject: row.subject,
      payload: readJson<Record<string, unknown>>(row.payload),
      occurredAt: row.occurred_at,
    };
    let failure: unknown = null;
    for (const consumer of this.subscriptions.of(event.type)) {
      try {
        await this.consume(consumer, event);
      } catch (error) {
        failure = error;
        this.logger.error({ error, event: event.id, type: event.type, consumer: consumer.name }, 'consumer failed');
      }
    }
    if (failure !== null) await this.postpone(row, claim, failure);
    return failure === null;
  }

  private async consume(consumer: Consumer, event: DeliveredEvent): Promise<void> {
    await this.uow.run(async (tx) => {
      try {
        await tx.insert('inbox_receipt', [{ consumer: consumer.name, event_id: event.id, received_at: tx.now }]);
      } catch (error) {
        if (isDuplicateKey(error)) return;
        throw error;
      }
      await consumer.handle(event, tx);
    });
  }

  /** Exponential back-off; after the last try the event is parked for a person to look at and is never dropped. */
  private async postpone(row: OutboxRow, claim: string, failure: unknown): Promise<void> {
    const parked = row.attempts >= MAX_ATTEMPTS;
    const delay = Math.min(MAX_BACKOFF_MS, 1_000 * 2 ** row.attempts);
    await this.database.execute(
      'UPDATE outbox_event SET state = ?, due_at = ?, last_error = ?, claim_token = NULL WHERE id = ? AND claim_token = ?',
      [
        parked ? 'parked' : 'pending',
        new Date(this.clock.now().getTime() + delay),
        String(failure instanceof Error ? failure.message : failure).slice(0, 500),
        row.id,
        claim,
      ],
    );
  }
}
