import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type Transaction, UnitOfWork, WriteConflict } from '../../platform/database/index.js';
import { SettingsFacade } from '../settings/index.js';
import { serviceRated } from './service-record.events.js';
import { type RatingTerms, becameLow, mayRate } from './service-record.rules.js';
import { LOW_STARS, RATE_DAYS, RATING_EDIT_HOURS, RATING_TAGS } from './service-record.settings.js';
import { ServiceRecordStore, type StoredRecord } from './service-record.store.js';

export interface Rating {
  readonly stars: number;
  readonly tags: readonly string[];
  readonly words: string | null;
}

/** What members think of a service they were given. */
@Injectable()
export class ServiceRatings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: ServiceRecordStore,
    private readonly settings: SettingsFacade,
  ) {}

  async terms(): Promise<RatingTerms> {
    const [rateDays, editHours] = await Promise.all([
      this.settings.get(RATE_DAYS, 'chain'),
      this.settings.get(RATING_EDIT_HOURS, 'chain'),
    ]);
    return { rateDays, editHours };
  }

  tags(): Promise<string[]> {
    return this.settings.get(RATING_TAGS, 'chain');
  }

  async rate(memberId: number, id: number, rating: Rating): Promise<Result<number>> {
    const offered = await this.tags();
    if (!rating.tags.every((tag) => offered.includes(tag))) return refuse('SERVICE_TAG_UNKNOWN');
    return this.uow.run(async (tx) => {
      const record = await this.store.byId(id, tx);
      if (record?.memberId !== memberId) return refuse('SERVICE_RECORD_NOT_FOUND');
      if (!mayRate(record, await this.terms(), tx.now)) return refuse('SERVICE_NOT_RATABLE');
      await this.write(tx, record, rating);
      await this.tell(tx, record, rating.stars);
      return ok(id);
    });
  }

  /** Only over the rating that was seen: of two phones the second starts over and changes what the first wrote. */
  private async write(tx: Transaction, { id, ratedAt, stars: before }: StoredRecord, rating: Rating): Promise<void> {
    const { affectedRows } = await tx.execute(
      `UPDATE service_record SET stars = ?, tags = ?, words = ?, rated_at = COALESCE(rated_at, ?)
        WHERE id = ? AND finished_at IS NOT NULL AND ${ratedAt ? 'rated_at = ? AND stars = ?' : 'rated_at IS NULL'}`,
      [rating.stars, JSON.stringify(rating.tags), rating.words, tx.now, id, ...(ratedAt ? [ratedAt, before] : [])],
    );
    // Saying the same again changes no row.
    if (affectedRows === 0 && ratedAt === null) throw new WriteConflict(`rating of record ${id}`);
  }

  private async tell(tx: Transaction, record: StoredRecord, stars: number): Promise<void> {
    const { id: recordId, bookingId, memberId, storeId, staffId, serviceId, serviceName } = record;
    const lowStars = await this.settings.get(LOW_STARS, { storeId });
    const low = becameLow(record.stars, stars, lowStars);
    const about = { recordId, bookingId, memberId, storeId, staffId, serviceId, serviceName };
    tx.emit(serviceRated({ ...about, stars, low, changed: record.stars !== null }));
  }
}
