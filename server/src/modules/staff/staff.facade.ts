import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import type { StaffActor } from '../../platform/http/index.js';
import { AlertService } from './alert.service.js';
import { type Guide, GuideService } from './guides/guide.service.js';
import type { StaffAlert } from './staff.dto.js';
import { type DayCounters, StoreDayService } from './store-day.service.js';

@Injectable()
export class StaffFacade {
  constructor(
    private readonly guides: GuideService,
    private readonly days: StoreDayService,
    private readonly alerts: AlertService,
  ) {}

  /** A business day of the whole chain, as far as its events have been delivered. */
  dayOfChain(date: BusinessDate): Promise<DayCounters> {
    return this.days.sum('chain', date);
  }

  /** Live news in these stores that nobody has answered yet. */
  openAlerts(actor: StaffActor, stores: readonly number[] | 'chain'): Promise<StaffAlert[]> {
    return this.alerts.open(actor, stores);
  }

  /** Who looks after the member now; null without a valid binding. */
  guideOf(memberId: number): Promise<Guide | null> {
    return this.guides.guideOf(memberId);
  }
}
