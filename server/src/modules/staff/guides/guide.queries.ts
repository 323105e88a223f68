import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type StaffActor, storeScope } from '../../../platform/http/index.js';
import { AuthFacade } from '../../auth/index.js';
import { MemberFacade } from '../../member/index.js';
import { type BindingRow, GuideBook } from './guide-book.js';
import type { GuideHistory, StoreGuides } from './guide.dto.js';

/** What managers and colleagues ask about guides. */
@Injectable()
export class GuideQueries {
  constructor(
    private readonly book: GuideBook,
    private readonly auth: AuthFacade,
    private readonly members: MemberFacade,
  ) {}

  /** Everybody who works here, and those who have left while guests are still theirs. */
  async ofStore(actor: StaffActor, storeId: number): Promise<Result<StoreGuides>> {
    const scope = storeScope(actor, 'guide.assign');
    if (scope !== 'chain' && !scope.includes(storeId)) return refuse('STORE_NOT_FOUND');
    const [here, counts] = await Promise.all([
      this.auth.staffAtStore(storeId, 'follow.work'),
      this.book.countsAt(storeId),
    ]);
    const countOf = new Map(counts.map((count) => [count.staffId, count]));
    const gone = await this.auth.staffByIds(
      counts.map(({ staffId }) => staffId).filter((id) => !here.some((person) => person.id === id)),
    );
    const rows = [
      ...here.map((person) => ({ person, here: true })),
      ...[...gone.values()].map((person) => ({ person, here: false })),
    ];
    const items = rows.map(({ person: { id, name, title }, here: isHere }) => ({
      ...{ id, name, title, here: isHere },
      members: countOf.get(id)?.members ?? 0,
      ending: countOf.get(id)?.ending ?? 0,
    }));
    return ok({
      items: items.sort((one, other) => Number(one.here) - Number(other.here) || other.members - one.members),
    });
  }

  async history(actor: StaffActor, memberId: number): Promise<Result<GuideHistory>> {
    const member = await this.members.byId(memberId);
    const scope = storeScope(actor, 'member.read');
    const storeId = member?.homeStoreId ?? null;
    if (storeId === null || (scope !== 'chain' && !scope.includes(storeId))) return refuse('MEMBER_NOT_FOUND');
    const rows = await this.book.history(memberId);
    const staff = await this.auth.staffByIds(rows.map((row) => row.staff_id));
    return ok({
      items: rows.map((row) => ({
        ...{ staffId: row.staff_id, staffName: staff.get(row.staff_id)?.name ?? '', reason: reasonText(row) },
        since: row.since.toISOString(),
        claimUntil: row.claim_until?.toISOString() ?? null,
        endedAt: row.ended_at?.toISOString() ?? null,
        endedReason: row.ended_reason,
      })),
    });
  }
}

function reasonText({ reason, note }: BindingRow): string {
  return note ?? (reason === 'join' ? '邀请入会' : '店长指定');
}
