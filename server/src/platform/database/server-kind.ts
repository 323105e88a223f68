import type { RowDataPacket } from 'mysql2';
import { CONNECTION_OPTIONS, createPool } from './mysql-driver.js';

/** Which of the two server families answers at this address. */
export function detectServer(url: string): Promise<'mysql' | 'mariadb'> {
  const pool = createPool({ ...CONNECTION_OPTIONS, uri: url, connectionLimit: 1 });
  return new Promise<'mysql' | 'mariadb'>((resolve, reject) => {
    pool.query<RowDataPacket[]>('SELECT VERSION() AS version', (error, rows) => {
      if (error) reject(error);
      else resolve(/mariadb/i.test(String(rows[0]?.['version'])) ? 'mariadb' : 'mysql');
    });
  }).finally(() => pool.end(() => undefined));
}
