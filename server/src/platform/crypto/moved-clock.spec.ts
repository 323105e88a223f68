import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MovedClock } from './moved-clock.js';

const DAY_MS = 86_400_000;

describe('a clock that a file moves', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'guike-clock-')), 'offset');

  it('is as far from the present as the file says, and follows it', async () => {
    writeFileSync(file, String(DAY_MS));
    const clock = new MovedClock(file);
    expect(Math.abs(clock.now().getTime() - Date.now() - DAY_MS)).toBeLessThan(5_000);
    writeFileSync(file, String(3 * DAY_MS));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(Math.abs(clock.now().getTime() - Date.now() - 3 * DAY_MS)).toBeLessThan(5_000);
  });

  it.each(['', 'tomorrow', '1.5', '9'.repeat(16)])('takes %p for a mistake', (text) => {
    writeFileSync(file, text);
    expect(() => new MovedClock(file).now()).toThrow('must hold milliseconds');
  });
});
