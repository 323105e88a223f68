import mysql from 'mysql2/promise';
import type { TestApp } from './app.js';

/** Another transaction has these rows (`SELECT … FOR UPDATE`): whoever wants them waits for as long as the test wants. */
export async function holdRows(app: TestApp, sql: string, params: unknown[]): Promise<() => Promise<void>> {
  const connection = await mysql.createConnection(app.database.url);
  await connection.beginTransaction();
  await connection.query(sql, params);
  return async () => {
    await connection.rollback();
    await connection.end();
  };
}

/** Transactions of this database that wait for a lock now. */
export async function waitingForLocks(app: TestApp): Promise<number> {
  const rows = await app.sql<{ n: number }>(
    `SELECT COUNT(*) AS n FROM information_schema.innodb_trx t JOIN information_schema.processlist p
        ON p.id = t.trx_mysql_thread_id WHERE t.trx_state = 'LOCK WAIT' AND p.db = DATABASE()`,
  );
  return rows[0]?.n ?? 0;
}
