import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { compiled } from './from-source.js';

/**
 * Starts a module of ours in a thread. `module` is its address without the ending: what runs after the build is
 * JavaScript; from source, as in tests, the thread is given what the compiler makes of it, because Node 20 reads none.
 */
export function startThread(module: URL, options: WorkerOptions): Worker {
  const built = !import.meta.url.endsWith('.ts');
  return new Worker(built ? new URL(`${module.href}.js`) : compiled(fileURLToPath(`${module.href}.ts`)), options);
}
