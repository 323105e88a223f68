import { findProgram, lastLines, runLogged } from '../run/shell.mjs';
import { installDebian, isDebian, privilege } from '../run/debian.mjs';
import { inLocal } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { findServer } from './binaries.mjs';
import { unpackServer } from './unpack.mjs';

/**
 * Only the -core packages: the programs without a system service, an account or a maintainer script. Where MariaDB is
 * older than 10.11 (Ubuntu 22.04) it goes by another name and MySQL 8 is taken.
 */
export const serverPackages = [
  ['mariadb-server-core', 'mariadb-client-core'],
  ['mysql-server-core-8.4'],
  ['mysql-server-core-8.0'],
];

const byHand =
  'Install MariaDB 10.11+ or MySQL 8+ with your package manager so that mariadbd or mysqld is in PATH, or set ' +
  'DATABASE_URL=mysql://user:password@host:3306/guike to use a server you have, then run the command again.';

/**
 * The database server program of this machine, installed if there was none.
 * @returns {Promise<{ outcome: string, value: import('./binaries.mjs').DatabaseBinaries }>}
 */
export async function ensureServer() {
  const found = findServer();
  if (found) return { outcome: `${describe(found)} is on this machine`, value: found };
  const { how, logFile } = await install();
  const installed = findServer();
  if (!installed) {
    throw new Problem(`No database server could be installed here. ${byHand}`, { details: lastLines(logFile) });
  }
  return { outcome: `${describe(installed)} ${how}`, value: installed };
}

/** @param {import('./binaries.mjs').DatabaseBinaries} binaries */
function describe({ kind, version }) {
  return `${kind === 'mariadb' ? 'MariaDB' : 'MySQL'} ${version}`;
}

/** @returns {Promise<{ how: string, logFile: string }>} */
async function install() {
  if (isDebian()) {
    if (privilege()) {
      const { ok, logFile } = await installDebian(serverPackages, 'database');
      if (ok) return { how: 'installed with apt-get', logFile };
    }
    return { how: 'unpacked into .local', ...(await unpackServer(serverPackages)) };
  }
  const logFile = inLocal('logs', 'brew-database.log');
  const brew = findProgram(['brew'], ['/opt/homebrew/bin', '/usr/local/bin', '/home/linuxbrew/.linuxbrew/bin']);
  if (!brew) throw new Problem(byHand);
  await runLogged(brew, ['install', '--quiet', 'mariadb'], { logFile });
  return { how: 'installed with Homebrew', logFile };
}
