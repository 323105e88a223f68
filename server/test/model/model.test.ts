import fc from 'fast-check';
import { storyOf } from './commands.js';
import { Tally, play } from './lockstep.js';
import { Shop } from './shop.js';

const SEATS = 20;
const STEPS = 10;
const SEQUENCES = Number(process.env['GUIKE_MODEL_SEQUENCES'] ?? 1_000);
const seed = Number(process.env['GUIKE_MODEL_SEED'] ?? Date.now() % 2_147_483_647);
const path = process.env['GUIKE_MODEL_PATH'];

describe('money, beside a model of it', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await Shop.open(SEATS);
  }, 120_000);
  afterAll(() => shop.close());

  it(
    `is for every member what the model says, after every step (seed ${seed})`,
    async () => {
      process.stderr.write(`model: GUIKE_MODEL_SEED=${seed}\n`);
      const tally = new Tally();
      await fc.assert(
        fc.asyncProperty(storyOf(SEATS, STEPS), (story) => play(shop, story, tally)),
        { seed, ...(path ? { path } : {}), numRuns: Math.ceil(SEQUENCES / SEATS) },
      );
      process.stderr.write(`${[...tally.counts].sort().map(([k, v]) => `${k}: ${v}`).join('\n')}\n${tally.sequences}\n`);
    },
    3_600_000,
  );
});
