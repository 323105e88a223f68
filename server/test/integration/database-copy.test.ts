import mysql from 'mysql2/promise';
import type { RowDataPacket } from 'mysql2/promise';
import { createTestDatabase, queryDatabase, testServer } from '../support/database.js';
import { copyDatabase } from '../support/database-copy.js';

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

/** On one connection: there are many tables. */
async function schemaOf(url: string): Promise<Map<string, string>> {
  const connection = await mysql.createConnection(url);
  try {
    const [tables] = await connection.query<RowDataPacket[]>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY name',
    );
    const schema = new Map<string, string>();
    for (const { name } of tables as { name: string }[]) {
      const [[shown]] = await connection.query<RowDataPacket[]>('SHOW CREATE TABLE ??', [name]);
      // MySQL remembers whether the table's own character set was named, which changes nothing.
      schema.set(name, String(shown?.['Create Table']).replaceAll(' CHARACTER SET utf8mb4 ', ' '));
    }
    return schema;
  } finally {
    await connection.end();
  }
}

it('copies every table with its keys, counters and rows', async () => {
  const [original, copy] = await Promise.all([createTestDatabase(), createTestDatabase({ migrate: false })]);
  try {
    await queryDatabase(
      original.url,
      `CREATE TABLE odd (
         id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, word VARCHAR(20), word_length INT AS (LENGTH(word)) STORED,
         parent_id BIGINT UNSIGNED, CONSTRAINT odd_parent FOREIGN KEY (parent_id) REFERENCES odd (id)
       )`,
    );
    await queryDatabase(
      original.url,
      "INSERT INTO odd (id, word, parent_id) VALUES (7, 'seven', NULL), (9, 'nine', 7)",
    );
    await queryDatabase(original.url, 'DELETE FROM odd WHERE id = 9');
    await queryDatabase(original.url, 'CREATE TABLE unwanted (id INT)');

    await copyDatabase({
      server: testServer(),
      from: nameOf(original.url),
      to: nameOf(copy.url),
      leaveOut: ['unwanted'],
    });

    const expected = await schemaOf(original.url);
    expected.delete('unwanted');
    expect(expected.size).toBeGreaterThan(100);
    expect(await schemaOf(copy.url)).toEqual(expected);
    const odd = 'SELECT id, word, word_length, parent_id FROM odd ORDER BY id';
    expect(await queryDatabase(copy.url, odd)).toEqual(await queryDatabase(original.url, odd));
    const landed = 'SELECT name FROM schema_migration ORDER BY id';
    expect(await queryDatabase(copy.url, landed)).toEqual(await queryDatabase(original.url, landed));
    await queryDatabase(copy.url, "INSERT INTO odd (word, parent_id) VALUES ('ten', 7)");
    expect(await queryDatabase(copy.url, 'SELECT MAX(id) AS last FROM odd')).toEqual([{ last: 10 }]);
    await expect(queryDatabase(copy.url, 'INSERT INTO odd (parent_id) VALUES (99)')).rejects.toThrow(/foreign key/i);
  } finally {
    await Promise.all([original.drop(), copy.drop()]);
  }
});

it('refuses a database with something in it that would stay behind', async () => {
  const empty = { migrate: false };
  const [original, copy] = await Promise.all([createTestDatabase(empty), createTestDatabase(empty)]);
  try {
    await queryDatabase(original.url, 'CREATE TABLE one (id INT)');
    await queryDatabase(original.url, 'CREATE VIEW same AS SELECT id FROM one');
    const copying = copyDatabase({ server: testServer(), from: nameOf(original.url), to: nameOf(copy.url) });
    await expect(copying).rejects.toThrow('has views, which are not copied');
  } finally {
    await Promise.all([original.drop(), copy.drop()]);
  }
});
