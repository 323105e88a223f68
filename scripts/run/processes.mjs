import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './shell.mjs';

/**
 * The command line of a process, empty when there is none (or only a zombie is left of it).
 * @param {number} pid
 */
export function commandLine(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  return ask('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).output.trim();
}

/**
 * Process ids are used again by the system, so a recorded pid counts only while its command line still shows the mark
 * (a path inside this checkout) that we started it with.
 * @param {number | undefined} pid
 * @param {string} mark
 */
export function isOurs(pid, mark) {
  return pid !== undefined && pid > 1 && commandLine(pid).includes(mark);
}

/**
 * Asks a process to end, and insists when it doesn't.
 * @param {number | undefined} pid
 * @param {string} mark
 * @param {{ graceMs?: number }} [options]
 * @returns {Promise<boolean>} whether there was anything to end
 */
export async function endProcess(pid, mark, { graceMs = 15_000 } = {}) {
  if (pid === undefined || !isOurs(pid, mark)) return false;
  signal(pid, 'SIGTERM');
  if (await waitUntil(() => !isOurs(pid, mark), graceMs)) return true;
  signal(pid, 'SIGKILL');
  await waitUntil(() => !isOurs(pid, mark), 5_000);
  return true;
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in between.
  }
}

/**
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} timeoutMs
 * @param {number} [everyMs]
 */
export async function waitUntil(condition, timeoutMs, everyMs = 50) {
  const until = performance.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() >= until) return false;
    await pause(everyMs);
  }
}
