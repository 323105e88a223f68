import { existsSync } from 'node:fs';
import { readJson } from './files.mjs';
import { inLocal, inRoot } from './paths.mjs';
import { mustRun } from './shell.mjs';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * The packages that the lock file asks for and the installed tree does not have in that version. Optional ones (the
 * binaries of other platforms) may be missing.
 *
 * @param {Lockfile} lock package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, npm's own record
 */
export function outdatedPackages(lock, installed) {
  const present = installed.packages ?? {};
  return Object.entries(lock.packages ?? {})
    .filter(([path]) => path.includes('node_modules/'))
    .filter(([, wanted]) => !wanted.optional && !wanted.devOptional)
    .filter(([path, wanted]) => present[path] === undefined || present[path].version !== wanted.version)
    .map(([path]) => path);
}

/** Installs what the lock file says, unless that is what is there. */
export async function ensureDependencies() {
  const lock = readJson(inRoot('package-lock.json'), {});
  const installed = readJson(inRoot('node_modules', '.package-lock.json'), {});
  if (existsSync(inRoot('node_modules', '.bin', 'tsx')) && outdatedPackages(lock, installed).length === 0) {
    return { outcome: 'packages are as the lock file says', value: undefined };
  }
  const [command, first] = npm();
  await mustRun(command, [...first, 'ci', '--loglevel=warn', '--no-audit', '--no-fund', '--no-progress'], {
    logFile: inLocal('logs', 'install.log'),
    sentence: 'The packages could not be installed (npm ci); check the network connection, then run the command again.',
  });
  return { outcome: 'packages installed (npm ci)', value: undefined };
}

/** The npm that started us, else the one in PATH. */
export function npm() {
  const script = process.env.npm_execpath;
  return script && /npm-cli\.[cm]?js$/.test(script)
    ? /** @type {const} */ ([process.execPath, [script]])
    : /** @type {const} */ (['npm', []]);
}
