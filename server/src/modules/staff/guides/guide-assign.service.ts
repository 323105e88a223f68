import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { type RequestInfo, type StaffActor, storeScope } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { AuthFacade } from '../../auth/index.js';
import { type MemberInfo, MemberFacade } from '../../member/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { guideChanged } from '../staff.events.js';
import { claimDays } from '../staff.settings.js';
import { GuideBook } from './guide-book.js';

/** Guests whose guide changes in one transaction; a long list is many of them, and may be asked for again. */
const AT_ONCE = 200;

export interface HandOver {
  readonly fromStaffId: number;
  readonly toStaffId: number;
  readonly storeId: number;
  readonly reason: string;
}

/** Who looks after whom, as decided by the manager of a store: one guest, or all of somebody who leaves. */
@Injectable()
export class GuideAssignments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly book: GuideBook,
    private readonly members: MemberFacade,
    private readonly auth: AuthFacade,
    private readonly settings: SettingsFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** Null takes the guide away. The same guide again changes nothing. */
  async assign(
    actor: StaffActor,
    memberId: number,
    wish: { staffId: number | null; reason: string },
    request: RequestInfo,
  ): Promise<Result<null>> {
    const member = await this.members.byId(memberId);
    const storeId = member?.homeStoreId ?? null;
    if (!member || member.status === 'closed' || storeId === null || !mayAssign(actor, storeId)) {
      return refuse('MEMBER_NOT_FOUND');
    }
    if (wish.staffId !== null && !(await this.worksAt(storeId, wish.staffId))) return refuse('GUIDE_NOT_HERE');
    const days = await this.settings.get(claimDays, { storeId });
    return this.uow.run(async (tx) => {
      if (!(await this.members.hold(tx, memberId))) return refuse('MEMBER_NOT_FOUND');
      const before = await this.book.end(tx, memberId, wish.reason);
      if (wish.staffId !== null) {
        await this.book.bind(tx, {
          memberId,
          storeId,
          days,
          staffId: wish.staffId,
          by: actor.staffId,
          note: wish.reason,
        });
      }
      tx.emit(guideChanged({ memberId, fromStaffId: before, toStaffId: wish.staffId }));
      await this.audit.record(tx, {
        ...{
          actor,
          action: 'staff.guide.assign',
          subject: `member:${memberId}`,
          storeId,
          reason: wish.reason,
          request,
        },
        ...{ before: { guideId: before }, after: { guideId: wish.staffId } },
      });
      return ok(null);
    });
  }

  /** All guests of this store whom somebody looked after go to a colleague, or to nobody in particular. */
  async handOver(actor: StaffActor, wish: HandOver, request: RequestInfo): Promise<Result<{ moved: number }>> {
    const { storeId, fromStaffId, toStaffId, reason } = wish;
    if (!mayAssign(actor, storeId)) return refuse('STORE_NOT_FOUND');
    if (fromStaffId === toStaffId || !(await this.worksAt(storeId, toStaffId))) return refuse('GUIDE_NOT_HERE');
    const days = await this.settings.get(claimDays, { storeId });
    let moved = 0;
    for (;;) {
      const count = await this.uow.run(async (tx) => {
        const guests = await this.guestsAt(tx, fromStaffId, storeId);
        for (const { id: memberId } of guests) {
          await this.book.end(tx, memberId, reason);
          await this.book.bind(tx, { memberId, storeId, days, staffId: toStaffId, by: actor.staffId, note: reason });
          tx.emit(guideChanged({ memberId, fromStaffId, toStaffId }));
        }
        if (guests.length > 0) {
          await this.audit.record(tx, {
            ...{ actor, action: 'staff.guide.handOver', subject: `staff:${fromStaffId}`, storeId, reason, request },
            after: { toStaffId, members: guests.length },
          });
        }
        return guests.length;
      });
      moved += count;
      if (count === 0) return ok({ moved });
    }
  }

  private async guestsAt(tx: Transaction, staffId: number, storeId: number): Promise<MemberInfo[]> {
    const ids = await this.book.guestsOf(tx, staffId, storeId, AT_ONCE);
    return [...(await this.members.byIds(ids, tx)).values()];
  }

  private async worksAt(storeId: number, staffId: number): Promise<boolean> {
    return (await this.auth.staffAtStore(storeId, 'follow.work')).some(({ id }) => id === staffId);
  }
}

function mayAssign(actor: StaffActor, storeId: number): boolean {
  const scope = storeScope(actor, 'guide.assign');
  return scope === 'chain' || scope.includes(storeId);
}
