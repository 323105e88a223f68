import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type Page, type StaffActor, cursorId, holdsAt, pageOf } from '../../platform/http/index.js';
import { ComplaintHands, mayAssign, maySee } from './complaint-hands.js';
import type { AdminComplaintQuery, StaffComplaintQuery } from './complaint-input.dto.js';
import { ComplaintPromises } from './complaint-terms.js';
import { ComplaintViews, personOf } from './complaint-views.js';
import { complaintNumber } from './complaint-words.rules.js';
import type {
  ComplaintCounts,
  ComplaintWritten,
  MemberComplaint,
  MemberComplaintBrief,
  StaffComplaint,
  StaffComplaintBrief,
} from './complaint.dto.js';
import { mayRate, mayReopen, reopenUntil, visibleToMember } from './complaint.rules.js';
import type { StoredComplaint } from './complaint.rows.js';
import { ComplaintStore, type Wanted } from './complaint.store.js';
import { RESOLUTIONS } from './complaint.types.js';

interface Paged {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Complaints for whoever may read them. */
@Injectable()
export class ComplaintReading {
  constructor(
    private readonly store: ComplaintStore,
    private readonly views: ComplaintViews,
    private readonly promises: ComplaintPromises,
    private readonly hands: ComplaintHands,
    private readonly clock: Clock,
  ) {}

  async ofMember(memberId: number, query: Paged): Promise<Page<MemberComplaintBrief>> {
    const rows = await this.page({ where: ['member_id = ?'], params: [memberId] }, query);
    const briefs = await this.views.memberBriefs(rows);
    return pageOf(briefs, query.limit, (brief) => brief);
  }

  async own(memberId: number, id: number): Promise<Result<MemberComplaint>> {
    const complaint = await this.store.byId(id);
    if (complaint?.memberId !== memberId) return refuse('COMPLAINT_NOT_FOUND');
    const [[brief], entries, terms] = await Promise.all([
      this.views.memberBriefs([complaint]),
      this.store.entries(id),
      this.promises.terms(complaint.storeId),
    ]);
    if (!brief) return refuse('COMPLAINT_NOT_FOUND');
    const now = this.clock.now();
    const canReopen = mayReopen(complaint, terms, now);
    return ok({
      ...brief,
      subject: complaint.subject,
      entries: await this.views.entries(entries.filter(({ kind }) => visibleToMember(kind))),
      resolutionName: complaint.resolution && RESOLUTIONS[complaint.resolution],
      rating: complaint.rating,
      canReply: complaint.state !== 'closed',
      canRate: mayRate(complaint, terms, now),
      canReopen,
      reopenUntil: canReopen ? (reopenUntil(complaint, terms)?.toISOString() ?? null) : null,
    });
  }

  async ofStore(actor: StaffActor, query: StaffComplaintQuery): Promise<Result<Page<StaffComplaintBrief>>> {
    if (!holdsAt(actor, 'complaint.handle', query.storeId)) return refuse('STORE_NOT_FOUND');
    const wanted = this.viewOf(actor, query);
    const rows = await this.page(wanted, query);
    return ok(pageOf(await this.views.staffBriefs(rows), query.limit, (brief) => brief));
  }

  async counts(actor: StaffActor, storeId: number): Promise<Result<ComplaintCounts>> {
    if (!holdsAt(actor, 'complaint.handle', storeId)) return refuse('STORE_NOT_FOUND');
    const [mine, store, overdue] = await Promise.all(
      (['mine', 'store', 'overdue'] as const).map((view) => this.store.count(this.viewOf(actor, { storeId, view }))),
    );
    return ok({ mine: mine ?? 0, store: store ?? 0, overdue: overdue ?? 0 });
  }

  async forStaff(actor: StaffActor, id: number): Promise<Result<StaffComplaint>> {
    const complaint = await this.store.byId(id);
    if (!complaint || !maySee(actor, complaint)) return refuse('COMPLAINT_NOT_FOUND');
    const canAssign = mayAssign(actor, complaint);
    const [[brief], entries, colleagues] = await Promise.all([
      this.views.staffBriefs([complaint]),
      this.store.entries(id),
      canAssign ? this.hands.colleagues(actor, complaint) : [],
    ]);
    if (!brief) return refuse('COMPLAINT_NOT_FOUND');
    return ok({
      ...brief,
      subject: complaint.subject,
      entries: await this.views.entries(entries),
      resolution: complaint.resolution,
      canAssign,
      mine: complaint.assigneeId === actor.staffId,
      colleagues: colleagues.map(personOf),
    });
  }

  /** Whoever wrote it down learns where it lies, and reads it only if it lies with them. */
  async written(actor: StaffActor, id: number): Promise<Result<ComplaintWritten>> {
    const complaint = await this.store.byId(id);
    if (!complaint) return refuse('COMPLAINT_NOT_FOUND');
    return ok({ id, number: complaintNumber(id), readable: maySee(actor, complaint) });
  }

  async ofChain(query: AdminComplaintQuery): Promise<Page<StaffComplaintBrief>> {
    const filters = [
      ['state = ?', query.state],
      ['handler = ?', query.handler],
      ['store_id = ?', query.storeId],
      ['category_id = ?', query.categoryId],
      ['member_id = ?', query.memberId],
      [query.overdue === 'false' ? '(due_at IS NULL OR due_at > ?)' : 'due_at <= ?', query.overdue && this.clock.now()],
    ] as const;
    const given = filters.flatMap(([where, param]) => (param === undefined || param === '' ? [] : [{ where, param }]));
    const wanted = { where: given.map(({ where }) => where), params: given.map(({ param }) => param) };
    const rows = await this.page(wanted, query);
    return pageOf(await this.views.staffBriefs(rows), query.limit, (brief) => brief);
  }

  private page(wanted: Wanted, query: Paged): Promise<StoredComplaint[]> {
    return this.store.list(wanted, cursorId(query), query.limit + 1);
  }

  private viewOf(
    { staffId }: StaffActor,
    { storeId, view, memberId }: Pick<StaffComplaintQuery, 'storeId' | 'view' | 'memberId'>,
  ): Wanted {
    const views: Readonly<Record<StaffComplaintQuery['view'], Wanted>> = {
      mine: { where: ['assignee_id = ?', "state <> 'closed'"], params: [staffId] },
      store: { where: ["state <> 'closed'"], params: [] },
      overdue: { where: ['due_at <= ?'], params: [this.clock.now()] },
      closed: { where: ["state = 'closed'"], params: [] },
    };
    const { where, params } = views[view];
    const ofMember = memberId === undefined ? [] : [memberId];
    return {
      where: ["handler = 'store'", 'store_id = ?', ...where, ...ofMember.map(() => 'member_id = ?')],
      params: [storeId, ...params, ...ofMember],
    };
  }
}
