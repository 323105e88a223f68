import { buildStamp } from './builds.mjs';
import { fingerprint } from './fingerprint.mjs';
import { inLocal, inRoot } from './paths.mjs';
import { localUrl } from './run-ports.mjs';
import { simulatorKeys } from './environment.mjs';

/**
 * The programs that make up the running system.
 *
 * @typedef {import('./services.mjs').Service} Service
 * @typedef {import('./run-ports.mjs').Ports} Ports
 */

/** @param {Ports} ports @returns {Service} */
export function simulator(ports) {
  const url = localUrl(ports.simulator);
  return {
    name: 'simulator',
    title: 'WeChat simulator',
    // Loaded into the same process, not started as tsx's child, so that its pid is the one to end.
    nodeOptions: ['--import', 'tsx'],
    script: inRoot('scripts', 'simulator', 'main.ts'),
    args: [
      ...['--host', '127.0.0.1', '--port', String(ports.simulator)],
      ...['--keys-dir', simulatorKeys, '--state-file', inLocal('simulator-state.json')],
      // WeChat repeats an unanswered notification for a day; here a minute passes in a second.
      ...['--time-compression', '60', '--h5-base', localUrl(ports.h5)],
    ],
    build: fingerprint(['scripts/simulator', 'package-lock.json'], { ignore: (path) => /\.spec\.ts$/.test(path) }),
    url,
    healthUrl: `${url}/sim/state`,
  };
}

/** @param {Ports} ports @param {Record<string, string>} env @returns {Service} */
export function api(ports, env) {
  const url = localUrl(ports.api);
  return {
    name: 'api',
    title: 'API',
    script: inRoot('server', 'dist', 'main.js'),
    nodeOptions: ['--enable-source-maps'],
    env,
    build: serverBuild(),
    url,
    healthUrl: `${url}/health/ready`,
  };
}

/** @param {Record<string, string>} env @returns {Service} */
export function worker(env) {
  return {
    name: 'worker',
    title: 'worker',
    script: inRoot('server', 'dist', 'worker.js'),
    nodeOptions: ['--enable-source-maps'],
    env,
    build: serverBuild(),
  };
}

/** @param {Ports} ports @returns {Service} */
export function h5(ports) {
  const url = localUrl(ports.h5);
  return {
    name: 'h5',
    title: 'H5 mini-program',
    script: inRoot('scripts', 'run', 'serve-h5.mjs'),
    args: [
      ...['--port', String(ports.h5), '--folder', inRoot('miniapp', 'dist', 'h5')],
      ...['--api', localUrl(ports.api), '--simulator', localUrl(ports.simulator)],
    ],
    build: fingerprint(['scripts/run/serve-h5.mjs', 'scripts/run/h5']) + buildStamp('h5'),
    url,
    healthUrl: `${url}/config.js`,
  };
}

const serverBuild = () => buildStamp('shared') + buildStamp('server');
