import { rmSync } from 'node:fs';
import { stopDatabase } from './database.mjs';
import { endService } from './services.mjs';
import { stepLine } from './steps.mjs';
import { runFile } from './summary.mjs';

/**
 * Ends the services, those that others lean on last.
 * @returns {Promise<number>} how many were running
 */
export async function stopEverything() {
  const ended = [
    ...(await Promise.all(['h5', 'worker', 'api'].map((name) => end(name, () => endService(name))))),
    await end('simulator', () => endService('simulator')),
    await end('database', stopDatabase),
  ];
  rmSync(runFile, { force: true });
  return ended.filter(Boolean).length;
}

/**
 * @param {string} name
 * @param {() => Promise<boolean>} work
 */
async function end(name, work) {
  const began = performance.now();
  const wasRunning = await work();
  if (wasRunning) console.log(stepLine(name, 'stopped', performance.now() - began));
  return wasRunning;
}
