import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Tokens } from '../../../platform/crypto/tokens.js';

/** Long enough to hand the file to the phone's own calendar, too short to be worth stealing. */
const GOOD_FOR_MS = 30 * 60_000;

/** Addresses that open one booking's calendar file without a session, for a while. */
@Injectable()
export class CalendarLinks {
  constructor(
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** Relative to the root of the API. */
  pathOf(bookingId: number): string {
    const expires = this.clock.now().getTime() + GOOD_FOR_MS;
    const signature = this.sign(bookingId, expires).toString('base64url');
    return `/public/bookings/${bookingId}/calendar.ics?expires=${expires}&signature=${signature}`;
  }

  accepts(bookingId: number, expires: number, signature: string): boolean {
    const given = Buffer.from(signature, 'base64url');
    const wanted = this.sign(bookingId, expires);
    const genuine = given.length === wanted.length && timingSafeEqual(given, wanted);
    return genuine && expires > this.clock.now().getTime();
  }

  private sign(bookingId: number, expires: number): Buffer {
    return this.tokens.hash(`booking-calendar:${bookingId}:${expires}`);
  }
}
