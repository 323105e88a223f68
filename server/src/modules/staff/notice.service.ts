import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database, IdGenerator, type Transaction, UnitOfWork } from '../../platform/database/index.js';
import type { NoticeWords } from './notice.rules.js';
import type { StaffNotice } from './staff.dto.js';

interface NoticeRow {
  id: number;
  kind: string;
  title: string;
  body: string;
  happened_at: Date;
}

const SHOWN = 20;

/** What one person is told about themselves. It is theirs alone: whoever else asks for it finds nothing. */
@Injectable()
export class StaffNotices {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  async tell(
    tx: Transaction,
    notice: NoticeWords & { readonly factKey: string; readonly staffId: number; readonly happenedAt: Date },
  ): Promise<void> {
    const { factKey, staffId, kind, title, body, happenedAt } = notice;
    await tx.execute(
      `INSERT INTO staff_notice (id, fact_key, staff_id, kind, title, body, happened_at) VALUES (?)
        ON DUPLICATE KEY UPDATE fact_key = fact_key`,
      [[await this.ids.take(), factKey, staffId, kind, title, body.slice(0, 300), happenedAt]],
    );
  }

  /** Not yet seen, newest first. */
  async unseen(staffId: number): Promise<StaffNotice[]> {
    const rows = await this.database.query<NoticeRow>(
      `SELECT id, kind, title, body, happened_at FROM staff_notice
        WHERE staff_id = ? AND seen_at IS NULL ORDER BY id DESC LIMIT ${SHOWN}`,
      [staffId],
    );
    return rows.map(({ happened_at: at, ...row }) => ({ ...row, at: at.toISOString() }));
  }

  /** As often as they like. */
  see(staffId: number, id: number): Promise<Result<null>> {
    return this.uow.run(async (tx): Promise<Result<null>> => {
      const own = await tx.query('SELECT id FROM staff_notice WHERE id = ? AND staff_id = ?', [id, staffId]);
      if (own.length === 0) return refuse('NOT_FOUND');
      await tx.execute('UPDATE staff_notice SET seen_at = ? WHERE id = ? AND seen_at IS NULL', [tx.now, id]);
      return ok(null);
    });
  }
}
