import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { type Guide, GuideService } from './guide.service.js';
import { type DayCounters, StoreDayService } from './store-day.service.js';

@Injectable()
export class StaffFacade {
  constructor(
    private readonly guides: GuideService,
    private readonly days: StoreDayService,
  ) {}

  /** A business day of the whole chain, as far as its events have been delivered. */
  dayOfChain(date: BusinessDate): Promise<DayCounters> {
    return this.days.sum('chain', date);
  }

  /** Who looks after the member now; null without a valid binding. */
  guideOf(memberId: number): Promise<Guide | null> {
    return this.guides.guideOf(memberId);
  }
}
