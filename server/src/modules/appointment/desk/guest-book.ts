import { Injectable } from '@nestjs/common';
import { AuthFacade } from '../../auth/index.js';
import { MemberFacade } from '../../member/index.js';
import { TierFacade } from '../../tier/index.js';
import type { BookingGuest, BookingHistoryLine } from '../staff-booking.dto.js';
import type { StoredChange } from '../booking.store.js';

/** Names of those who come and of those who did something. */
@Injectable()
export class GuestBook {
  constructor(
    private readonly members: MemberFacade,
    private readonly tiers: TierFacade,
    private readonly auth: AuthFacade,
  ) {}

  async guests(memberIds: readonly number[]): Promise<Map<number, BookingGuest>> {
    const ids = [...new Set(memberIds)];
    if (ids.length === 0) return new Map();
    const [members, tiers] = await Promise.all([this.members.byIds(ids), this.tiers.memberTiers(ids)]);
    return new Map(
      ids.map((id) => {
        const { nickname = '', phoneMasked = '' } = members.get(id) ?? {};
        return [id, { id, nickname, phoneMasked, tierName: tiers.get(id)?.name ?? '' }];
      }),
    );
  }

  async history(changes: readonly StoredChange[]): Promise<BookingHistoryLine[]> {
    const ids = [...new Set(changes.flatMap(({ actor }) => idOf(actor, 'staff') ?? []))];
    const staff = await this.auth.staffByIds(ids);
    return changes.map(({ kind, actor, reason, fromStart, toStart, at }) => ({
      kind,
      actorName: nameOf(actor, (id) => staff.get(id)?.name),
      reason,
      fromStart: fromStart?.toISOString() ?? null,
      toStart: toStart?.toISOString() ?? null,
      at: at.toISOString(),
    }));
  }
}

function idOf(actor: string, kind: string): number | null {
  const [is, id] = actor.split(':');
  return is === kind ? Number(id) : null;
}

function nameOf(actor: string, staffName: (id: number) => string | undefined): string {
  const staffId = idOf(actor, 'staff');
  if (staffId !== null) return staffName(staffId) ?? '员工';
  return actor.startsWith('member:') ? '顾客本人' : '系统';
}
