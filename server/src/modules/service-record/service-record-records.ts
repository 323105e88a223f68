import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Transaction, inList } from '../../platform/database/index.js';
import { MediaFacade } from '../media/index.js';
import {
  type MemberMove,
  type MemberRecordKeeper,
  MemberRecords,
  MemberViews,
  type MoveTrail,
} from '../member/index.js';
import { ServiceRecordStore } from './service-record.store.js';
import { STAGE_PICTURES } from './service-work.service.js';

const ALL = 10_000;

/** What the room keeps of members: how they were served, and what they thought of it. */
@Injectable()
export class ServiceRecordKeeper implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'service-record';
  readonly title = '服务记录与评价';

  constructor(
    private readonly records: MemberRecords,
    private readonly views: MemberViews,
    private readonly store: ServiceRecordStore,
    private readonly media: MediaFacade,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
    this.views.register({
      recent: async (memberId, limit, before) => {
        const where = `member_id = ? AND rated_at IS NOT NULL${before ? ' AND rated_at < ?' : ''}`;
        const rated = await this.store.find(where, before ? [memberId, before] : [memberId], limit);
        return rated.map(({ serviceName, stars, ratedAt, startedAt }) => ({
          at: (ratedAt ?? startedAt).toISOString(),
          kind: 'service_rated',
          title: `评价 ${stars ?? 0} 星 · ${serviceName}`,
          amountFen: null,
        }));
      },
    });
  }

  async export(memberId: number): Promise<Readonly<Record<string, unknown>>[]> {
    const records = await this.store.find('member_id = ?', [memberId], ALL);
    const stages = await this.store.stages(records.map(({ id }) => id));
    return records.map((record) => ({
      serviceName: record.serviceName,
      storeId: record.storeId,
      startedAt: record.startedAt.toISOString(),
      finishedAt: record.finishedAt?.toISOString() ?? null,
      stages: stages
        .filter(({ recordId, doneAt }) => recordId === record.id && doneAt !== null)
        .map(({ name, words }) => ({ name, words })),
      stars: record.stars,
      tags: record.tags,
      words: record.words,
    }));
  }

  async erase(tx: Transaction, memberId: number): Promise<void> {
    const records = await this.store.find('member_id = ?', [memberId], ALL, tx);
    const ids = records.map(({ id }) => id);
    const stages = await this.store.stages(ids, tx);
    await this.media.eraseIn(
      tx,
      STAGE_PICTURES,
      stages.map(({ id }) => id),
    );
    if (ids.length === 0) return;
    await tx.execute('UPDATE service_record_stage SET words = NULL WHERE record_id IN (?)', [inList(ids)]);
    await tx.execute('UPDATE service_record SET words = NULL WHERE id IN (?)', [inList(ids)]);
  }

  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const ids = (await this.store.find('member_id = ?', [fromId], ALL, tx)).map(({ id }) => id);
    await assign(tx, ids, intoId);
    return { ids };
  }

  async moveBack(tx: Transaction, { fromId }: MemberMove, trail: MoveTrail): Promise<void> {
    await assign(tx, (trail as { ids: number[] }).ids, fromId);
  }
}

async function assign(tx: Transaction, ids: readonly number[], memberId: number): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute('UPDATE service_record SET member_id = ? WHERE id IN (?)', [memberId, inList(ids)]);
}
