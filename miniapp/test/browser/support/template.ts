import mysql from 'mysql2/promise';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import {
  type TestDatabase,
  createTestDatabase,
  testServer,
  withDatabase,
} from '../../../../server/test/support/database';
import { copyDatabase } from '../../../../server/test/support/database-copy';
import { KEPT, runName } from './run-name';

/** Only names like these are dropped from here. */
const TEMPLATE = /^guike_template_[0-9a-z_]+$/;
/** In a template only, and written last: when its story had been told to the end. */
const TOLD = 'template_told';
/** For whoever wants the same template, while it is filled or copied. */
const PATIENCE_S = 240;
/** Longer than any run: what is older was left behind by one that was killed. */
const STALE_HOURS = 3;

/** A database of its own, filled like its template. */
export interface Copy extends TestDatabase {
  /** When the template was filled: to be taken for the present, so that nothing in it has grown old. */
  readonly filledAt: Date;
}

/** Copies the template of this name; the first to ask for it has it filled. */
export async function copyOfTemplate(key: string, fill: (databaseUrl: string) => Promise<void>): Promise<Copy> {
  const name = `guike_template_${key}_${runName()}`;
  return alone(name, async (connection) => {
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

/** Those of this run; with STORY_TEMPLATE=keep the next run begins with them, if nothing was built meanwhile. */
export async function dropTemplates(): Promise<void> {
  if (runName() === KEPT) return;
  await alone(runName(), (connection) => drop(connection, `name LIKE '%\\_${runName()}'`));
}

async function alone<T>(name: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ uri: testServer(), timezone: 'Z' });
  try {
    const [[lock]] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS held', [name, PATIENCE_S]);
    if (lock?.['held'] !== 1) throw new Error(`nobody let go of ${name} for ${PATIENCE_S} s`);
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
  // Half filled by somebody who was killed, left behind long ago, or kept for a build that is no more.
  await drop(connection, `name = '${name}' OR hours >= ${STALE_HOURS}`);
  await connection.query(`CREATE DATABASE ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`, [name]);
  await fill(withDatabase(testServer(), name));
  const filledAt = new Date();
  await connection.query('CREATE TABLE ??.?? (at DATETIME(3) NOT NULL)', [name, TOLD]);
  await connection.query('INSERT INTO ??.?? (at) VALUES (?)', [name, TOLD, filledAt]);
  return filledAt;
}

async function drop(connection: Connection, which: string): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT name FROM (
       SELECT schemata.schema_name AS name, TIMESTAMPDIFF(HOUR, MIN(tables.create_time), NOW()) AS hours
       FROM information_schema.schemata LEFT JOIN information_schema.tables ON tables.table_schema = schemata.schema_name
       WHERE schemata.schema_name LIKE 'guike\\_template\\_%' GROUP BY schemata.schema_name
     ) AS templates WHERE ${which}`,
  );
  for (const { name } of rows as { name: string }[]) {
    if (!TEMPLATE.test(name)) throw new Error(`refusing to drop ${name}`);
    await connection.query('DROP DATABASE IF EXISTS ??', [name]);
  }
}
