import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ask, runLogged } from '../run/shell.mjs';
import { offered } from '../run/debian.mjs';
import { inLocal } from '../run/paths.mjs';
import { libraryPath, unpackedFolder } from './binaries.mjs';

const aptFolder = inLocal('apt');

/**
 * Our own copy of apt's state, so that package lists can be fetched without being root.
 */
const aptOptions = [
  `Dir::State=${join(aptFolder, 'state')}`,
  'Dir::State::status=/var/lib/dpkg/status',
  `Dir::Cache=${join(aptFolder, 'cache')}`,
  'Debug::NoLocking=1',
  'APT::Sandbox::User=',
].flatMap((option) => ['-o', option]);

/**
 * For accounts that may not install anything: fetches the server packages, and the libraries the system lacks, and
 * unpacks them into .local/db-binaries.
 *
 * @param {string[][]} alternatives
 * @returns {Promise<{ logFile: string }>}
 */
export async function unpackServer(alternatives) {
  const logFile = inLocal('logs', 'unpack-database.log');
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'packages']) {
    mkdirSync(join(aptFolder, folder), { recursive: true });
  }
  await runLogged('apt-get', [...aptOptions, '-q', 'update'], { logFile });
  const packages = offered(alternatives, aptOptions);
  if (!packages) return { logFile };

  const draft = `${unpackedFolder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  /** @type {Set<string>} */
  const seen = new Set(packages);
  let wave = packages;
  // Wave after wave of dependencies, until the server's libraries are all there.
  for (let depth = 0; wave.length > 0 && depth < 5; depth += 1) {
    if (!(await fetchAndUnpack(wave, draft, logFile))) return { logFile };
    if (missingLibraries(draft).length === 0) {
      rmSync(unpackedFolder, { recursive: true, force: true });
      renameSync(draft, unpackedFolder);
      break;
    }
    wave = dependencies(wave).filter((name) => !seen.has(name));
    wave.forEach((name) => seen.add(name));
  }
  return { logFile };
}

/**
 * @param {string[]} packages
 * @param {string} folder
 * @param {string} logFile
 */
async function fetchAndUnpack(packages, folder, logFile) {
  const downloads = join(aptFolder, 'packages');
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  const { code } = await runLogged('apt-get', [...aptOptions, '-q', 'download', ...packages], {
    append: true,
    cwd: downloads,
    logFile,
  });
  if (code !== 0) return false;
  return readdirSync(downloads)
    .filter((file) => file.endsWith('.deb'))
    .every((file) => ask('dpkg', ['-x', join(downloads, file), folder]).ok);
}

/**
 * Libraries among the direct dependencies which the system doesn't have.
 * @param {string[]} packages
 */
function dependencies(packages) {
  const { output } = ask('apt-cache', [
    ...aptOptions,
    'depends',
    '--no-recommends',
    '--no-suggests',
    '--no-conflicts',
    '--no-breaks',
    '--no-replaces',
    '--no-enhances',
    ...packages,
  ]);
  const names = [...output.matchAll(/(?:Pre)?Depends: ([a-z0-9.+-]+)/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].filter((name) => name.startsWith('lib') && !isInstalled(name));
}

/** @param {string} name */
function isInstalled(name) {
  return ask('dpkg-query', ['-W', '-f', '${Status}', name]).output.includes('install ok installed');
}

/** @param {string} folder */
function missingLibraries(folder) {
  const server = ['mariadbd', 'mysqld'].map((name) => join(folder, 'usr', 'sbin', name)).find(existsSync);
  if (!server) return ['the server itself'];
  const { output } = ask('ldd', [server], { env: { ...process.env, ...libraryPath(folder) } });
  return output.split('\n').filter((line) => line.includes('not found'));
}
