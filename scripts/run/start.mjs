/**
 * npm start: the whole system with demo data on this machine. Everything goes on in the background when this returns;
 * `npm run stop` ends it. Started again, whatever runs and is still current is kept.
 */
import './check-node.mjs';
import { rmSync } from 'node:fs';
import { builds, ensureBuilt } from './builds.mjs';
import { ensureDatabase } from './database.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { buyVouchers } from './demo-vouchers.mjs';
import { serverEnvironment } from './environment.mjs';
import { withLock } from './lock.mjs';
import { migrate, seedWhenEmpty } from './server-commands.mjs';
import { reportAndExit } from './problem.mjs';
import { choosePorts, localUrl } from './run-ports.mjs';
import { isCurrent, isServiceRunning, launch, waitForService } from './services.mjs';
import { exitOnSignals, seconds, step } from './steps.mjs';
import { printAddresses, runFile, writeRunFile } from './summary.mjs';
import * as system from './system.mjs';

/** @typedef {import('./services.mjs').Service} Service */

async function start() {
  const began = performance.now();
  // Whoever waits for this file should find it only when everything in it is ready.
  rmSync(runFile, { force: true });
  await step('packages', 'checking packages', ensureDependencies);
  const database = await step('database', 'starting the database', ensureDatabase);
  for (const name of /** @type {const} */ (['shared', 'server', 'h5'])) await build(name);

  const ports = await choosePorts(isServiceRunning);
  await bringUp([system.simulator(ports)]);
  const env = serverEnvironment({ databaseUrl: database.url, ports });
  const services = [system.api(ports, env), system.worker(env), system.h5(ports)];
  if (!(await isCurrent(system.api(ports, env)))) {
    await step('migrate', 'bringing the tables up to date', () => migrate(env));
    await step('seed', 'telling a year of the demo chain', (progress) => seedWhenEmpty(env, progress));
  }
  await bringUp(services);

  const vouchers = await buyVouchers(localUrl(ports.simulator));
  const run = writeRunFile({ ports, database, vouchers });
  console.log(`\n  Ready in ${seconds(performance.now() - began)}.\n`);
  printAddresses(run);
}

/** @param {import('./builds.mjs').BuildName} name */
function build(name) {
  const { title } = builds[name];
  return step('build', `building the ${title}`, async () => {
    const { built } = await ensureBuilt(name);
    return { outcome: `${title} ${built ? 'built' : 'unchanged'}`, value: undefined };
  });
}

/**
 * Starts what is not running as it should, together, and waits for each.
 * @param {Service[]} services
 */
async function bringUp(services) {
  const current = await Promise.all(services.map(isCurrent));
  for (const [position, service] of services.entries()) if (!current[position]) await launch(service);
  const launchedAt = performance.now();
  for (const [position, service] of services.entries()) {
    await step(service.name, `starting the ${service.title}`, async () => {
      if (!current[position]) await waitForService(service, launchedAt);
      const state = current[position] ? 'was running' : 'started';
      return { outcome: `${service.title} ${state}${service.url ? `: ${service.url}` : ''}`, value: undefined };
    });
  }
}

exitOnSignals();
withLock('start', start).then(() => process.exit(0), reportAndExit);
