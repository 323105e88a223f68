import { type Row, readJson } from '../../platform/database/index.js';
import type {
  BookingChangeKind,
  BookingSource,
  BookingState,
  BookingTerms,
  DepositState,
  DepositWay,
} from './appointment.types.js';

export interface StoredBooking {
  readonly id: number;
  readonly code: string;
  readonly memberId: number;
  readonly storeId: number;
  readonly legalEntityId: number;
  readonly serviceId: number;
  readonly serviceName: string;
  readonly productId: number | null;
  readonly staffId: number | null;
  readonly staffNamed: boolean;
  readonly roomId: number | null;
  readonly start: Date;
  readonly end: Date;
  readonly state: BookingState;
  readonly priceFen: number;
  readonly depositFen: number;
  readonly depositWay: DepositWay;
  readonly depositState: DepositState;
  readonly paymentId: number | null;
  readonly cardId: number | null;
  readonly terms: BookingTerms;
  readonly moves: number;
  readonly note: string | null;
  readonly source: BookingSource;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly settledAt: Date;
  readonly expiresAt: Date | null;
  readonly checkedInAt: Date | null;
  readonly endedAt: Date | null;
  readonly settleAt: Date | null;
  readonly orderId: number | null;
}

export type NewBooking = Omit<
  StoredBooking,
  'moves' | 'createdAt' | 'settledAt' | 'checkedInAt' | 'endedAt' | 'settleAt' | 'orderId' | 'paymentId'
>;

export interface BookingChange {
  readonly kind: BookingChangeKind;
  readonly actor: string;
  readonly reason?: string | null;
  readonly fromStart?: Date | null;
  readonly toStart?: Date | null;
}

export interface StoredChange extends Required<BookingChange> {
  readonly at: Date;
}

export interface BookingRow {
  id: number;
  code: string;
  member_id: number;
  store_id: number;
  legal_entity_id: number;
  service_id: number;
  service_name: string;
  product_id: number | null;
  staff_id: number | null;
  staff_named: number;
  room_id: number | null;
  start_at: Date;
  end_at: Date;
  state: BookingState;
  price_fen: number;
  deposit_fen: number;
  deposit_way: DepositWay;
  deposit_state: DepositState;
  payment_id: number | null;
  card_id: number | null;
  terms: unknown;
  moves: number;
  note: string | null;
  source: BookingSource;
  created_by: string;
  created_at: Date;
  settled_at: Date;
  expires_at: Date | null;
  checked_in_at: Date | null;
  ended_at: Date | null;
  settle_at: Date | null;
  order_id: number | null;
}

export const COLUMNS = `id, code, member_id, store_id, legal_entity_id, service_id, service_name, product_id, staff_id, staff_named,
  room_id, start_at, end_at, state, price_fen, deposit_fen, deposit_way, deposit_state, payment_id, card_id, terms, moves,
  note, source, created_by, created_at, settled_at, expires_at, checked_in_at, ended_at, settle_at, order_id`;

export function rowOf(booking: NewBooking, now: Date): Row {
  return {
    id: booking.id,
    code: booking.code,
    member_id: booking.memberId,
    store_id: booking.storeId,
    legal_entity_id: booking.legalEntityId,
    service_id: booking.serviceId,
    service_name: booking.serviceName,
    product_id: booking.productId,
    staff_id: booking.staffId,
    staff_named: booking.staffNamed,
    room_id: booking.roomId,
    start_at: booking.start,
    end_at: booking.end,
    state: booking.state,
    price_fen: booking.priceFen,
    deposit_fen: booking.depositFen,
    deposit_way: booking.depositWay,
    deposit_state: booking.depositState,
    card_id: booking.cardId,
    terms: JSON.stringify(booking.terms),
    note: booking.note,
    source: booking.source,
    created_by: booking.createdBy,
    created_at: now,
    settled_at: now,
    expires_at: booking.expiresAt,
  };
}

export function stored(row: BookingRow): StoredBooking {
  return {
    id: row.id,
    code: row.code,
    memberId: row.member_id,
    storeId: row.store_id,
    legalEntityId: row.legal_entity_id,
    serviceId: row.service_id,
    serviceName: row.service_name,
    productId: row.product_id,
    staffId: row.staff_id,
    staffNamed: Boolean(row.staff_named),
    roomId: row.room_id,
    start: row.start_at,
    end: row.end_at,
    state: row.state,
    priceFen: row.price_fen,
    depositFen: row.deposit_fen,
    depositWay: row.deposit_way,
    depositState: row.deposit_state,
    paymentId: row.payment_id,
    cardId: row.card_id,
    terms: readJson<BookingTerms>(row.terms),
    moves: row.moves,
    note: row.note,
    source: row.source,
    createdBy: row.created_by,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    expiresAt: row.expires_at,
    checkedInAt: row.checked_in_at,
    endedAt: row.ended_at,
    settleAt: row.settle_at,
    orderId: row.order_id,
  };
}
