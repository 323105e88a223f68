import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../run/ports.mjs';
import { endProcess, isOurs, waitUntil } from '../run/processes.mjs';
import { lastLines, runLogged } from '../run/shell.mjs';
import { readJson, writeJson, writeWhole } from '../run/files.mjs';
import { Problem } from '../run/problem.mjs';
import { greets } from './greeting.mjs';
import { databaseName, initSql, serverOptions, userOption } from './server-options.mjs';

/**
 * A private server and its folder:
 *   data/             the server's own files       server.log      what it says
 *   server.pid        written by the server        server.json     port and socket of the last start
 *   credentials.json  user and password (0600)
 *
 * @typedef {object} RunningServer
 * @property {string} url mysql://user:password@127.0.0.1:port/guike
 * @property {number} pid
 * @property {number} port
 * @property {boolean} reused it was already running
 *
 * @typedef {object} StartOptions
 * @property {string} folder
 * @property {import('./binaries.mjs').DatabaseBinaries} binaries
 * @property {boolean} [durable] commits survive a power cut
 * @property {boolean} [allDatabases] the user may create databases (tests do)
 * @property {number} [preferredPort]
 */

const user = 'guike';

/**
 * Starts the server of this folder, creating its data the first time; one that runs already is used as it is.
 * @param {StartOptions} options
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ folder, binaries, durable = true, allDatabases = false, preferredPort = 0 }) {
  const place = describePlace(folder);
  const running = await findRunning(folder);
  if (running) return running;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await initialize(place, binaries);

  const credentials = readJson(place.credentials, { user, password: secret(), rootPassword: secret() });
  writeJson(place.credentials, credentials, { mode: 0o600 });
  writeWhole(place.initFile, initSql({ ...credentials, allDatabases, host: hostname() }), { mode: 0o600 });
  try {
    const remembered = readJson(place.state, { port: preferredPort }).port;
    return await launch(place, binaries, { durable, credentials, port: remembered });
  } finally {
    rmSync(place.initFile, { force: true });
  }
}

/**
 * Ends the server of this folder, if it runs.
 * @param {string} folder
 * @param {{ graceMs?: number }} [options]
 */
export async function stopServer(folder, { graceMs = 30_000 } = {}) {
  const place = describePlace(folder);
  const ended = await endProcess(readPid(place.pidFile), place.data, { graceMs });
  const { socket } = readJson(place.state, { socket: '' });
  if (socket && !socket.startsWith(folder)) rmSync(join(socket, '..'), { recursive: true, force: true });
  return ended;
}

/**
 * @param {string} folder
 * @returns {Promise<RunningServer | undefined>}
 */
export async function findRunning(folder) {
  const place = describePlace(folder);
  const pid = readPid(place.pidFile);
  const { port } = readJson(place.state, { port: 0 });
  const credentials = readJson(place.credentials, { user, password: '' });
  if (pid === undefined || !isOurs(pid, place.data) || !port || !(await greets(port))) return undefined;
  return { url: urlOf(credentials, port), pid, port, reused: true };
}

/** @param {string} folder */
function describePlace(folder) {
  return {
    folder,
    data: join(folder, 'data'),
    pidFile: join(folder, 'server.pid'),
    log: join(folder, 'server.log'),
    state: join(folder, 'server.json'),
    credentials: join(folder, 'credentials.json'),
    initFile: join(folder, 'init.sql'),
  };
}

/** @typedef {ReturnType<typeof describePlace>} Place */

/**
 * Fills a folder beside the data folder and renames it at the end, so that an interrupted first start is simply done
 * again.
 * @param {Place} place
 * @param {import('./binaries.mjs').DatabaseBinaries} binaries
 */
async function initialize(place, binaries) {
  if (existsSync(place.data)) return;
  const draft = `${place.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  const logFile = join(place.folder, 'initialize.log');
  const [command, args] =
    binaries.kind === 'mariadb'
      ? [
          binaries.installer ?? '',
          [
            '--no-defaults',
            `--datadir=${draft}`,
            '--auth-root-authentication-method=normal',
            '--skip-test-db',
            '--skip-name-resolve',
            ...binaries.installerOptions,
            ...userOption(),
          ],
        ]
      : [
          binaries.server,
          [
            '--no-defaults',
            `--datadir=${draft}`,
            '--initialize-insecure',
            ...binaries.installerOptions,
            ...userOption(),
          ],
        ];
  const { code } = await runLogged(command, args, { logFile, env: binaries.env, timeoutMs: 180_000 });
  if (code !== 0) {
    throw new Problem(`The database could not be created in ${place.folder}; is the disk full or not writable?`, {
      details: lastLines(logFile),
    });
  }
  renameSync(draft, place.data);
}

/**
 * @param {Place} place
 * @param {import('./binaries.mjs').DatabaseBinaries} binaries
 * @param {{ durable: boolean, port: number, credentials: { user: string, password: string } }} options
 * @returns {Promise<RunningServer>}
 */
async function launch(place, binaries, { durable, port: preferred, credentials }) {
  // Between choosing a port and listening on it somebody else may take it; then another one is tried.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? preferred : 0);
    const socket = chooseSocket(place.folder);
    writeJson(place.state, { port, socket });
    const options = serverOptions({
      dataDir: place.data,
      socket,
      port,
      pidFile: place.pidFile,
      errorLog: place.log,
      initFile: place.initFile,
      durable,
    });
    const pid = await spawnAndWait(place, binaries, options, port);
    if (pid !== undefined) return { url: urlOf(credentials, port), pid, port, reused: false };
    if (attempt === 3) {
      throw new Problem(`The database server did not start; its log is ${place.log}.`, {
        details: lastLines(place.log),
      });
    }
  }
}

/**
 * @param {Place} place
 * @param {import('./binaries.mjs').DatabaseBinaries} binaries
 * @param {string[]} options
 * @param {number} port
 * @returns {Promise<number | undefined>}
 */
async function spawnAndWait(place, binaries, options, port) {
  rmSync(place.pidFile, { force: true });
  const output = openSync(place.log, 'a', 0o600);
  const child = spawn(binaries.server, ['--no-defaults', ...binaries.serverOptions, ...options], {
    cwd: place.folder,
    env: { ...process.env, ...binaries.env },
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  const ready = await waitUntil(async () => ended || (await greets(port)), 90_000);
  if (ready && !ended) return readPid(place.pidFile);
  await endProcess(child.pid, place.data, { graceMs: 2_000 });
  return undefined;
}

/**
 * A Unix socket's path may have some 100 characters at most; a checkout in a deep folder has its socket elsewhere.
 * @param {string} folder
 */
function chooseSocket(folder) {
  const beside = join(folder, 'server.sock');
  if (Buffer.byteLength(beside) <= 100) return beside;
  const base = Buffer.byteLength(tmpdir()) <= 60 ? tmpdir() : '/tmp';
  return join(mkdtempSync(join(base, 'guike-')), 'server.sock');
}

/** @param {string} pidFile */
function readPid(pidFile) {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {{ user: string, password: string }} credentials
 * @param {number} port
 */
function urlOf(credentials, port) {
  return `mysql://${credentials.user}:${credentials.password}@127.0.0.1:${port}/${databaseName}`;
}

/** Letters and digits with both cases: also passes a server's password rules, and needs no escaping in a URL. */
function secret() {
  return `Gk1-${randomBytes(24).toString('hex')}`;
}
