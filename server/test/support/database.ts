import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import type { RowDataPacket } from 'mysql2/promise';

/** Only names that this suite has made may be dropped by it. */
const TEST_DATABASE = /^guike_[0-9a-f]{12}_test$/;

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A migrated database of its own on the server in TEST_DATABASE_URL. */
export async function createTestDatabase(options: { migrate?: boolean } = {}): Promise<TestDatabase> {
  const admin = testServer();
  const name = `guike_${randomBytes(6).toString('hex')}_test`;
  await onServer(admin, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  const url = withDatabase(admin, name);
  if (options.migrate ?? true) await migrate(url);
  return {
    url,
    drop: async () => {
      if (!TEST_DATABASE.test(name)) throw new Error(`refusing to drop ${name}`);
      await onServer(admin, `DROP DATABASE IF EXISTS ${name}`);
    },
  };
}

/** Where databases may be made. */
export function testServer(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url)
    throw new Error('TEST_DATABASE_URL is not set: run tests with "npm test" or scripts/database/with-throwaway.mjs');
  return url;
}

export async function migrate(url: string): Promise<void> {
  // With all entities behind it: whoever gets the tables otherwise need not wait for them.
  const { createDataSource } = await import('../../src/platform/database/data-source.js');
  const { detectServer } = await import('../../src/platform/database/server-kind.js');
  const dataSource = createDataSource({ url, poolSize: 2, server: await detectServer(url) });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** Plain access for assertions and for what only a test would do. */
export async function queryDatabase<T extends object>(url: string, sql: string, params: unknown[] = []): Promise<T[]> {
  const connection = await mysql.createConnection({
    uri: url,
    timezone: 'Z',
    decimalNumbers: true,
    dateStrings: ['DATE'],
  });
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql, params);
    return rows as unknown as T[];
  } finally {
    await connection.end();
  }
}

async function onServer(adminUrl: string, sql: string): Promise<void> {
  const connection = await mysql.createConnection(withDatabase(adminUrl, ''));
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

export function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.toString();
}
