import { Injectable } from '@nestjs/common';
import { SettingsFacade } from '../settings/index.js';
import type { ComplaintTerms } from './complaint.rules.js';
import {
  ANSWER_HOURS,
  ESCALATE_HOURS,
  RATE_DAYS,
  REMIND_BEFORE_HOURS,
  REOPEN_DAYS,
  REOPEN_TIMES,
  REPLY_HOURS,
} from './complaint.settings.js';

/** The chain's promises about complaints, where they are kept. */
@Injectable()
export class ComplaintPromises {
  constructor(private readonly settings: SettingsFacade) {}

  async terms(storeId: number | null): Promise<ComplaintTerms> {
    const [answerHours, reopenDays, reopenTimes, rateDays] = await Promise.all([
      this.settings.get(ANSWER_HOURS, placeOf(storeId)),
      this.settings.get(REOPEN_DAYS, 'chain'),
      this.settings.get(REOPEN_TIMES, 'chain'),
      this.settings.get(RATE_DAYS, 'chain'),
    ]);
    return { answerHours, reopenDays, reopenTimes, rateDays };
  }

  replyHours(storeId: number | null): Promise<number> {
    return this.settings.get(REPLY_HOURS, placeOf(storeId));
  }

  async clock(storeId: number | null): Promise<{ remindBeforeHours: number; escalateHours: number }> {
    const [remindBeforeHours, escalateHours] = await Promise.all([
      this.settings.get(REMIND_BEFORE_HOURS, placeOf(storeId)),
      this.settings.get(ESCALATE_HOURS, placeOf(storeId)),
    ]);
    return { remindBeforeHours, escalateHours };
  }
}

function placeOf(storeId: number | null): { storeId: number } | 'chain' {
  return storeId === null ? 'chain' : { storeId };
}
