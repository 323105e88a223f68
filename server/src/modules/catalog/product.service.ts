import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import {
  Database,
  IdGenerator,
  type SqlParam,
  type Transaction,
  UnitOfWork,
  isDuplicateKey,
} from '../../platform/database/index.js';
import { type StaffAct, cursorId, pageOf } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { productSearch } from './catalog-search.js';
import type { Product, ProductBody, ProductPage, ProductQuery, StorePrice, StorePricesBody } from './catalog.dto.js';
import type { ProductKind } from './catalog.types.js';
import { ProductShelf } from './product-shelf.js';

interface ProductRow {
  id: number;
  sku: string;
  name: string;
  category_id: number;
  category_name: string;
  kind: ProductKind;
  list_fen: number;
  image_url: string | null;
  active: number;
}

const SELECT = `SELECT p.id, p.sku, p.name, p.category_id, c.name AS category_name, p.kind, p.list_fen, p.image_url, p.active
  FROM product p JOIN product_category c ON c.id = p.category_id`;

/** What headquarters does with products. */
@Injectable()
export class ProductService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
    private readonly organization: OrganizationFacade,
    private readonly shelf: ProductShelf,
  ) {}

  async list(query: ProductQuery): Promise<ProductPage> {
    const where = ['p.id < ?'];
    const params: SqlParam[] = [cursorId(query)];
    if (query.q) {
      const search = productSearch(query.q);
      where.push(search.sql);
      params.push(...search.params);
    }
    if (query.categoryId !== undefined) {
      where.push('p.category_id = ?');
      params.push(query.categoryId);
    }
    if (query.active !== undefined) {
      where.push('p.active = ?');
      params.push(query.active);
    }
    const rows = await this.database.query<ProductRow>(
      `${SELECT} WHERE ${where.join(' AND ')} ORDER BY p.id DESC LIMIT ?`,
      [...params, query.limit + 1],
    );
    return pageOf(rows, query.limit, product);
  }

  async get(id: number): Promise<Result<Product>> {
    const row = await this.database.one<ProductRow>(`${SELECT} WHERE p.id = ?`, [id]);
    return row ? ok(product(row)) : refuse('PRODUCT_NOT_FOUND');
  }

  async create(editor: StaffAct, body: ProductBody): Promise<Result<Product>> {
    const id = await this.ids.take();
    return this.skusAreUnique(() =>
      this.uow.run(async (tx) => {
        if (!(await categoryExists(tx, body.categoryId))) return refuse('CATEGORY_NOT_FOUND');
        await tx.insert('product', [{ id, ...columns(body), created_at: tx.now, updated_at: tx.now }]);
        return this.written(tx, editor, { id, action: 'catalog.product.create', before: undefined });
      }),
    );
  }

  async change(editor: StaffAct, id: number, body: ProductBody): Promise<Result<Product>> {
    return this.skusAreUnique(() =>
      this.uow.run(async (tx) => {
        const before = await readProduct(tx, id);
        if (!before) return refuse('PRODUCT_NOT_FOUND');
        if (!(await categoryExists(tx, body.categoryId))) return refuse('CATEGORY_NOT_FOUND');
        const values = { ...columns(body), updated_at: tx.now };
        const assignments = Object.keys(values).map((column) => `${column} = ?`);
        await tx.execute(`UPDATE product SET ${assignments.join(', ')} WHERE id = ?`, [...Object.values(values), id]);
        return this.written(tx, editor, { id, action: 'catalog.product.change', before });
      }),
    );
  }

  async storePrices(id: number): Promise<Result<StorePricesBody>> {
    const product = await this.get(id);
    if (!product.ok) return product;
    return ok({
      items: await this.database.query<StorePrice>(
        'SELECT store_id AS storeId, price_fen AS priceFen FROM store_product_price WHERE product_id = ? ORDER BY store_id',
        [id],
      ),
    });
  }

  async setStorePrices(editor: StaffAct, id: number, body: StorePricesBody): Promise<Result<StorePricesBody>> {
    const known = new Set((await this.organization.allStores()).map((store) => store.id));
    if (body.items.some((price) => !known.has(price.storeId))) return refuse('STORE_NOT_FOUND');
    const items = [...body.items].sort((a, b) => a.storeId - b.storeId);
    const written = await this.uow.run(async (tx): Promise<Result<StorePricesBody>> => {
      // The product row stands for the whole list: two editors take turns.
      const [row] = await tx.query('SELECT id FROM product WHERE id = ? FOR UPDATE', [id]);
      if (!row) return refuse('PRODUCT_NOT_FOUND');
      const before = await tx.query(
        'SELECT store_id AS storeId, price_fen AS priceFen FROM store_product_price WHERE product_id = ? ORDER BY store_id',
        [id],
      );
      await tx.execute('DELETE FROM store_product_price WHERE product_id = ?', [id]);
      await tx.insert(
        'store_product_price',
        items.map(({ storeId, priceFen }) => ({
          store_id: storeId,
          product_id: id,
          price_fen: priceFen,
          updated_at: tx.now,
        })),
      );
      const action = 'catalog.product.store-prices';
      await this.audit.record(tx, { ...editor, action, subject: `product:${id}`, before, after: items });
      return ok({ items });
    });
    this.shelf.forget();
    return written;
  }

  private async written(
    tx: Transaction,
    editor: StaffAct,
    act: { id: number; action: string; before: Product | undefined },
  ): Promise<Result<Product>> {
    const after = await readProduct(tx, act.id);
    if (!after) throw new Error(`product ${act.id} vanished while being written`);
    await this.audit.record(tx, {
      ...editor,
      action: act.action,
      subject: `product:${act.id}`,
      before: act.before,
      after,
    });
    return ok(after);
  }

  private async skusAreUnique(work: () => Promise<Result<Product>>): Promise<Result<Product>> {
    try {
      const done = await work();
      this.shelf.forget();
      return done;
    } catch (error) {
      if (isDuplicateKey(error)) return refuse('CODE_TAKEN');
      throw error;
    }
  }
}

async function readProduct(tx: Transaction, id: number): Promise<Product | null> {
  const [row] = await tx.query<ProductRow>(`${SELECT} WHERE p.id = ? FOR UPDATE`, [id]);
  return row ? product(row) : null;
}

async function categoryExists(tx: Transaction, id: number): Promise<boolean> {
  const rows = await tx.query('SELECT id FROM product_category WHERE id = ?', [id]);
  return rows.length === 1;
}

function columns(body: ProductBody): Record<string, string | number | boolean | null> {
  return {
    sku: body.sku,
    name: body.name,
    category_id: body.categoryId,
    kind: body.kind,
    list_fen: body.listFen,
    image_url: body.imageUrl ?? null,
    active: body.active,
  };
}

function product(row: ProductRow): Product {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    categoryId: row.category_id,
    categoryName: row.category_name,
    kind: row.kind,
    listFen: row.list_fen,
    imageUrl: row.image_url,
    active: Boolean(row.active),
  };
}
