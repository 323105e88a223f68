import { Injectable } from '@nestjs/common';
import { groupBy } from '../../kernel/group-by.js';
import { Clock } from '../../kernel/clock.js';
import { AuthFacade } from '../auth/index.js';
import { MediaFacade } from '../media/index.js';
import { MemberFacade } from '../member/index.js';
import { OrganizationFacade } from '../organization/index.js';
import type { ServiceRecord, ServiceRecordBrief, ServiceStage } from './service-record.dto.js';
import { mayRate, progressPercent, rateableUntil } from './service-record.rules.js';
import type { StoredRecord, StoredStage } from './service-record.store.js';
import { ServiceRatings } from './service-rating.service.js';
import { STAGE_PICTURES } from './service-work.service.js';

/** Records as people read them. */
@Injectable()
export class ServiceRecordViews {
  constructor(
    private readonly ratings: ServiceRatings,
    private readonly organization: OrganizationFacade,
    private readonly members: MemberFacade,
    private readonly auth: AuthFacade,
    private readonly media: MediaFacade,
    private readonly clock: Clock,
  ) {}

  async briefs(records: readonly StoredRecord[], stages: readonly StoredStage[]): Promise<ServiceRecordBrief[]> {
    const [terms, stores, members, staff] = await Promise.all([
      this.ratings.terms(),
      this.organization.storesByIds(records.map(({ storeId }) => storeId)),
      this.members.byIds(records.map(({ memberId }) => memberId)),
      this.auth.staffByIds(records.flatMap(({ staffId }) => staffId ?? [])),
    ]);
    const byRecord = groupBy(stages, ({ recordId }) => recordId);
    return records.map((record) => {
      const own = byRecord.get(record.id) ?? [];
      return {
        id: record.id,
        bookingId: record.bookingId,
        memberId: record.memberId,
        memberName: members.get(record.memberId)?.nickname ?? '',
        storeId: record.storeId,
        storeName: stores.get(record.storeId)?.name ?? '',
        serviceName: record.serviceName,
        staffName: (record.staffId !== null && staff.get(record.staffId)?.name) || null,
        startedAt: record.startedAt.toISOString(),
        finishedAt: record.finishedAt?.toISOString() ?? null,
        progressPercent: progressPercent(own, record.finishedAt !== null),
        currentStage: own.find(({ doneAt }) => doneAt === null)?.name ?? null,
        stars: record.stars,
        canRate: mayRate(record, terms, this.clock.now()),
      };
    });
  }

  async full(record: StoredRecord, stages: readonly StoredStage[]): Promise<ServiceRecord> {
    const [[brief], shown, terms, offeredTags] = await Promise.all([
      this.briefs([record], stages),
      this.stages(stages),
      this.ratings.terms(),
      this.ratings.tags(),
    ]);
    return {
      ...(brief as ServiceRecordBrief),
      stages: shown,
      tags: [...record.tags],
      words: record.words,
      rateUntil: rateableUntil(record, terms)?.toISOString() ?? null,
      offeredTags,
    };
  }

  private async stages(stages: readonly StoredStage[]): Promise<ServiceStage[]> {
    const [pictures, staff] = await Promise.all([
      this.media.linksOf(
        STAGE_PICTURES,
        stages.map(({ id }) => id),
        this.clock.now(),
      ),
      this.auth.staffByIds(stages.flatMap(({ doneBy }) => doneBy ?? [])),
    ]);
    return stages.map((stage) => ({
      id: stage.id,
      name: stage.name,
      hint: stage.hint,
      doneAt: stage.doneAt?.toISOString() ?? null,
      doneBy: (stage.doneBy !== null && staff.get(stage.doneBy)?.name) || null,
      words: stage.words,
      pictures: pictures.get(stage.id) ?? [],
    }));
  }
}
