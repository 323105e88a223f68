import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';

import { AuthFacade, type StaffInfo } from '../auth/index.js';
import { MediaFacade } from '../media/index.js';
import { MemberFacade } from '../member/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { ComplaintCategories } from './complaint-categories.js';
import { ENTRY_PICTURES } from './complaint-timeline.js';
import { complaintNumber, entryTitle } from './complaint-words.rules.js';
import type { ComplaintEntry, ComplaintPerson, MemberComplaintBrief, StaffComplaintBrief } from './complaint.dto.js';
import { isOverdue } from './complaint.rules.js';
import type { StoredComplaint, StoredEntry } from './complaint.rows.js';

/** Complaints as people read them, many at once. */
@Injectable()
export class ComplaintViews {
  constructor(
    private readonly categories: ComplaintCategories,
    private readonly organization: OrganizationFacade,
    private readonly members: MemberFacade,
    private readonly auth: AuthFacade,
    private readonly media: MediaFacade,
    private readonly clock: Clock,
  ) {}

  async memberBriefs(complaints: readonly StoredComplaint[]): Promise<MemberComplaintBrief[]> {
    const [categories, stores] = await this.names(complaints);
    return complaints.map((complaint) => ({
      id: complaint.id,
      number: complaintNumber(complaint.id),
      categoryName: categories.get(complaint.categoryId) ?? '',
      state: complaint.state,
      summary: complaint.summary,
      storeName: (complaint.storeId !== null && stores.get(complaint.storeId)?.name) || null,
      openedAt: complaint.openedAt.toISOString(),
      updatedAt: complaint.updatedAt.toISOString(),
      dueAt: complaint.dueAt?.toISOString() ?? null,
      awaitsMember: complaint.state === 'answered' || (complaint.state === 'closed' && complaint.rating === null),
    }));
  }

  async staffBriefs(complaints: readonly StoredComplaint[]): Promise<StaffComplaintBrief[]> {
    const [[categories, stores], members, staff] = await Promise.all([
      this.names(complaints),
      this.members.byIds(complaints.map(({ memberId }) => memberId)),
      this.auth.staffByIds(complaints.flatMap(({ assigneeId }) => assigneeId ?? [])),
    ]);
    const now = this.clock.now();
    return complaints.map((complaint) => {
      const { storeId, assigneeId } = complaint;
      const member = members.get(complaint.memberId);
      const assignee = assigneeId === null ? undefined : staff.get(assigneeId);
      return {
        id: complaint.id,
        number: complaintNumber(complaint.id),
        memberId: complaint.memberId,
        memberName: member?.nickname ?? '',
        phoneMasked: member?.phoneMasked ?? '',
        categoryName: categories.get(complaint.categoryId) ?? '',
        state: complaint.state,
        handler: complaint.handler,
        source: complaint.source,
        summary: complaint.summary,
        storeId,
        storeName: (storeId !== null && stores.get(storeId)?.name) || null,
        assignee: assignee ? personOf(assignee) : null,
        openedAt: complaint.openedAt.toISOString(),
        dueAt: complaint.dueAt?.toISOString() ?? null,
        overdue: isOverdue(complaint, now),
        escalation: complaint.escalation,
        rating: complaint.rating,
      };
    });
  }

  async entries(entries: readonly StoredEntry[]): Promise<ComplaintEntry[]> {
    const ids = entries.map(({ id }) => id);
    const pictures = await this.media.linksOf(ENTRY_PICTURES, ids, this.clock.now());
    return entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      author: entry.author,
      title: entryTitle(entry),
      words: entry.words,
      stars: entry.facts.stars ?? null,
      pictures: pictures.get(entry.id) ?? [],
      at: entry.at.toISOString(),
    }));
  }

  private async names(complaints: readonly StoredComplaint[]) {
    const [categories, stores] = await Promise.all([
      this.categories.all(),
      this.organization.storesByIds(complaints.flatMap(({ storeId }) => storeId ?? [])),
    ]);
    return [new Map(categories.map(({ id, name }) => [id, name])), stores] as const;
  }
}

export function personOf({ id, name, title }: StaffInfo): ComplaintPerson {
  return { id, name, title };
}
