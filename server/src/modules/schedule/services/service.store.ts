import { Injectable } from '@nestjs/common';
import { Database, type Row, type Transaction } from '../../../platform/database/index.js';
import type { BookableService, ServiceAudience } from '../schedule.types.js';

interface ServiceRow {
  id: number;
  name: string;
  description: string;
  product_id: number | null;
  minutes: number;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  capacity: number;
  needs_staff: number;
  skill_id: number | null;
  room_kind_id: number | null;
  price_fen: number;
  deposit_fen: number;
  audience: ServiceAudience;
  min_tier_level: number;
  chooses_staff: number;
  cancel_minutes: number;
  everywhere: number;
  position: number;
  active: number;
}

interface PlaceRow {
  service_id: number;
  store_id: number;
}

const SELECT = `SELECT id, name, description, product_id, minutes, buffer_before_minutes, buffer_after_minutes, capacity,
  needs_staff, skill_id, room_kind_id, price_fen, deposit_fen, audience, min_tier_level, chooses_staff, cancel_minutes,
  everywhere, position, active FROM bookable_service`;
const PLACES = 'SELECT service_id, store_id FROM bookable_service_store';

@Injectable()
export class ServiceStore {
  constructor(private readonly database: Database) {}

  /** In the order in which they are shown. */
  async all(): Promise<BookableService[]> {
    const [rows, places] = await Promise.all([
      this.database.query<ServiceRow>(`${SELECT} ORDER BY position, id`),
      this.database.query<PlaceRow>(`${PLACES} ORDER BY service_id, store_id`),
    ]);
    return rows.map((row) => service(row, places));
  }

  async lock(tx: Transaction, id: number): Promise<BookableService | null> {
    const [row] = await tx.query<ServiceRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    if (!row) return null;
    return service(row, await tx.query<PlaceRow>(`${PLACES} WHERE service_id = ? ORDER BY store_id`, [id]));
  }

  async insert(tx: Transaction, data: BookableService): Promise<void> {
    await tx.insert('bookable_service', [{ id: data.id, ...columns(data), created_at: tx.now, updated_at: tx.now }]);
    await this.writePlaces(tx, data);
  }

  async update(tx: Transaction, data: BookableService): Promise<void> {
    const values = { ...columns(data), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE bookable_service SET ${assignments.join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      data.id,
    ]);
    await tx.execute('DELETE FROM bookable_service_store WHERE service_id = ?', [data.id]);
    await this.writePlaces(tx, data);
  }

  private async writePlaces(tx: Transaction, { id, storeIds }: BookableService): Promise<void> {
    if (storeIds === 'all') return;
    await tx.insert(
      'bookable_service_store',
      storeIds.map((storeId) => ({ service_id: id, store_id: storeId })),
    );
  }
}

function columns(data: BookableService): Row {
  return {
    name: data.name,
    description: data.description,
    product_id: data.productId,
    minutes: data.minutes,
    buffer_before_minutes: data.bufferBeforeMinutes,
    buffer_after_minutes: data.bufferAfterMinutes,
    capacity: data.capacity,
    needs_staff: data.needsStaff,
    skill_id: data.skillId,
    room_kind_id: data.roomKindId,
    price_fen: data.priceFen,
    deposit_fen: data.depositFen,
    audience: data.audience,
    min_tier_level: data.minTierLevel,
    chooses_staff: data.choosesStaff,
    cancel_minutes: data.cancelMinutes,
    everywhere: data.storeIds === 'all',
    position: data.position,
    active: data.active,
  };
}

function service(row: ServiceRow, places: readonly PlaceRow[]): BookableService {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    productId: row.product_id,
    minutes: row.minutes,
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    capacity: row.capacity,
    needsStaff: Boolean(row.needs_staff),
    skillId: row.skill_id,
    roomKindId: row.room_kind_id,
    priceFen: row.price_fen,
    depositFen: row.deposit_fen,
    audience: row.audience,
    minTierLevel: row.min_tier_level,
    choosesStaff: Boolean(row.chooses_staff),
    cancelMinutes: row.cancel_minutes,
    position: row.position,
    active: Boolean(row.active),
    storeIds: row.everywhere
      ? 'all'
      : places.filter((place) => place.service_id === row.id).map((place) => place.store_id),
  };
}
