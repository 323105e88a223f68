import { Injectable } from '@nestjs/common';
import type { Connection, ResultSetHeader } from 'mysql2';
import { DataSource } from 'typeorm';
import type { Row, SqlParam } from './sql.js';
import type { WriteOutcome } from './transaction.js';

/** Reads outside of a transaction, and single statements that are a transaction by themselves. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  query<T = Row>(sql: string, params: readonly SqlParam[] = []): Promise<T[]> {
    return this.send<T[]>(sql, params);
  }

  async one<T = Row>(sql: string, params: readonly SqlParam[] = []): Promise<T | null> {
    return (await this.query<T>(sql, params))[0] ?? null;
  }

  async execute(sql: string, params: readonly SqlParam[] = []): Promise<WriteOutcome> {
    const header = await this.send<ResultSetHeader>(sql, params);
    return { affectedRows: header.affectedRows, insertId: header.insertId };
  }

  private async send<T>(sql: string, params: readonly SqlParam[]): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection = (await runner.connect()) as Connection;
      return await new Promise<T>((resolve, reject) => {
        connection.query(sql, params as SqlParam[], (error, result) => {
          if (error) reject(error);
          else resolve(result as T);
        });
      });
    } finally {
      await runner.release();
    }
  }
}
