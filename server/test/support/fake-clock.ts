import { Clock } from '../../src/kernel/clock.js';

/** A present that tests move by hand. */
export class FakeClock extends Clock {
  constructor(private current = new Date('2026-11-21T06:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.current);
  }

  set(instant: Date | string): void {
    this.current = new Date(instant);
  }

  advance(milliseconds: number): void {
    this.current = new Date(this.current.getTime() + milliseconds);
  }
}
