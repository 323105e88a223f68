import { Injectable } from '@nestjs/common';
import { SettingsFacade } from '../../settings/index.js';
import {
  SCHEDULE_DAYS_AHEAD,
  SCHEDULE_LEAD_MINUTES,
  SCHEDULE_PRIORITY_DAYS,
  SCHEDULE_SLOT_MINUTES,
} from '../schedule.settings.js';
import type { BookingRules } from '../schedule.types.js';

@Injectable()
export class BookingRulesReader {
  constructor(private readonly settings: SettingsFacade) {}

  async of(storeId: number): Promise<BookingRules> {
    const place = { storeId };
    const [daysAhead, priorityDays, slotMinutes, leadMinutes] = await Promise.all([
      this.settings.get(SCHEDULE_DAYS_AHEAD, place),
      this.settings.get(SCHEDULE_PRIORITY_DAYS, place),
      this.settings.get(SCHEDULE_SLOT_MINUTES, place),
      this.settings.get(SCHEDULE_LEAD_MINUTES, place),
    ]);
    return { daysAhead, priorityDays, slotMinutes, leadMinutes };
  }
}
