import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Tokens } from '../../../platform/crypto/tokens.js';
import {
  Database,
  IdGenerator,
  type Transaction,
  UnitOfWork,
  isDuplicateKey,
} from '../../../platform/database/index.js';
import type { MemberActor, RequestInfo } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { exportEveryDays, exportKeepDays, exportLinkMinutes } from '../member.settings.js';
import type { ExportState } from './data-export.entity.js';
import type { DataExportView, DataExports, ExportLink } from './privacy.dto.js';

const DAY_MS = 86_400_000;
const SHOWN = 5;

interface ExportRow {
  id: number;
  state: ExportState;
  asked_at: Date;
  ready_at: Date | null;
  delete_at: Date | null;
  size_bytes: number | null;
}

const COLUMNS = 'id, state, asked_at, ready_at, delete_at, size_bytes';

/** A member takes their data along: asks for it, and fetches it by a link that lives some minutes. */
@Injectable()
export class DataExportService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly tokens: Tokens,
    private readonly settings: SettingsFacade,
    private readonly audit: AuditFacade,
  ) {}

  async list(memberId: number): Promise<DataExports> {
    const rows = await this.database.query<ExportRow>(
      `SELECT ${COLUMNS} FROM data_export WHERE member_id = ? ORDER BY id DESC LIMIT ?`,
      [memberId, SHOWN],
    );
    return { items: rows.map(exportView), keepDays: await this.settings.get(exportKeepDays, 'chain') };
  }

  /** The phone was proved by the caller. */
  async ask(actor: MemberActor, request: RequestInfo): Promise<Result<DataExportView>> {
    const days = await this.settings.get(exportEveryDays, 'chain');
    const id = await this.ids.take();
    try {
      return await this.uow.run(async (tx) => {
        const since = new Date(tx.now.getTime() - days * DAY_MS);
        const recent = await tx.query('SELECT id FROM data_export WHERE member_id = ? AND asked_at > ? LIMIT 1', [
          actor.memberId,
          since,
        ]);
        if (recent.length > 0) return refuse('EXPORT_TOO_OFTEN');
        await tx.insert('data_export', [{ id, member_id: actor.memberId, state: 'asked', open: 1, asked_at: tx.now }]);
        await this.record(tx, actor, 'member.export.ask', id, request);
        return ok(exportView(await this.byId(tx, id)));
      });
    } catch (error) {
      if (isDuplicateKey(error)) return refuse('EXPORT_IN_PROGRESS');
      throw error;
    }
  }

  /** The phone was proved by the caller. A new link ends the one before. */
  async link(actor: MemberActor, id: number, request: RequestInfo): Promise<Result<ExportLink>> {
    const minutes = await this.settings.get(exportLinkMinutes, 'chain');
    const token = this.tokens.create();
    return this.uow.run(async (tx) => {
      const expiresAt = new Date(tx.now.getTime() + minutes * 60_000);
      const { affectedRows } = await tx.execute(
        `UPDATE data_export SET link_hash = ?, link_until = ?
          WHERE id = ? AND member_id = ? AND state = 'ready' AND delete_at > ?`,
        [this.tokens.hash(token), expiresAt, id, actor.memberId, tx.now],
      );
      if (affectedRows !== 1) return refuse('EXPORT_NOT_FOUND');
      await this.record(tx, actor, 'member.export.link', id, request);
      return ok({ path: `/public/data-exports/${token}`, expiresAt: expiresAt.toISOString() });
    });
  }

  /** Whoever has the link has proved to be the member a moment ago. Each download leaves a line. */
  fetch(token: string, request: RequestInfo): Promise<Result<{ bundle: Buffer; at: Date }>> {
    return this.uow.run(async (tx) => {
      const hash = this.tokens.hash(token);
      const [found] = await tx.query<{ id: number; member_id: number; ready_at: Date; bundle: Buffer }>(
        `SELECT e.id, e.member_id, e.ready_at, f.bundle FROM data_export e JOIN data_export_file f ON f.export_id = e.id
          WHERE e.link_hash = ? AND e.link_until > ? AND e.state = 'ready'`,
        [hash, tx.now],
      );
      if (!found) return refuse('EXPORT_LINK_EXPIRED');
      await tx.execute('UPDATE data_export SET downloads = downloads + 1 WHERE id = ?', [found.id]);
      await this.audit.record(tx, {
        actor: { kind: 'system', name: 'export-link' },
        action: 'member.export.download',
        subject: `member:${found.member_id}`,
        after: { exportId: found.id },
        request,
      });
      return ok({ bundle: found.bundle, at: found.ready_at });
    });
  }

  private record(tx: Transaction, actor: MemberActor, action: string, id: number, request: RequestInfo): Promise<void> {
    const subject = `member:${actor.memberId}`;
    return this.audit.record(tx, { actor, action, subject, after: { exportId: id }, request });
  }

  private async byId(tx: Transaction, id: number): Promise<ExportRow> {
    const [row] = await tx.query<ExportRow>(`SELECT ${COLUMNS} FROM data_export WHERE id = ?`, [id]);
    if (!row) throw new Error(`export ${id} vanished while being made`);
    return row;
  }
}

function exportView(row: ExportRow): DataExportView {
  return {
    id: row.id,
    state: row.state,
    askedAt: row.asked_at.toISOString(),
    readyAt: row.ready_at?.toISOString() ?? null,
    deleteAt: row.delete_at?.toISOString() ?? null,
    sizeBytes: row.size_bytes,
  };
}
