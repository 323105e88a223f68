import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database, IdGenerator, type Transaction, UnitOfWork, isDuplicateKey } from '../../platform/database/index.js';
import type { StaffAct } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import type { Category, CategoryBody, CategoryList } from './catalog.dto.js';
import { ProductShelf } from './product-shelf.js';

interface CategoryRow {
  id: number;
  name: string;
  position: number;
  active: number;
}

const SELECT = 'SELECT id, name, position, active FROM product_category';

@Injectable()
export class CategoryService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
    private readonly shelf: ProductShelf,
  ) {}

  async list(): Promise<CategoryList> {
    const rows = await this.database.query<CategoryRow>(`${SELECT} ORDER BY position, id`);
    return { items: rows.map(category) };
  }

  async create(editor: StaffAct, body: CategoryBody): Promise<Result<Category>> {
    const id = await this.ids.take();
    return this.namesAreUnique(() =>
      this.uow.run(async (tx) => {
        await tx.insert('product_category', [{ id, ...row(body), created_at: tx.now, updated_at: tx.now }]);
        const created = { id, ...row(body) };
        await this.audit.record(tx, {
          ...editor,
          action: 'catalog.category.create',
          subject: `category:${id}`,
          after: created,
        });
        return ok(created);
      }),
    );
  }

  async change(editor: StaffAct, id: number, body: CategoryBody): Promise<Result<Category>> {
    return this.namesAreUnique(() =>
      this.uow.run(async (tx) => {
        const before = await lock(tx, id);
        if (!before) return refuse('NOT_FOUND');
        const after = { id, ...row(body) };
        await tx.execute(
          'UPDATE product_category SET name = ?, position = ?, active = ?, updated_at = ? WHERE id = ?',
          [after.name, after.position, after.active, tx.now, id],
        );
        await this.audit.record(tx, {
          ...editor,
          action: 'catalog.category.change',
          subject: `category:${id}`,
          before,
          after,
        });
        return ok(after);
      }),
    );
  }

  private async namesAreUnique(work: () => Promise<Result<Category>>): Promise<Result<Category>> {
    try {
      const done = await work();
      this.shelf.forget();
      return done;
    } catch (error) {
      if (isDuplicateKey(error)) return refuse('CATEGORY_NAME_TAKEN');
      throw error;
    }
  }
}

async function lock(tx: Transaction, id: number): Promise<Category | null> {
  const [found] = await tx.query<CategoryRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
  return found ? category(found) : null;
}

function row(body: CategoryBody): { name: string; position: number; active: boolean } {
  return { name: body.name, position: body.position, active: body.active };
}

function category(found: CategoryRow): Category {
  return { ...found, active: Boolean(found.active) };
}
