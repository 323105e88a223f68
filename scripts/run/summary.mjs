import { demoFile } from './environment.mjs';
import { readJson, writeJson } from './files.mjs';
import { inLocal } from './paths.mjs';
import { localUrl } from './run-ports.mjs';
import { records } from './services.mjs';

/** What is running and where, for people and programs. */
export const runFile = inLocal('run.json');

/** Where the pages of the mini-program are, after the `#`. */
const pages = { staff: '/packages/staff/login/index', join: '/packages/join/landing/index' };

/** Enough to try; the rest are in the demo file. */
const SHOWN = 6;

/**
 * @typedef {object} Run
 * @property {{ url: string, pid: number | undefined }} api
 * @property {{ pid: number | undefined }} worker
 * @property {{ url: string, pid: number | undefined }} h5
 * @property {{ url: string }} staff
 * @property {{ url: string }} docs
 * @property {{ url: string, pid: number | undefined }} simulator
 * @property {{ url: string, pid: number | null }} database
 * @property {import('./demo-vouchers.mjs').Voucher[]} [vouchers] to type at a till
 */

/**
 * @typedef {object} State
 * @property {import('./run-ports.mjs').Ports} ports
 * @property {{ url: string, pid: number | null }} database
 * @property {import('./demo-vouchers.mjs').Voucher[]} vouchers
 */

/**
 * @param {State} state
 * @returns {Run}
 */
export function writeRunFile({ ports, database, vouchers }) {
  const running = records();
  const run = {
    api: { url: localUrl(ports.api), pid: running.api?.pid },
    worker: { pid: running.worker?.pid },
    h5: { url: localUrl(ports.h5), pid: running.h5?.pid },
    staff: { url: `${localUrl(ports.h5)}/#${pages.staff}` },
    docs: { url: `${localUrl(ports.api)}/api/docs` },
    simulator: { url: localUrl(ports.simulator), pid: running.simulator?.pid },
    database: { url: database.url, pid: database.pid },
    vouchers,
  };
  // The database's password is in it.
  writeJson(runFile, run, { mode: 0o600 });
  return run;
}

/** @param {Run} run */
export function printAddresses(run) {
  const rows = [
    ['Members (H5)', run.h5.url],
    ['Staff (H5)', run.staff.url],
    ['API docs', run.docs.url],
    ['API', run.api.url],
    ['WeChat', `${run.simulator.url}  (simulator: phones, payments, messages)`],
  ];
  for (const [name = '', address = ''] of rows) console.log(`  ${name.padEnd(14)} ${address}`);
  printPeople(run);
  console.log('\n  npm run status | npm run stop | npm run reset      logs: .local/logs\n');
}

/**
 * People of the demo chain, as the seed wrote them; fields that aren't there are left out.
 * @typedef {Record<string, string | number | undefined>} Entry
 * @typedef {{ logins?: Entry[], members?: Entry[], newcomer?: Entry, scenes?: Entry[], apiKeys?: Entry[], waiting?: Entry[] }} Demo
 */

/** @param {Run} run */
function printPeople(run) {
  /** @type {Demo} */
  const demo = readJson(demoFile, {});
  printNewcomer(run, demo);
  printMembers(run, demo.members ?? []);
  printStaff(demo.logins ?? []);
  printWaiting(demo.waiting ?? []);
  printVouchers(run.vouchers ?? []);
  for (const { name, key } of demo.apiKeys ?? []) console.log(`\n  API key (${name}): ${key}`);
}

/**
 * @param {Run} run
 * @param {Demo} demo
 */
function printNewcomer(run, { newcomer, scenes = [] }) {
  const scene = scenes[0];
  if (!newcomer || !scene) return;
  console.log(`\n  Join as ${newcomer.name}, who scans the code of ${scene.title}`);
  console.log(`  ${run.h5.url}/?user=${newcomer.user}#${pages.join}?scene=${scene.scene}`);
}

/**
 * @param {Run} run
 * @param {Entry[]} members
 */
function printMembers(run, members) {
  if (members.length > 0) console.log(`\n  Members: ${run.h5.url}/?user=NAME`);
  for (const { user, name, tier, walletFen, points } of members.slice(0, SHOWN)) {
    const balance = `¥${(Number(walletFen) / 100).toFixed(2)}`;
    const cells = [padded(`${name}`, 14), padded(`${user}`, 10), padded(`${tier}`, 8), padded(balance, 11)];
    console.log(`  ${cells.join(' ')} ${points} 积分`);
  }
}

/** @param {Entry[]} logins */
function printStaff(logins) {
  if (logins.length > 0) console.log('\n  Staff and headquarters');
  for (const { who, where, account, password } of logins) {
    console.log(`  ${padded(`${where}`, 14)} ${padded(`${account}`, 18)} ${padded(`${password}`, 16)} ${who}`);
  }
}

/** @param {Entry[]} waiting */
function printWaiting(waiting) {
  if (waiting.length > 0) console.log('\n  What waits for whom');
  for (const { login, what } of waiting) console.log(`  ${padded(`${login}`, 18)} ${what}`);
}

/** @param {import('./demo-vouchers.mjs').Voucher[]} vouchers */
function printVouchers(vouchers) {
  if (vouchers.length > 0) console.log('\n  Vouchers of other platforms, for a cashier to enter when an order is paid');
  for (const { platform, code, title } of vouchers) {
    console.log(`  ${padded(platform, 10)} ${padded(code, 18)} ${title}`);
  }
}

/**
 * Chinese characters take two columns of a terminal.
 * @param {string} text
 * @param {number} columns
 */
function padded(text, columns) {
  const width = [...text].reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );
  return text + ' '.repeat(Math.max(0, columns - width));
}
