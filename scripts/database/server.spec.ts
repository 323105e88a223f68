import { isSupported } from './binaries.mjs';
import { initSql } from './server-options.mjs';

describe('the private database server', () => {
  it.each([
    ['mariadb', '10.11.6', true],
    ['mariadb', '11.4.2', true],
    ['mariadb', '10.6.18', false],
    ['mysql', '8.0.16', true],
    ['mysql', '9.1.0', true],
    ['mysql', '8.0.15', false],
    ['mysql', '5.7.44', false],
  ] as const)('%s %s is new enough: %s', (kind, version, expected) => {
    expect(isSupported(kind, version)).toBe(expected);
  });

  it('opens one account for TCP, closes those of root, and has one statement per line as servers want it', () => {
    const account = { user: 'guike', password: "it's", rootPassword: 'r', allDatabases: false, host: 'box' };
    const sql = initSql(account);
    expect(sql).toContain("IDENTIFIED BY 'it''s'");
    expect(sql).toContain("DROP USER IF EXISTS 'root'@'box'");
    expect(sql).toContain('ON `guike`.* TO');
    expect(
      sql
        .trimEnd()
        .split('\n')
        .every((line) => line.endsWith(';')),
    ).toBe(true);
    expect(initSql({ ...account, allDatabases: true })).toContain('ON *.* TO');
  });
});
