import { Injectable } from '@nestjs/common';
import { type BusinessDate, businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../platform/database/index.js';
import { type MemberActor, type StaffActor, actorRef } from '../../platform/http/index.js';
import { SettingsFacade } from '../settings/index.js';
import { MEMBER_UPLOADS_PER_DAY, STAFF_UPLOADS_PER_DAY, UPLOADS_PER_MINUTE } from './media.settings.js';

const MINUTE_MS = 60_000;

interface Limits {
  readonly perDay: number;
  readonly perMinute: number;
}

/** Counts uploads where all replicas see it, before the work that they cost. */
@Injectable()
export class MediaQuota {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly settings: SettingsFacade,
  ) {}

  async take(actor: MemberActor | StaffActor): Promise<Result<null>> {
    const [perDay, perMinute] = await Promise.all([
      this.settings.get(actor.kind === 'member' ? MEMBER_UPLOADS_PER_DAY : STAFF_UPLOADS_PER_DAY, 'chain'),
      this.settings.get(UPLOADS_PER_MINUTE, 'chain'),
    ]);
    return this.uow.run((tx) => this.takeIn(tx, actorRef(actor), { perDay, perMinute }));
  }

  private async takeIn(tx: Transaction, uploadedBy: string, { perDay, perMinute }: Limits): Promise<Result<null>> {
    const today: BusinessDate = businessDate(tx.now);
    const minute = new Date(Math.floor(tx.now.getTime() / MINUTE_MS) * MINUTE_MS);
    await tx.execute(
      `INSERT INTO media_quota (uploaded_by, business_date, uploads, minute_at, minute_uploads) VALUES (?)
        ON DUPLICATE KEY UPDATE uploaded_by = uploaded_by`,
      [[uploadedBy, today, 0, minute, 0]],
    );
    const { affectedRows } = await tx.execute(
      `UPDATE media_quota SET uploads = uploads + 1,
          minute_uploads = CASE WHEN minute_at = ? THEN minute_uploads + 1 ELSE 1 END, minute_at = ?
        WHERE uploaded_by = ? AND business_date = ? AND uploads < ? AND (minute_at <> ? OR minute_uploads < ?)`,
      [minute, minute, uploadedBy, today, perDay, minute, perMinute],
    );
    if (affectedRows === 1) return ok(null);
    const [used] = await tx.query<{ uploads: number }>(
      'SELECT uploads FROM media_quota WHERE uploaded_by = ? AND business_date = ?',
      [uploadedBy, today],
    );
    if (used && used.uploads >= perDay) return refuse('MEDIA_DAILY_LIMIT', { perDay });
    const retryAfterSeconds = Math.ceil((minute.getTime() + MINUTE_MS - tx.now.getTime()) / 1_000);
    return refuse('TOO_MANY_REQUESTS', { retryAfterSeconds });
  }
}
