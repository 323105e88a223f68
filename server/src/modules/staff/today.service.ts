import { Injectable } from '@nestjs/common';
import { businessDate, businessHour } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type StaffActor, storeScope } from '../../platform/http/index.js';
import { greeting } from './alert.rules.js';
import { AlertService } from './alert.service.js';
import { StaffNotices } from './notice.service.js';
import type { StaffToday } from './staff.dto.js';
import { StoreDayService } from './store-day.service.js';

/** The first page of the staff view: how the day goes and who deserves a word. */
@Injectable()
export class TodayService {
  constructor(
    private readonly alerts: AlertService,
    private readonly days: StoreDayService,
    private readonly clock: Clock,
    private readonly notices: StaffNotices,
  ) {}

  async today(actor: StaffActor, storeId: number | undefined): Promise<Result<StaffToday>> {
    const now = this.clock.now();
    const date = businessDate(now);
    const readable = narrow(storeScope(actor, 'member.read'), storeId);
    if (readable === null) return refuse('STORE_NOT_FOUND');
    const [counters, alerts, notices] = await Promise.all([
      this.days.sum(readable, date),
      this.alerts.open(actor, narrow(storeScope(actor, 'alert.handle'), storeId) ?? []),
      this.notices.unseen(actor.staffId),
    ]);
    return ok({ date, counters, alerts, notices, greeting: greeting(businessHour(now), actor.name) });
  }
}

/** The wished store if it lies in the scope, null if it does not; the whole scope without a wish. */
function narrow(scope: number[] | 'chain', storeId: number | undefined): number[] | 'chain' | null {
  if (storeId === undefined) return scope;
  return scope === 'chain' || scope.includes(storeId) ? [storeId] : null;
}
