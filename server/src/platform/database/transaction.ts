import type { Connection, ResultSetHeader } from 'mysql2';
import type { EntityManager } from 'typeorm';
import type { DomainEvent } from '../outbox/domain-event.js';
import type { ReadBatch } from './read-batch.js';
import { type Row, type SqlParam, bulkInsert } from './sql.js';
import { WriteBatch } from './write-batch.js';

export interface WriteOutcome {
  affectedRows: number;
  insertId: number;
}

/**
 * An open transaction. Only {@link UnitOfWork} makes one, so a function that takes a `Transaction` cannot be called
 * outside of a unit of work: forgetting it does not compile.
 */
export class Transaction {
  /** Statements sent so far. */
  statements = 0;
  /** Statements among them that found rows to write. */
  writes = 0;
  /** Messages sent to the database and waited for. */
  roundTrips = 0;
  /** Sent right before the commit, together with the news: for what is only known, or only needed, at the end. */
  readonly closing = new WriteBatch();
  private readonly events: DomainEvent[] = [];

  constructor(
    private readonly connection: Connection,
    /** For plain CRUD in the same transaction; never for moving value. */
    readonly manager: EntityManager,
    /** The instant of this unit of work: every row it writes carries the same time. */
    readonly now: Date,
    /** 1 for the first try. */
    readonly attempt: number,
  ) {}

  query<T = Row>(sql: string, params: readonly SqlParam[] = []): Promise<T[]> {
    return this.send<T[]>(sql, params);
  }

  /** All questions of the batch in one round trip; its handles have the rows afterwards. */
  async read(batch: ReadBatch): Promise<void> {
    if (batch.size === 0) return;
    const { sql, params } = batch.toSql();
    this.statements += batch.size - 1;
    batch.deliver(await this.send<unknown>(sql, params));
  }

  async execute(sql: string, params: readonly SqlParam[] = []): Promise<WriteOutcome> {
    const header = await this.send<ResultSetHeader>(sql, params);
    if (header.affectedRows > 0) this.writes += 1;
    return { affectedRows: header.affectedRows, insertId: header.insertId };
  }

  /** All rows in one statement. Rows must have the same columns. */
  async insert(table: string, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const { sql, params } = bulkInsert(table, rows);
    await this.execute(sql, params);
  }

  /** All of the batch in one round trip. Whatever goes wrong in it, the unit of work must end. */
  async write(batch: WriteBatch): Promise<void> {
    if (batch.size === 0) return;
    const { sql, params } = batch.toSql();
    this.statements += batch.size - 1;
    const result = await this.send<ResultSetHeader | ResultSetHeader[]>(sql, params);
    const affected = (Array.isArray(result) ? result : [result]).map((header) => header.affectedRows);
    if (affected.some((rows) => rows > 0)) this.writes += 1;
    batch.check(affected);
  }

  /** News for other rooms, written to the outbox when this transaction commits and lost with it when it doesn't. */
  emit(event: DomainEvent): void {
    this.events.push(event);
  }

  takeEvents(): DomainEvent[] {
    return this.events.splice(0);
  }

  /** A point to which {@link undo} can go back while what was written before it, and its locks, stay. One round trip. */
  async savepoint(): Promise<void> {
    await this.send('SAVEPOINT before_work', []);
  }

  async undo(): Promise<void> {
    await this.send('ROLLBACK TO SAVEPOINT before_work', []);
    this.events.splice(0);
  }

  private send<T>(sql: string, params: readonly SqlParam[]): Promise<T> {
    this.statements += 1;
    this.roundTrips += 1;
    return new Promise((resolve, reject) => {
      this.connection.query(sql, params as SqlParam[], (error, result) => {
        if (error) reject(error);
        else resolve(result as T);
      });
    });
  }
}
