import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Pool, ResultSetHeader } from 'mysql2';
import { AppConfig } from '../config/app-config.js';
import { CONNECTION_OPTIONS, createPool } from './mysql-driver.js';

const BLOCK_SIZE = 1_000;
/** A block older than this is dropped, so that ids of all replicas stay in order of time to within a second. */
const BLOCK_LIFETIME_MS = 1_000;

/**
 * Row ids, unique over all tables and replicas: each process takes blocks from `id_block` and hands them out, so rows
 * can refer to each other before any of them is written. Below 2^53, in order of time to within a second, with gaps.
 *
 * A connection of its own: a unit of work that holds one of the pool's connections must not wait for another one.
 */
@Injectable()
export class IdGenerator implements OnModuleDestroy {
  private next = 0;
  private end = 0;
  private fetchedAt = 0;
  private refill: Promise<void> | null = null;
  private readonly pool: Pool;

  constructor(config: AppConfig) {
    this.pool = createPool({ ...CONNECTION_OPTIONS, uri: config.databaseUrl, connectionLimit: 1 });
  }

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

  async onModuleDestroy(): Promise<void> {
    await new Promise<void>((resolve) => this.pool.end(() => resolve()));
  }

  private fetchBlock(size: number): Promise<void> {
    // LAST_INSERT_ID(expr) hands the value to this connection in the reply itself: one atomic statement.
    const sql = "UPDATE id_block SET next_id = LAST_INSERT_ID(next_id) + ? WHERE name = 'global'";
    return new Promise((resolve, reject) => {
      this.pool.query<ResultSetHeader>(sql, [size], (error, header) => {
        if (error) return reject(error);
        if (header.affectedRows !== 1)
          return reject(new Error('id_block has no row "global": migrations have not run'));
        this.next = header.insertId;
        this.fetchedAt = performance.now();
        this.end = header.insertId + size;
        resolve();
      });
    });
  }
}
