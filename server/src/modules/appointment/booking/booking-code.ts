import { Injectable } from '@nestjs/common';
import { BOOKING_PREFIX, SERVICE_CODE_DIGITS } from '@guike/shared';
import { RandomSource } from '../../../kernel/random.js';
import { type Transaction, WriteConflict } from '../../../platform/database/index.js';
import { BookingStore } from '../booking.store.js';

const TRIES = 5;

/** The number a guest shows at the counter: random, so that nobody can walk through other people's. */
@Injectable()
export class BookingCodes {
  constructor(
    private readonly random: RandomSource,
    private readonly bookings: BookingStore,
  ) {}

  async take(tx: Transaction): Promise<string> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const code = BOOKING_PREFIX + this.random.digits(SERVICE_CODE_DIGITS - BOOKING_PREFIX.length);
      if (!(await this.bookings.codeTaken(tx, code))) return code;
    }
    throw new WriteConflict('booking code');
  }
}
