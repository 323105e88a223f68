import { randomInt } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { shanghaiDate } from './clock.js';
import { emptyState, type SimulatorState } from './state.js';

const SAVE_DELAY_MS = 100;
const VERSION = 1;

/** Owns the state; with a file it survives a restart. A change is announced by `changed()`, writes are bundled and atomic. */
export class Store {
  private current = emptyState();
  private timer: NodeJS.Timeout | undefined;
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly file?: string) {}

  get state(): SimulatorState {
    return this.current;
  }

  async load(): Promise<void> {
    if (!this.file) return;
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    this.current = deserialize(text, this.file);
  }

  changed(): void {
    if (!this.file || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.saving = this.saving
        .then(() => this.save())
        .catch((error: unknown) => console.error('The simulator could not save its state:', error));
    }, SAVE_DELAY_MS);
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.saving;
    if (this.file) await this.save();
  }

  reset(): void {
    this.current = emptyState();
    this.changed();
  }

  /** WeChat's numbers: a prefix, the business day and digits, `length` long; unique through the sequence inside. */
  nextNumber(prefix: string, length: number, now: Date): string {
    this.current.sequence += 1;
    const day = shanghaiDate(now).replaceAll('-', '');
    const sequence = String(this.current.sequence).padStart(8, '0');
    const fill = Array.from({ length: length - prefix.length - day.length - sequence.length }, () => randomInt(10));
    this.changed();
    return `${prefix}${day}${fill.join('')}${sequence}`;
  }

  private async save(): Promise<void> {
    if (!this.file) return;
    await mkdir(dirname(this.file), { recursive: true });
    const temporary = `${this.file}.${process.pid}.tmp`;
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(serialize(this.current));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, this.file);
  }
}

/** Maps become arrays of entries: keys such as `__proto__` are legal order numbers and must stay plain data. */
function serialize(state: SimulatorState): string {
  return JSON.stringify({ version: VERSION, ...state }, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
}

function deserialize(text: string, file: string): SimulatorState {
  const saved = JSON.parse(text) as Record<string, unknown>;
  if (saved.version !== VERSION) {
    throw new Error(`${file} was written by another version of the simulator; delete it to start afresh.`);
  }
  const blank = emptyState();
  const fields = Object.entries(blank).map(([key, empty]) => {
    const value = saved[key];
    return [key, empty instanceof Map ? new Map(value as [unknown, unknown][]) : (value ?? empty)];
  });
  return Object.fromEntries(fields) as SimulatorState;
}
