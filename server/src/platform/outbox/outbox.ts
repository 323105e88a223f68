import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { IdGenerator } from '../database/id-generator.js';
import type { Transaction } from '../database/transaction.js';
import type { DomainEvent } from './domain-event.js';

/** Writes events in the transaction that made them true. The worker's {@link OutboxDispatcher} delivers them. */
@Injectable()
export class Outbox {
  constructor(private readonly ids: IdGenerator) {}

  async append(tx: Transaction, events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const ids = await this.ids.takeMany(events.length);
    await tx.insert(
      'outbox_event',
      events.map((event, index) => ({
        id: ids[index] as number,
        type: event.type,
        subject: event.subject,
        payload: canonicalJson(event.payload),
        occurred_at: tx.now,
        due_at: tx.now,
      })),
    );
  }
}
