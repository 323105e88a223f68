import fc from 'fast-check';
import { BARCODE_PREFIX, BARCODE_RANDOM_DIGITS, codeKind, codeState } from './member-code.rules.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');
const after = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

describe('scanned texts', () => {
  it.each([
    ['GK1.AAAAAAAAAAAAAAAAAAAAAA', 'qr'],
    ['901234567890123456', 'barcode'],
    // WeChat Pay's own payment code.
    ['130123456789012345', null],
    ['GK1.short', null],
    ['90123456789012345', null],
    ["' OR 1=1", null],
  ])('%s is %s', (text, kind) => {
    expect(codeKind(text)).toBe(kind);
  });

  it('never mistakes a barcode of ours for a payment code of WeChat (10–15)', () => {
    const digits = fc.stringMatching(new RegExp(`^\\d{${BARCODE_RANDOM_DIGITS}}$`));
    fc.assert(
      fc.property(digits, (random) => {
        expect(codeKind(BARCODE_PREFIX + random)).toBe('barcode');
        expect(BARCODE_PREFIX + random).not.toMatch(/^1[0-5]/);
      }),
    );
  });
});

describe('the state of a code', () => {
  it('is active until its last moment, and only while it is the newest', () => {
    expect(codeState({ usedAt: null, latest: true, expiresAt: after(1) }, NOW)).toBe('active');
    expect(codeState({ usedAt: null, latest: true, expiresAt: NOW }, NOW)).toBe('expired');
    expect(codeState({ usedAt: null, latest: false, expiresAt: after(1) }, NOW)).toBe('expired');
    expect(codeState({ usedAt: NOW, latest: false, expiresAt: after(-1) }, NOW)).toBe('used');
  });
});
