import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import { OrderFacade } from '../order/index.js';
import type { BookingFact } from './complaint.events.js';
import type { Subject } from './complaint.types.js';

export interface KnownSubject extends Subject {
  readonly storeId: number;
  readonly label: string;
}

export interface Visit {
  readonly bookingId: number;
  readonly serviceName: string;
  readonly storeId: number;
  readonly startAt: Date;
}

interface VisitRow {
  booking_id: number;
  store_id: number;
  service_name: string;
  start_at: Date;
}

const SHOWN = 10;
const LONGEST_LABEL = 120;

/** What a complaint may be about: the member's own orders and bookings. */
@Injectable()
export class ComplaintSubjects {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderFacade,
  ) {}

  /** Null when there is no such thing of this member: whose it is is not told. */
  async find(memberId: number, { kind, id }: Subject): Promise<KnownSubject | null> {
    if (kind === 'order') {
      const order = await this.orders.brief(id);
      if (!order || order.memberId !== memberId) return null;
      return { kind, id, storeId: order.storeId, label: order.summary.slice(0, LONGEST_LABEL) };
    }
    const visit = await this.database.one<VisitRow>(
      'SELECT booking_id, store_id, service_name, start_at FROM complaint_visit WHERE booking_id = ? AND member_id = ?',
      [id, memberId],
    );
    return visit && { kind, id, storeId: visit.store_id, label: visit.service_name };
  }

  /** Bookings that lie behind the member, newest first. */
  async visits(memberId: number, now: Date): Promise<Visit[]> {
    const rows = await this.database.query<VisitRow>(
      `SELECT booking_id, store_id, service_name, start_at FROM complaint_visit
        WHERE member_id = ? AND start_at <= ? ORDER BY start_at DESC, booking_id DESC LIMIT ${SHOWN}`,
      [memberId, now],
    );
    return rows.map((row) => ({
      bookingId: row.booking_id,
      serviceName: row.service_name,
      storeId: row.store_id,
      startAt: row.start_at,
    }));
  }

  async remember(tx: Transaction, booking: BookingFact): Promise<void> {
    await tx.execute(
      `INSERT INTO complaint_visit (booking_id, member_id, store_id, service_name, start_at) VALUES (?)
        ON DUPLICATE KEY UPDATE store_id = VALUES(store_id), start_at = VALUES(start_at)`,
      [
        [
          booking.bookingId,
          booking.memberId,
          booking.storeId,
          booking.serviceName.slice(0, 60),
          new Date(booking.start),
        ],
      ],
    );
  }
}
