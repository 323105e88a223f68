import { Injectable } from '@nestjs/common';
import { Database, IdGenerator, type SqlParam, type Transaction, readJson } from '../../platform/database/index.js';
import { ANY_SERVICE, type StagePlan } from './service-record.types.js';

export interface StoredRecord {
  readonly id: number;
  readonly bookingId: number | null;
  readonly memberId: number;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly serviceId: number;
  readonly serviceName: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly stars: number | null;
  readonly tags: readonly string[];
  readonly words: string | null;
  readonly ratedAt: Date | null;
}

export interface StoredStage {
  readonly id: number;
  readonly recordId: number;
  readonly position: number;
  readonly name: string;
  readonly hint: string;
  readonly doneAt: Date | null;
  readonly doneBy: number | null;
  readonly words: string | null;
}

export type NewRecord = Pick<
  StoredRecord,
  'bookingId' | 'memberId' | 'storeId' | 'staffId' | 'serviceId' | 'serviceName' | 'startedAt'
>;

interface RecordRow {
  id: number;
  booking_id: number | null;
  member_id: number;
  store_id: number;
  staff_id: number | null;
  service_id: number;
  service_name: string;
  started_at: Date;
  finished_at: Date | null;
  stars: number | null;
  tags: unknown;
  words: string | null;
  rated_at: Date | null;
}

interface StageRow {
  id: number;
  record_id: number;
  position: number;
  name: string;
  hint: string;
  done_at: Date | null;
  done_by: number | null;
  words: string | null;
}

type Reader = Pick<Database, 'query'> | Transaction;

const COLUMNS = `id, booking_id, member_id, store_id, staff_id, service_id, service_name, started_at, finished_at, stars,
  tags, words, rated_at`;
const NAME = 60;

@Injectable()
export class ServiceRecordStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  async find(
    where: string,
    params: readonly SqlParam[],
    limit: number,
    reader: Reader = this.database,
  ): Promise<StoredRecord[]> {
    const rows = await reader.query<RecordRow>(
      `SELECT ${COLUMNS} FROM service_record WHERE ${where} ORDER BY id DESC LIMIT ?`,
      [...params, limit],
    );
    return rows.map(recordOf);
  }

  async byId(id: number, reader?: Reader): Promise<StoredRecord | null> {
    return (await this.find('id = ?', [id], 1, reader))[0] ?? null;
  }

  async byBooking(bookingId: number, reader?: Reader): Promise<StoredRecord | null> {
    return (await this.find('booking_id = ?', [bookingId], 1, reader))[0] ?? null;
  }

  /** With the stages planned for its service. A booking has one record, whoever asks first. */
  async open(tx: Transaction, record: NewRecord): Promise<number> {
    const known = record.bookingId === null ? null : await this.byBooking(record.bookingId, tx);
    if (known) return known.id;
    const plan = await this.planOf(record.serviceId, tx);
    const [id, ...stageIds] = (await this.ids.takeMany(plan.length + 1)) as [number, ...number[]];
    await tx.insert('service_record', [
      {
        id,
        booking_id: record.bookingId,
        member_id: record.memberId,
        store_id: record.storeId,
        staff_id: record.staffId,
        service_id: record.serviceId,
        service_name: record.serviceName.slice(0, NAME),
        started_at: record.startedAt,
      },
    ]);
    await tx.insert(
      'service_record_stage',
      plan.map(({ name, hint }, position) => ({ id: stageIds[position] ?? 0, record_id: id, position, name, hint })),
    );
    return id;
  }

  async stages(recordIds: readonly number[], reader: Reader = this.database): Promise<StoredStage[]> {
    if (recordIds.length === 0) return [];
    const rows = await reader.query<StageRow>(
      `SELECT id, record_id, position, name, hint, done_at, done_by, words FROM service_record_stage
        WHERE record_id IN (?) ORDER BY record_id, position`,
      [recordIds],
    );
    return rows.map(stageOf);
  }

  async planOf(serviceId: number, reader: Reader = this.database): Promise<StagePlan[]> {
    const rows = await reader.query<{ service_id: number; stages: unknown }>(
      'SELECT service_id, stages FROM service_stage_plan WHERE service_id IN (?) ORDER BY service_id DESC LIMIT 1',
      [[serviceId, ANY_SERVICE]],
    );
    return rows[0] ? readJson<StagePlan[]>(rows[0].stages) : [];
  }

  async plans(): Promise<Map<number, StagePlan[]>> {
    const rows = await this.database.query<{ service_id: number; stages: unknown }>(
      'SELECT service_id, stages FROM service_stage_plan ORDER BY service_id',
    );
    return new Map(rows.map((row) => [row.service_id, readJson<StagePlan[]>(row.stages)]));
  }

  async savePlan(tx: Transaction, serviceId: number, stages: readonly StagePlan[]): Promise<void> {
    await tx.execute(
      `INSERT INTO service_stage_plan (service_id, stages, updated_at) VALUES (?)
        ON DUPLICATE KEY UPDATE stages = VALUES(stages), updated_at = VALUES(updated_at)`,
      [[serviceId, JSON.stringify(stages), tx.now]],
    );
  }

  async removePlan(tx: Transaction, serviceId: number): Promise<void> {
    await tx.execute('DELETE FROM service_stage_plan WHERE service_id = ?', [serviceId]);
  }
}

function recordOf(row: RecordRow): StoredRecord {
  return {
    id: row.id,
    bookingId: row.booking_id,
    memberId: row.member_id,
    storeId: row.store_id,
    staffId: row.staff_id,
    serviceId: row.service_id,
    serviceName: row.service_name,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    stars: row.stars,
    tags: row.tags === null ? [] : readJson<string[]>(row.tags),
    words: row.words,
    ratedAt: row.rated_at,
  };
}

function stageOf(row: StageRow): StoredStage {
  return {
    id: row.id,
    recordId: row.record_id,
    position: row.position,
    name: row.name,
    hint: row.hint,
    doneAt: row.done_at,
    doneBy: row.done_by,
    words: row.words,
  };
}
