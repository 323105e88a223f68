import { Injectable } from '@nestjs/common';
import { Database, inList } from '../../platform/database/index.js';
import { productSearch } from './catalog-search.js';
import type { ProductInfo, ProductKind } from './catalog.types.js';

interface ProductRow {
  id: number;
  sku: string;
  name: string;
  category_id: number;
  category_name: string;
  kind: ProductKind;
  price_fen: number;
  list_fen: number;
  active: number;
}

const AS_SOLD = `SELECT p.id, p.sku, p.name, p.category_id, c.name AS category_name, p.kind,
    COALESCE(s.price_fen, p.list_fen) AS price_fen, p.list_fen, p.active AND c.active AS active
  FROM product p
  JOIN product_category c ON c.id = p.category_id
  LEFT JOIN store_product_price s ON s.product_id = p.id AND s.store_id = ?`;

/** A product as somebody looks at it who is not in the store. */
export interface ShelfProduct extends ProductInfo {
  readonly imageUrl: string | null;
  /** Pieces that may still be ordered; null when nobody counts them. */
  readonly left: number | null;
}

const ON_SHELF = `SELECT p.id, p.sku, p.name, p.category_id, c.name AS category_name, p.kind,
    COALESCE(s.price_fen, p.list_fen) AS price_fen, p.list_fen, 1 AS active, p.image_url, k.quantity AS stock_left
  FROM product p
  JOIN product_category c ON c.id = p.category_id
  LEFT JOIN store_product_price s ON s.product_id = p.id AND s.store_id = ?
  LEFT JOIN store_product_stock k ON k.product_id = p.id AND k.store_id = ?
 WHERE p.active = 1 AND c.active = 1 ORDER BY c.position, c.id, p.name, p.id LIMIT ?`;

/** A counter's screen shows no more; who looks for another product types its name. */
const SHELF_LIMIT = 300;

/** Reads the catalogue as one store sells from it. */
@Injectable()
export class CatalogService {
  constructor(private readonly database: Database) {}

  async products(storeId: number, keys: readonly number[] | readonly string[]): Promise<ProductInfo[]> {
    if (keys.length === 0) return [];
    const column = typeof keys[0] === 'number' ? 'p.id' : 'p.sku';
    const rows = await this.database.query<ProductRow>(`${AS_SOLD} WHERE ${column} IN (?)`, [storeId, keys]);
    return rows.map(productInfo);
  }

  async known(table: 'product' | 'product_category', ids: readonly number[]): Promise<Set<number>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database.query<{ id: number }>(`SELECT id FROM ${table} WHERE id IN (?)`, [inList(ids)]);
    return new Set(rows.map(({ id }) => id));
  }

  async names(table: 'product' | 'product_category', ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const sql = `SELECT id, name FROM ${table} WHERE id IN (?)`;
    const rows = await this.database.query<{ id: number; name: string }>(sql, [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async kinds(ids: readonly number[]): Promise<Map<number, ProductKind>> {
    if (ids.length === 0) return new Map();
    const sql = 'SELECT id, kind FROM product WHERE id IN (?)';
    const rows = await this.database.query<{ id: number; kind: ProductKind }>(sql, [ids]);
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  }

  /** What is on sale, for the counter: by the beginning of the name or of the SKU, in the order of the shelves. */
  async onSale(storeId: number, search: string | undefined): Promise<ProductInfo[]> {
    const { sql, params } = productSearch(search ?? '');
    const rows = await this.database.query<ProductRow>(
      `${AS_SOLD} WHERE p.active = 1 AND c.active = 1 AND ${sql}
       ORDER BY c.position, c.id, p.name, p.id LIMIT ${SHELF_LIMIT}`,
      [storeId, ...params],
    );
    return rows.map(productInfo);
  }

  /** Everything that is on sale there, with what is left of it. */
  async onShelves(storeId: number): Promise<ShelfProduct[]> {
    const rows = await this.database.query<ShelfRow>(ON_SHELF, [storeId, storeId, SHELF_LIMIT]);
    return rows.map((row) => ({ ...productInfo(row), imageUrl: row.image_url, left: row.stock_left }));
  }
}

interface ShelfRow extends ProductRow {
  image_url: string | null;
  stock_left: number | null;
}

function productInfo(row: ProductRow): ProductInfo {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    categoryId: row.category_id,
    categoryName: row.category_name,
    kind: row.kind,
    priceFen: row.price_fen,
    listFen: row.list_fen,
    active: Boolean(row.active),
  };
}
