import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/index.js';
import { type Page, type PageQuery, cursorId, pageOf } from '../../platform/http/index.js';
import { type MemberPageParts, type MemberViewContributor, MemberViews } from '../member/index.js';
import type { InboxItem, UnreadCount } from './notification.dto.js';

interface InboxRow {
  id: number;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  created_at: Date;
  read_at: Date | null;
}

/** Messages a member reads in the app; their number is this room's part of the member's page. */
@Injectable()
export class InboxService implements MemberViewContributor, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly views: MemberViews,
  ) {}

  onModuleInit(): void {
    this.views.register(this);
  }

  async page(memberId: number): Promise<Partial<MemberPageParts>> {
    return { unreadMessages: await this.unread(memberId) };
  }

  async list(memberId: number, query: PageQuery): Promise<Page<InboxItem>> {
    const rows = await this.database.query<InboxRow>(
      `SELECT id, kind, title, body, link, created_at, read_at FROM inbox_message
        WHERE member_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
      [memberId, cursorId(query), query.limit + 1],
    );
    return pageOf(rows, query.limit, (row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      body: row.body,
      link: row.link,
      at: row.created_at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    }));
  }

  /** “Older” goes by the list's own order, so that nothing is read that stood above what the member saw. */
  async read(memberId: number, upTo: number): Promise<UnreadCount> {
    await this.database.execute(
      'UPDATE inbox_message SET read_at = ? WHERE member_id = ? AND id <= ? AND read_at IS NULL',
      [this.clock.now(), memberId, upTo],
    );
    return { unread: await this.unread(memberId) };
  }

  private async unread(memberId: number): Promise<number> {
    const row = await this.database.one<{ unread: number }>(
      'SELECT COUNT(*) AS unread FROM inbox_message WHERE member_id = ? AND read_at IS NULL',
      [memberId],
    );
    return row?.unread ?? 0;
  }
}
