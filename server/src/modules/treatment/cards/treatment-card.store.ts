import { Injectable } from '@nestjs/common';
import { Database, IdGenerator, type Row, type Transaction, readJson } from '../../../platform/database/index.js';
import type { CardState, Settlement } from '../treatment.types.js';

/** A card as it is kept. */
export interface TreatmentCardRecord {
  readonly id: number;
  readonly planId: number;
  readonly memberId: number;
  readonly orderId: number;
  readonly line: number;
  readonly storeId: number;
  readonly name: string;
  readonly serviceIds: readonly number[] | null;
  readonly times: number;
  readonly left: number;
  readonly held: number;
  readonly visitFen: number;
  readonly payFen: number;
  readonly state: CardState;
  readonly cycleDays: number | null;
  readonly cycleDueOn: string | null;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

export interface NewTreatmentCard {
  readonly planId: number;
  readonly memberId: number;
  readonly orderId: number;
  readonly line: number;
  readonly piece: number;
  readonly storeId: number;
  readonly name: string;
  readonly serviceIds: readonly number[] | null;
  readonly times: number;
  readonly visitFen: number;
  readonly payFen: number;
  readonly cycleDays: number | null;
  readonly expiresAt: Date;
}

interface CardRow {
  id: number;
  plan_id: number;
  member_id: number;
  order_id: number;
  line: number;
  store_id: number;
  name: string;
  service_ids: unknown;
  times: number;
  left_times: number;
  held: number;
  visit_fen: number;
  pay_fen: number;
  state: CardState;
  cycle_days: number | null;
  cycle_due_on: string | null;
  issued_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

type Reader = Pick<Database, 'query'>;

const COLUMNS = `id, plan_id, member_id, order_id, line, store_id, name, service_ids, times, left_times, held, visit_fen,
  pay_fen, state, cycle_days, cycle_due_on, issued_at, expires_at, last_used_at`;

/** Rows of cards. Every count moves by an UPDATE that says what it needs to find; false when it was not there. */
@Injectable()
export class TreatmentCardStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  async byId(cardId: number, reader: Reader = this.database): Promise<TreatmentCardRecord | null> {
    const [row] = await reader.query<CardRow>(`SELECT ${COLUMNS} FROM treatment_card WHERE id = ?`, [cardId]);
    return row ? record(row) : null;
  }

  async lock(tx: Transaction, cardId: number): Promise<TreatmentCardRecord | null> {
    const sql = `SELECT ${COLUMNS} FROM treatment_card WHERE id = ? FOR UPDATE`;
    const [row] = await tx.query<CardRow>(sql, [cardId]);
    return row ? record(row) : null;
  }

  /** Those of an order, locked: whoever returns it and whoever uses one of them take turns. */
  async lockOfOrder(tx: Transaction, orderId: number): Promise<TreatmentCardRecord[]> {
    const sql = `SELECT ${COLUMNS} FROM treatment_card WHERE order_id = ? ORDER BY line, piece FOR UPDATE`;
    return (await tx.query<CardRow>(sql, [orderId])).map(record);
  }

  /** Those that may still be used, the one that ends first on top. */
  async usableOf(memberId: number, now: Date): Promise<TreatmentCardRecord[]> {
    const rows = await this.database.query<CardRow>(
      `SELECT ${COLUMNS} FROM treatment_card
        WHERE member_id = ? AND state = 'active' AND expires_at > ? AND left_times > held ORDER BY expires_at, id`,
      [memberId, now],
    );
    return rows.map(record);
  }

  /** Newest first. */
  async ofMember(memberId: number, limit: number, beforeId: number): Promise<TreatmentCardRecord[]> {
    const rows = await this.database.query<CardRow>(
      `SELECT ${COLUMNS} FROM treatment_card WHERE member_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
      [memberId, beforeId, limit],
    );
    return rows.map(record);
  }

  /** How many were made; those that are there already stay as they are. */
  async issue(tx: Transaction, cards: readonly NewTreatmentCard[]): Promise<{ id: number; card: NewTreatmentCard }[]> {
    const first = cards[0];
    if (!first) return [];
    const there = await tx.query<{ line: number; piece: number }>(
      'SELECT line, piece FROM treatment_card WHERE order_id = ?',
      [first.orderId],
    );
    const missing = cards.filter(({ line, piece }) => !there.some((row) => row.line === line && row.piece === piece));
    const ids = await this.ids.takeMany(missing.length);
    const made = missing.map((card, index) => ({ id: ids[index] as number, card }));
    await tx.insert(
      'treatment_card',
      made.map(({ id, card }) => newRow(id, card, tx.now)),
    );
    return made;
  }

  async hold(tx: Transaction, cardId: number): Promise<boolean> {
    return one(
      await tx.execute(
        `UPDATE treatment_card SET held = held + 1
          WHERE id = ? AND state = 'active' AND left_times > held AND expires_at > ?`,
        [cardId, tx.now],
      ),
    );
  }

  async release(tx: Transaction, cardId: number): Promise<boolean> {
    return one(await tx.execute('UPDATE treatment_card SET held = held - 1 WHERE id = ? AND held > 0', [cardId]));
  }

  /** `from` held: the visit was promised in time, so it is good whatever the clock says now. The last one ends the card. */
  async use(tx: Transaction, cardId: number, from: 'held' | 'free', cycleDueOn: string | null): Promise<boolean> {
    const held = from === 'held';
    return one(
      await tx.execute(
        `UPDATE treatment_card
            SET state = CASE WHEN left_times = 1 THEN 'finished' ELSE state END,
                ended_at = CASE WHEN left_times = 1 THEN ? ELSE ended_at END,
                left_times = left_times - 1, held = held - ?, last_used_at = ?, cycle_due_on = ?
          WHERE id = ? AND state = 'active' AND left_times > 0 AND ${held ? 'held > 0' : 'left_times > held AND expires_at > ?'}`,
        [tx.now, held ? 1 : 0, tx.now, cycleDueOn, cardId, ...(held ? [] : [tx.now])],
      ),
    );
  }

  /** A visit that was counted by mistake comes back. */
  async undo(tx: Transaction, cardId: number): Promise<boolean> {
    return one(
      await tx.execute(
        `UPDATE treatment_card SET state = 'active', ended_at = NULL, left_times = left_times + 1, cycle_due_on = NULL
          WHERE id = ? AND state IN ('active', 'finished') AND left_times < times`,
        [cardId],
      ),
    );
  }

  async void(tx: Transaction, cardId: number): Promise<boolean> {
    return one(
      await tx.execute(
        `UPDATE treatment_card SET state = 'voided', ended_at = ?
          WHERE id = ? AND state IN ('active', 'expired') AND left_times = times AND held = 0`,
        [tx.now, cardId],
      ),
    );
  }

  /** What is left of it goes back in money: it can't be used any more, and says how it was reckoned. */
  async settle(tx: Transaction, card: TreatmentCardRecord, settlement: Settlement): Promise<boolean> {
    return one(
      await tx.execute(
        `UPDATE treatment_card SET state = 'voided', ended_at = ?, settlement = ?, cycle_due_on = NULL
          WHERE id = ? AND state IN ('active', 'expired') AND left_times = ? AND held = 0`,
        [tx.now, JSON.stringify(settlement), card.id, card.left],
      ),
    );
  }
}

const one = ({ affectedRows }: { affectedRows: number }): boolean => affectedRows === 1;

function newRow(id: number, card: NewTreatmentCard, now: Date): Row {
  return {
    id,
    plan_id: card.planId,
    member_id: card.memberId,
    order_id: card.orderId,
    line: card.line,
    piece: card.piece,
    store_id: card.storeId,
    name: card.name,
    service_ids: card.serviceIds === null ? null : JSON.stringify(card.serviceIds),
    times: card.times,
    left_times: card.times,
    held: 0,
    visit_fen: card.visitFen,
    pay_fen: card.payFen,
    state: 'active',
    cycle_days: card.cycleDays,
    issued_at: now,
    expires_at: card.expiresAt,
  };
}

function record(row: CardRow): TreatmentCardRecord {
  return {
    id: row.id,
    planId: row.plan_id,
    memberId: row.member_id,
    orderId: row.order_id,
    line: row.line,
    storeId: row.store_id,
    name: row.name,
    serviceIds: row.service_ids === null ? null : readJson<number[]>(row.service_ids),
    times: row.times,
    left: row.left_times,
    held: row.held,
    visitFen: row.visit_fen,
    payFen: row.pay_fen,
    state: row.state,
    cycleDays: row.cycle_days,
    cycleDueOn: row.cycle_due_on,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}
