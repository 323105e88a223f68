import { Injectable } from '@nestjs/common';
import {
  Database,
  type ReadBatch,
  type SqlParam,
  type SqlValue,
  type Transaction,
  type WriteBatch,
  expectRows,
  readJson,
} from '../../platform/database/index.js';
import type { CouponDraft } from './issue/coupon-issue.rules.js';
import type { CouponState, CouponTerms, HeldCoupon } from './coupon.types.js';

export interface CouponRow {
  id: number;
  number: string;
  template_id: number;
  version: number;
  member_id: number;
  state: CouponState;
  valid_from: Date;
  valid_until: Date;
  used_at: Date | null;
  used_store_id: number | null;
}

interface TermsRow {
  template_id: number;
  version: number;
  name: string;
  terms: unknown;
}

type CompleteRow = CouponRow & TermsRow;

const COLUMNS = 'id, number, template_id, version, member_id, state, valid_from, valid_until, used_at, used_store_id';
const COMPLETE = `SELECT ${COLUMNS.replace(/\w+/g, 'c.$&')}, v.name, v.terms FROM coupon c
  JOIN coupon_template_version v ON v.template_id = c.template_id AND v.version = c.version`;

/** What a member holds, and when it ended. */
export interface OwnCoupon extends HeldCoupon {
  /** Of its terms. */
  readonly version: number;
  readonly usedAt: Date | null;
  readonly usedStoreId: number | null;
}

/** More than anybody carries; a quote looks at no more. */
const HELD_LIMIT = 200;

/** Rows of coupons. */
@Injectable()
export class CouponStore {
  constructor(private readonly database: Database) {}

  /** What the member could use now or will be able to, soonest to expire first. */
  async heldBy(memberId: number, now: Date): Promise<HeldCoupon[]> {
    const rows = await this.database.query<CompleteRow>(
      `${COMPLETE} WHERE c.member_id = ? AND c.state = 'issued' AND c.valid_until > ?
        ORDER BY c.valid_until, c.id LIMIT ${HELD_LIMIT}`,
      [memberId, now],
    );
    return rows.map(ownCoupon);
  }

  /** What still is the member's to use, held for an order or not: soonest to expire first. */
  async openOf(memberId: number, now: Date): Promise<OwnCoupon[]> {
    const rows = await this.database.query<CompleteRow>(
      `${COMPLETE} WHERE c.member_id = ? AND (c.state = 'held' OR (c.state = 'issued' AND c.valid_until > ?))
        ORDER BY c.valid_until, c.id LIMIT ${HELD_LIMIT}`,
      [memberId, now],
    );
    return rows.map(ownCoupon);
  }

  async find(where: { id: number } | { number: string }): Promise<OwnCoupon | null> {
    const [column, value] = 'id' in where ? ['id', where.id] : ['number', where.number];
    const row = await this.database.one<CompleteRow>(`${COMPLETE} WHERE c.${column} = ?`, [value]);
    return row && ownCoupon(row);
  }

  /** `states` newest first, `limit + 1` of them below `cursor`. */
  async page(
    memberId: number,
    filter: { sql: string; params: readonly SqlParam[] },
    { cursor, limit }: { cursor: number; limit: number },
  ): Promise<OwnCoupon[]> {
    const rows = await this.database.query<CompleteRow>(
      `${COMPLETE} WHERE c.member_id = ? AND ${filter.sql} AND c.id < ? ORDER BY c.id DESC LIMIT ?`,
      [memberId, ...filter.params, cursor, limit + 1],
    );
    return rows.map(ownCoupon);
  }

  async countUsable(memberId: number, now: Date): Promise<number> {
    const row = await this.database.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM coupon
        WHERE member_id = ? AND state = 'issued' AND valid_until > ? AND valid_from <= ?`,
      [memberId, now, now],
    );
    return row?.n ?? 0;
  }

  /** Locks coupons in the order of their ids. Their terms never change and are read without a lock. */
  lockIn(reads: ReadBatch, couponIds: readonly number[]): () => OwnCoupon[] {
    const ids = [...new Set(couponIds)].sort((a, b) => a - b);
    if (ids.length === 0) return () => [];
    const coupons = reads.add<CouponRow>(`SELECT ${COLUMNS} FROM coupon WHERE id IN (?) ORDER BY id FOR UPDATE`, [ids]);
    const terms = reads.add<TermsRow>(
      `SELECT template_id, version, name, terms FROM coupon_template_version
        WHERE (template_id, version) IN (SELECT template_id, version FROM coupon WHERE id IN (?))`,
      [ids],
    );
    return () => {
      const known = new Map(terms.rows.map((row) => [`${row.template_id}:${row.version}`, row]));
      return coupons.rows.map((row) => {
        const of = known.get(`${row.template_id}:${row.version}`);
        if (!of) throw new Error(`coupon ${row.id} has no terms`);
        return ownCoupon({ ...row, ...of });
      });
    };
  }

  /** How many of these templates these members have got so far; read after the templates are locked, it is exact. */
  turnsIn(
    reads: ReadBatch,
    wanted: ReadonlyMap<number, readonly number[]>,
  ): () => { templateId: number; memberId: number; turn: number }[] {
    const found = [...wanted].map(([templateId, memberIds]) =>
      reads.add<{ templateId: number; memberId: number; turn: number }>(
        `SELECT template_id AS templateId, member_id AS memberId, MAX(turn) AS turn FROM coupon
          WHERE template_id = ? AND member_id IN (?) GROUP BY template_id, member_id`,
        [templateId, memberIds],
      ),
    );
    return () => found.flatMap(({ rows }) => rows);
  }

  /** Ids of what was issued for this fact before. */
  issuedForIn(reads: ReadBatch, bizKey: string): () => number[] {
    const found = reads.add<{ id: number }>('SELECT id FROM coupon WHERE biz_key = ? ORDER BY biz_no', [bizKey]);
    return () => found.rows.map(({ id }) => id);
  }

  async byIds(tx: Transaction, ids: readonly number[]): Promise<OwnCoupon[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<CompleteRow>(`${COMPLETE} WHERE c.id IN (?) ORDER BY c.biz_no, c.id`, [ids]);
    return rows.map(ownCoupon);
  }

  insertIn(batch: WriteBatch, drafts: readonly CouponDraft[], now: Date): void {
    batch.insert(
      'coupon',
      drafts.map(({ coupon, version, turn, costFen, bizNo, order }) => ({
        id: coupon.id,
        number: coupon.code,
        template_id: coupon.templateId,
        version,
        member_id: coupon.memberId,
        turn,
        state: coupon.state,
        valid_from: coupon.validFrom,
        valid_until: coupon.validUntil,
        source: order.source,
        biz_key: order.bizKey,
        biz_no: bizNo,
        cost_fen: costFen,
        issued_at: now,
        issued_by: order.by,
        issued_store_id: order.storeId,
      })),
    );
  }

  useIn(batch: WriteBatch, use: CouponUse): void {
    if (use.couponIds.length === 0) return;
    const { at, storeId, staffId, orderId, memberId } = use;
    const discount = discountOf(use);
    const held = use.from === 'held';
    batch.add(
      `UPDATE coupon SET state = 'used', used_at = ?, used_store_id = ?, used_staff_id = ?, order_id = ?, held_at = NULL,
          discount_fen = ${discount.sql}
        WHERE id IN (?) AND member_id = ? AND state = ? AND ${held ? 'order_id = ?' : 'valid_from <= ? AND valid_until > ?'}`,
      [
        at,
        storeId,
        staffId,
        orderId,
        ...discount.params,
        use.couponIds,
        memberId,
        use.from,
        ...(held ? [orderId] : [at, at]),
      ],
      expectRows(use.couponIds.length, `coupons ${use.couponIds.join(', ')}`),
    );
  }

  /** The coupons of many orders in one statement, for whoever holds their locks and has judged whose and how valid they are. */
  useManyIn(batch: WriteBatch, uses: readonly (CouponUse & { readonly orderId: number })[]): void {
    const coupons = uses.flatMap((use) =>
      use.couponIds.map((id, index) => ({ ...use, id, discountFen: use.discountsFen?.[index] ?? null })),
    );
    if (coupons.length === 0) return;
    const byCoupon = `CASE id ${'WHEN ? THEN ? '.repeat(coupons.length)}END`;
    const each = (value: (coupon: (typeof coupons)[number]) => SqlValue): SqlValue[] =>
      coupons.flatMap((coupon) => [coupon.id, value(coupon)]);
    batch.add(
      `UPDATE coupon SET state = 'used', held_at = NULL, used_at = ${byCoupon}, used_store_id = ${byCoupon},
          used_staff_id = ${byCoupon}, order_id = ${byCoupon}, discount_fen = ${byCoupon}
        WHERE id IN (?) AND state = 'issued'`,
      [
        ...each(({ at }) => at),
        ...each(({ storeId }) => storeId),
        ...each(({ staffId }) => staffId),
        ...each(({ orderId }) => orderId),
        ...each(({ discountFen }) => discountFen),
        coupons.map(({ id }) => id),
      ],
      expectRows(coupons.length, 'coupons'),
    );
  }

  holdIn(batch: WriteBatch, hold: CouponHold): void {
    if (hold.couponIds.length === 0) return;
    const { couponIds, memberId, orderId, at } = hold;
    batch.add(
      `UPDATE coupon SET state = 'held', held_at = ?, order_id = ?
        WHERE id IN (?) AND member_id = ? AND state = 'issued' AND valid_from <= ? AND valid_until > ?`,
      [at, orderId, couponIds, memberId, at, at],
      expectRows(couponIds.length, `coupons ${couponIds.join(', ')}`),
    );
  }

  /** Whatever is held for the order is free again, also when nothing is. */
  releaseHeldIn(batch: WriteBatch, orderId: number): void {
    batch.add(
      "UPDATE coupon SET state = 'issued', held_at = NULL, order_id = NULL WHERE order_id = ? AND state = 'held'",
      [orderId],
    );
  }

  giveBackIn(batch: WriteBatch, { orderId, couponIds }: { orderId: number; couponIds: readonly number[] }): void {
    if (couponIds.length === 0) return;
    batch.add(
      `UPDATE coupon SET state = 'issued', used_at = NULL, used_store_id = NULL, used_staff_id = NULL, order_id = NULL,
          discount_fen = NULL
        WHERE id IN (?) AND order_id = ? AND state = 'used'`,
      [couponIds, orderId],
      expectRows(couponIds.length, `coupons of order ${orderId}`),
    );
  }
}

export interface CouponHold {
  readonly couponIds: readonly number[];
  readonly memberId: number;
  readonly orderId: number;
  readonly at: Date;
}

export interface CouponUse {
  readonly couponIds: readonly number[];
  readonly memberId: number;
  /** Null for a verification without an order. */
  readonly orderId: number | null;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly at: Date;
  readonly from: 'issued' | 'held';
  /** What each of `couponIds` took off, in their order: for what headquarters sees of it. */
  readonly discountsFen?: readonly number[];
}

function discountOf({ couponIds, discountsFen }: CouponUse): { sql: string; params: SqlParam[] } {
  if (!discountsFen) return { sql: 'NULL', params: [] };
  const cases = couponIds.map((id, index) => [id, discountsFen[index] ?? 0]);
  return { sql: `CASE id ${cases.map(() => 'WHEN ? THEN ?').join(' ')} END`, params: cases.flat() };
}

function ownCoupon(row: CompleteRow): OwnCoupon {
  return {
    id: row.id,
    code: row.number,
    templateId: row.template_id,
    memberId: row.member_id,
    name: row.name,
    terms: readJson<CouponTerms>(row.terms),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    state: row.state,
    version: row.version,
    usedAt: row.used_at,
    usedStoreId: row.used_store_id,
  };
}
