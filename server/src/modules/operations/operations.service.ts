import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { UnitOfWork } from '../../platform/database/index.js';
import {
  type Page,
  type PageQuery,
  type RequestInfo,
  type StaffActor,
  cursorId,
  pageOf,
} from '../../platform/http/index.js';
import { JobHistory } from '../../platform/jobs/job-history.js';
import { ParkedEvents } from '../../platform/outbox/parked-events.js';
import { AuditFacade } from '../audit/index.js';
import type { JobView, ParkedEventView } from './operations.dto.js';

/** What runs by itself, laid open for the people who must notice when it doesn't. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly parked: ParkedEvents,
    private readonly jobHistory: JobHistory,
    private readonly uow: UnitOfWork,
    private readonly audit: AuditFacade,
  ) {}

  async parkedEvents(query: PageQuery): Promise<Page<ParkedEventView>> {
    const events = await this.parked.list(cursorId(query), query.limit + 1);
    return pageOf(events, query.limit, (event) => ({ ...event, occurredAt: event.occurredAt.toISOString() }));
  }

  retry(id: number, actor: StaffActor, request: RequestInfo): Promise<Result<null>> {
    return this.uow.run(async (tx) => {
      if (!(await this.parked.retry(tx, id))) return refuse('NOT_FOUND');
      await this.audit.record(tx, { actor, action: 'operations.event.retry', subject: `event:${id}`, request });
      return ok(null);
    });
  }

  async jobs(): Promise<JobView[]> {
    const text = (at: Date | null): string | null => at?.toISOString() ?? null;
    return (await this.jobHistory.list()).map((job) => ({
      ...job,
      lastBucket: text(job.lastBucket),
      lastStartedAt: text(job.lastStartedAt),
      lastFinishedAt: text(job.lastFinishedAt),
    }));
  }
}
