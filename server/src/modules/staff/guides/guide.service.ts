import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import {
  Database,
  IdGenerator,
  type Transaction,
  WriteConflict,
  inList,
  isDuplicateKey,
} from '../../../platform/database/index.js';
import { AuthFacade } from '../../auth/index.js';
import type { MemberIdQuery } from '../../member/index.js';

export interface Guide {
  readonly id: number;
  readonly name: string;
  readonly title: string;
}

interface BindingRow {
  member_id: number;
  staff_id: number;
}

/** Which guide looks after which member. */
@Injectable()
export class GuideService {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly auth: AuthFacade,
    private readonly clock: Clock,
  ) {}

  async guideOf(memberId: number): Promise<Guide | null> {
    return (await this.guidesOf([memberId])).get(memberId) ?? null;
  }

  /** Members without a guide are absent, and so are those whose guide has left or whose claim has run out. */
  async guidesOf(memberIds: readonly number[]): Promise<Map<number, Guide>> {
    if (memberIds.length === 0) return new Map();
    const rows = await this.database.query<BindingRow>(
      'SELECT member_id, staff_id FROM guide_binding WHERE member_id IN (?) AND valid = 1 AND (claim_until IS NULL OR claim_until > ?)',
      [inList(memberIds), this.clock.now()],
    );
    const staff = await this.auth.staffByIds([...new Set(rows.map((row) => row.staff_id))]);
    return new Map(
      rows.flatMap((row) => {
        const info = staff.get(row.staff_id);
        return info?.active ? [[row.member_id, { id: info.id, name: info.name, title: info.title }] as const] : [];
      }),
    );
  }

  /** A SELECT of the members whom somebody looks after, for lists of members. */
  guestsOf(staffId: number, now: Date): MemberIdQuery {
    return {
      sql: 'SELECT member_id FROM guide_binding WHERE staff_id = ? AND valid = 1 AND (claim_until IS NULL OR claim_until > ?)',
      params: [staffId, now],
    };
  }

  /** The first claim stands until it runs out; then a new one may end it. */
  async claim(
    tx: Transaction,
    claim: { memberId: number; staffId: number; storeId: number | null; days: number; reason: string },
  ): Promise<boolean> {
    await tx.execute(
      'UPDATE guide_binding SET valid = NULL, ended_at = claim_until WHERE member_id = ? AND valid = 1 AND claim_until <= ?',
      [claim.memberId, tx.now],
    );
    const held = await tx.query<BindingRow>(
      'SELECT member_id, staff_id FROM guide_binding WHERE member_id = ? AND valid = 1',
      [claim.memberId],
    );
    if (held.length > 0) return false;
    try {
      await tx.insert('guide_binding', [
        {
          id: await this.ids.take(),
          member_id: claim.memberId,
          staff_id: claim.staffId,
          store_id: claim.storeId,
          reason: claim.reason,
          valid: 1,
          since: tx.now,
          claim_until: claim.days === 0 ? null : new Date(tx.now.getTime() + claim.days * 86_400_000),
        },
      ]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new WriteConflict(`guide of member ${claim.memberId}`);
      throw error;
    }
    return true;
  }
}
