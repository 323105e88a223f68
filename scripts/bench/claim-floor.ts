import { createHash, randomBytes } from 'node:crypto';
import type mysql from 'mysql2/promise';
import { takeId } from './chain.js';

const DAY_MS = 86_400_000;
/** As large as what the server writes. */
const PAYLOAD = JSON.stringify({ of: 'x'.repeat(180) });
const ANSWER = JSON.stringify({ ok: true, value: 'x'.repeat(420) });

export interface FloorClaim {
  templateId: number;
  memberId: number;
  perMember: number;
}

/**
 * The floor: the rows of one claim, written by plain statements in one transaction, as somebody would who knows what they
 * are doing: the template's row is taken by a conditional UPDATE, last of all, so that it is held as briefly as can be.
 * Nobody is signed in, nothing is validated and nothing is answered.
 */
export async function floorClaim(pool: mysql.Pool, { templateId, memberId, perMember }: FloorClaim): Promise<void> {
  const connection = await pool.getConnection();
  const now = new Date();
  const until = new Date(now.getTime() + 30 * DAY_MS);
  const key = randomBytes(12).toString('hex');
  const scope = `member:${memberId} floor`;
  const id = takeId();
  try {
    await connection.query('START TRANSACTION');
    await connection.query(
      'INSERT INTO idempotency_key (scope, idem_key, fingerprint, created_at) VALUES (?, ?, ?, ?)',
      [scope, key, createHash('sha256').update(key).digest(), now],
    );
    const [received] = await connection.query<mysql.RowDataPacket[]>(
      'SELECT COUNT(*) AS n FROM coupon WHERE template_id = ? AND member_id = ?',
      [templateId, memberId],
    );
    const turn = Number(received[0]?.['n']) + 1;
    if (turn > perMember) throw new Error('floor: above the limit');
    await connection.query(
      `INSERT INTO coupon (id, number, template_id, version, member_id, turn, state, valid_from, valid_until, source, cost_fen, issued_at)
       VALUES (?, ?, ?, 1, ?, ?, 'issued', ?, ?, 'claim', 500, ?)`,
      [id, String(id).padStart(16, '9'), templateId, memberId, turn, now, until, now],
    );
    await connection.query(
      'INSERT INTO outbox_event (id, type, subject, payload, occurred_at, due_at) VALUES (?, ?, ?, ?, ?, ?)',
      [takeId(), 'bench.floor', `coupon:${id}`, PAYLOAD, now, now],
    );
    await connection.query('UPDATE idempotency_key SET answer = ? WHERE scope = ? AND idem_key = ?', [
      ANSWER,
      scope,
      key,
    ]);
    const [taken] = await connection.query<mysql.ResultSetHeader>(
      `UPDATE coupon_template SET issued = issued + 1, committed_fen = committed_fen + unit_cost_fen, updated_at = ?
        WHERE id = ? AND state = 'active' AND issued < stock AND committed_fen + unit_cost_fen <= budget_fen`,
      [now, templateId],
    );
    if (taken.affectedRows !== 1) throw new Error('floor: nothing left');
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}
