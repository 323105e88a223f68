import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { SqlParam } from '../../platform/database/index.js';
import { type Page, type StaffActor, cursorId, holdsAt, pageOf } from '../../platform/http/index.js';
import type {
  AdminServiceRatingQuery,
  ServiceRecord,
  ServiceRecordBrief,
  StaffServiceRecordQuery,
} from './service-record.dto.js';
import { ServiceRecordStore, type StoredRecord } from './service-record.store.js';
import { ServiceRecordViews } from './service-record.views.js';

interface Paged {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Records for whoever may read them: the member they are about, the store, headquarters. */
@Injectable()
export class ServiceRecordReading {
  constructor(
    private readonly store: ServiceRecordStore,
    private readonly views: ServiceRecordViews,
  ) {}

  ofMember(memberId: number, query: Paged): Promise<Page<ServiceRecordBrief>> {
    return this.page('member_id = ?', [memberId], query);
  }

  async ofStore(actor: StaffActor, query: StaffServiceRecordQuery): Promise<Result<Page<ServiceRecordBrief>>> {
    if (!holdsAt(actor, 'service.record', query.storeId)) return refuse('STORE_NOT_FOUND');
    const when = query.view === 'open' ? 'finished_at IS NULL' : 'finished_at IS NOT NULL';
    return ok(await this.page(`store_id = ? AND ${when}`, [query.storeId], query));
  }

  rated({ storeId, maxStars, ...query }: AdminServiceRatingQuery): Promise<Page<ServiceRecordBrief>> {
    const given = [
      ['store_id = ?', storeId],
      ['stars <= ?', maxStars],
    ] as const;
    const filters = given.flatMap(([where, param]) => (param === undefined ? [] : [{ where, param }]));
    const where = ['rated_at IS NOT NULL', ...filters.map((filter) => filter.where)].join(' AND ');
    return this.page(
      where,
      filters.map(({ param }) => param),
      query,
    );
  }

  async own(memberId: number, id: number): Promise<Result<ServiceRecord>> {
    const record = await this.store.byId(id);
    return record?.memberId === memberId ? ok(await this.full(record)) : refuse('SERVICE_RECORD_NOT_FOUND');
  }

  async ownOfBooking(memberId: number, bookingId: number): Promise<Result<ServiceRecord>> {
    const record = await this.store.byBooking(bookingId);
    return record?.memberId === memberId ? ok(await this.full(record)) : refuse('SERVICE_RECORD_NOT_FOUND');
  }

  async forStaff(actor: StaffActor, id: number): Promise<Result<ServiceRecord>> {
    return this.inScope(actor, await this.store.byId(id));
  }

  async ofBookingForStaff(actor: StaffActor, bookingId: number): Promise<Result<ServiceRecord>> {
    return this.inScope(actor, await this.store.byBooking(bookingId));
  }

  private async inScope(actor: StaffActor, record: StoredRecord | null): Promise<Result<ServiceRecord>> {
    if (!record || !holdsAt(actor, 'service.record', record.storeId)) return refuse('SERVICE_RECORD_NOT_FOUND');
    return ok(await this.full(record));
  }

  private async full(record: StoredRecord): Promise<ServiceRecord> {
    return this.views.full(record, await this.store.stages([record.id]));
  }

  private async page(where: string, params: readonly SqlParam[], query: Paged): Promise<Page<ServiceRecordBrief>> {
    const rows = await this.store.find(`${where} AND id < ?`, [...params, cursorId(query)], query.limit + 1);
    const stages = await this.store.stages(rows.map(({ id }) => id));
    return pageOf(await this.views.briefs(rows, stages), query.limit, (brief) => brief);
  }
}
