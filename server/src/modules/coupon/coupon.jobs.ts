import { Injectable } from '@nestjs/common';
import { type BusinessDate, addDays, businessDate, endOfBusinessDay } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import {
  Database,
  ReadBatch,
  type Transaction,
  UnitOfWork,
  WriteBatch,
  expectRows,
  inPieces,
} from '../../platform/database/index.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';
import { SettingsFacade } from '../settings/index.js';
import { COUPON_EXPIRING, couponEvent } from './coupon.events.js';
import { EXPIRING_DAYS } from './coupon.settings.js';
import { TemplateStore } from './templates/template.store.js';

const CHUNK = 500;
const KEEP_PASSES_DAYS = 2;

interface EndedRow {
  id: number;
  template_id: number;
  cost_fen: number;
}

interface EndingRow {
  id: number;
  template_id: number;
  member_id: number;
  name: string;
}

/** What time does to coupons. Each job may run late, twice or in two places: a row that was done is not found again. */
@Injectable()
export class CouponJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly templates: TemplateStore,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  /** What was not used in time is over, and no longer counts against its budget. What is held for an order waits. */
  @Job({ name: 'coupon.expire', cron: '*/10 * * * *' })
  async expire(): Promise<{ expired: number }> {
    return { expired: await inPieces(CHUNK, () => this.uow.run((tx) => this.expireSome(tx))) };
  }

  /** One piece of news for a member and a day, however many coupons end with it. */
  @Job({ name: 'coupon.expiring', cron: '30 9 * * *' })
  async expiring(): Promise<{ told: number }> {
    const days = await this.settings.get(EXPIRING_DAYS, 'chain');
    const today = businessDate(this.clock.now());
    let told = 0;
    for (let ahead = 0; ahead <= days; ahead += 1) told += await this.tellOf(addDays(today, ahead));
    return { told };
  }

  /** Codes that were shown live for minutes; a day or two of them answers questions. */
  @Job({ name: 'coupon.purge', cron: '40 4 * * *' })
  async purge(run: JobRun): Promise<{ passes: number }> {
    const before = new Date(run.bucket.getTime() - KEEP_PASSES_DAYS * 86_400_000);
    return { passes: await this.database.deleteAll('DELETE FROM coupon_pass WHERE expires_at < ?', [before]) };
  }

  private async expireSome(tx: Transaction): Promise<number> {
    const reads = new ReadBatch();
    const ended = reads.add<EndedRow>(
      `SELECT id, template_id, cost_fen FROM coupon WHERE state = 'issued' AND valid_until <= ?
        ORDER BY valid_until LIMIT ${CHUNK} FOR UPDATE`,
      [tx.now],
    );
    await tx.read(reads);
    if (ended.rows.length === 0) return 0;
    const batch = new WriteBatch();
    const ids = ended.rows.map(({ id }) => id);
    const sql = "UPDATE coupon SET state = 'expired' WHERE id IN (?) AND state = 'issued'";
    batch.add(sql, [ids], expectRows(ids.length, 'expired coupons'));
    this.templates.releaseAllIn(batch, ended.rows);
    await tx.write(batch);
    return ids.length;
  }

  private async tellOf(day: BusinessDate): Promise<number> {
    let told = 0;
    let after = 0;
    for (;;) {
      const cursor = after;
      const done = await this.uow.run((tx) => this.tellSome(tx, day, cursor));
      told += done.told;
      if (done.lastMemberId === null) return told;
      after = done.lastMemberId;
    }
  }

  /** Members in the order of their ids, each with all their coupons of the day. */
  private async tellSome(
    tx: Transaction,
    day: BusinessDate,
    after: number,
  ): Promise<{ told: number; lastMemberId: number | null }> {
    const found = await tx.query<EndingRow>(
      `SELECT c.id, c.template_id, c.member_id, v.name FROM coupon c
         JOIN coupon_template_version v ON v.template_id = c.template_id AND v.version = c.version
        WHERE c.state = 'issued' AND c.valid_until = ? AND c.member_id > ? AND c.expiry_told = 0 AND c.valid_from <= ?
        ORDER BY c.member_id LIMIT ${CHUNK}`,
      [endOfBusinessDay(day), after, tx.now],
    );
    const last = found.at(-1)?.member_id ?? 0;
    const isEnd = found.length < CHUNK;
    // The last member of a full chunk may have more: they come first in the next one.
    const complete = isEnd ? found : found.filter((row) => row.member_id !== last);
    const ending = complete.length > 0 ? complete : found;
    if (ending.length === 0) return { told: 0, lastMemberId: null };
    const batch = new WriteBatch();
    const ids = ending.map(({ id }) => id);
    const sql = 'UPDATE coupon SET expiry_told = 1 WHERE id IN (?) AND expiry_told = 0';
    batch.add(sql, [ids], expectRows(ids.length, 'coupons that end soon'));
    await tx.write(batch);
    for (const [memberId, rows] of byMember(ending)) {
      const coupons = rows.map(({ id, template_id, name }) => ({ id, templateId: template_id, name }));
      tx.emit(couponEvent(COUPON_EXPIRING, { memberId, on: day, coupons }));
    }
    return { told: ids.length, lastMemberId: isEnd ? null : (ending.at(-1)?.member_id ?? null) };
  }
}

function byMember(rows: readonly EndingRow[]): Map<number, EndingRow[]> {
  const groups = new Map<number, EndingRow[]>();
  for (const row of rows) groups.set(row.member_id, [...(groups.get(row.member_id) ?? []), row]);
  return groups;
}
