import mysql from 'mysql2';
import type { Pool, PoolConnection, PoolOptions } from 'mysql2';

/**
 * Options every connection shares. DATETIME is UTC both ways; DATE stays text because a business day has no instant;
 * sums of BIGINT arrive as DECIMAL and are read as numbers (all our amounts are far below 2^53).
 */
export const CONNECTION_OPTIONS = {
  timezone: 'Z',
  dateStrings: ['DATE'],
  decimalNumbers: true,
  // TypeORM would otherwise ask for every BIGINT as text; ids and amounts of ours are all below 2^53.
  supportBigNumbers: true,
  bigNumberStrings: false,
  stringifyObjects: true,
  charset: 'utf8mb4_unicode_520_ci',
  connectTimeout: 10_000,
} satisfies PoolOptions;

/** READ COMMITTED: every statement sees the newest commits, so a conditional UPDATE judges the present, not the past. */
const SESSION_STATEMENTS = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET time_zone = '+00:00'",
  'SET innodb_lock_wait_timeout = 10',
  "SET sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY'",
];

/** A pool whose connections are put in our session state before anyone uses them. */
export function createPool(options: PoolOptions | string): Pool {
  const pool = mysql.createPool(options as PoolOptions);
  pool.on('connection', (connection: PoolConnection) => {
    for (const statement of SESSION_STATEMENTS) connection.query(statement);
  });
  return pool;
}

/** What TypeORM gets as its `driver`, so that its pool follows the same rules. */
export const mysqlDriver = { ...mysql, createPool };
