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
  private offsetMs = 0;

  /** For `CLOCK_FILE`. */
  readonly file = join(this.folder, 'offset');

  constructor(private readonly simulator: Simulator) {
    this.write();
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Goes on by this much. Jobs that fall due run at the worker's next look, a moment later. */
  async advance({ days = 0, hours = 0, minutes = 0 }: Span): Promise<void> {
    this.offsetMs += days * DAY_MS + (hours * 60 + minutes) * MINUTE_MS;
    this.write();
    this.simulator.control.setClock(this.offsetMs);
    await Promise.all(phones.map((phone) => phone.moveClock(this.offsetMs)));
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

  /** In one step: a process that looks just now must not find half a number. */
  private write(): void {
    writeFileSync(`${this.file}.new`, String(Math.round(this.offsetMs)));
    renameSync(`${this.file}.new`, this.file);
  }
}
