import { Injectable } from '@nestjs/common';
import { Database, type Transaction, readJson } from '../../platform/database/index.js';
import { OPEN_TOPUP, PAID_TOPUP } from './topup.rules.js';
import type { PlanAudience, PlanCoupon, PlanGift, TopupMethod, TopupState } from './topup.types.js';

/** The plan as it was when the member chose it. */
export interface PlanSnapshot {
  readonly name: string;
  readonly audience: PlanAudience;
  readonly terms: Readonly<Record<string, string | number>>;
  /** Where its money may be spent, as lots carry it. */
  readonly scope: string | null;
  readonly coupons: readonly PlanCoupon[];
  readonly gifts: readonly PlanGift[];
}

/** Top-ups made before plans had these say nothing about them. */
type KeptPlan = Pick<PlanSnapshot, 'name' | 'audience' | 'terms'> & Partial<PlanSnapshot>;

export interface StoredTopup {
  readonly id: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly legalEntityId: number;
  readonly planId: number;
  readonly plan: PlanSnapshot;
  readonly termsHash: string;
  readonly payFen: number;
  readonly bonusFen: number;
  readonly bonusPoints: number;
  readonly method: TopupMethod;
  readonly state: TopupState;
  readonly paymentId: number | null;
  readonly walletAfterFen: number | null;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
}

export interface NewTopup extends Omit<StoredTopup, 'state' | 'walletAfterFen' | 'createdAt' | 'paidAt'> {
  readonly createdBy: string;
  readonly externalNo: string | null;
}

interface TopupRow {
  id: number;
  member_id: number;
  store_id: number;
  legal_entity_id: number;
  plan_id: number;
  plan: unknown;
  terms_hash: string;
  pay_fen: number;
  bonus_fen: number;
  bonus_points: number;
  method: TopupMethod;
  state: TopupState;
  payment_id: number | null;
  wallet_after_fen: number | null;
  created_at: Date;
  paid_at: Date | null;
}

const COLUMNS = `id, member_id, store_id, legal_entity_id, plan_id, plan, terms_hash, pay_fen, bonus_fen, bonus_points, method,
  state, payment_id, wallet_after_fen, created_at, paid_at`;

/** The rows of top-ups. Every change of state is conditional on the state it comes from. */
@Injectable()
export class TopupStore {
  constructor(private readonly database: Database) {}

  async find(id: number): Promise<StoredTopup | null> {
    const row = await this.database.one<TopupRow>(`SELECT ${COLUMNS} FROM topup WHERE id = ?`, [id]);
    return row ? stored(row) : null;
  }

  async lock(tx: Transaction, id: number): Promise<StoredTopup> {
    const [row] = await tx.query<TopupRow>(`SELECT ${COLUMNS} FROM topup WHERE id = ? FOR UPDATE`, [id]);
    if (!row) throw new Error(`no top-up ${id}`);
    return stored(row);
  }

  /** A second top-up that would be the first, or a number of the till that was used before, is a duplicate key. */
  async insert(tx: Transaction, topup: NewTopup): Promise<void> {
    await tx.insert('topup', [
      {
        id: topup.id,
        member_id: topup.memberId,
        store_id: topup.storeId,
        legal_entity_id: topup.legalEntityId,
        plan_id: topup.planId,
        plan: JSON.stringify(topup.plan),
        terms_hash: topup.termsHash,
        pay_fen: topup.payFen,
        bonus_fen: topup.bonusFen,
        bonus_points: topup.bonusPoints,
        method: topup.method,
        state: 'created',
        payment_id: topup.paymentId,
        created_by: topup.createdBy,
        external_no: topup.externalNo,
        first_key: topup.plan.audience === 'first' ? topup.memberId : null,
        created_at: tx.now,
      },
    ]);
  }

  async attachPayment(tx: Transaction, id: number, paymentId: number): Promise<void> {
    await tx.execute('UPDATE topup SET payment_id = ? WHERE id = ? AND payment_id IS NULL', [paymentId, id]);
  }

  async externalNoTaken(tx: Transaction, storeId: number, externalNo: string): Promise<boolean> {
    const rows = await tx.query('SELECT id FROM topup WHERE store_id = ? AND external_no = ?', [storeId, externalNo]);
    return rows.length > 0;
  }

  async markPaying(tx: Transaction, id: number): Promise<void> {
    await tx.execute("UPDATE topup SET state = 'paying' WHERE id = ? AND state = 'created'", [id]);
  }

  async markPaid(
    tx: Transaction,
    id: number,
    from: TopupState,
    paid: { at: Date; walletAfterFen: number },
  ): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE topup SET state = 'paid', paid_at = ?, wallet_after_fen = ? WHERE id = ? AND state = ?",
      [paid.at, paid.walletAfterFen, id, from],
    );
    return affectedRows === 1;
  }

  async markClosed(tx: Transaction, id: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE topup SET state = 'closed', closed_at = ?, first_key = NULL WHERE id = ? AND state IN (?)",
      [tx.now, id, OPEN_TOPUP],
    );
    return affectedRows === 1;
  }

  async paidCount(memberId: number, tx?: Transaction): Promise<number> {
    const [row] = await (tx ?? this.database).query<{ count: number }>(
      'SELECT COUNT(*) AS count FROM topup WHERE member_id = ? AND state IN (?)',
      [memberId, PAID_TOPUP],
    );
    return row?.count ?? 0;
  }

  async recentPaid(memberId: number, limit: number, before: Date | null): Promise<StoredTopup[]> {
    const rows = await this.database.query<TopupRow>(
      `SELECT ${COLUMNS} FROM topup
        WHERE member_id = ? AND state IN (?)${before ? ' AND paid_at < ?' : ''} ORDER BY id DESC LIMIT ?`,
      [memberId, PAID_TOPUP, ...(before ? [before] : []), limit],
    );
    return rows.map(stored);
  }

  async paidBetween(from: Date, to: Date): Promise<{ count: number; paidFen: number }> {
    const row = await this.database.one<{ count: number; paidFen: number }>(
      'SELECT COUNT(*) AS count, COALESCE(SUM(pay_fen), 0) AS paidFen FROM topup WHERE paid_at >= ? AND paid_at < ?',
      [from, to],
    );
    return { count: row?.count ?? 0, paidFen: row?.paidFen ?? 0 };
  }
}

function stored(row: TopupRow): StoredTopup {
  return {
    id: row.id,
    memberId: row.member_id,
    storeId: row.store_id,
    legalEntityId: row.legal_entity_id,
    planId: row.plan_id,
    plan: { scope: null, coupons: [], gifts: [], ...readJson<KeptPlan>(row.plan) },
    termsHash: row.terms_hash,
    payFen: row.pay_fen,
    bonusFen: row.bonus_fen,
    bonusPoints: row.bonus_points,
    method: row.method,
    state: row.state,
    paymentId: row.payment_id,
    walletAfterFen: row.wallet_after_fen,
    createdAt: row.created_at,
    paidAt: row.paid_at,
  };
}
