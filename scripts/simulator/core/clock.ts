const SHANGHAI_OFFSET_MS = 8 * 60 * 60_000;

/** The simulator's time: real time plus an offset that a test may move. */
export class SimulatedClock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  epochSeconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  setOffset(offsetMs: number): void {
    this.offsetMs = offsetMs;
  }

  get offset(): number {
    return this.offsetMs;
  }
}

/** WeChat writes every instant as Beijing time: 2026-11-21T18:30:00+08:00 */
export function rfc3339(date: Date): string {
  return `${new Date(date.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** YYYY-MM-DD in Asia/Shanghai. */
export function shanghaiDate(date: Date): string {
  return new Date(date.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** YYYY-MM-DD HH:mm:ss in Asia/Shanghai, as bills print it. */
export function shanghaiDateTime(date: Date): string {
  return new Date(date.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}
