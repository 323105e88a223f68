import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE sales_return (
    id BIGINT NOT NULL PRIMARY KEY,
    order_id BIGINT NOT NULL,
    seq SMALLINT NOT NULL,
    store_id BIGINT NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    sale_store_id BIGINT NOT NULL,
    member_id BIGINT NULL,
    staff_id BIGINT NULL,
    api_key_id BIGINT NULL,
    amount_fen BIGINT NOT NULL,
    wallet_fen BIGINT NOT NULL,
    cash_fen BIGINT NOT NULL,
    card_fen BIGINT NOT NULL,
    wechat_fen BIGINT NOT NULL,
    voucher_fen BIGINT NOT NULL,
    deducted_fen BIGINT NOT NULL,
    points_back BIGINT NOT NULL,
    points_back_expired BIGINT NOT NULL,
    points_fen BIGINT NOT NULL,
    earned_points BIGINT NOT NULL,
    debt_points BIGINT NOT NULL,
    deducted_points BIGINT NOT NULL,
    lapsed_points BIGINT NOT NULL,
    growth BIGINT NOT NULL,
    coupons JSON NULL,
    complete TINYINT NOT NULL,
    state ENUM('refunding', 'refunded') NOT NULL,
    reason VARCHAR(200) NOT NULL,
    business_date DATE NOT NULL,
    created_at DATETIME(3) NOT NULL,
    completed_at DATETIME(3) NULL,
    UNIQUE KEY uq_sales_return_seq (order_id, seq),
    KEY ix_sales_return_store (store_id, id),
    KEY ix_sales_return_day (business_date, store_id),
    KEY ix_sales_return_member (member_id, id),
    CONSTRAINT ck_sales_return_sum CHECK (amount_fen = wallet_fen + cash_fen + card_fen + wechat_fen + voucher_fen + deducted_fen AND deducted_fen >= 0)
  )`,
  `CREATE TABLE sales_return_line (
    return_id BIGINT NOT NULL,
    line SMALLINT NOT NULL,
    order_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    quantity INT NOT NULL,
    pay_fen BIGINT NOT NULL,
    points_fen BIGINT NOT NULL,
    earned_points BIGINT NOT NULL,
    PRIMARY KEY (return_id, line),
    KEY ix_sales_return_line_order (order_id, line),
    CONSTRAINT ck_sales_return_line CHECK (quantity > 0 AND pay_fen >= 0 AND points_fen >= 0 AND earned_points >= 0)
  )`,
  `CREATE TABLE sales_return_payment (
    return_id BIGINT NOT NULL,
    method ENUM('points', 'wallet', 'cash', 'card', 'wechat', 'voucher') NOT NULL,
    order_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    principal_fen BIGINT NULL,
    bonus_fen BIGINT NULL,
    points BIGINT NULL,
    state ENUM('refunding', 'refunded', 'stuck', 'failed') NOT NULL,
    refund_id BIGINT NULL,
    attempts SMALLINT NOT NULL DEFAULT 0,
    in_cash TINYINT NOT NULL DEFAULT 0,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (return_id, method),
    UNIQUE KEY uq_sales_return_payment_refund (refund_id),
    KEY ix_sales_return_payment_order (order_id, state)
  )`,
  'ALTER TABLE sales_order ADD COLUMN refunded_fen BIGINT NOT NULL DEFAULT 0',
  'ALTER TABLE sales_order_line ADD COLUMN returned_quantity INT NOT NULL DEFAULT 0',
];

/** Until now an order came back as a whole or not at all: such a return gets the order's own id. */
const HISTORY = [
  "UPDATE sales_order SET refunded_fen = payable_fen WHERE state IN ('refunding', 'refunded')",
  `UPDATE sales_order_line JOIN sales_order ON sales_order.id = sales_order_line.order_id
      SET sales_order_line.returned_quantity = sales_order_line.quantity WHERE sales_order.state IN ('refunding', 'refunded')`,
  `INSERT INTO sales_return (id, order_id, seq, store_id, legal_entity_id, sale_store_id, member_id, amount_fen,
      wallet_fen, cash_fen, card_fen, wechat_fen, voucher_fen, deducted_fen, points_back, points_back_expired, points_fen,
      earned_points, debt_points, deducted_points, lapsed_points, growth, complete, state, reason, business_date,
      created_at, completed_at)
    SELECT id, id, 1, store_id, legal_entity_id, store_id, member_id, payable_fen,
           wallet_fen, cash_fen, 0, wechat_fen, 0, 0, points_used, 0, points_fen,
           earned_points, 0, 0, 0, earned_growth, 1, CASE state WHEN 'refunding' THEN 'refunding' ELSE 'refunded' END,
           COALESCE(refund_reason, ''), DATE(DATE_ADD(COALESCE(refunded_at, created_at), INTERVAL 8 HOUR)),
           COALESCE(refunded_at, created_at), CASE state WHEN 'refunded' THEN COALESCE(refunded_at, created_at) END
      FROM sales_order WHERE state IN ('refunding', 'refunded')`,
  `INSERT INTO sales_return_line (return_id, line, order_id, product_id, quantity, pay_fen, points_fen, earned_points)
    SELECT l.order_id, l.line, l.order_id, l.product_id, l.quantity, l.pay_fen, l.points_fen, l.earned_points
      FROM sales_order_line l JOIN sales_return r ON r.id = l.order_id`,
  `INSERT INTO sales_return_payment (return_id, method, order_id, amount_fen, principal_fen, bonus_fen, points, state,
      refund_id, attempts, updated_at)
    SELECT p.order_id, p.method, p.order_id, p.amount_fen, p.principal_fen, p.bonus_fen, p.points,
           CASE p.state WHEN 'refunding' THEN 'refunding' ELSE 'refunded' END,
           f.id, CASE p.method WHEN 'wechat' THEN 1 ELSE 0 END, r.created_at
      FROM sales_order_payment p JOIN sales_return r ON r.id = p.order_id
      LEFT JOIN payment_refund f ON p.method = 'wechat' AND f.biz_key = CONCAT('order:', p.order_id, ':refund')`,
];

/** The last net under the arithmetic: nothing comes back twice, and no fen more than was paid. */
const CHECKS = [
  'ALTER TABLE sales_order ADD CONSTRAINT ck_sales_order_refunded CHECK (refunded_fen >= 0 AND refunded_fen <= payable_fen)',
  'ALTER TABLE sales_order_line ADD CONSTRAINT ck_sales_order_line_returned CHECK (returned_quantity >= 0 AND returned_quantity <= quantity)',
];

const LARGE = 'order.refund.large';
const MAY_RETURN_MUCH = ['administrator', 'finance', 'store_manager'];

export class Returns1763800005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...HISTORY, ...CHECKS]) await runner.query(statement);
    for (const role of MAY_RETURN_MUCH) {
      await runner.query("UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', ?) WHERE code = ?", [
        LARGE,
        role,
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', ?))) WHERE JSON_SEARCH(permissions, 'one', ?) IS NOT NULL",
      [LARGE, LARGE],
    );
    await runner.query('ALTER TABLE sales_order_line DROP CONSTRAINT ck_sales_order_line_returned');
    await runner.query('ALTER TABLE sales_order DROP CONSTRAINT ck_sales_order_refunded');
    await runner.query('ALTER TABLE sales_order_line DROP COLUMN returned_quantity');
    await runner.query('ALTER TABLE sales_order DROP COLUMN refunded_fen');
    for (const table of ['sales_return_payment', 'sales_return_line', 'sales_return'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
