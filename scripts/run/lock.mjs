import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inLocal } from './paths.mjs';
import { commandLine, waitUntil } from './processes.mjs';
import { Problem } from './problem.mjs';

/**
 * Does work that two commands in this checkout (a start and a test run, say) must not do at the same time. A lock whose
 * owner has died is taken over.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {{ waitMs?: number }} [options]
 */
export async function withLock(name, work, { waitMs = 15 * 60_000 } = {}) {
  const file = inLocal('locks', name);
  mkdirSync(inLocal('locks'), { recursive: true });
  if (!(await waitUntil(() => take(file), waitMs, 200))) {
    throw new Problem(`Another command has held ${file} for very long; end it, or delete that file.`);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    const owner = ownerOf(file);
    if (owner !== undefined && !commandLine(owner).includes('node')) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function ownerOf(file) {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}
