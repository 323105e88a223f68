/** The name of the database that the private server holds. */
export const databaseName = 'guike';

/**
 * For data that nobody looks for after a power cut. What is written stays in the memory of the operating system until
 * that finds time for the disk: making and dropping the tables of a test's database waits for a thousand such writes
 * otherwise. "loose" because not every server knows each of them.
 */
const forgetful = ['--innodb-doublewrite=OFF', '--loose-innodb-flush-method=nosync', '--loose-debug-no-sync'];

/**
 * How a private server is run. Its commits are as durable as in production (a power cut loses nothing that was
 * answered), because what we measure and demonstrate should be the real thing; throw-away test servers may do without.
 *
 * @param {{ dataDir: string, socket: string, port: number, pidFile: string, errorLog: string, initFile: string,
 *   durable: boolean }} place
 * @returns {string[]}
 */
export function serverOptions({ dataDir, socket, port, pidFile, errorLog, initFile, durable }) {
  const flush = durable ? 1 : 0;
  return [
    `--datadir=${dataDir}`,
    `--socket=${socket}`,
    `--pid-file=${pidFile}`,
    `--log-error=${errorLog}`,
    `--init-file=${initFile}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--default-time-zone=+00:00',
    '--transaction-isolation=READ-COMMITTED',
    '--innodb-lock-wait-timeout=10',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=300',
    '--max-allowed-packet=64M',
    `--innodb-flush-log-at-trx-commit=${flush}`,
    `--sync-binlog=${flush}`,
    // Nothing replicates from a private server, and MySQL's default binary log would only fill the disk.
    '--skip-log-bin',
    ...(durable ? [] : forgetful),
    // MySQL's second protocol would want another port; "loose" because MariaDB has no such option.
    '--loose-mysqlx=0',
    ...userOption(),
  ];
}

/** Both servers refuse to run as root unless told so. */
export function userOption() {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

/**
 * SQL run at every start, before the first connection is taken: our user with the password of the moment, and no others that
 * could come in over TCP. It needs no client program and is the same for both families.
 *
 * @param {{ user: string, password: string, rootPassword: string, allDatabases: boolean, host: string }} account
 */
export function initSql({ user, password, rootPassword, allDatabases, host }) {
  const scope = allDatabases ? '*.*' : `\`${databaseName}\`.*`;
  const strangers = ['127.0.0.1', '::1', host].filter((name) => name && name !== 'localhost');
  const statements = [
    `CREATE DATABASE IF NOT EXISTS \`${databaseName}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`,
    ...strangers.map((name) => `DROP USER IF EXISTS ${quoted('root')}@${quoted(name)}`),
    `ALTER USER 'root'@'localhost' IDENTIFIED BY ${quoted(rootPassword)}`,
    `CREATE USER IF NOT EXISTS ${quoted(user)}@'127.0.0.1' IDENTIFIED BY ${quoted(password)}`,
    `ALTER USER ${quoted(user)}@'127.0.0.1' IDENTIFIED BY ${quoted(password)}`,
    `GRANT ALL PRIVILEGES ON ${scope} TO ${quoted(user)}@'127.0.0.1'`,
  ];
  return statements.map((statement) => `${statement};\n`).join('');
}

/** @param {string} text */
function quoted(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
