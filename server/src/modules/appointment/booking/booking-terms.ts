import { Injectable } from '@nestjs/common';
import type { OfferedService } from '../../schedule/index.js';
import { SettingsFacade } from '../../settings/index.js';
import type { ArrivalWindow, MemberLimits } from '../appointment.rules.js';
import {
  BOOKING_PAY_MINUTES,
  EARLY_MINUTES,
  GRACE_MINUTES,
  LATE_CANCEL_KEEPS,
  MAX_MOVES,
  MAX_OPEN_BOOKINGS,
  NO_SHOW_KEEPS,
  NO_SHOW_STRIKES,
  STRIKE_DAYS,
} from '../appointment.settings.js';
import type { BookingTerms } from '../appointment.types.js';

/** The rules in force where and when somebody books. */
@Injectable()
export class BookingTermsReader {
  constructor(private readonly settings: SettingsFacade) {}

  async of({ storeId, cancelMinutes }: Pick<OfferedService, 'storeId' | 'cancelMinutes'>): Promise<BookingTerms> {
    const [lateCancelKeeps, noShowKeeps, maxMoves] = await Promise.all([
      this.settings.get(LATE_CANCEL_KEEPS, { storeId }),
      this.settings.get(NO_SHOW_KEEPS, { storeId }),
      this.settings.get(MAX_MOVES, { storeId }),
    ]);
    return { freeCancelMinutes: cancelMinutes, lateCancelKeeps, noShowKeeps, maxMoves };
  }

  async limits(): Promise<MemberLimits & { readonly strikeDays: number }> {
    const [maxOpen, strikes, strikeDays] = await Promise.all([
      this.settings.get(MAX_OPEN_BOOKINGS, 'chain'),
      this.settings.get(NO_SHOW_STRIKES, 'chain'),
      this.settings.get(STRIKE_DAYS, 'chain'),
    ]);
    return { maxOpen, strikes, strikeDays };
  }

  async arrival(storeId: number): Promise<ArrivalWindow> {
    const [earlyMinutes, graceMinutes] = await Promise.all([
      this.settings.get(EARLY_MINUTES, { storeId }),
      this.settings.get(GRACE_MINUTES, { storeId }),
    ]);
    return { earlyMinutes, graceMinutes };
  }

  payMinutes(): Promise<number> {
    return this.settings.get(BOOKING_PAY_MINUTES, 'chain');
  }
}
