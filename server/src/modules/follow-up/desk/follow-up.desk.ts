import { Injectable } from '@nestjs/common';
import { businessDate, startOfBusinessDay } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { type Page, type StaffActor, cursorId, pageOf, storeScope } from '../../../platform/http/index.js';
import { StaffFacade } from '../../staff/index.js';
import type { FollowUpHistoryQuery, FollowUpList, FollowUpQuery, FollowUpView } from './follow-up.dto.js';
import { FollowUpStore, type Stores } from './follow-up.store.js';
import { FollowUpViews } from './follow-up.views.js';

/** One list for the person: what has just happened, and what would do somebody good. */
@Injectable()
export class FollowUpDesk {
  constructor(
    private readonly store: FollowUpStore,
    private readonly views: FollowUpViews,
    private readonly staff: StaffFacade,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(actor: StaffActor, { storeId, view }: FollowUpQuery): Promise<Result<FollowUpList>> {
    const permission = view === 'store' ? 'follow.review' : 'follow.work';
    const scope = storeScope(actor, permission);
    if (scope.length === 0) return refuse('PERMISSION_DENIED');
    const stores = narrow(scope, storeId);
    if (stores === null) return refuse('STORE_NOT_FOUND');
    const now = this.clock.now();
    const alertStores = narrow(storeScope(actor, 'alert.handle'), storeId) ?? [];
    const [rows, alerts, doneToday] = await Promise.all([
      this.store.open(stores, view === 'store' ? null : actor.staffId, now),
      this.staff.openAlerts(actor, alertStores),
      this.store.doneSince(actor.staffId, startOfBusinessDay(businessDate(now))),
    ]);
    const news = alerts
      .filter(({ staffId }) => view === 'store' || staffId === null || staffId === actor.staffId)
      .map((alert) => this.views.ofAlert(alert, actor.staffId));
    const items = [...news, ...(await this.views.describe(rows, actor.staffId))].sort(byUrgency);
    const overdue = items.filter((item) => item.overdue).length;
    return ok({ items, counts: { open: items.length, overdue, doneToday } });
  }

  async history(actor: StaffActor, query: FollowUpHistoryQuery): Promise<Result<Page<FollowUpView>>> {
    const stores = narrow(storeScope(actor, 'follow.work'), query.storeId);
    if (stores === null) return refuse('STORE_NOT_FOUND');
    const rows = await this.store.done(actor.staffId, stores, cursorId(query), query.limit + 1);
    const views = new Map((await this.views.describe(rows, actor.staffId)).map((view) => [view.id, view]));
    return ok(pageOf(rows, query.limit, ({ id }) => views.get(id) as FollowUpView));
  }

  async show(actor: StaffActor, id: number): Promise<Result<FollowUpView>> {
    const row = await this.uow.run((tx) => this.store.find(tx, id, storeScope(actor, 'follow.work')));
    const [view] = row ? await this.views.describe([row], actor.staffId) : [];
    return view ? ok(view) : refuse('NOT_FOUND');
  }
}

/** The wished store if it lies in the scope, null if it does not; the whole scope without a wish. */
function narrow(scope: Stores, storeId: number | undefined): Stores | null {
  if (storeId === undefined) return scope;
  return scope === 'chain' || scope.includes(storeId) ? [storeId] : null;
}

/** By deadline; what has none waits until the end. The person's own comes before what anybody may take. */
function byUrgency(one: FollowUpView, other: FollowUpView): number {
  const due = (view: FollowUpView): string => view.dueAt ?? '9999';
  if (one.escalated !== other.escalated) return one.escalated ? -1 : 1;
  if (one.mine !== other.mine) return one.mine ? -1 : 1;
  return due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : other.id - one.id;
}
