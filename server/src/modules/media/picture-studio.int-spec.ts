import fc from 'fast-check';
import { aPicture, asJpeg, asPng, asWebp, withExif } from '../../../test/support/pictures.js';
import { readHeader } from './picture-header.rules.js';
import { PictureStudio } from './picture-studio.js';

const studio = new PictureStudio();
let files: Buffer[];

beforeAll(async () => {
  const noise = aPicture({ width: 90, height: 60, noise: true });
  files = [withExif(await asJpeg(noise), { orientation: 6 }), asPng(noise), await asWebp(noise)];
});

it('survives whatever is done to a picture, and takes the next', async () => {
  const change = fc.record({ at: fc.nat(9_999), value: fc.nat(255) });
  const CODES = ['MEDIA_NOT_A_PICTURE', 'MEDIA_SIZE_REFUSED', 'MEDIA_BROKEN'];
  let reachedDecoders = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(2),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(1, 1, 0.1),
      async (which, changes, reach) => {
        const hurt = Buffer.from(files[which] ?? []);
        // A tenth is where the headers are; what is behind them is pixels.
        for (const { at, value } of changes) hurt[Math.floor((at / 10_000) * reach * hurt.length)] = value;
        if (readHeader(hurt)) reachedDecoders += 1;
        const developed = await studio.develop(hurt);
        if (!developed.ok) expect(CODES).toContain(developed.refusal.code);
      },
    ),
    { numRuns: 40 },
  );
  expect(reachedDecoders).toBeGreaterThan(0);
  for (const file of files) expect(await studio.develop(file)).toMatchObject({ ok: true });
}, 120_000);

it('leaves the server its time while it works', async () => {
  const large = asPng(aPicture({ width: 3_000, height: 2_000 }));
  let turns = 0;
  let working = true;
  const turn = (): void => {
    turns += 1;
    if (working) setImmediate(turn);
  };
  setImmediate(turn);
  expect(await studio.develop(large)).toMatchObject({ ok: true, value: { width: 1_600, height: 1_067 } });
  working = false;
  // On this thread the work would leave a turn of the loop between its few steps; beside it, thousands pass.
  expect(turns).toBeGreaterThan(100);
});
