import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

const BLOCK_SIZE = 1_000;
/** A block older than this is dropped, so that ids of all replicas stay in order of time to within a second. */
const BLOCK_LIFETIME_MS = 1_000;

/**
 * Row ids, unique over all tables and replicas: each process takes blocks from `id_block` and hands them out, so rows
 * can refer to each other before any of them is written. Below 2^53, in order of time to within a second, with gaps.
 */
@Injectable()
export class IdGenerator {
  private next = 0;
  private end = 0;
  private fetchedAt = 0;
  private refill: Promise<void> | null = null;

  constructor(private readonly database: Database) {}

  async take(): Promise<number> {
    return (await this.takeMany(1))[0] as number;
  }

  async takeMany(count: number): Promise<number[]> {
    const ids: number[] = [];
    if (performance.now() - this.fetchedAt > BLOCK_LIFETIME_MS) this.next = this.end;
    while (ids.length < count) {
      if (this.next >= this.end) {
        await (this.refill ??= this.fetchBlock(Math.max(BLOCK_SIZE, count)).finally(() => (this.refill = null)));
      }
      while (this.next < this.end && ids.length < count) ids.push(this.next++);
    }
    return ids;
  }

  private async fetchBlock(size: number): Promise<void> {
    // LAST_INSERT_ID(expr) hands the value to this connection in the reply itself: one atomic statement.
    const { affectedRows, insertId } = await this.database.execute(
      "UPDATE id_block SET next_id = LAST_INSERT_ID(next_id) + ? WHERE name = 'global'",
      [size],
    );
    if (affectedRows !== 1) throw new Error('id_block has no row "global": migrations have not run');
    this.next = insertId;
    this.end = insertId + size;
    this.fetchedAt = performance.now();
  }
}
