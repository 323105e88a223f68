import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database, IdGenerator, type Transaction, UnitOfWork, isDuplicateKey } from '../../platform/database/index.js';
import type { StaffAct } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import type { ComplaintHandler } from './complaint.types.js';

export interface Category {
  readonly id: number;
  readonly name: string;
  readonly hint: string;
  readonly goesTo: ComplaintHandler;
  readonly replyHours: number | null;
  readonly position: number;
  readonly active: boolean;
}

interface CategoryRow {
  id: number;
  name: string;
  hint: string;
  goes_to: ComplaintHandler;
  reply_hours: number | null;
  position: number;
  active: number;
}

type Values = Omit<Category, 'id'>;

/** What can be complained about, as headquarters sorts it. */
@Injectable()
export class ComplaintCategories {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
  ) {}

  async all(reader: Pick<Database, 'query'> | Transaction = this.database): Promise<Category[]> {
    const rows = await reader.query<CategoryRow>(
      'SELECT id, name, hint, goes_to, reply_hours, position, active FROM complaint_category ORDER BY position, id',
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      hint: row.hint,
      goesTo: row.goes_to,
      replyHours: row.reply_hours,
      position: row.position,
      active: row.active === 1,
    }));
  }

  async byId(id: number, reader?: Transaction): Promise<Category | null> {
    return (await this.all(reader)).find((category) => category.id === id) ?? null;
  }

  /** With a null id a new one. Complaints keep the category they have, so it is put away rather than removed. */
  async save(by: StaffAct, id: number | null, values: Values): Promise<Result<Category>> {
    try {
      return await this.uow.run(async (tx) => {
        const before = id === null ? null : await this.byId(id, tx);
        if (id !== null && !before) return refuse('NOT_FOUND');
        const category = { id: id ?? (await this.ids.take()), ...values };
        await this.write(tx, category);
        await this.audit.record(tx, {
          ...by,
          action: 'complaint.category',
          subject: `complaint-category:${category.id}`,
          before,
          after: category,
        });
        return ok(category);
      });
    } catch (error) {
      if (isDuplicateKey(error)) return refuse('CODE_TAKEN');
      throw error;
    }
  }

  private async write(
    tx: Transaction,
    { id, name, hint, goesTo, replyHours, position, active }: Category,
  ): Promise<void> {
    const { affectedRows } = await tx.execute(
      `UPDATE complaint_category SET name = ?, hint = ?, goes_to = ?, reply_hours = ?, position = ?, active = ?,
          updated_at = ? WHERE id = ?`,
      [name, hint, goesTo, replyHours, position, active, tx.now, id],
    );
    if (affectedRows > 0) return;
    await tx.insert('complaint_category', [
      { id, name, hint, goes_to: goesTo, reply_hours: replyHours, position, active, updated_at: tx.now },
    ]);
  }
}
