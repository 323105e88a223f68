import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/outbox/domain-event.js';
import { ComplaintCategories } from './complaint-categories.js';
import { type ComplaintNews, type NewsOf, complaintEvent } from './complaint.events.js';
import type { StoredComplaint } from './complaint.rows.js';

/** Says of a complaint what all its news say. */
@Injectable()
export class ComplaintNewsDesk {
  constructor(private readonly categories: ComplaintCategories) {}

  async of<T extends keyof NewsOf>(
    type: T,
    complaint: StoredComplaint,
    rest: Omit<NewsOf[T], keyof ComplaintNews>,
  ): Promise<DomainEvent> {
    const { id, memberId, storeId, handler, assigneeId, categoryId } = complaint;
    const category = await this.categories.byId(categoryId);
    const about: ComplaintNews = {
      complaintId: id,
      memberId,
      storeId,
      handler,
      assigneeId,
      categoryName: category?.name ?? '',
    };
    return complaintEvent(type, { ...about, ...rest } as NewsOf[T]);
  }
}
