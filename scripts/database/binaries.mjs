import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, findProgram } from '../run/shell.mjs';
import { inLocal } from '../run/paths.mjs';

/** Where server packages are unpacked when nobody may install them (scripts/database/unpack.mjs). */
export const unpackedFolder = inLocal('db-binaries');

const serverNames = ['mariadbd', 'mysqld'];

const systemFolders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/local/mysql/bin',
  '/usr/libexec',
  ...['/opt/homebrew/opt', '/usr/local/opt', '/home/linuxbrew/.linuxbrew/opt'].flatMap((prefix) =>
    ['mariadb', 'mysql', 'mysql@8.4'].map((formula) => join(prefix, formula, 'bin')),
  ),
];

/**
 * @typedef {object} DatabaseBinaries
 * @property {'mariadb' | 'mysql'} kind
 * @property {string} version
 * @property {string} server the server program
 * @property {string} [installer] mariadb-install-db; MySQL initializes itself
 * @property {Record<string, string>} env what the programs need to find their libraries
 * @property {string[]} serverOptions where unpacked programs find their own files
 * @property {string[]} installerOptions
 */

/**
 * The database server this machine has, the system's own before the unpacked one.
 * @returns {DatabaseBinaries | undefined}
 */
export function findServer() {
  const installed = findProgram(serverNames, systemFolders);
  return (installed ? describe(installed) : undefined) ?? findUnpacked();
}

/** @returns {DatabaseBinaries | undefined} */
export function findUnpacked(folder = unpackedFolder) {
  const server = findProgram(serverNames, [join(folder, 'usr', 'sbin')].filter(existsSync));
  return server?.startsWith(folder) ? describe(server, folder) : undefined;
}

/**
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function libraryPath(folder) {
  const { lib } = multiarch();
  const folders = [`usr/lib/${lib}`, `lib/${lib}`, 'usr/lib', 'lib'].map((part) => join(folder, part));
  return { LD_LIBRARY_PATH: [...folders, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

function multiarch() {
  /** @type {Record<string, string>} */
  const triplets = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
  return { lib: triplets[process.arch] ?? process.arch };
}

/**
 * @param {string} server
 * @param {string} [folder] where it was unpacked, when it isn't the system's
 * @returns {DatabaseBinaries | undefined}
 */
function describe(server, folder) {
  const env = folder ? libraryPath(folder) : {};
  const said = ask(server, ['--no-defaults', '--version'], { env: { ...process.env, ...env } });
  const version = /Ver ([\d.]+)/.exec(said.output)?.[1];
  if (!said.ok || !version) return undefined;
  if (!/mariadb/i.test(said.output)) {
    return { kind: 'mysql', version, server, env, serverOptions: [], installerOptions: [] };
  }
  const installer = findProgram(
    ['mariadb-install-db', 'mysql_install_db'],
    [dirname(server), join(dirname(server), '..', 'bin'), join(dirname(server), '..', 'scripts')],
  );
  if (!installer) return undefined;
  const usr = folder ? join(folder, 'usr') : undefined;
  return {
    kind: 'mariadb',
    version,
    server,
    installer: usr ? join(usr, 'bin', 'mariadb-install-db') : installer,
    env,
    serverOptions: usr ? [`--basedir=${usr}`, `--lc-messages-dir=${join(usr, 'share', 'mysql')}`] : [],
    installerOptions: usr ? [`--basedir=${usr}`] : [],
  };
}
