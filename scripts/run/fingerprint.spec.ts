import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';

describe('fingerprint of sources', () => {
  let base: string;
  const of = (ignore?: (path: string) => boolean) => fingerprint(['src', 'package.json'], { base, ignore });

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'guike-fingerprint-'));
    mkdirSync(join(base, 'src/room'), { recursive: true });
    writeFileSync(join(base, 'src/room/a.ts'), 'one');
    writeFileSync(join(base, 'src/b.ts'), 'two');
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('does not depend on times', () => {
    const before = of();
    utimesSync(join(base, 'src/b.ts'), new Date(0), new Date(0));
    expect(of()).toBe(before);
  });

  it.each([
    ['a changed file', () => writeFileSync(join(base, 'src/room/a.ts'), 'One')],
    ['a new file', () => writeFileSync(join(base, 'package.json'), '{}')],
    ['a removed file', () => rmSync(join(base, 'src/b.ts'))],
    [
      'content moved from one file to another',
      () => {
        writeFileSync(join(base, 'src/room/a.ts'), '');
        writeFileSync(join(base, 'src/b.ts'), 'onetwo');
      },
    ],
  ])('shows %s', (_what, change) => {
    const before = of();
    change();
    expect(of()).not.toBe(before);
  });

  it('leaves out what does not matter', () => {
    const ignore = (path: string) => path.endsWith('.spec.ts');
    const before = of(ignore);
    writeFileSync(join(base, 'src/b.spec.ts'), 'test');
    expect(of(ignore)).toBe(before);
  });
});
