import { Injectable } from '@nestjs/common';
import { type BusinessDate, endOfBusinessDay, startOfBusinessDay } from '@guike/shared';
import { Database, type Transaction, WriteConflict, inList, readJson } from '../../../platform/database/index.js';
import type { SheetState, StampCard, StampConditions, StampSheet } from './stamp.types.js';

type Reader = Pick<Database, 'query'>;

interface CardRow {
  id: number;
  name: string;
  emblem: string;
  conditions: unknown;
  goal: number;
  points: number;
  growth: number;
  coupon_template_id: number | null;
  automatic: number;
  repeats: number;
  starts_on: string | null;
  ends_on: string | null;
  active: number;
  position: number;
}

interface SheetRow {
  id: number;
  member_id: number;
  card_id: number;
  turn: number;
  goal: number;
  stamps: number;
  state: SheetState;
  points: number;
  growth: number;
  coupon_template_id: number | null;
}

export interface GivenStamp {
  readonly sheetId: number;
  readonly storeId: number;
  readonly givenAt: Date;
}

const CARD = `SELECT id, name, emblem, conditions, goal, points, growth, coupon_template_id, automatic, repeats, starts_on,
  ends_on, active, position FROM stamp_card`;
const SHEET = `SELECT id, member_id, card_id, turn, goal, stamps, state, points, growth, coupon_template_id
  FROM stamp_sheet`;

/** Stamp cards, the members' sheets of them and the stamps. A sheet is only written over what was read of it. */
@Injectable()
export class StampStore {
  constructor(private readonly database: Database) {}

  async cards(reader: Reader = this.database): Promise<StampCard[]> {
    return (await reader.query<CardRow>(`${CARD} ORDER BY position, id`)).map(cardOf);
  }

  async lockCard(tx: Transaction, id: number): Promise<StampCard | null> {
    const [row] = await tx.query<CardRow>(`${CARD} WHERE id = ? FOR UPDATE`, [id]);
    return row ? cardOf(row) : null;
  }

  async insertCard(tx: Transaction, card: StampCard): Promise<void> {
    await tx.insert('stamp_card', [{ ...columnsOf(card), created_at: tx.now, updated_at: tx.now }]);
  }

  async updateCard(tx: Transaction, card: StampCard): Promise<void> {
    const { id, ...values } = { ...columnsOf(card), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE stamp_card SET ${assignments.join(', ')} WHERE id = ?`, [...Object.values(values), id]);
  }

  async sheetsOf(memberId: number, reader: Reader = this.database): Promise<StampSheet[]> {
    const rows = await reader.query<SheetRow>(`${SHEET} WHERE member_id = ? ORDER BY card_id, turn`, [memberId]);
    return rows.map(sheetOf);
  }

  /** All of the member's sheets of a card, locked. */
  async lockSheets(tx: Transaction, memberId: number, cardId: number): Promise<StampSheet[]> {
    const rows = await tx.query<SheetRow>(`${SHEET} WHERE member_id = ? AND card_id = ? ORDER BY turn FOR UPDATE`, [
      memberId,
      cardId,
    ]);
    return rows.map(sheetOf);
  }

  async lockSheet(tx: Transaction, id: number): Promise<StampSheet | null> {
    const [row] = await tx.query<SheetRow>(`${SHEET} WHERE id = ? FOR UPDATE`, [id]);
    return row ? sheetOf(row) : null;
  }

  /** A turn that somebody else has begun meanwhile is a duplicate key, and the unit of work starts over. */
  async begin(
    tx: Transaction,
    id: number,
    of: { memberId: number; card: StampCard; turn: number },
  ): Promise<StampSheet> {
    const { memberId, card, turn } = of;
    const { goal, points, growth, couponTemplateId } = card;
    const { affectedRows } = await tx.execute(
      `INSERT IGNORE INTO stamp_sheet (id, member_id, card_id, turn, goal, stamps, state, points, growth,
        coupon_template_id, created_at) VALUES (?, ?, ?, ?, ?, 0, 'filling', ?, ?, ?, ?)`,
      [id, memberId, card.id, turn, goal, points, growth, couponTemplateId, tx.now],
    );
    if (affectedRows !== 1) throw new WriteConflict(`stamp card ${card.id} of member ${memberId}`);
    return { id, memberId, cardId: card.id, turn, goal, stamps: 0, state: 'filling', points, growth, couponTemplateId };
  }

  async fill(tx: Transaction, sheet: StampSheet, next: Pick<StampSheet, 'stamps' | 'state'>): Promise<void> {
    const { affectedRows } = await tx.execute(
      'UPDATE stamp_sheet SET stamps = ?, state = ? WHERE id = ? AND stamps = ? AND state = ?',
      [next.stamps, next.state, sheet.id, sheet.stamps, sheet.state],
    );
    if (affectedRows !== 1) throw new WriteConflict(`stamp sheet ${sheet.id}`);
  }

  async markRewarded(tx: Transaction, sheetId: number, couponId: number | null): Promise<void> {
    const { affectedRows } = await tx.execute(
      "UPDATE stamp_sheet SET state = 'rewarded', rewarded_at = ?, coupon_id = ? WHERE id = ? AND state = 'full'",
      [tx.now, couponId, sheetId],
    );
    if (affectedRows !== 1) throw new WriteConflict(`stamp sheet ${sheetId}`);
  }

  async stamped(tx: Transaction, cardId: number, orderId: number): Promise<boolean> {
    const rows = await tx.query('SELECT card_id FROM stamp WHERE card_id = ? AND order_id = ?', [cardId, orderId]);
    return rows.length > 0;
  }

  async stampsOn(tx: Transaction, memberId: number, cardId: number, date: BusinessDate): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM stamp
        WHERE member_id = ? AND card_id = ? AND taken_back_at IS NULL AND given_at >= ? AND given_at < ?`,
      [memberId, cardId, startOfBusinessDay(date), endOfBusinessDay(date)],
    );
    return row?.count ?? 0;
  }

  async give(
    tx: Transaction,
    stamp: { cardId: number; orderId: number; sheetId: number; memberId: number; storeId: number; at: Date },
  ): Promise<void> {
    await tx.insert('stamp', [
      {
        card_id: stamp.cardId,
        order_id: stamp.orderId,
        sheet_id: stamp.sheetId,
        member_id: stamp.memberId,
        store_id: stamp.storeId,
        given_at: stamp.at,
      },
    ]);
  }

  /** Stamps of an order that are still there, by card. */
  async ofOrder(tx: Transaction, orderId: number): Promise<{ cardId: number; sheetId: number }[]> {
    return tx.query(
      `SELECT card_id AS cardId, sheet_id AS sheetId FROM stamp
        WHERE order_id = ? AND taken_back_at IS NULL ORDER BY sheet_id`,
      [orderId],
    );
  }

  async takeBack(tx: Transaction, cardId: number, orderId: number): Promise<void> {
    const { affectedRows } = await tx.execute(
      'UPDATE stamp SET taken_back_at = ? WHERE card_id = ? AND order_id = ? AND taken_back_at IS NULL',
      [tx.now, cardId, orderId],
    );
    if (affectedRows !== 1) throw new WriteConflict(`stamp of order ${orderId}`);
  }

  async stampsIn(sheetIds: readonly number[]): Promise<GivenStamp[]> {
    if (sheetIds.length === 0) return [];
    return this.database.query(
      `SELECT sheet_id AS sheetId, store_id AS storeId, given_at AS givenAt FROM stamp
        WHERE sheet_id IN (?) AND taken_back_at IS NULL ORDER BY given_at`,
      [inList(sheetIds)],
    );
  }

  async recent(memberId: number, limit: number, before: Date | null): Promise<{ givenAt: Date; name: string }[]> {
    return this.database.query(
      `SELECT s.given_at AS givenAt, c.name FROM stamp s JOIN stamp_card c ON c.id = s.card_id
        WHERE s.member_id = ? AND s.taken_back_at IS NULL${before ? ' AND s.given_at < ?' : ''}
        ORDER BY s.given_at DESC LIMIT ?`,
      [memberId, ...(before ? [before] : []), limit],
    );
  }

  async countByState(): Promise<{ cardId: number; state: SheetState; count: number }[]> {
    return this.database.query(
      'SELECT card_id AS cardId, state, COUNT(*) AS count FROM stamp_sheet GROUP BY card_id, state',
    );
  }

  async rewardedAfter(afterId: number, limit: number): Promise<StampSheet[]> {
    const rows = await this.database.query<SheetRow>(
      `${SHEET} WHERE id > ? AND state = 'rewarded' ORDER BY id LIMIT ?`,
      [afterId, limit],
    );
    return rows.map(sheetOf);
  }

  /** Sheets whose number of stamps is not that of their stamps. */
  async miscounted(limit: number): Promise<{ id: number; stamps: number; counted: number }[]> {
    return this.database.query(
      `SELECT h.id, h.stamps, COUNT(s.order_id) AS counted FROM stamp_sheet h
         LEFT JOIN stamp s ON s.sheet_id = h.id AND s.taken_back_at IS NULL
        GROUP BY h.id, h.stamps HAVING h.stamps <> COUNT(s.order_id) LIMIT ?`,
      [limit],
    );
  }

  /** One sheet with its stamps to another member, as their next turn. */
  async moveSheet(tx: Transaction, sheetId: number, to: { memberId: number; turn: number }): Promise<void> {
    await tx.execute('UPDATE stamp_sheet SET member_id = ?, turn = ? WHERE id = ?', [to.memberId, to.turn, sheetId]);
    await tx.execute('UPDATE stamp SET member_id = ? WHERE sheet_id = ?', [to.memberId, sheetId]);
  }
}

function columnsOf(card: StampCard) {
  const { conditions, couponTemplateId, startsOn, endsOn, ...rest } = card;
  return {
    ...rest,
    conditions: JSON.stringify(conditions),
    coupon_template_id: couponTemplateId,
    starts_on: startsOn,
    ends_on: endsOn,
  };
}

function cardOf(row: CardRow): StampCard {
  return {
    id: row.id,
    name: row.name,
    emblem: row.emblem,
    conditions: readJson<StampConditions>(row.conditions),
    goal: row.goal,
    points: row.points,
    growth: row.growth,
    couponTemplateId: row.coupon_template_id,
    automatic: Boolean(row.automatic),
    repeats: Boolean(row.repeats),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    active: Boolean(row.active),
    position: row.position,
  };
}

function sheetOf({ member_id, card_id, coupon_template_id, ...row }: SheetRow): StampSheet {
  return { ...row, memberId: member_id, cardId: card_id, couponTemplateId: coupon_template_id };
}
