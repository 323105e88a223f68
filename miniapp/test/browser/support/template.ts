import mysql from 'mysql2/promise';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import {
  type TestDatabase,
  createTestDatabase,
  testServer,
  withDatabase,
} from '../../../../server/test/support/database';
import { copyDatabase } from '../../../../server/test/support/database-copy';

/** Only names like these are dropped from here. */
const TEMPLATE = /^guike_template_[0-9a-z_]+$/;
/** In a template only, and written last: when its story had been told to the end. */
const TOLD = 'template_told';
/** Whoever makes, copies or drops templates of this server does so alone. */
const LOCK = 'guike_templates';
const PATIENCE_S = 600;

/** A database of its own, filled like its template. */
export interface Copy extends TestDatabase {
  /** When the template was filled: to be taken for the present, so that nothing in it has grown old. */
  readonly filledAt: Date;
}

/** Copies the template of this name; the first to ask for it has it filled. */
export async function copyOfTemplate(key: string, fill: (databaseUrl: string) => Promise<void>): Promise<Copy> {
  const name = `guike_template_${key}`;
  return alone(async (connection) => {
    const filledAt = (await whenFilled(connection, name)) ?? (await make(connection, name, fill));
    const database = await createTestDatabase({ migrate: false });
    try {
      const to = new URL(database.url).pathname.slice(1);
      await copyDatabase({ server: testServer(), from: name, to, leaveOut: [TOLD] });
      return { ...database, filledAt };
    } catch (error) {
      await database.drop();
      throw error;
    }
  });
}

/** Of all runs: who still needs one makes it again. */
export function dropTemplates(): Promise<void> {
  return alone(dropAll);
}

async function alone<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ uri: testServer(), timezone: 'Z' });
  try {
    const [[lock]] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS held', [LOCK, PATIENCE_S]);
    if (lock?.['held'] !== 1) throw new Error(`nobody let go of ${LOCK} for ${PATIENCE_S} s`);
    return await work(connection);
  } finally {
    // The lock goes with the connection.
    await connection.end();
  }
}

/** Null when it does not exist, or was left half filled. */
async function whenFilled(connection: Connection, name: string): Promise<Date | null> {
  const [tables] = await connection.query<RowDataPacket[]>(
    'SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?',
    [name, TOLD],
  );
  if (tables.length === 0) return null;
  const [[told]] = await connection.query<RowDataPacket[]>('SELECT at FROM ??.??', [name, TOLD]);
  return (told?.['at'] as Date | undefined) ?? null;
}

async function make(connection: Connection, name: string, fill: (databaseUrl: string) => Promise<void>): Promise<Date> {
  // Whatever is there belongs to another build, another day or a run that was killed.
  await dropAll(connection);
  await connection.query(`CREATE DATABASE ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`, [name]);
  await fill(withDatabase(testServer(), name));
  const filledAt = new Date();
  await connection.query('CREATE TABLE ??.?? (at DATETIME(3) NOT NULL)', [name, TOLD]);
  await connection.query('INSERT INTO ??.?? (at) VALUES (?)', [name, TOLD, filledAt]);
  return filledAt;
}

async function dropAll(connection: Connection): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'guike\\_template\\_%'",
  );
  for (const { name } of rows as { name: string }[]) {
    if (!TEMPLATE.test(name)) throw new Error(`refusing to drop ${name}`);
    await connection.query('DROP DATABASE ??', [name]);
  }
}
