import { inLocal } from './paths.mjs';
import { readJson, writeJson } from './files.mjs';
import { freePort } from './ports.mjs';

/** Where people expect things; another free port is taken, and kept from then on, where one of these is in use. */
const preferredPorts = { api: 3000, h5: 3001, simulator: 3002 };

/** @typedef {typeof preferredPorts} Ports */

/**
 * The ports of this checkout's services. Those of services that run are kept as they are.
 * @param {(service: string) => boolean} isRunning
 * @returns {Promise<Ports>}
 */
export async function choosePorts(isRunning) {
  const file = inLocal('ports.json');
  /** @type {Ports} */
  const ports = { ...preferredPorts, ...readJson(file, {}) };
  for (const service of /** @type {(keyof Ports)[]} */ (Object.keys(preferredPorts))) {
    if (isRunning(service)) continue;
    const others = Object.entries(ports).flatMap(([name, port]) => (name === service ? [] : [port]));
    ports[service] = await freePort(ports[service], others);
  }
  writeJson(file, ports);
  return ports;
}

/** @param {number} port */
export const localUrl = (port) => `http://127.0.0.1:${port}`;
