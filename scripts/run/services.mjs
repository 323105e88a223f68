import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson, writeJson } from './files.mjs';
import { inLocal, root } from './paths.mjs';
import { endProcess, isOurs } from './processes.mjs';
import { Problem } from './problem.mjs';
import { lastLines } from './shell.mjs';

/**
 * A background program of `npm start`.
 * @typedef {object} Service
 * @property {'simulator' | 'api' | 'worker' | 'h5'} name
 * @property {string} title
 * @property {string} script absolute path; also the mark by which its process is recognized
 * @property {string[]} [nodeOptions]
 * @property {string[]} [args]
 * @property {Record<string, string>} [env]
 * @property {string} build what it was built from
 * @property {string} [url]
 * @property {string} [healthUrl] answers 200 when it is ready
 *
 * @typedef {{ pid: number, stamp: string, script: string, url?: string }} ServiceRecord
 */

const recordFile = inLocal('services.json');
const logLimit = 20 * 1024 * 1024;

/** @returns {Record<string, ServiceRecord>} */
export const records = () => readJson(recordFile, {});

/** @param {string} name */
export const logOf = (name) => inLocal('logs', `${name}.log`);

/** @param {string} name */
export function isServiceRunning(name) {
  const record = records()[name];
  return record !== undefined && isOurs(record.pid, record.script);
}

/**
 * Whether the running process is exactly what we would start now, and well.
 * @param {Service} service
 */
export async function isCurrent(service) {
  const record = records()[service.name];
  if (!record || record.stamp !== stampOf(service) || !isOurs(record.pid, record.script)) return false;
  return service.healthUrl === undefined || (await isHealthy(service.healthUrl));
}

/** @param {string} url */
export async function isHealthy(url) {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    await reply.arrayBuffer();
    return reply.ok;
  } catch {
    return false;
  }
}

/**
 * Starts a program that goes on when this command has ended. What ran before under this name is ended first.
 * @param {Service} service
 * @returns {Promise<number>}
 */
export async function launch(service) {
  await endService(service.name);
  const log = openLog(service.name);
  const { nodeOptions = [], args = [], env = {} } = service;
  const child = spawn(process.execPath, [...nodeOptions, service.script, ...args], {
    cwd: root,
    env: { ...inherited(), ...env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  const pid = child.pid;
  if (pid === undefined) throw new Problem(`The ${service.title} could not be started.`);
  const record = { pid, stamp: stampOf(service), script: service.script, url: service.url };
  writeJson(recordFile, { ...records(), [service.name]: record });
  return pid;
}

/**
 * Waits until a launched service is ready: healthy where it can be asked, else alive a little while after its launch.
 * @param {Service} service
 * @param {number} launchedAt by performance.now()
 */
export async function waitForService(service, launchedAt) {
  const until = launchedAt + (service.healthUrl ? 60_000 : 2_500);
  while (performance.now() < until) {
    if (!isServiceRunning(service.name)) break;
    if (service.healthUrl && (await isHealthy(service.healthUrl))) return;
    await pause(100);
  }
  if (!service.healthUrl && isServiceRunning(service.name)) return;
  const state = isServiceRunning(service.name) ? 'did not become ready' : 'ended right after its start';
  throw new Problem(`The ${service.title} ${state}; its log is .local/logs/${service.name}.log.`, {
    details: lastLines(logOf(service.name)),
  });
}

/** @param {string} name */
export async function endService(name) {
  const record = records()[name];
  if (!record) return false;
  const ended = await endProcess(record.pid, record.script);
  const { [name]: _, ...others } = records();
  writeJson(recordFile, others);
  return ended;
}

/** @param {Service} service */
function stampOf({ build, args = [], env = {}, nodeOptions = [] }) {
  return createHash('sha256')
    .update(JSON.stringify([process.version, build, args, env, nodeOptions]))
    .digest('hex');
}

/** Our environment without npm's, which would differ from start to start. */
function inherited() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}

/** @param {string} name */
function openLog(name) {
  const file = logOf(name);
  mkdirSync(inLocal('logs'), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
