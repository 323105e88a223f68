import { Injectable } from '@nestjs/common';
import { addDays, businessDate } from '@guike/shared';
import { type Transaction, UnitOfWork, inPieces } from '../../platform/database/index.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';
import { SettingsFacade } from '../settings/index.js';
import { LOOSE_HOURS } from './media.settings.js';
import { MediaStore } from './media.store.js';

const HOUR_MS = 3_600_000;
const CHUNK = 50;
const QUOTA_DAYS = 3;

/** Forgets pictures that were uploaded and never used, and yesterday's counts. */
@Injectable()
export class MediaPurge {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: MediaStore,
    private readonly settings: SettingsFacade,
  ) {}

  @Job({ name: 'media.purge', cron: '25 * * * *' })
  async purge(run: JobRun): Promise<{ pictures: number }> {
    const hours = await this.settings.get(LOOSE_HOURS, 'chain');
    const before = new Date(run.bucket.getTime() - hours * HOUR_MS);
    const pictures = await inPieces(CHUNK, () => this.uow.run((tx) => this.removeSome(tx, before)));
    const day = addDays(businessDate(run.bucket), -QUOTA_DAYS);
    await this.uow.run((tx) => tx.execute('DELETE FROM media_quota WHERE business_date < ?', [day]));
    return { pictures };
  }

  private async removeSome(tx: Transaction, before: Date): Promise<number> {
    const ids = await this.store.looseBefore(tx, before, CHUNK);
    await this.store.remove(tx, ids);
    return ids.length;
  }
}
