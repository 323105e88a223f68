import { Injectable } from '@nestjs/common';
import { Database, type SqlParam, type Transaction, inList, readJson } from '../../../platform/database/index.js';
import type { ItemSnapshot, MallDelivery } from '../items/item.types.js';
import {
  type CashMethod,
  type CashRefundState,
  type EndReason,
  type RedemptionState,
  type StoredRedemption,
} from './redemption.types.js';

interface RedemptionRow {
  id: number;
  member_id: number;
  item_id: number;
  store_id: number;
  legal_entity_id: number;
  delivery: MallDelivery;
  state: RedemptionState;
  item: unknown;
  points: number;
  cash_fen: number;
  cash_method: CashMethod;
  payment_id: number | null;
  refund_id: number | null;
  refund_state: CashRefundState;
  refund_attempt: number;
  from_store_stock: number;
  address_sealed: string | null;
  carrier: string | null;
  tracking_no: string | null;
  coupon_id: number | null;
  created_at: Date;
  pay_by: Date | null;
  paid_at: Date | null;
  shipped_at: Date | null;
  ended_at: Date | null;
  end_reason: EndReason | null;
}

const SELECT = `SELECT id, member_id, item_id, store_id, legal_entity_id, delivery, state, item, points, cash_fen, cash_method,
    payment_id, refund_id, refund_state, refund_attempt, from_store_stock, address_sealed, carrier, tracking_no, coupon_id,
    created_at, pay_by, paid_at, shipped_at, ended_at, end_reason
  FROM mall_redemption`;

export interface RedemptionFilter {
  readonly states: readonly RedemptionState[];
  readonly delivery?: MallDelivery;
  readonly memberId?: number;
  readonly beforeId: number;
  readonly limit: number;
}

/** What changes of a redemption as it moves from one state to the next. */
export interface RedemptionMove {
  readonly from: readonly RedemptionState[];
  readonly to: RedemptionState;
  readonly paidAt?: Date;
  readonly couponId?: number | null;
  readonly carrier?: string;
  readonly trackingNo?: string;
  readonly shippedAt?: Date;
  readonly endedAt?: Date;
  readonly endReason?: EndReason;
}

/** The rows of redemptions. Every move is conditional on the state it comes from. */
@Injectable()
export class RedemptionStore {
  constructor(private readonly database: Database) {}

  async find(id: number): Promise<StoredRedemption | null> {
    return (await this.many('id = ?', [id]))[0] ?? null;
  }

  async lock(tx: Transaction, id: number): Promise<StoredRedemption | null> {
    const [row] = await tx.query<RedemptionRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? stored(row) : null;
  }

  list({ states, delivery, memberId, beforeId, limit }: RedemptionFilter): Promise<StoredRedemption[]> {
    const conditions = ['state IN (?)', 'id < ?'];
    const params: SqlParam[] = [inList(states), beforeId];
    if (delivery !== undefined) {
      conditions.push('delivery = ?');
      params.push(delivery);
    }
    if (memberId !== undefined) {
      conditions.push('member_id = ?');
      params.push(memberId);
    }
    return this.many(`${conditions.join(' AND ')} ORDER BY id DESC LIMIT ?`, [...params, limit]);
  }

  recentOf(memberId: number, limit: number, before: Date | null): Promise<StoredRedemption[]> {
    const page = `member_id = ? AND state NOT IN ('awaiting_payment', 'closed')${before ? ' AND created_at < ?' : ''}`;
    return this.many(`${page} ORDER BY id DESC LIMIT ?`, [memberId, ...(before ? [before] : []), limit]);
  }

  allOf(memberId: number): Promise<StoredRedemption[]> {
    return this.many('member_id = ? ORDER BY id DESC', [memberId]);
  }

  /** Sent so long ago that it must have come by now. */
  shippedBefore(instant: Date, limit: number): Promise<StoredRedemption[]> {
    return this.many("state = 'shipped' AND shipped_at <= ? ORDER BY shipped_at LIMIT ?", [instant, limit]);
  }

  async insert(tx: Transaction, redemption: StoredRedemption): Promise<void> {
    await tx.insert('mall_redemption', [
      {
        id: redemption.id,
        member_id: redemption.memberId,
        item_id: redemption.itemId,
        store_id: redemption.storeId,
        legal_entity_id: redemption.legalEntityId,
        delivery: redemption.delivery,
        state: redemption.state,
        item: JSON.stringify(redemption.item),
        points: redemption.points,
        cash_fen: redemption.cashFen,
        cash_method: redemption.cashMethod,
        payment_id: redemption.paymentId,
        refund_state: 'none',
        from_store_stock: redemption.fromStoreStock,
        address_sealed: redemption.addressSealed,
        coupon_id: redemption.couponId,
        created_at: redemption.createdAt,
        pay_by: redemption.payBy,
        paid_at: redemption.paidAt,
        ended_at: redemption.endedAt,
      },
    ]);
  }

  async attachPayment(tx: Transaction, id: number, paymentId: number): Promise<void> {
    await tx.execute('UPDATE mall_redemption SET payment_id = ? WHERE id = ? AND payment_id IS NULL', [paymentId, id]);
  }

  /** False when it was in none of the states it should come from. */
  async move(tx: Transaction, id: number, { from, to, ...changes }: RedemptionMove): Promise<boolean> {
    const columns = {
      paid_at: changes.paidAt,
      coupon_id: changes.couponId,
      carrier: changes.carrier,
      tracking_no: changes.trackingNo,
      shipped_at: changes.shippedAt,
      ended_at: changes.endedAt,
      end_reason: changes.endReason,
    };
    const sets = Object.entries(columns).filter(([, value]) => value !== undefined);
    const { affectedRows } = await tx.execute(
      `UPDATE mall_redemption SET state = ?${sets.map(([column]) => `, ${column} = ?`).join('')} WHERE id = ? AND state IN (?)`,
      [to, ...sets.map(([, value]) => value ?? null), id, inList(from)],
    );
    return affectedRows === 1;
  }

  async followRefund(tx: Transaction, id: number, refund: { refundId: number; attempt: number }): Promise<void> {
    await tx.execute(
      "UPDATE mall_redemption SET refund_state = 'refunding', refund_id = ?, refund_attempt = ? WHERE id = ?",
      [refund.refundId, refund.attempt, id],
    );
  }

  async moveRefund(
    tx: Transaction,
    refundId: number,
    from: readonly CashRefundState[],
    to: CashRefundState,
  ): Promise<StoredRedemption | null> {
    const [row] = await tx.query<RedemptionRow>(`${SELECT} WHERE refund_id = ? FOR UPDATE`, [refundId]);
    if (!row || !from.includes(row.refund_state)) return null;
    await tx.execute('UPDATE mall_redemption SET refund_state = ? WHERE id = ?', [to, row.id]);
    return { ...stored(row), refundState: to };
  }

  /** Turns that the member has had of the item in the period. */
  async turns(tx: Transaction, itemId: number, memberId: number, periodKey: string): Promise<number[]> {
    const rows = await tx.query<{ turn: number }>(
      'SELECT turn FROM mall_turn WHERE item_id = ? AND member_id = ? AND period_key = ?',
      [itemId, memberId, periodKey],
    );
    return rows.map(({ turn }) => turn);
  }

  /** How many turns the member has had, by item; periods are by item too. */
  async turnsUsed(memberId: number, periodKeys: ReadonlyMap<number, string>): Promise<Map<number, number>> {
    if (periodKeys.size === 0) return new Map();
    const rows = await this.database.query<{ item_id: number; period_key: string; used: number }>(
      `SELECT item_id, period_key, COUNT(*) AS used FROM mall_turn WHERE member_id = ? AND item_id IN (?)
        GROUP BY item_id, period_key`,
      [memberId, inList([...periodKeys.keys()])],
    );
    const current = rows.filter((row) => periodKeys.get(row.item_id) === row.period_key);
    return new Map(current.map((row) => [row.item_id, row.used]));
  }

  async takeTurn(
    tx: Transaction,
    turn: { itemId: number; memberId: number; periodKey: string; turn: number; redemptionId: number },
  ): Promise<void> {
    await tx.insert('mall_turn', [
      {
        item_id: turn.itemId,
        member_id: turn.memberId,
        period_key: turn.periodKey,
        turn: turn.turn,
        redemption_id: turn.redemptionId,
      },
    ]);
  }

  async giveTurnBack(tx: Transaction, redemptionId: number): Promise<void> {
    await tx.execute('DELETE FROM mall_turn WHERE redemption_id = ?', [redemptionId]);
  }

  private async many(where: string, params: readonly SqlParam[]): Promise<StoredRedemption[]> {
    return (await this.database.query<RedemptionRow>(`${SELECT} WHERE ${where}`, params)).map(stored);
  }
}

function stored(row: RedemptionRow): StoredRedemption {
  return {
    id: row.id,
    memberId: row.member_id,
    itemId: row.item_id,
    storeId: row.store_id,
    legalEntityId: row.legal_entity_id,
    delivery: row.delivery,
    state: row.state,
    item: readJson<ItemSnapshot>(row.item),
    points: row.points,
    cashFen: row.cash_fen,
    cashMethod: row.cash_method,
    paymentId: row.payment_id,
    refundId: row.refund_id,
    refundState: row.refund_state,
    refundAttempt: row.refund_attempt,
    fromStoreStock: row.from_store_stock === 1,
    addressSealed: row.address_sealed,
    carrier: row.carrier,
    trackingNo: row.tracking_no,
    couponId: row.coupon_id,
    createdAt: row.created_at,
    payBy: row.pay_by,
    paidAt: row.paid_at,
    shippedAt: row.shipped_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
  };
}
