import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Transaction, inList } from '../../platform/database/index.js';
import {
  type MemberMove,
  type MemberRecordKeeper,
  MemberRecords,
  MemberViews,
  type MoveTrail,
  type RecentActivity,
} from '../member/index.js';
import type { BookingState } from './appointment.types.js';
import { BookingStore } from './booking.store.js';

const WORDS: Readonly<Record<BookingState, string>> = {
  held: '预约待付定金',
  booked: '预约',
  checked_in: '到店签到',
  serving: '服务中',
  done: '完成服务',
  cancelled: '取消预约',
  no_show: '预约未到店',
};

/** What the room keeps of members, and what it adds to the story of one. */
@Injectable()
export class AppointmentRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'appointment';
  readonly title = '预约';

  constructor(
    private readonly records: MemberRecords,
    private readonly views: MemberViews,
    private readonly bookings: BookingStore,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
    this.views.register({ recent: (memberId, limit, before) => this.recent(memberId, limit, before) });
  }

  async export(memberId: number): Promise<Readonly<Record<string, unknown>>[]> {
    const bookings = await this.bookings.select('member_id = ?', [memberId], 'ORDER BY id DESC');
    return bookings.map(({ serviceName, storeId, state, start, end, depositFen, depositState, note, createdAt }) => ({
      serviceName,
      storeId,
      state,
      start: start.toISOString(),
      end: end.toISOString(),
      depositFen,
      depositState,
      note,
      createdAt: createdAt.toISOString(),
    }));
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const rows = await tx.query(
      `SELECT id FROM booking WHERE member_id = ?
          AND (state IN ('held', 'booked', 'checked_in', 'serving') OR deposit_state IN ('held', 'refunding')) LIMIT 100`,
      [memberId],
    );
    return rows.length === 0 ? [] : [`还有 ${rows.length} 个预约没有结束，请先取消或完成`];
  }

  async erase(tx: Transaction, memberId: number): Promise<void> {
    await tx.execute('UPDATE booking SET note = NULL WHERE member_id = ? AND note IS NOT NULL', [memberId]);
    await tx.execute(
      `UPDATE waitlist_entry SET state = 'left', open_key = NULL, ended_at = ? WHERE member_id = ? AND state = 'waiting'`,
      [tx.now, memberId],
    );
  }

  /** Stored value that is set aside stays with the account it lies in, and so does its booking. */
  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const rows = await tx.query<{ id: number }>(
      `SELECT id FROM booking WHERE member_id = ? AND NOT (deposit_way = 'wallet' AND deposit_state = 'held') FOR UPDATE`,
      [fromId],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await tx.execute('UPDATE booking SET member_id = ? WHERE id IN (?)', [intoId, inList(ids)]);
    return { ids };
  }

  async moveBack(tx: Transaction, { fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const { ids } = trail as { ids: number[] };
    if (ids.length === 0) return;
    await tx.execute('UPDATE booking SET member_id = ? WHERE member_id = ? AND id IN (?)', [
      fromId,
      intoId,
      inList(ids),
    ]);
  }

  private async recent(memberId: number, limit: number, before: Date | null): Promise<RecentActivity[]> {
    const bookings = await this.bookings.select(
      `member_id = ?${before ? ' AND COALESCE(ended_at, checked_in_at, created_at) < ?' : ''}`,
      before ? [memberId, before, limit] : [memberId, limit],
      'ORDER BY COALESCE(ended_at, checked_in_at, created_at) DESC, id DESC LIMIT ?',
    );
    return bookings.map(({ state, serviceName, depositFen, endedAt, checkedInAt, createdAt }) => ({
      at: (endedAt ?? checkedInAt ?? createdAt).toISOString(),
      kind: `booking_${state}`,
      title: `${WORDS[state]} · ${serviceName}`,
      amountFen: depositFen === 0 ? null : depositFen,
    }));
  }
}
