import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool, ResultSetHeader } from 'mysql2';
import { AppConfig } from '../config/app-config.js';
import { CONNECTION_OPTIONS, createPool } from './mysql-driver.js';
import { inPieces } from './pieces.js';
import type { ReadBatch } from './read-batch.js';
import type { Row, SqlParam } from './sql.js';
import type { WriteOutcome } from './transaction.js';

/** Rows that one statement may take away: more would keep others waiting. */
const MOST_DELETED = 5_000;

/**
 * Reads outside of a transaction, and single statements that are a transaction by themselves.
 *
 * They have connections of their own: a unit of work that needs a setting or an id while all transaction connections
 * are taken would otherwise wait for one that only units of work like itself can give back.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(config: AppConfig) {
    this.pool = createPool({
      ...CONNECTION_OPTIONS,
      uri: config.databaseUrl,
      multipleStatements: true,
      connectionLimit: Math.max(4, Math.ceil(config.databasePoolSize / 2)),
    });
  }

  query<T = Row>(sql: string, params: readonly SqlParam[] = []): Promise<T[]> {
    return this.send<T[]>(sql, params);
  }

  async one<T = Row>(sql: string, params: readonly SqlParam[] = []): Promise<T | null> {
    return (await this.query<T>(sql, params))[0] ?? null;
  }

  /** All questions of the batch in one round trip. Each is a snapshot of its own. */
  async read(batch: ReadBatch): Promise<void> {
    if (batch.size === 0) return;
    const { sql, params } = batch.toSql();
    batch.deliver(await this.send<unknown>(sql, params));
  }

  /**
   * Not for rows that a unit of work may keep locked: enough callers who wait for it here would take away the
   * connections with which it reads, and nobody would go on. Such a statement is a unit of work itself.
   */
  async execute(sql: string, params: readonly SqlParam[] = []): Promise<WriteOutcome> {
    const header = await this.send<ResultSetHeader>(sql, params);
    return { affectedRows: header.affectedRows, insertId: header.insertId };
  }

  /** Whatever a `DELETE … WHERE …` finds, some thousand rows at a time. How many there were. */
  deleteAll(sql: string, params: readonly SqlParam[]): Promise<number> {
    const piece = [...params, MOST_DELETED];
    return inPieces(MOST_DELETED, async () => (await this.execute(`${sql} LIMIT ?`, piece)).affectedRows);
  }

  /** The last hook: whatever stops before may still need the database. */
  async onApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => this.pool.end(() => resolve()));
  }

  private send<T>(sql: string, params: readonly SqlParam[]): Promise<T> {
    return new Promise((resolve, reject) => {
      this.pool.query(sql, params as SqlParam[], (error, result) => {
        if (error) reject(error);
        else resolve(result as T);
      });
    });
  }
}
