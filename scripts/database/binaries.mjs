import { dirname, join } from 'node:path';
import { ask, findProgram, isExecutable } from '../run/shell.mjs';
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

/** Older ones lack CHECK constraints, SKIP LOCKED or JSON_TABLE. */
const oldest = { mariadb: [10, 11], mysql: [8, 0, 16] };

/**
 * @param {'mariadb' | 'mysql'} kind
 * @param {string} version
 */
export function isSupported(kind, version) {
  const have = version.split('.').map(Number);
  const differing = oldest[kind].findIndex((part, position) => (have[position] ?? 0) !== part);
  return differing === -1 || (have[differing] ?? 0) > (oldest[kind][differing] ?? 0);
}

/**
 * The database server this machine has, the system's own before the unpacked one.
 * @returns {DatabaseBinaries | undefined}
 */
export function findServer() {
  const installed = findProgram(serverNames, systemFolders);
  return (installed ? describe(installed) : undefined) ?? findUnpacked();
}

/** @returns {DatabaseBinaries | undefined} */
function findUnpacked() {
  const server = serverNames.map((name) => join(unpackedFolder, 'usr', 'sbin', name)).find(isExecutable);
  return server ? describe(server, unpackedFolder) : undefined;
}

/**
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function libraryPath(folder) {
  /** @type {Record<string, string>} */
  const triplets = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
  const triplet = triplets[process.arch] ?? process.arch;
  const folders = [`usr/lib/${triplet}`, `lib/${triplet}`, 'usr/lib', 'lib'].map((part) => join(folder, part));
  return { LD_LIBRARY_PATH: [...folders, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
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
  const kind = /mariadb/i.test(said.output) ? 'mariadb' : 'mysql';
  if (!said.ok || !version || !isSupported(kind, version)) return undefined;

  const usr = folder ? join(folder, 'usr') : undefined;
  const base = usr ? [`--basedir=${usr}`] : [];
  const serverOptions = usr ? [...base, `--lc-messages-dir=${join(usr, 'share', 'mysql')}`] : [];
  if (kind === 'mysql') return { kind, version, server, env, serverOptions, installerOptions: serverOptions };

  const besides = ['.', '../bin', '../scripts'].map((part) => join(dirname(server), part));
  const installer = besides.map((place) => join(place, 'mariadb-install-db')).find(isExecutable);
  return installer ? { kind, version, server, installer, env, serverOptions, installerOptions: base } : undefined;
}
