import { Injectable } from '@nestjs/common';
import { IdGenerator, type Transaction, readJson } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { type MergeTrail, MergeWork } from './merge-work.js';

/** What this room needs of news told by rooms above it: it may not know those rooms, so it says itself what it reads. */
interface AboutMember {
  readonly memberId: number | null;
}

/**
 * Papers stay with the member for whom they were written, so what a return of an old order brings back reaches the one
 * who is gone. It is carried on to the one who stays, and the trail of the merge grows by it.
 */
@Injectable()
export class MergeFollowUp {
  constructor(
    private readonly ids: IdGenerator,
    private readonly work: MergeWork,
  ) {}

  @Subscribe('order.refunded', 'member.mergeFollowUp')
  async returned({ payload }: DeliveredEvent<AboutMember>, tx: Transaction): Promise<void> {
    if (payload.memberId === null) return;
    const [merge] = await tx.query<{ id: number; into_id: number; trail: unknown }>(
      'SELECT id, into_id, trail FROM member_merge WHERE from_id = ? AND open = 1 FOR UPDATE',
      [payload.memberId],
    );
    if (!merge) return;
    const move = { mergeId: await this.ids.take(), fromId: payload.memberId, intoId: merge.into_id };
    const trail = readJson<MergeTrail>(merge.trail);
    const rooms = [...trail.rooms, ...(await this.work.carryRooms(tx, move))];
    await tx.execute('UPDATE member_merge SET trail = ? WHERE id = ?', [JSON.stringify({ ...trail, rooms }), merge.id]);
  }
}
