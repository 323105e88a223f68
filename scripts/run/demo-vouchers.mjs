import { demoFile } from './environment.mjs';
import { readJson } from './files.mjs';

const PATIENCE_MS = 3_000;

/**
 * @typedef {{ platform: string, dealId: string, title: string, priceFen: number, valueFen: number }} Deal
 * @typedef {{ platform: string, title: string, code: string }} Voucher
 */

/**
 * Somebody buys one of each deal of the demo chain at the simulated platforms: a code can be used once, so each start
 * has new ones to type at the till. None, when the simulator has no answer; it is only an offer to try.
 *
 * @param {string} simulator
 * @returns {Promise<Voucher[]>}
 */
export async function buyVouchers(simulator) {
  /** @type {{ deals?: Deal[] }} */
  const { deals = [] } = readJson(demoFile, {});
  try {
    return (await Promise.all(deals.map((deal) => buy(simulator, deal)))).flat();
  } catch {
    return [];
  }
}

/**
 * @param {string} simulator
 * @param {Deal} deal
 * @returns {Promise<Voucher[]>}
 */
async function buy(simulator, { platform, dealId, title, priceFen, valueFen }) {
  const reply = await fetch(`${simulator}/sim/vouchers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ platform, dealId, title, priceFen, marketFen: valueFen }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!reply.ok) return [];
  /** @type {{ vouchers: { code: string }[] }} */
  const { vouchers } = JSON.parse(await reply.text());
  return vouchers.map(({ code }) => ({ platform, title, code }));
}
