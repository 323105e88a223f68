import { createHash, randomBytes } from 'node:crypto';
import type mysql from 'mysql2/promise';
import { type BenchChain, type BenchMember, takeId } from './chain.js';

/** What one settle moves: 2 × ¥30.00, a coupon of ¥5, nearly half of the rest by points, the rest from the wallet. */
const LIST_FEN = 6_000;
const COUPON_FEN = 500;
const POINTS_FEN = 2_700;
const POINTS = 270;
export const PAY_FEN = LIST_FEN - COUPON_FEN - POINTS_FEN;
const PRINCIPAL_FEN = 2_333;
const BONUS_FEN = PAY_FEN - PRINCIPAL_FEN;
const EARNED = 2;
const GROWTH = 28;
const STRIPES = 16;

/** System accounts as the ledger has them: sixteen stripes each, made once. */
export async function makeSystemAccounts(pool: mysql.Pool): Promise<number[][]> {
  const owners = [
    ['store', 'sales', 'fen'],
    ['store', 'points-redeemed', 'point'],
    ['chain', 'points-issued', 'point'],
    ['chain', 'growth-issued', 'growth'],
  ] as const;
  const stripes: number[][] = [];
  for (let stripe = 0; stripe < STRIPES; stripe += 1) {
    const ids: number[] = [];
    for (const [owner, book, unit] of owners) {
      const id = takeId();
      await pool.query(
        `INSERT INTO ledger_account (id, address, owner, owner_id, book, entity_id, unit, may_be_negative) VALUES (?, ?, ?, 999999, ?, 0, ?, 1)`,
        [id, `${owner}/999999/${book}/0/${stripe}`, owner, book, unit],
      );
      ids.push(id);
    }
    stripes.push(ids);
  }
  return stripes;
}

/** One settle of the floor: ids of its own rows, and whose it is. */
interface FloorSale {
  chain: BenchChain;
  member: BenchMember;
  system: [sales: number, redeemed: number, pointsIssued: number, growthIssued: number];
  coupon: number;
  order: number;
  journal: number;
  lot: number;
  now: Date;
}

type Statement = readonly [sql: string, params: unknown[]];

/**
 * The floor: the rows of one settle, written by plain statements in one transaction. Rows of one table go in one INSERT,
 * balances move by conditional UPDATEs, nothing is read, validated, authorised or answered.
 */
export async function floorSettle(
  pool: mysql.Pool,
  chain: BenchChain,
  member: BenchMember,
  stripes: number[][],
  { grantHash, coupon }: { grantHash: Buffer; coupon: number },
): Promise<void> {
  const now = new Date();
  const [order, journal, lot] = [takeId(), takeId(), takeId()];
  const system = stripes[order % STRIPES] as FloorSale['system'];
  const sale = { chain, member, system, coupon, order, journal, lot, now };
  const scope = `machine:${chain.apiKeyId} floor`;
  const key = randomBytes(12).toString('hex');
  const day = now.toISOString().slice(0, 10);
  const statements: Statement[] = [
    ['START TRANSACTION', []],
    [
      'INSERT INTO idempotency_key (scope, idem_key, fingerprint, created_at) VALUES (?, ?, ?, ?)',
      [scope, key, createHash('sha256').update(key).digest(), now],
    ],
    [
      'UPDATE pay_grant SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?',
      [now, grantHash, now],
    ],
    [
      `UPDATE coupon SET state = 'used', used_at = ?, used_store_id = ?, order_id = ?, discount_fen = ?
        WHERE id = ? AND member_id = ? AND state = 'issued' AND valid_until > ?`,
      [now, chain.storeId, order, COUPON_FEN, coupon, member.id, now],
    ],
    [
      "UPDATE wallet SET day_spent_fen = IF(spent_on = ?, day_spent_fen, 0) + ?, spent_on = ? WHERE member_id = ? AND status = 'active'",
      [day, PAY_FEN, day, member.id],
    ],
    ...orderRows(sale),
    ...ledgerRows(sale),
    [
      'INSERT INTO outbox_event (id, type, subject, payload, occurred_at, due_at) VALUES ?',
      [
        [
          [takeId(), 'bench.floor', `order:${order}`, PAYLOAD, now, now],
          [takeId(), 'bench.floor', `coupon:${coupon}`, PAYLOAD, now, now],
        ],
      ],
    ],
    ['UPDATE idempotency_key SET answer = ? WHERE scope = ? AND idem_key = ?', [ANSWER, scope, key]],
    ['COMMIT', []],
  ];
  await runAll(pool, statements);
}

async function runAll(pool: mysql.Pool, statements: readonly Statement[]): Promise<void> {
  const connection = await pool.getConnection();
  try {
    for (const [sql, params] of statements) {
      const [outcome] = await connection.query<mysql.ResultSetHeader>(sql, params);
      if (sql.startsWith('UPDATE') && outcome.affectedRows !== 1)
        throw new Error(`floor: ${sql} changed ${outcome.affectedRows}`);
    }
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

function orderRows({ chain, member, coupon, order, now }: FloorSale): Statement[] {
  const day = now.toISOString().slice(0, 10);
  const head = [order, `F${order}`, chain.storeId, chain.entityId, member.id, chain.apiKeyId, `floor-${order}`];
  return [
    [ORDER_SQL, [...head, LIST_FEN, COUPON_FEN, POINTS, POINTS_FEN, PAY_FEN, PAY_FEN, EARNED, GROWTH, day, now, now]],
    [
      'INSERT INTO sales_order_line (order_id, line, product_id, name, quantity, unit_price_fen, list_fen, discount_fen, coupon_fen, points_fen, pay_fen, earned_points) VALUES (?, 1, ?, ?, 2, 3000, ?, 0, ?, ?, ?, ?)',
      [order, chain.productId, '压测商品', LIST_FEN, COUPON_FEN, POINTS_FEN, PAY_FEN, EARNED],
    ],
    [
      'INSERT INTO sales_order_coupon (order_id, coupon_id, name, discount_fen, shares) VALUES (?, ?, ?, ?, ?)',
      [order, coupon, '压测立减5元', COUPON_FEN, `[{"line":1,"fen":${COUPON_FEN}}]`],
    ],
    [
      'INSERT INTO sales_order_payment (order_id, method, amount_fen, principal_fen, bonus_fen, points, state) VALUES ?',
      [
        [
          [order, 'points', POINTS_FEN, null, null, POINTS, 'paid'],
          [order, 'wallet', PAY_FEN, PRINCIPAL_FEN, BONUS_FEN, null, 'paid'],
        ],
      ],
    ],
  ];
}

/** Shared accounts come last here too: the floor deserves the same care. */
function ledgerRows(sale: FloorSale): Statement[] {
  const { chain, member, system, order, journal, lot, now } = sale;
  const draw = 'UPDATE ledger_account SET balance = balance - ?, seq = seq + ? WHERE id = ? AND balance - held >= ?';
  const drawLot = 'UPDATE ledger_lot SET remaining = remaining - ? WHERE id = ? AND remaining - held >= ?';
  const add = 'UPDATE ledger_account SET balance = balance + ?, seq = seq + 1 WHERE id = ?';
  return [
    [
      `INSERT INTO ledger_journal (id, kind, biz_key, reversal_of, member_id, store_id, order_id, topup_id, title, effective_at, business_date, created_at)
       VALUES (?, 'order.settle', ?, NULL, ?, ?, ?, NULL, '消费 · 压测店', ?, ?, ?)`,
      [journal, `floor:${order}`, member.id, chain.storeId, order, now, now.toISOString().slice(0, 10), now],
    ],
    [
      'INSERT INTO ledger_entry (journal_id, line, account_id, amount, lot_id, seq, balance_after) VALUES ?',
      [entryRows(sale)],
    ],
    [drawLot, [PRINCIPAL_FEN, member.lots.principal, PRINCIPAL_FEN]],
    [drawLot, [BONUS_FEN, member.lots.bonus, BONUS_FEN]],
    [drawLot, [POINTS, member.lots.points, POINTS]],
    [
      'INSERT INTO ledger_lot (id, account_id, origin_id, original, remaining, held, created_at, available_at, expires_at, is_open) VALUES (?, ?, ?, ?, 0, 0, ?, ?, NULL, 0)',
      [lot, member.accounts.points, order, EARNED, now, now],
    ],
    [draw, [PRINCIPAL_FEN, 1, member.accounts.principal, PRINCIPAL_FEN]],
    [draw, [BONUS_FEN, 1, member.accounts.bonus, BONUS_FEN]],
    [draw, [POINTS, 2, member.accounts.points, POINTS]],
    [add, [GROWTH, member.accounts.growth]],
    [add, [PAY_FEN, system[0]]],
    [add, [POINTS, system[1]]],
    [add, [-EARNED, system[2]]],
    [add, [-GROWTH, system[3]]],
  ];
}

/** As large as the news of a sale. */
const PAYLOAD = JSON.stringify({ of: 'x'.repeat(180) });

/** As large as the answer of a settle of this size. */
const ANSWER = JSON.stringify({ ok: true, value: 'x'.repeat(1_400) });

const ORDER_SQL = `INSERT INTO sales_order (id, order_no, source, state, store_id, legal_entity_id, member_id, staff_id, api_key_id, external_no,
  list_fen, discount_fen, coupon_fen, points_used, points_fen, payable_fen, wallet_fen, cash_fen, wechat_fen, earned_points, earned_growth, tier_name, summary,
  payment_id, wallet_after_fen, points_after, growth_after, business_date, created_at, expires_at, paid_at)
  VALUES (?, ?, 'pos', 'paid', ?, ?, ?, NULL, ?, ?, ?, 0, ?, ?, ?, ?, ?, 0, 0, ?, ?, '普通', '压测商品 等2件', NULL, 1, 1, 1, ?, ?, NULL, ?)`;

function entryRows({ journal, member, system, lot }: FloorSale): unknown[][] {
  return [
    [journal, 1, member.accounts.principal, -PRINCIPAL_FEN, member.lots.principal, null, 1],
    [journal, 2, member.accounts.bonus, -BONUS_FEN, member.lots.bonus, null, 1],
    [journal, 3, system[0], PAY_FEN, null, null, null],
    [journal, 4, member.accounts.points, -POINTS, member.lots.points, null, 1],
    [journal, 5, system[1], POINTS, null, null, null],
    [journal, 6, member.accounts.growth, GROWTH, null, null, 1],
    [journal, 7, system[3], -GROWTH, null, null, null],
    [journal, 8, member.accounts.points, EARNED, lot, null, 1],
    [journal, 9, system[2], -EARNED, null, null, null],
  ];
}
