import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { MemberViews } from '../member/index.js';

/** What the order room adds to views of a member: when they last bought, and what. */
@Injectable()
export class OrderMemberView implements OnModuleInit {
  constructor(
    private readonly views: MemberViews,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.views.register({
      rows: async (memberIds) => {
        const rows = await this.database.query<{ member_id: number; last: Date }>(
          'SELECT member_id, MAX(paid_at) AS last FROM sales_order WHERE member_id IN (?) AND paid_at IS NOT NULL GROUP BY member_id',
          [memberIds],
        );
        return new Map(rows.map((row) => [row.member_id, { lastOrderAt: row.last }]));
      },
      recent: async (memberId, limit, before) => {
        const rows = await this.database.query<{
          created_at: Date;
          state: string;
          summary: string;
          payable_fen: number;
        }>(
          `SELECT created_at, state, summary, payable_fen FROM sales_order
            WHERE member_id = ?${before ? ' AND created_at < ?' : ''} ORDER BY id DESC LIMIT ?`,
          before ? [memberId, before, limit] : [memberId, limit],
        );
        return rows.map((row) => ({
          at: row.created_at.toISOString(),
          kind: `order_${row.state}`,
          title: row.state === 'refunded' ? `退款 · ${row.summary}` : row.summary,
          amountFen: row.payable_fen,
        }));
      },
    });
  }
}
