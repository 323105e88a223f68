import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database, UnitOfWork } from '../../../platform/database/index.js';
import { Job, type JobRun } from '../../../platform/jobs/job.js';
import { SettingsFacade } from '../../settings/index.js';
import { MemberDirectory } from '../member.directory.js';
import { chainName, exportKeepDays } from '../member.settings.js';
import { MemberRecords } from '../records/member-records.js';
import { type ExportedPart, bundleOf } from './bundle.js';

const DAY_MS = 86_400_000;
const LEASE_MS = 10 * 60_000;
const AT_ONCE = 20;

interface Asked {
  id: number;
  member_id: number;
}

/** Makes the bundles that members asked for, and deletes them in time. */
@Injectable()
export class DataExportJob {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: SettingsFacade,
    private readonly directory: MemberDirectory,
    private readonly records: MemberRecords,
  ) {}

  @Job({ name: 'member.exports', cron: '* * * * *' })
  async make(): Promise<{ made: number }> {
    let made = 0;
    for (let count = 0; count < AT_ONCE; count += 1) {
      const asked = await this.claim();
      if (!asked) break;
      await this.makeOne(asked);
      made += 1;
    }
    return { made };
  }

  @Job({ name: 'member.exportsDelete', cron: '25 * * * *' })
  async delete(_run: JobRun): Promise<{ deleted: number }> {
    return this.uow.run(async (tx) => {
      const rows = await tx.query<{ id: number }>(
        "SELECT id FROM data_export WHERE state = 'ready' AND delete_at <= ? LIMIT 500",
        [tx.now],
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return { deleted: 0 };
      await tx.execute('DELETE FROM data_export_file WHERE export_id IN (?)', [ids]);
      await tx.execute("UPDATE data_export SET state = 'deleted', link_hash = NULL WHERE id IN (?)", [ids]);
      return { deleted: ids.length };
    });
  }

  /** One of those waiting, for this worker alone; one whose worker died is taken up again. */
  private async claim(): Promise<Asked | null> {
    const now = this.clock.now();
    const rows = await this.database.query<Asked>(
      `SELECT id, member_id FROM data_export WHERE state = 'asked' AND (lease_until IS NULL OR lease_until <= ?)
        ORDER BY id LIMIT 5`,
      [now],
    );
    for (const row of rows) {
      const { affectedRows } = await this.database.execute(
        "UPDATE data_export SET lease_until = ? WHERE id = ? AND state = 'asked' AND (lease_until IS NULL OR lease_until <= ?)",
        [new Date(now.getTime() + LEASE_MS), row.id, now],
      );
      if (affectedRows === 1) return row;
    }
    return null;
  }

  private async makeOne({ id, member_id: memberId }: Asked): Promise<void> {
    const [member, name, keepDays] = await Promise.all([
      this.directory.byId(memberId),
      this.settings.get(chainName, 'chain'),
      this.settings.get(exportKeepDays, 'chain'),
    ]);
    if (!member) throw new Error(`export ${id} is of nobody`);
    const parts: ExportedPart[] = [];
    for (const keeper of this.records.all()) {
      parts.push({ room: keeper.room, title: keeper.title, lines: await keeper.export(memberId) });
    }
    const bundle = bundleOf({ chainName: name, memberNo: member.memberNo, at: this.clock.now() }, parts);
    await this.uow.run(async (tx) => {
      const { affectedRows } = await tx.execute(
        `UPDATE data_export SET state = 'ready', open = NULL, ready_at = ?, delete_at = ?, size_bytes = ?
          WHERE id = ? AND state = 'asked'`,
        [tx.now, new Date(tx.now.getTime() + keepDays * DAY_MS), bundle.length, id],
      );
      // Another worker was faster, or the account was closed meanwhile.
      if (affectedRows === 1) await tx.insert('data_export_file', [{ export_id: id, bundle }]);
    });
  }
}
