import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, createWriteStream, mkdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Problem } from './problem.mjs';
import { root } from './paths.mjs';

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The first of these programs that exists in PATH or in one of the extra folders.
 * @param {string[]} names
 * @param {string[]} [folders]
 * @returns {string | undefined}
 */
export function findProgram(names, folders = []) {
  const places = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders];
  for (const name of names) {
    const place = places.find((folder) => isExecutable(join(folder, name)));
    if (place) return join(place, name);
  }
  return undefined;
}

/**
 * Runs a short program and hands back what it said; never throws.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function ask(command, args, options = {}) {
  const result = spawnSync(command, args, {
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    encoding: 'utf8',
  });
  return { ok: result.status === 0, output: String(result.stdout ?? ''), errors: String(result.stderr ?? '') };
}

/**
 * Runs a longer program with its output in a log file.
 * @param {string} command
 * @param {string[]} args
 * @param {{ logFile: string, append?: boolean, cwd?: string, env?: Record<string, string | undefined>, timeoutMs?: number,
 *   onLine?: (line: string) => void }} options
 * @returns {Promise<{ code: number, timedOut: boolean }>}
 */
export function runLogged(
  command,
  args,
  { logFile, append = false, cwd = root, env = {}, timeoutMs = 20 * 60_000, onLine },
) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { flags: append ? 'a' : 'w' });
  return new Promise((resolve, reject) => {
    // A group of its own, so that a time-out also ends the program's children.
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let timedOut = false;
    let rest = '';
    const endGroup = () => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It had already ended.
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup();
    }, timeoutMs);
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      log.write(chunk);
      if (!onLine) return;
      const lines = (rest + chunk.toString('utf8')).split(/\r?\n|\r/);
      rest = lines.pop() ?? '';
      lines.filter(Boolean).forEach(onLine);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    process.once('exit', endGroup);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('exit', endGroup);
      log.end(() => resolve({ code: code ?? 1, timedOut }));
    });
  });
}

/**
 * Like runLogged, but anything other than success is a problem told by `sentence` and the end of the log.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof runLogged>[2] & { sentence: string }} options
 */
export async function mustRun(command, args, { sentence, ...options }) {
  const { code, timedOut } = await runLogged(command, args, options);
  if (code !== 0 || timedOut) throw new Problem(sentence, { details: lastLines(options.logFile) });
}

/** A line of structured log may hold a whole stack; its beginning says what happened. */
const widest = 400;

/**
 * @param {string} file
 * @param {number} [count]
 */
export function lastLines(file, count = 25) {
  try {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count);
    return lines.map((line) => (line.length > widest ? `${line.slice(0, widest)} …` : line)).join('\n');
  } catch {
    return '';
  }
}
