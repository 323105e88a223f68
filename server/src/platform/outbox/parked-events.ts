import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';

export interface ParkedEvent {
  readonly id: number;
  readonly type: string;
  readonly subject: string;
  readonly occurredAt: Date;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** Events whose delivery was given up: they wait for a person. */
@Injectable()
export class ParkedEvents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(beforeId: number, limit: number): Promise<ParkedEvent[]> {
    return this.database.query<ParkedEvent>(
      `SELECT id, type, subject, occurred_at AS occurredAt, attempts, last_error AS lastError FROM outbox_event
        WHERE state = 'parked' AND id < ? ORDER BY id DESC LIMIT ?`,
      [beforeId, limit],
    );
  }

  /** Delivers it again from the first try; consumers that had succeeded are not run twice. False when it isn't parked. */
  async retry(tx: Transaction, id: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE outbox_event SET state = 'pending', attempts = 0, due_at = ? WHERE id = ? AND state = 'parked'",
      [this.clock.now(), id],
    );
    return affectedRows === 1;
  }
}
