import { createHash } from 'node:crypto';
import { report, room } from './support.js';

const SERVICE = room('wallet/wallet.service.ts');

describe('tables', () => {
  const readmes = {
    [room('wallet/README.md')]: '# Wallet\n\nTables: `wallet`, wallet_freeze (one per member)\n',
    [room('order/README.md')]: '**Tables:** sales_order, sales_order_line\n',
    'server/src/platform/README.md': '- Tables: outbox_event\n- Tables: job_run\n',
  };
  const tables = (path: string, text: string): string[] => report('tables', { ...readmes, [path]: text });

  it.each([
    "tx.query('SELECT * FROM wallet JOIN wallet_freeze USING (id) FOR UPDATE SKIP LOCKED');",
    "tx.query('INSERT INTO wallet (id) VALUES (?) ON DUPLICATE KEY UPDATE id = id');",
    'tx.query(`WITH recent AS (SELECT id FROM wallet), older (id) AS (SELECT 1) SELECT * FROM recent JOIN older`);',
    "tx.query('SELECT EXTRACT(YEAR FROM paid_at) FROM wallet');",
    "tx.query('SELECT j.id FROM JSON_TABLE(?, ?) j JOIN information_schema.tables t');",
    "tx.insert('wallet', rows);",
    "@Entity('wallet') class Wallet {}",
    "throw new Error('could not update sales_order from wallet');",
  ])('lets a room speak of its own tables: %s', (text) => {
    expect(tables(SERVICE, text)).toEqual([]);
  });

  it.each([
    "tx.query('SELECT * FROM sales_order');",
    "tx.query('UPDATE sales_order SET paid = 1');",
    "tx.query('INSERT IGNORE INTO `sales_order`(id) VALUES (1)');",
    "tx.query('DELETE FROM sales_order WHERE id = 1');",
    "tx.query('WITH mine AS (SELECT id FROM sales_order) SELECT id FROM mine');",
    'tx.query(`SELECT ${columns} FROM wallet LEFT JOIN sales_order ON 1`);',
    "tx.insert('sales_order', rows);",
    "bulkInsert('sales_order', rows);",
    "@Entity('sales_order') class Order {}",
  ])('catches a room that reaches into another: %s', (text) => {
    expect(tables(SERVICE, `\n${text}`)).toEqual([`${SERVICE}:2 touches sales_order, a table of order`]);
  });

  it('points at the line inside a long statement', () => {
    const text = 'const sql = `\n  SELECT ${[\n    a,\n  ].join()}\n  FROM sales_order`;';
    expect(tables(SERVICE, text)).toEqual([`${SERVICE}:5 touches sales_order, a table of order`]);
  });

  it('keeps rooms out of the platform, and the platform and the app out of rooms', () => {
    expect(tables(SERVICE, "tx.query('DELETE FROM job_run');")).toHaveLength(1);
    expect(tables('server/src/platform/jobs/jobs.ts', "tx.query('SELECT 1 FROM wallet');")).toHaveLength(1);
    expect(tables('server/src/cli.ts', "tx.query('SELECT 1 FROM wallet');")).toHaveLength(1);
    expect(tables('server/src/platform/jobs/jobs.ts', "tx.query('DELETE FROM job_run');")).toEqual([]);
  });

  it('lets a migration create any owned table and catches one that nobody owns', () => {
    const path = 'server/src/migrations/1-first.ts';
    expect(tables(path, "q.query('CREATE TABLE sales_order (id BIGINT)'); q.query('DROP TABLE wallet');")).toEqual([]);
    expect(tables(path, "q.query('CREATE TABLE IF NOT EXISTS orphan (id BIGINT)');")).toEqual([
      `${path}:1 table orphan belongs to nobody`,
    ]);
  });

  it('catches a table with two owners', () => {
    const files = { [room('tier/README.md')]: 'Tables: tier', [room('points/README.md')]: 'Tables: tier' };
    expect(report('tables', files)).toEqual([`${room('tier/README.md')}:1 tier is claimed by points and tier`]);
  });
});

describe('SQL portability', () => {
  it.each([
    'SELECT JSON_VALUE(a, "$.b") FROM t WHERE id = ? FOR UPDATE SKIP LOCKED',
    'INSERT INTO t (a) VALUES (?) ON DUPLICATE KEY UPDATE a = VALUES(a)',
    'CREATE TABLE IF NOT EXISTS t (returning_member_count INT, offset_fen BIGINT) COLLATE utf8mb4_unicode_520_ci',
    'Choose the rows -> press RETURNING',
  ])('accepts %s', (sql) => {
    expect(report('SQL portability', { [SERVICE]: `tx.query(${JSON.stringify(sql)});` })).toEqual([]);
  });

  it.each([
    ["SELECT a->'$.b' FROM t", '-> and ->>'],
    ["SELECT a->>'$.b' FROM t", '-> and ->>'],
    ['INSERT INTO t VALUES (1) RETURNING id', 'RETURNING'],
    ['SELECT 1 FROM a, LATERAL (SELECT 2) b', 'LATERAL'],
    ['SELECT 1 FROM t FOR SHARE', 'FOR SHARE'],
    ['SELECT 1 FROM t FOR UPDATE OF t', 'FOR UPDATE OF'],
    ['INSERT INTO t (a) VALUES (1) AS fresh ON DUPLICATE KEY UPDATE a = fresh.a', 'a row alias in an upsert'],
    ['SELECT 1 FROM t WHERE 1 MEMBER OF (a)', 'MEMBER OF'],
    ['SELECT CAST(a AS JSON) FROM t', 'CAST … AS JSON'],
    ['CREATE TABLE t (a INT) COLLATE utf8mb4_0900_ai_ci', 'a collation of one vendor'],
    ['CREATE TABLE t (a INT) COLLATE utf8mb4_uca1400_ai_ci', 'a collation of one vendor'],
    ['SELECT 1 FROM t WHERE REGEXP_LIKE(a, "b")', 'REGEXP_LIKE'],
    ['SELECT ANY_VALUE(a) FROM t', 'ANY_VALUE'],
    ['ALTER TABLE t ADD COLUMN IF NOT EXISTS a INT', 'IF [NOT] EXISTS on columns and indexes'],
    ['ALTER TABLE t DROP INDEX IF EXISTS a', 'IF [NOT] EXISTS on columns and indexes'],
    ['SELECT GET_LOCK("a", 1)', 'session locks'],
    ['CREATE SEQUENCE s', 'sequences'],
    ['SELECT NEXTVAL(s)', 'sequences'],
    [
      'SELECT SUM(a) OVER (ORDER BY d RANGE BETWEEN INTERVAL 1 DAY PRECEDING AND CURRENT ROW) FROM t',
      'RANGE INTERVAL frames',
    ],
    ['SELECT 1 FROM a FULL OUTER JOIN b', 'FULL JOIN'],
    ['SELECT a::text FROM t', 'PostgreSQL syntax'],
    ['CREATE TABLE t (\n  rank INT\n)', 'a column named like a keyword'],
  ])('catches %s', (sql, name) => {
    expect(report('SQL portability', { [SERVICE]: `\ntx.query(\`${sql}\`);` })).toEqual([
      expect.stringMatching(new RegExp(`:[23] SQL not portable: ${name.replace(/[[\]]/g, '\\$&')}$`)),
    ]);
  });

  it('looks into fragments and templates too', () => {
    const text = 'const tail = `WHERE id = ${id}\n RETURNING id`;\nconst end = "FOR SHARE";';
    expect(report('SQL portability', { [SERVICE]: text })).toEqual([
      `${SERVICE}:2 SQL not portable: RETURNING`,
      `${SERVICE}:3 SQL not portable: FOR SHARE`,
    ]);
  });
});

describe('frozen migrations', () => {
  const FOLDER = 'server/src/migrations/';
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const manifest = (entries: Record<string, string>): Record<string, string> => ({
    [`${FOLDER}manifest.json`]: JSON.stringify(entries),
  });

  it('is content while what landed stays as it was', () => {
    const files = {
      ...manifest({ '1-first.ts': hash('a') }),
      [`${FOLDER}1-first.ts`]: 'a',
      [`${FOLDER}index.ts`]: 'x',
    };
    expect(report('frozen migrations', files)).toEqual([]);
  });

  it('catches a change, a loss, a late arrival and one that was not frozen', () => {
    const files = {
      ...manifest({ '1-first.ts': hash('a'), '2-second.ts': hash('b'), '4-fourth.ts': hash('d') }),
      [`${FOLDER}1-first.ts`]: 'a, mended',
      [`${FOLDER}3-third.ts`]: 'c',
      [`${FOLDER}4-fourth.ts`]: 'd',
      [`${FOLDER}5-fifth.ts`]: 'e',
    };
    expect(report('frozen migrations', files)).toEqual([
      `${FOLDER}1-first.ts:1 landed migration was changed`,
      `${FOLDER}2-second.ts:1 landed migration is gone`,
      `${FOLDER}3-third.ts:1 migration slips in before 4-fourth.ts`,
      `${FOLDER}5-fifth.ts:1 migration is not frozen`,
    ]);
  });
});
