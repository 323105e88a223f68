import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** A coupon that lies there, for those who remind of it. */
export interface UnusedCoupon {
  readonly id: number;
  readonly memberId: number;
  readonly name: string;
  readonly issuedAt: Date;
  readonly validUntil: Date;
}

export interface IssueWindow {
  readonly issuedFrom: Date;
  readonly issuedUntil: Date;
  /** Those that have expired by then are left out. */
  readonly now: Date;
}

/** What lies unused or ends soon, for those who remind members of it. */
@Injectable()
export class CouponReminders {
  constructor(private readonly database: Database) {}

  /** A SELECT of the members who hold something that ends within these days, for lists of members. */
  holdersOfEnding(now: Date, days: number): { readonly sql: string; readonly params: readonly Date[] } {
    return {
      sql: "SELECT member_id FROM coupon WHERE state = 'issued' AND valid_until > ? AND valid_until <= ?",
      params: [now, new Date(now.getTime() + days * 86_400_000)],
    };
  }

  /** Issued in [from, until) and not used, by id after `after`. */
  async unusedOf(window: IssueWindow, after: number, limit: number): Promise<UnusedCoupon[]> {
    const { issuedFrom, issuedUntil, now } = window;
    return this.database.query<UnusedCoupon>(
      `SELECT c.id, c.member_id AS memberId, v.name, c.issued_at AS issuedAt, c.valid_until AS validUntil FROM coupon c
         JOIN coupon_template_version v ON v.template_id = c.template_id AND v.version = c.version
        WHERE c.state = 'issued' AND c.issued_at >= ? AND c.issued_at < ? AND c.valid_until > ? AND c.id > ?
        ORDER BY c.id LIMIT ?`,
      [issuedFrom, issuedUntil, now, after, limit],
    );
  }
}
