import { readFileSync } from 'node:fs';
import { Clock } from '../../kernel/clock.js';

const LOOK_AGAIN_MS = 50;

/**
 * The machine's clock, moved by as many milliseconds as a file says. With it several processes live on another day
 * together, which is how stories that last a week are tried. Refused in production.
 */
export class MovedClock extends Clock {
  private offsetMs = 0;
  private readAt = 0;

  constructor(private readonly file: string) {
    super();
  }

  now(): Date {
    const real = Date.now();
    if (real - this.readAt >= LOOK_AGAIN_MS) {
      this.offsetMs = this.read();
      this.readAt = real;
    }
    return new Date(real + this.offsetMs);
  }

  private read(): number {
    const text = readFileSync(this.file, 'utf8').trim();
    if (!/^-?\d{1,15}$/.test(text)) throw new Error(`${this.file} must hold milliseconds, not ${JSON.stringify(text)}`);
    return Number(text);
  }
}
