import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulator } from '../../../../scripts/simulator/index';
import { phones } from './scene';

const MINUTE_MS = 60_000;
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
}

/** The time of a whole system: API, worker, simulator and every phone of the story live in it together. */
export class StoryClock {
  private readonly folder = mkdtempSync(join(tmpdir(), 'guike-story-'));
  private aheadMs = 0;

  /** For `CLOCK_FILE`. */
  readonly file = join(this.folder, 'offset');

  /** The story begins at this time, and time goes on from there. */
  constructor(
    private readonly simulator: Simulator,
    beginning: Date,
  ) {
    this.set(beginning.getTime() - Date.now());
  }

  /** How far it is ahead of the machine's clock, or behind it. */
  get offsetMs(): number {
    return this.aheadMs;
  }

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  /** Goes on by this much. Jobs that fall due run at the worker's next look, a moment later. */
  async advance({ days = 0, hours = 0, minutes = 0 }: Span): Promise<void> {
    this.set(this.aheadMs + days * DAY_MS + (hours * 60 + minutes) * MINUTE_MS);
    await Promise.all(phones.map((phone) => phone.moveClock(this.aheadMs)));
  }

  /** Goes on to the next time that clocks in Shanghai show this: `until('09:00')` is today or tomorrow. */
  async until(time: `${number}:${number}`): Promise<void> {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const sinceMidnight = (this.now().getTime() + SHANGHAI_MS) % DAY_MS;
    const wanted = (hour * 60 + minute) * MINUTE_MS;
    await this.advance({ minutes: ((wanted - sinceMidnight + DAY_MS) % DAY_MS) / MINUTE_MS });
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  private set(aheadMs: number): void {
    this.aheadMs = Math.round(aheadMs);
    // In one step: a process that looks just now must not find half a number.
    writeFileSync(`${this.file}.new`, String(this.aheadMs));
    renameSync(`${this.file}.new`, this.file);
    this.simulator.control.setClock(this.aheadMs);
  }
}
