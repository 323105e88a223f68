import { createHash, randomBytes } from 'node:crypto';
import type mysql from 'mysql2/promise';
import { type BenchChain, type BenchMember, takeId } from './chain.js';

/** What one settle moves: 2 × ¥30.00, half of it by points, the rest from the wallet. */
const LIST_FEN = 6_000;
const POINTS_FEN = 3_000;
const POINTS = 300;
const PAY_FEN = LIST_FEN - POINTS_FEN;
const PRINCIPAL_FEN = 2_500;
const BONUS_FEN = PAY_FEN - PRINCIPAL_FEN;
const EARNED = 3;
const GROWTH = 30;
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

/**
 * The floor: the rows of one settle, written by plain statements in one transaction. Rows of one table go in one INSERT,
 * balances move by conditional UPDATEs, nothing is read, validated, authorised or answered.
 */
export async function floorSettle(
  pool: mysql.Pool,
  chain: BenchChain,
  member: BenchMember,
  stripes: number[][],
  grantHash: Buffer,
): Promise<number> {
  const now = new Date();
  const [order, journal, lot, event] = [takeId(), takeId(), takeId(), takeId()];
  const key = randomBytes(12).toString('hex');
  const system = stripes[order % STRIPES] as [number, number, number, number];
  const connection = await pool.getConnection();
  let statements = 0;
  const run = async (sql: string, params: unknown[] = []): Promise<void> => {
    statements += 1;
    const [outcome] = await connection.query<mysql.ResultSetHeader>(sql, params);
    if (sql.startsWith('UPDATE') && outcome.affectedRows !== 1)
      throw new Error(`floor: ${sql} changed ${outcome.affectedRows}`);
  };
  try {
    await run('START TRANSACTION');
    await run('INSERT INTO idempotency_key (scope, idem_key, fingerprint, created_at) VALUES (?, ?, ?, ?)', [
      `machine:${chain.apiKeyId} floor`,
      key,
      createHash('sha256').update(key).digest(),
      now,
    ]);
    await run('UPDATE pay_grant SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?', [
      now,
      grantHash,
      now,
    ]);
    await run('UPDATE ledger_account SET balance = balance - ?, seq = seq + 1 WHERE id = ? AND balance - held >= ?', [
      PRINCIPAL_FEN,
      member.accounts.principal,
      PRINCIPAL_FEN,
    ]);
    await run('UPDATE ledger_account SET balance = balance - ?, seq = seq + 1 WHERE id = ? AND balance - held >= ?', [
      BONUS_FEN,
      member.accounts.bonus,
      BONUS_FEN,
    ]);
    await run('UPDATE ledger_account SET balance = balance - ?, seq = seq + 2 WHERE id = ? AND balance - held >= ?', [
      POINTS - EARNED,
      member.accounts.points,
      POINTS,
    ]);
    await run('UPDATE ledger_account SET balance = balance + ?, seq = seq + 1 WHERE id = ?', [
      GROWTH,
      member.accounts.growth,
    ]);
    await run('UPDATE ledger_lot SET remaining = remaining - ? WHERE id = ? AND remaining - held >= ?', [
      PRINCIPAL_FEN,
      member.lots.principal,
      PRINCIPAL_FEN,
    ]);
    await run('UPDATE ledger_lot SET remaining = remaining - ? WHERE id = ? AND remaining - held >= ?', [
      BONUS_FEN,
      member.lots.bonus,
      BONUS_FEN,
    ]);
    await run('UPDATE ledger_lot SET remaining = remaining - ? WHERE id = ? AND remaining - held >= ?', [
      POINTS,
      member.lots.points,
      POINTS,
    ]);
    await run('UPDATE ledger_account SET balance = balance + ?, seq = seq + 1 WHERE id = ?', [PAY_FEN, system[0]]);
    await run('UPDATE ledger_account SET balance = balance + ?, seq = seq + 1 WHERE id = ?', [POINTS, system[1]]);
    await run('UPDATE ledger_account SET balance = balance - ?, seq = seq + 1 WHERE id = ?', [EARNED, system[2]]);
    await run('UPDATE ledger_account SET balance = balance - ?, seq = seq + 1 WHERE id = ?', [GROWTH, system[3]]);
    await run(
      `INSERT INTO ledger_journal (id, kind, biz_key, reversal_of, member_id, store_id, order_id, topup_id, title, effective_at, business_date, created_at)
       VALUES (?, 'order.settle', ?, NULL, ?, ?, ?, NULL, '消费 · 压测店', ?, ?, ?)`,
      [journal, `floor:${order}`, member.id, chain.storeId, order, now, now.toISOString().slice(0, 10), now],
    );
    await run('INSERT INTO ledger_entry (journal_id, line, account_id, amount, lot_id, seq, balance_after) VALUES ?', [
      entryRows(journal, member, system, lot),
    ]);
    await run(
      'INSERT INTO ledger_lot (id, account_id, origin_id, original, remaining, held, created_at, available_at, expires_at) VALUES (?, ?, ?, ?, ?, 0, ?, ?, NULL)',
      [lot, member.accounts.points, order, EARNED, EARNED, now, now],
    );
    await run(ORDER_SQL, [
      order,
      `F${order}`,
      chain.storeId,
      chain.entityId,
      member.id,
      chain.apiKeyId,
      `floor-${order}`,
      LIST_FEN,
      POINTS,
      POINTS_FEN,
      PAY_FEN,
      PAY_FEN,
      EARNED,
      GROWTH,
      now.toISOString().slice(0, 10),
      now,
      now,
    ]);
    await run(
      'INSERT INTO sales_order_line (order_id, line, product_id, name, quantity, unit_price_fen, list_fen, discount_fen, points_fen, pay_fen) VALUES (?, 1, ?, ?, 2, 3000, ?, 0, ?, ?)',
      [order, chain.productId, '压测商品', LIST_FEN, POINTS_FEN, PAY_FEN],
    );
    await run(
      'INSERT INTO sales_order_payment (order_id, method, amount_fen, principal_fen, bonus_fen, points, state) VALUES ?',
      [
        [
          [order, 'points', POINTS_FEN, null, null, POINTS, 'paid'],
          [order, 'wallet', PAY_FEN, PRINCIPAL_FEN, BONUS_FEN, null, 'paid'],
        ],
      ],
    );
    await run(
      "INSERT INTO outbox_event (id, type, subject, payload, occurred_at, due_at) VALUES (?, 'bench.floor', ?, '{}', ?, ?)",
      [event, `order:${order}`, now, now],
    );
    await run('UPDATE idempotency_key SET answer = ? WHERE scope = ? AND idem_key = ?', [
      ANSWER,
      `machine:${chain.apiKeyId} floor`,
      key,
    ]);
    await run('COMMIT');
    return statements;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

/** As large as the answer of a settle of this size. */
const ANSWER = JSON.stringify({ ok: true, value: 'x'.repeat(1_400) });

const ORDER_SQL = `INSERT INTO sales_order (id, order_no, source, state, store_id, legal_entity_id, member_id, staff_id, api_key_id, external_no,
  list_fen, discount_fen, points_used, points_fen, payable_fen, wallet_fen, cash_fen, wechat_fen, earned_points, earned_growth, tier_name, summary,
  payment_id, wallet_after_fen, points_after, growth_after, business_date, created_at, expires_at, paid_at)
  VALUES (?, ?, 'pos', 'paid', ?, ?, ?, NULL, ?, ?, ?, 0, ?, ?, ?, ?, 0, 0, ?, ?, '普通', '压测商品 等2件', NULL, 1, 1, 1, ?, ?, NULL, ?)`;

function entryRows(
  journal: number,
  member: BenchMember,
  system: [number, number, number, number],
  lot: number,
): unknown[][] {
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

export { LIST_FEN, PAY_FEN };
