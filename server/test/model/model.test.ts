import fc from 'fast-check';
import { MINUTE } from './arithmetic.js';
import { type Story, storyOf } from './commands.js';
import { play } from './lockstep.js';
import { Shop } from './shop.js';
import { Tally, report } from './story.js';

/** Members in step, and how long their sequences are at most. */
const SEATS = 40;
const STEPS = 14;
const USUAL = 1_000;

const wanted = Number(process.env['GUIKE_MODEL_SEQUENCES'] ?? USUAL);
const seed = Number(process.env['GUIKE_MODEL_SEED'] ?? Date.now() % 2_147_483_647);
const path = process.env['GUIKE_MODEL_PATH'];

/** A model that never meets a case proves nothing about it: all of these have happened in a usual run. */
const HAPPENS = [
  'top up: ok',
  'top up: WALLET_FROZEN',
  'top up: WALLET_CAP_EXCEEDED',
  'top up by WeChat: ok',
  'buy: ok',
  'buy: WALLET_INSUFFICIENT',
  'buy: WALLET_FROZEN',
  'buy: COUPON_UNUSABLE',
  'buy: PAYMENT_SUM_MISMATCH',
  'settle what waits: ok',
  'return: ok',
  'return: ORDER_NOT_REFUNDABLE',
  'return: RETURN_QUANTITY_EXCEEDED',
  'return: RETURN_WECHAT_OPEN',
  'claim: ok',
  'freeze: ok',
  'freeze: WALLET_NOT_FROZEN',
  'adjust points: ok',
  'adjust points: POINTS_INSUFFICIENT',
  'ask refund: ok',
  'ask refund: WALLET_REFUND_UNDER_WAY',
  'ask refund: WALLET_REFUND_CHANGED',
  'ask refund: WALLET_REFUND_ONE_ISSUER',
  'see to refund: ok',
  'see to refund: WALLET_REFUND_STATE',
  'offer: ok',
  'offer: TRANSFER_NOTHING',
  'answer offer: ok',
  'answer offer: TRANSFER_OVER',
  'answer offer: WALLET_CAP_EXCEEDED',
] as const;

describe('the money of all members', () => {
  let shop: Shop;

  beforeAll(async () => {
    process.stderr.write(`model: GUIKE_MODEL_SEED=${seed}\n`);
    shop = await Shop.open(SEATS);
  }, 5 * MINUTE);
  afterAll(() => shop.close());

  it(
    `is what a small model says, after every step of ${wanted} sequences (seed ${seed})`,
    async () => {
      const tally = new Tally();
      const details = await fc.check(fc.asyncProperty(storyOf(SEATS, STEPS), told(shop, tally)), {
        seed,
        ...(path ? { path, endOnFailure: true } : {}),
        numRuns: Math.ceil(wanted / SEATS),
      });
      if (details.failed) throw new Error(report(details));
      if (wanted < USUAL || path) return;
      expect(tally.sequences).toBeGreaterThanOrEqual(wanted * 0.99);
      expect(HAPPENS.filter((what) => tally.of(what) === 0)).toEqual([]);
    },
    Math.max(20 * MINUTE, wanted * 1_000),
  );
});

/** Long runs say now and then how far they are. */
function told(shop: Shop, tally: Tally): (story: Story) => Promise<void> {
  let next = USUAL;
  return async (story) => {
    await play(shop, story, tally);
    if (wanted <= USUAL || tally.sequences < next) return;
    process.stderr.write(`model: ${tally.sequences} of ${wanted} sequences\n`);
    next += USUAL;
    if (tally.sequences >= wanted * 0.99) process.stderr.write(`${tally}\n`);
  };
}
