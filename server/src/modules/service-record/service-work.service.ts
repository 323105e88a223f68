import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse, unwrap } from '../../kernel/result.js';
import { IdGenerator, type Transaction, UnitOfWork } from '../../platform/database/index.js';
import { type StaffActor, holdsAt } from '../../platform/http/index.js';
import { MediaFacade } from '../media/index.js';
import { serviceFinished } from './service-record.events.js';
import { type NewRecord, ServiceRecordStore, type StoredRecord } from './service-record.store.js';

/** Pictures belong to the stage with which they came. */
export const STAGE_PICTURES = 'service-stage';

const EXTRA_STAGE = '过程记录';
/** Planned and added ones together: nobody reads more. */
const MOST_STAGES = 40;

export interface Noted {
  readonly words: string | null;
  readonly mediaIds: readonly number[];
}

/** What staff write down while they serve. The member sees it at once. */
@Injectable()
export class ServiceWork {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly store: ServiceRecordStore,
    private readonly media: MediaFacade,
  ) {}

  /** For somebody who came without a booking. */
  open(actor: StaffActor, record: Omit<NewRecord, 'bookingId' | 'staffId' | 'startedAt'>): Promise<number> {
    return this.uow.run((tx) =>
      this.store.open(tx, { ...record, bookingId: null, staffId: actor.staffId, startedAt: tx.now }),
    );
  }

  /** A stage is done once; who did it may say more to it later by doing it again. */
  done(actor: StaffActor, recordId: number, stageId: number, noted: Noted): Promise<Result<number>> {
    return this.uow.run(async (tx) => {
      const record = await this.within(tx, actor, recordId);
      if (!record) return refuse('SERVICE_RECORD_NOT_FOUND');
      const { affectedRows } = await tx.execute(
        `UPDATE service_record_stage SET done_at = COALESCE(done_at, ?), done_by = COALESCE(done_by, ?),
            words = COALESCE(?, words) WHERE id = ? AND record_id = ?`,
        [tx.now, actor.staffId, noted.words, stageId, recordId],
      );
      if (affectedRows === 0 && !(await this.hasStage(tx, recordId, stageId))) return refuse('NOT_FOUND');
      return this.withPictures(tx, actor, recordId, stageId, noted);
    });
  }

  /** A slip of the finger. What was written and photographed stays with the stage. */
  undo(actor: StaffActor, recordId: number, stageId: number): Promise<Result<number>> {
    return this.uow.run(async (tx) => {
      const record = await this.within(tx, actor, recordId);
      if (!record) return refuse('SERVICE_RECORD_NOT_FOUND');
      if (record.finishedAt !== null) return refuse('SERVICE_RECORD_FINISHED');
      await tx.execute(
        'UPDATE service_record_stage SET done_at = NULL, done_by = NULL WHERE id = ? AND record_id = ?',
        [stageId, recordId],
      );
      return ok(recordId);
    });
  }

  /** Something that no stage was planned for. */
  note(actor: StaffActor, recordId: number, noted: Noted): Promise<Result<number>> {
    return this.uow.run(
      async (tx) => {
        const record = await this.within(tx, actor, recordId);
        if (!record) return refuse('SERVICE_RECORD_NOT_FOUND');
        const stages = await this.store.stages([recordId], tx);
        if (stages.length >= MOST_STAGES) return refuse('SERVICE_RECORD_FULL');
        const id = await this.ids.take();
        await tx.insert('service_record_stage', [
          {
            id,
            record_id: recordId,
            position: (stages.at(-1)?.position ?? -1) + 1,
            name: EXTRA_STAGE,
            done_at: tx.now,
            done_by: actor.staffId,
            words: noted.words,
          },
        ]);
        return this.withPictures(tx, actor, recordId, id, noted);
      },
      { duplicateIsConflict: true },
    );
  }

  /** Of somebody who walked in; a booking says itself when it is done. */
  finish(actor: StaffActor, recordId: number): Promise<Result<number>> {
    return this.uow.run(async (tx) => {
      const record = await this.within(tx, actor, recordId);
      if (!record) return refuse('SERVICE_RECORD_NOT_FOUND');
      if (record.bookingId !== null) return refuse('SERVICE_RECORD_OF_BOOKING');
      await this.finishIn(tx, record);
      return ok(recordId);
    });
  }

  async finishIn(tx: Transaction, record: StoredRecord): Promise<void> {
    const { affectedRows } = await tx.execute(
      'UPDATE service_record SET finished_at = ? WHERE id = ? AND finished_at IS NULL',
      [tx.now, record.id],
    );
    if (affectedRows === 0) return;
    const { id, bookingId, memberId, storeId, staffId, serviceId, serviceName } = record;
    tx.emit(serviceFinished({ recordId: id, bookingId, memberId, storeId, staffId, serviceId, serviceName }));
  }

  private async within(tx: Transaction, actor: StaffActor, id: number): Promise<StoredRecord | null> {
    const record = await this.store.byId(id, tx);
    return record && holdsAt(actor, 'service.record', record.storeId) ? record : null;
  }

  private async hasStage(tx: Transaction, recordId: number, stageId: number): Promise<boolean> {
    return (await this.store.stages([recordId], tx)).some(({ id }) => id === stageId);
  }

  private async withPictures(
    tx: Transaction,
    by: StaffActor,
    recordId: number,
    stageId: number,
    { mediaIds }: Noted,
  ): Promise<Result<number>> {
    // Thrown, not answered: a stage is not done without the pictures that belong to it.
    unwrap(await this.media.attach(tx, { mediaIds, owner: { kind: STAGE_PICTURES, id: stageId }, by }));
    return ok(recordId);
  }
}
