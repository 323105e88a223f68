import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { AuthFacade } from '../../auth/index.js';
import { MemberFacade } from '../../member/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { StaffAlert } from '../../staff/index.js';
import { fill } from '../follow-up.rules.js';
import { KIND_TITLES } from '../follow-up.types.js';
import type { FollowUpView } from './follow-up.dto.js';
import type { FollowUpRow } from './follow-up.store.js';

const ALERT_TITLES: Readonly<Record<string, string>> = {
  member_joined: '新会员',
  topup_received: '储值到账',
  returned_elsewhere: '异店退货',
  refund_failed: '退款失败',
  complaint_opened: '收到投诉',
};

/** To-dos as the person sees them: whom, why now, what to say. */
@Injectable()
export class FollowUpViews {
  constructor(
    private readonly members: MemberFacade,
    private readonly organization: OrganizationFacade,
    private readonly auth: AuthFacade,
    private readonly clock: Clock,
  ) {}

  async describe(rows: readonly FollowUpRow[], staffId: number): Promise<FollowUpView[]> {
    const now = this.clock.now();
    const people = rows.flatMap((row) => [row.staff_id ?? [], row.done_by ?? []].flat());
    const [members, stores, staff] = await Promise.all([
      this.members.byIds([...new Set(rows.map((row) => row.member_id))]),
      this.organization.storesByIds(rows.map((row) => row.store_id)),
      this.auth.staffByIds([...people, staffId]),
    ]);
    const guide = staff.get(staffId)?.name ?? '';
    return rows.map((row) => {
      const member = members.get(row.member_id);
      const name = member?.nickname ?? '';
      const responsible = row.done_by ?? row.staff_id;
      return {
        ...workOf(row, now),
        ...{ memberId: row.member_id, memberName: name, phoneMasked: member?.phoneMasked ?? '' },
        ...{ storeId: row.store_id, storeName: stores.get(row.store_id)?.name ?? '' },
        ...{ staffId: row.staff_id, mine: row.staff_id === staffId },
        staffName: (responsible !== null && staff.get(responsible)?.name) || null,
        script: fill(row.script, { name, guide }),
      };
    });
  }

  ofAlert(alert: StaffAlert, staffId: number): FollowUpView {
    const now = this.clock.now().toISOString();
    return {
      ...{ source: 'alert', id: alert.id, kind: alert.kind, title: ALERT_TITLES[alert.kind] ?? '新动态' },
      ...{ memberId: alert.memberId, memberName: alert.memberName, phoneMasked: alert.phoneMasked },
      ...{ storeId: alert.storeId, storeName: alert.storeName, staffId: alert.staffId, staffName: null },
      mine: alert.staffId === staffId,
      ...{ reason: alert.reason, script: alert.script, at: alert.at, dueAt: alert.dueAt },
      overdue: alert.dueAt !== null && alert.dueAt < now,
      ...{ escalated: false, state: 'open', outcome: null, note: null, doneAt: null, converted: false },
    };
  }
}

type Work = Omit<
  FollowUpView,
  'memberId' | 'memberName' | 'phoneMasked' | 'storeId' | 'storeName' | 'staffId' | 'mine' | 'staffName' | 'script'
>;

/** What the row itself says, without the names behind its ids. */
function workOf(row: FollowUpRow, now: Date): Work {
  return {
    ...{ source: 'follow_up', id: row.id, kind: row.kind, title: KIND_TITLES[row.kind], reason: row.reason },
    ...{ at: row.created_at.toISOString(), dueAt: row.due_at.toISOString() },
    overdue: row.state === 'open' && row.due_at < now,
    escalated: row.escalated_at !== null,
    ...{ state: row.state, outcome: row.outcome, note: row.note, converted: row.converted_at !== null },
    doneAt: row.done_at?.toISOString() ?? null,
  };
}
