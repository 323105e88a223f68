import { Injectable } from '@nestjs/common';
import { type BusinessDate, addDays, businessDate } from '@guike/shared';
import { IdGenerator, type Transaction } from '../../platform/database/index.js';
import { AuthFacade } from '../auth/index.js';
import { type MemberInfo, MemberFacade } from '../member/index.js';
import { SettingsFacade } from '../settings/index.js';
import { StaffFacade } from '../staff/index.js';
import { type Fact, isMarketing, reasonOf } from './follow-up.rules.js';
import { dueHours, memberPerWeek, staffPerDay } from './follow-up.settings.js';
import { ScriptShelf } from './scripts/script.shelf.js';

const HOUR_MS = 3_600_000;

export interface Draft {
  /** The fact itself: one to-do however often it is told. */
  readonly factKey: string;
  readonly fact: Fact;
  readonly memberId: number;
  /** Where it happened; without one, the member's own store. */
  readonly storeId?: number;
  /** For whom; without one, the member's guide, or whoever in the store takes it. */
  readonly staffId?: number;
  /** Before this nobody is asked to act. */
  readonly from?: Date;
  readonly dueAt?: Date;
  readonly expiresAt?: Date;
  readonly nextOf?: number;
}

export type Raised = 'raised' | 'known' | 'unreachable' | 'no_consent' | 'enough';

/**
 * Puts a to-do on somebody's list. Marketing needs the member's consent and a place in two budgets, the guide's day and
 * the member's week, so that neither is pestered; what the member started themselves needs neither.
 */
@Injectable()
export class FollowUpWriter {
  constructor(
    private readonly ids: IdGenerator,
    private readonly members: MemberFacade,
    private readonly staff: StaffFacade,
    private readonly auth: AuthFacade,
    private readonly settings: SettingsFacade,
    private readonly scripts: ScriptShelf,
  ) {}

  async raise(tx: Transaction, draft: Draft): Promise<Raised> {
    const member = await this.members.byId(draft.memberId, tx);
    const storeId = draft.storeId ?? member?.homeStoreId ?? null;
    if (!member || member.status !== 'active' || storeId === null) return 'unreachable';
    const marketing = isMarketing(draft.fact.kind);
    if (marketing && !(await this.members.hasConsent(member.id, 'marketing', tx))) return 'no_consent';
    const staffId = draft.staffId ?? (await this.guideAt(member, storeId));
    const id = await this.ids.take();
    if (!(await this.insert(tx, draft, { id, storeId, staffId }))) return 'known';
    if (!marketing || (await this.fits(tx, { memberId: member.id, staffId, storeId }))) return 'raised';
    // Nobody has seen it: tomorrow the same fact may find room.
    await tx.execute('DELETE FROM follow_up WHERE id = ?', [id]);
    return 'enough';
  }

  /** Whoever looks after the member, if they work in this store. */
  private async guideAt(member: MemberInfo, storeId: number): Promise<number | null> {
    const guide = await this.staff.guideOf(member.id);
    if (!guide) return null;
    const here = await this.auth.staffAtStore(storeId, 'follow.work');
    return here.some(({ id }) => id === guide.id) ? guide.id : null;
  }

  /** False when the fact is on somebody's list already, or has been. */
  private async insert(
    tx: Transaction,
    draft: Draft,
    { id, storeId, staffId }: { id: number; storeId: number; staffId: number | null },
  ): Promise<boolean> {
    const { factKey, fact, memberId } = draft;
    const from = draft.from ?? tx.now;
    const [{ scriptId, script }, hours] = await Promise.all([
      this.scripts.choose(fact, memberId, storeId),
      this.settings.get(dueHours, 'chain'),
    ]);
    const dueAt = draft.dueAt ?? new Date(from.getTime() + hours * HOUR_MS);
    const row = {
      ...{ id, fact_key: factKey, kind: fact.kind, member_id: memberId, store_id: storeId, staff_id: staffId },
      ...{ reason: reasonOf(fact), script_id: scriptId, script, created_at: tx.now, due_at: dueAt },
      snoozed_until: draft.from ?? null,
      expires_at: draft.expiresAt ?? null,
      next_of: draft.nextOf ?? null,
    };
    const columns = Object.keys(row).join(', ');
    await tx.execute(`INSERT INTO follow_up (${columns}) VALUES (?) ON DUPLICATE KEY UPDATE fact_key = fact_key`, [
      Object.values(row),
    ]);
    const [known] = await tx.query<{ id: number }>('SELECT id FROM follow_up WHERE fact_key = ?', [factKey]);
    return known?.id === id;
  }

  private async fits(
    tx: Transaction,
    whom: { memberId: number; staffId: number | null; storeId: number },
  ): Promise<boolean> {
    const [perWeek, perDay] = await Promise.all([
      this.settings.get(memberPerWeek, 'chain'),
      this.settings.get(staffPerDay, 'chain'),
    ]);
    const today = businessDate(tx.now);
    const holder = whom.staffId === null ? `store:${whom.storeId}` : `staff:${whom.staffId}`;
    if (!(await this.hasRoom(tx, holder, today, perDay))) return false;
    if (!(await this.take(tx, `member:${whom.memberId}`, mondayOf(today), perWeek))) return false;
    return this.take(tx, holder, today, perDay);
  }

  /** Asked first, so that a guide with a full day does not use up the weeks of members who then hear nothing. */
  private async hasRoom(tx: Transaction, holder: string, period: string, cap: number): Promise<boolean> {
    const [row] = await tx.query<{ used: number }>(
      'SELECT used FROM follow_up_budget WHERE holder = ? AND period = ?',
      [holder, period],
    );
    return (row?.used ?? 0) < cap;
  }

  /** One of the places of the period, if there is one left: the row count says so, whoever runs in parallel. */
  private async take(tx: Transaction, holder: string, period: string, cap: number): Promise<boolean> {
    await tx.execute(
      'INSERT INTO follow_up_budget (holder, period, used) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE used = used',
      [holder, period],
    );
    const { affectedRows } = await tx.execute(
      'UPDATE follow_up_budget SET used = used + 1 WHERE holder = ? AND period = ? AND used < ?',
      [holder, period, cap],
    );
    return affectedRows === 1;
  }
}

export function mondayOf(date: BusinessDate): BusinessDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}
