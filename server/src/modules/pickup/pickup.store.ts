import { Injectable } from '@nestjs/common';
import { Database, type SqlParam, type Transaction, inList, readJson } from '../../platform/database/index.js';
import type { NewPickup, PickupItem, PickupSource, PickupState, StoredPickup } from './pickup.types.js';

interface PickupRow {
  id: number;
  code: string;
  source: PickupSource;
  source_id: number;
  member_id: number;
  store_id: number;
  title: string;
  items: unknown;
  gift: string | null;
  state: PickupState;
  ready_at: Date;
  expires_at: Date | null;
  created_at: Date;
  ended_at: Date | null;
  collected_by: number | null;
  gift_given: number;
}

const SELECT = `SELECT id, code, source, source_id, member_id, store_id, title, items, gift, state, ready_at, expires_at,
    created_at, ended_at, collected_by, gift_given
  FROM pickup`;

export interface PickupList {
  readonly states: readonly PickupState[];
  readonly beforeId: number;
  readonly limit: number;
}

/** The rows of pickups. Every end is conditional on the state it comes from, so each comes to one end. */
@Injectable()
export class PickupStore {
  constructor(private readonly database: Database) {}

  byId(id: number, tx?: Transaction): Promise<StoredPickup | null> {
    return this.one('id = ?', [id], tx);
  }

  byCode(code: string): Promise<StoredPickup | null> {
    return this.one('code = ?', [code]);
  }

  bySource(source: PickupSource, sourceId: number, tx?: Transaction): Promise<StoredPickup | null> {
    return this.one('source = ? AND source_id = ?', [source, sourceId], tx);
  }

  async bySources(source: PickupSource, ids: readonly number[]): Promise<StoredPickup[]> {
    if (ids.length === 0) return [];
    return this.many('source = ? AND source_id IN (?)', [source, inList(ids)]);
  }

  ofMember(memberId: number, { states, beforeId, limit }: PickupList): Promise<StoredPickup[]> {
    const page = 'member_id = ? AND state IN (?) AND id < ? ORDER BY id DESC LIMIT ?';
    return this.many(page, [memberId, inList(states), beforeId, limit]);
  }

  ofStore(storeId: number, { states, beforeId, limit }: PickupList): Promise<StoredPickup[]> {
    const page = 'store_id = ? AND state IN (?) AND id < ? ORDER BY id DESC LIMIT ?';
    return this.many(page, [storeId, inList(states), beforeId, limit]);
  }

  recentOf(memberId: number, limit: number, before: Date | null): Promise<StoredPickup[]> {
    const page = `member_id = ? AND state = 'collected'${before ? ' AND ended_at < ?' : ''} ORDER BY ended_at DESC LIMIT ?`;
    return this.many(page, [memberId, ...(before ? [before] : []), limit]);
  }

  allOf(memberId: number): Promise<StoredPickup[]> {
    return this.many('member_id = ? ORDER BY id DESC', [memberId]);
  }

  async insert(tx: Transaction, pickup: NewPickup & { id: number; code: string }): Promise<void> {
    const readyAt = pickup.readyAt ?? tx.now;
    await tx.insert('pickup', [
      {
        id: pickup.id,
        code: pickup.code,
        source: pickup.source,
        source_id: pickup.sourceId,
        member_id: pickup.memberId,
        store_id: pickup.storeId,
        title: pickup.title.slice(0, 120),
        items: JSON.stringify(pickup.items),
        gift: pickup.gift?.slice(0, 80) ?? null,
        state: 'waiting',
        ready_at: readyAt,
        expires_at: pickup.expiresAt,
        ready_told: readyAt <= tx.now,
        created_at: tx.now,
      },
    ]);
  }

  /** False when it came to another end before. */
  async end(
    tx: Transaction,
    id: number,
    { from, to }: { from: readonly PickupState[]; to: Exclude<PickupState, 'waiting'> },
    by: { staffId: number; giftGiven: boolean } | null = null,
  ): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'UPDATE pickup SET state = ?, ended_at = ?, collected_by = ?, gift_given = ? WHERE id = ? AND state IN (?)',
      [to, tx.now, by?.staffId ?? null, by?.giftGiven ?? false, id, inList(from)],
    );
    return affectedRows === 1;
  }

  async changeItems(tx: Transaction, id: number, items: readonly PickupItem[]): Promise<void> {
    const sql = "UPDATE pickup SET items = ? WHERE id = ? AND state IN ('waiting', 'expired')";
    await tx.execute(sql, [JSON.stringify(items), id]);
  }

  /** Rows that a job may take now: others that work on them are passed over by the conditional write. */
  async due(
    tx: Transaction,
    which: 'ready' | 'expiring' | 'expired',
    until: Date,
    limit: number,
  ): Promise<StoredPickup[]> {
    const where = {
      ready: "ready_told = 0 AND ready_at <= ? AND state = 'waiting' ORDER BY ready_at LIMIT ? FOR UPDATE",
      expiring: "state = 'waiting' AND expires_at <= ? AND expiry_told = 0 ORDER BY expires_at LIMIT ? FOR UPDATE",
      expired: "state = 'waiting' AND expires_at <= ? ORDER BY expires_at LIMIT ? FOR UPDATE",
    }[which];
    return (await tx.query<PickupRow>(`${SELECT} WHERE ${where}`, [until, limit])).map(stored);
  }

  async told(tx: Transaction, what: 'ready_told' | 'expiry_told', ids: readonly number[]): Promise<void> {
    await tx.execute(`UPDATE pickup SET ${what} = 1 WHERE id IN (?)`, [inList(ids)]);
  }

  private async one(where: string, params: readonly SqlParam[], tx?: Transaction): Promise<StoredPickup | null> {
    const [row] = await (tx ?? this.database).query<PickupRow>(`${SELECT} WHERE ${where}`, params);
    return row ? stored(row) : null;
  }

  private async many(where: string, params: readonly SqlParam[]): Promise<StoredPickup[]> {
    return (await this.database.query<PickupRow>(`${SELECT} WHERE ${where}`, params)).map(stored);
  }
}

function stored(row: PickupRow): StoredPickup {
  return {
    id: row.id,
    code: row.code,
    source: row.source,
    sourceId: row.source_id,
    memberId: row.member_id,
    storeId: row.store_id,
    title: row.title,
    items: readJson<PickupItem[]>(row.items),
    gift: row.gift,
    state: row.state,
    readyAt: row.ready_at,
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    endedAt: row.ended_at,
    collectedBy: row.collected_by,
    giftGiven: row.gift_given === 1,
  };
}
