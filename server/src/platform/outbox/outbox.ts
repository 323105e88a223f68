import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { IdGenerator } from '../database/id-generator.js';
import type { WriteBatch } from '../database/write-batch.js';
import type { DomainEvent } from './domain-event.js';

/** Writes events in the transaction that made them true. The worker's {@link OutboxDispatcher} delivers them. */
@Injectable()
export class Outbox {
  constructor(private readonly ids: IdGenerator) {}

  async addTo(batch: WriteBatch, events: readonly DomainEvent[], now: Date): Promise<void> {
    if (events.length === 0) return;
    const ids = await this.ids.takeMany(events.length);
    batch.insert(
      'outbox_event',
      events.map((event, index) => ({
        id: ids[index] as number,
        type: event.type,
        subject: event.subject,
        payload: canonicalJson(event.payload),
        occurred_at: now,
        due_at: now,
      })),
    );
  }
}
