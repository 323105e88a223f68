import { readScan } from './scan-codes.js';

describe('what a scanner reads', () => {
  it.each([
    ['GK1.abcdefghijklmnopqrstuv', 'member'],
    ['90 1234 5678 9012 3456', 'member'],
    ['GKC1.abcdefghijklmnopqrstuv', 'coupon'],
    ['911234567890123456', 'coupon'],
    ['1234-5678-9012-3456', 'coupon'],
    ['921234567890', 'pickup'],
    ['93 1234 5678 90', 'booking'],
    ['20261122104857', 'order'],
    ['2026112212345678', 'order'],
    ['2099991212345678', 'coupon'],
  ])('%s is a code of a %s', (text, kind) => {
    expect(readScan(text)?.kind).toBe(kind);
  });

  it('gives digits without the blanks they were typed with', () => {
    expect(readScan(' 92 1234 567890 ')).toEqual({ kind: 'pickup', code: '921234567890' });
  });

  it.each(['', '131234567890123456', 'GK1.short', 'https://example.com', '92123'])('%p is nothing of ours', (text) => {
    expect(readScan(text)).toBeNull();
  });
});
