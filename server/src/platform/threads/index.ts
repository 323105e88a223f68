import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a module of ours in a thread. `module` is its address without the ending: what runs after the build is
 * JavaScript; from source, as in tests, a thread of Node 20 has to be given the compiler before it can read its module.
 */
export function startThread(module: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${module.href}.js`), options);
  const forRequire = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api'));
  const compiler = new URL('index.mjs', forRequire).href;
  const source = `
    const { register } = await import(${JSON.stringify(compiler)});
    register();
    await import(${JSON.stringify(`${module.href}.ts`)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), options);
}
