import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { OrganizationFacade } from '../organization/index.js';
import { ComplaintCategories } from './complaint-categories.js';
import { ComplaintSubjects } from './complaint-subjects.js';
import { ComplaintPromises } from './complaint-terms.js';
import type { AdminComplaintCategory } from './complaint-admin.dto.js';
import type { ComplaintCategory, ComplaintVisit } from './complaint.dto.js';

/** What somebody who writes a complaint chooses from. */
@Injectable()
export class ComplaintChoices {
  constructor(
    private readonly all: ComplaintCategories,
    private readonly subjects: ComplaintSubjects,
    private readonly promises: ComplaintPromises,
    private readonly organization: OrganizationFacade,
    private readonly clock: Clock,
  ) {}

  async categories(): Promise<ComplaintCategory[]> {
    const hours = await this.promises.replyHours(null);
    return (await this.all.all())
      .filter(({ active }) => active)
      .map(({ id, name, hint, replyHours }) => ({ id, name, hint, replyHours: replyHours ?? hours }));
  }

  async forHeadquarters(): Promise<AdminComplaintCategory[]> {
    const hours = await this.promises.replyHours(null);
    return (await this.all.all()).map(({ replyHours, ...category }) => ({
      ...category,
      replyHours: replyHours ?? hours,
      ownReplyHours: replyHours,
    }));
  }

  async visits(memberId: number): Promise<ComplaintVisit[]> {
    const visits = await this.subjects.visits(memberId, this.clock.now());
    const stores = await this.organization.storesByIds(visits.map(({ storeId }) => storeId));
    return visits.map(({ bookingId, serviceName, storeId, startAt }) => ({
      bookingId,
      serviceName,
      storeName: stores.get(storeId)?.name ?? '',
      at: startAt.toISOString(),
    }));
  }
}
