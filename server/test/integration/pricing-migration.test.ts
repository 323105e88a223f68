import { DataSource } from 'typeorm';
import { PricingAndCheckout1763800004000 } from '../../src/migrations/1763800004000-pricing-and-checkout.js';
import { MIGRATIONS } from '../../src/migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { detectServer } from '../../src/platform/database/server-kind.js';
import { type TestDatabase, createTestDatabase, queryDatabase } from '../support/database.js';

/** Orders as they were written before there were promotions, coupons and points by line. */
describe('orders of old, when pricing comes', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase({ migrate: false });
    const server = await detectServer(database.url);
    const settings = { url: database.url, poolSize: 2, server };
    const upTo = MIGRATIONS.indexOf(PricingAndCheckout1763800004000);
    const before = await connect({ ...dataSourceOptions(settings, []), migrations: MIGRATIONS.slice(0, upTo) });
    await before.runMigrations();
    await before.destroy();
    await query(
      "INSERT INTO product_category (id, name, position, active, created_at, updated_at) VALUES (5, '面包', 1, 1, NOW(3), NOW(3))",
    );
    await query(
      "INSERT INTO product (id, sku, name, category_id, kind, list_fen, active, created_at, updated_at) VALUES (9, 'B', '吐司', 5, 'goods', 100, 1, NOW(3), NOW(3))",
    );
    // 2,000 list − 100 of the tier − 400 of points = 1,500, for 10 points.
    await order({ id: 1, list: 2_000, discount: 100, points: 400, earned: 10 });
    await line({ order: 1, line: 1, product: 9, list: 1_000, discount: 50, points: 200, pay: 750 });
    await line({ order: 1, line: 2, product: 8, list: 600, discount: 30, points: 120, pay: 450 });
    await line({ order: 1, line: 3, product: 9, list: 400, discount: 20, points: 80, pay: 300 });
    await order({ id: 2, list: 500, discount: 500, points: 0, earned: 0 });
    await line({ order: 2, line: 1, product: 9, list: 500, discount: 500, points: 0, pay: 0 });
    await query(
      "INSERT INTO sales_order_payment (order_id, method, amount_fen, state) VALUES (1, 'cash', 1500, 'paid')",
    );
    dataSource = await connect({ ...dataSourceOptions(settings, []), migrations: MIGRATIONS.slice(0, upTo + 1) });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const connect = (options: ConstructorParameters<typeof DataSource>[0]): Promise<DataSource> =>
    new DataSource(options).initialize();
  const query = <T extends object>(sql: string, params: unknown[] = []): Promise<T[]> =>
    queryDatabase<T>(database.url, sql, params);
  const order = (of: { id: number; list: number; discount: number; points: number; earned: number }) => {
    const payable = of.list - of.discount - of.points;
    return query(
      `INSERT INTO sales_order (id, order_no, source, state, store_id, legal_entity_id, list_fen, discount_fen, points_used,
         points_fen, payable_fen, wallet_fen, cash_fen, wechat_fen, earned_points, earned_growth, summary, business_date, created_at)
       VALUES (?, ?, 'staff', 'paid', 1, 1, ?, ?, 0, ?, ?, 0, ?, 0, ?, 0, '', '2026-11-01', NOW(3))`,
      [of.id, `N${of.id}`, of.list, of.discount, of.points, payable, payable, of.earned],
    );
  };
  const line = (of: {
    order: number;
    line: number;
    product: number;
    list: number;
    discount: number;
    points: number;
    pay: number;
  }) =>
    query(
      `INSERT INTO sales_order_line (order_id, line, product_id, name, quantity, unit_price_fen, list_fen, discount_fen,
         points_fen, pay_fen) VALUES (?, ?, ?, '', 1, ?, ?, ?, ?, ?)`,
      [of.order, of.line, of.product, of.list, of.list, of.discount, of.points, of.pay],
    );

  it('get their discount as the tier’s, their category, and their points shared by what each line paid', async () => {
    await dataSource.runMigrations();
    const lines = await query(
      'SELECT order_id, line, category_id, tier_fen, promotion_fen, earned_points FROM sales_order_line ORDER BY order_id, line',
    );
    expect(lines).toEqual([
      { order_id: 1, line: 1, category_id: 5, tier_fen: 50, promotion_fen: 0, earned_points: 5 },
      { order_id: 1, line: 2, category_id: 0, tier_fen: 30, promotion_fen: 0, earned_points: 3 },
      { order_id: 1, line: 3, category_id: 5, tier_fen: 20, promotion_fen: 0, earned_points: 2 },
      { order_id: 2, line: 1, category_id: 5, tier_fen: 500, promotion_fen: 0, earned_points: 0 },
    ]);
    const [whole] = await query('SELECT coupon_fen, card_fen, voucher_fen, promotions FROM sales_order WHERE id = 1');
    expect(whole).toEqual({ coupon_fen: 0, card_fen: 0, voucher_fen: 0, promotions: null });
  });

  it('are held to the new sums by the database', async () => {
    const wrong = [
      'UPDATE sales_order SET coupon_fen = 1 WHERE id = 1',
      'UPDATE sales_order SET card_fen = 1 WHERE id = 1',
      'UPDATE sales_order_line SET coupon_fen = 1 WHERE order_id = 1 AND line = 1',
      'UPDATE sales_order_line SET promotion_fen = 1 WHERE order_id = 1 AND line = 1',
    ];
    for (const sql of wrong) await expect(query(sql)).rejects.toMatchObject({ errno: expect.any(Number) });
    await query(
      'UPDATE sales_order SET coupon_fen = 500, payable_fen = 1000, cash_fen = 0, card_fen = 1000 WHERE id = 1',
    );
  });

  it('go back to what they were', async () => {
    await query(
      'UPDATE sales_order SET coupon_fen = 0, payable_fen = 1500, cash_fen = 1500, card_fen = 0 WHERE id = 1',
    );
    await dataSource.undoLastMigration();
    await expect(query('UPDATE sales_order SET discount_fen = 101 WHERE id = 1')).rejects.toBeDefined();
    const roles = await query(
      "SELECT code FROM role WHERE JSON_SEARCH(permissions, 'one', 'hq.promotions') IS NOT NULL",
    );
    expect(roles).toEqual([]);
    await dataSource.runMigrations();
    const again = await query(
      "SELECT code FROM role WHERE JSON_SEARCH(permissions, 'one', 'hq.promotions') IS NOT NULL ORDER BY code",
    );
    expect(again).toEqual([{ code: 'administrator' }, { code: 'operations' }]);
  });
});
