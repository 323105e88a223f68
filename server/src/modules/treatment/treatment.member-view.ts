import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { MemberViews } from '../member/index.js';

interface VisitRow {
  used_at: Date;
  name: string;
  note: string | null;
}

/** What the room adds to a member's story: visits paid with a card. */
@Injectable()
export class TreatmentMemberView implements OnModuleInit {
  constructor(
    private readonly views: MemberViews,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.views.register({
      recent: async (memberId, limit, before) => {
        const rows = await this.database.query<VisitRow>(
          `SELECT u.used_at, u.note, c.name FROM treatment_use u JOIN treatment_card c ON c.id = u.card_id
            WHERE u.member_id = ? AND u.state = 'used'${before ? ' AND u.used_at < ?' : ''}
            ORDER BY u.used_at DESC LIMIT ?`,
          before ? [memberId, before, limit] : [memberId, limit],
        );
        return rows.map(({ used_at: at, name, note }) => ({
          at: at.toISOString(),
          kind: 'treatment_used',
          title: `次卡核销 · ${name}${note === null ? '' : ` · ${note}`}`,
          amountFen: null,
        }));
      },
    });
  }
}
