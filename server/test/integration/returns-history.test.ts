import { DataSource } from 'typeorm';
import { ENTITIES } from '../../src/entities.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { detectServer } from '../../src/platform/database/server-kind.js';
import { type TestDatabase, createTestDatabase, queryDatabase } from '../support/database.js';

/** Orders that were refunded before there were returns: each becomes one return of everything, under the order's id. */
describe('orders refunded before returns had tables', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const sql = <T extends object>(text: string, params?: unknown[]): Promise<T[]> =>
    queryDatabase<T>(database.url, text, params);

  beforeAll(async () => {
    database = await createTestDatabase({ migrate: false });
    const settings = { url: database.url, poolSize: 2, server: await detectServer(database.url) };
    dataSource = await createDataSource(settings, ENTITIES).initialize();
    await dataSource.runMigrations();
    while ((await sql("SHOW TABLES LIKE 'sales_return'")).length > 0) await dataSource.undoLastMigration();
    await sold(1, 'refunded');
    await sold(2, 'refunding');
    await sold(3, 'paid');
    await dataSource.runMigrations();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** Two lines for 90.00: 60.00 by wallet and points, 30.00 by WeChat. */
  async function sold(id: number, state: string): Promise<void> {
    const refunded = state === 'paid' ? null : '2026-11-20 17:30:00.000';
    await sql(
      `INSERT INTO sales_order (id, order_no, source, state, store_id, legal_entity_id, member_id, list_fen, discount_fen,
         points_used, points_fen, payable_fen, wallet_fen, cash_fen, wechat_fen, earned_points, earned_growth, summary,
         payment_id, refund_reason, business_date, created_at, paid_at, refunded_at)
       VALUES (?, ?, 'staff', ?, 3, 5, 7, 10000, 0, 100, 1000, 9000, 6000, 0, 3000, 9, 90, '两件', ?, ?, '2026-11-20',
         '2026-11-20 03:00:00.000', '2026-11-20 03:00:00.000', ?)`,
      [id, `20261120${id}`, state, 100 + id, refunded === null ? null : '不合适', refunded],
    );
    await sql(
      `INSERT INTO sales_order_line (order_id, line, product_id, name, quantity, unit_price_fen, list_fen, discount_fen,
         points_fen, pay_fen, earned_points)
       VALUES (?, 1, 11, '茶', 2, 4000, 8000, 0, 800, 7200, 7), (?, 2, 12, '杯', 1, 2000, 2000, 0, 200, 1800, 2)`,
      [id, id],
    );
    const paymentState = (method: string): string =>
      state === 'refunding' && method !== 'wechat' ? 'refunded' : state;
    await sql(
      `INSERT INTO sales_order_payment (order_id, method, amount_fen, principal_fen, bonus_fen, points, state)
       VALUES (?, 'points', 1000, NULL, NULL, 100, ?), (?, 'wallet', 6000, 5000, 1000, NULL, ?), (?, 'wechat', 3000, NULL, NULL, NULL, ?)`,
      [id, paymentState('points'), id, paymentState('wallet'), id, paymentState('wechat')],
    );
    if (refunded === null) return;
    await sql(
      `INSERT INTO payment (id, out_trade_no, purpose, ref_id, member_id, store_id, openid, description, amount_fen,
         refund_reserved_fen, state, expires_at, created_at, updated_at)
       VALUES (?, ?, 'order', ?, 7, 3, 'o-1', '消费', 3000, 3000, 'paid', NOW(3), NOW(3), NOW(3))`,
      [100 + id, `GK${id}`, id],
    );
    await sql(
      `INSERT INTO payment_refund (id, out_refund_no, payment_id, biz_key, origin, amount_fen, reason, state, created_at, updated_at)
       VALUES (?, ?, ?, ?, 'requested', 3000, '不合适', 'processing', NOW(3), NOW(3))`,
      [200 + id, `GR${id}`, 100 + id, `order:${id}:refund`],
    );
  }

  it('have a return of all their pieces, with what had gone where', async () => {
    expect(
      await sql(
        `SELECT id, order_id, seq, store_id, sale_store_id, amount_fen, wallet_fen, wechat_fen, points_back, earned_points,
           growth, complete, state, reason, business_date FROM sales_return ORDER BY id`,
      ),
    ).toEqual(
      ['refunded', 'refunding'].map((state, index) => ({
        ...{ id: index + 1, order_id: index + 1, seq: 1, store_id: 3, sale_store_id: 3 },
        ...{ amount_fen: 9_000, wallet_fen: 6_000, wechat_fen: 3_000, points_back: 100, earned_points: 9 },
        // 01:30 of the next day in Shanghai.
        ...{ growth: 90, complete: 1, state, reason: '不合适', business_date: '2026-11-21' },
      })),
    );
    expect(
      await sql('SELECT return_id, line, quantity, pay_fen, earned_points FROM sales_return_line WHERE return_id = 2'),
    ).toEqual([
      { return_id: 2, line: 1, quantity: 2, pay_fen: 7_200, earned_points: 7 },
      { return_id: 2, line: 2, quantity: 1, pay_fen: 1_800, earned_points: 2 },
    ]);
  });

  it('count as returned in full, and what was not refunded does not', async () => {
    expect(await sql('SELECT id, refunded_fen FROM sales_order ORDER BY id')).toEqual([
      { id: 1, refunded_fen: 9_000 },
      { id: 2, refunded_fen: 9_000 },
      { id: 3, refunded_fen: 0 },
    ]);
    const lines = await sql<{ order_id: number; returned_quantity: number }>(
      'SELECT order_id, returned_quantity FROM sales_order_line WHERE line = 1 ORDER BY order_id',
    );
    expect(lines.map(({ returned_quantity: pieces }) => pieces)).toEqual([2, 2, 0]);
  });

  it('still hear of WeChat’s refund that was under way', async () => {
    expect(
      await sql(
        "SELECT return_id, state, refund_id, attempts FROM sales_return_payment WHERE method = 'wechat' ORDER BY return_id",
      ),
    ).toEqual([
      { return_id: 1, state: 'refunded', refund_id: 201, attempts: 1 },
      { return_id: 2, state: 'refunding', refund_id: 202, attempts: 1 },
    ]);
  });
});
