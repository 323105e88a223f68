import { exportWords, sizeText, wayOut } from './privacy-words';

const ITEM = { id: 1, askedAt: '2026-11-21T06:00:00Z', readyAt: null, deleteAt: null, sizeBytes: null };

it('says how large a bundle is', () => {
  expect(sizeText(10)).toBe('1 KB');
  expect(sizeText(200_000)).toBe('195 KB');
  expect(sizeText(3_500_000)).toBe('3.3 MB');
});

it('says how an export stands', () => {
  expect(exportWords({ ...ITEM, state: 'asked' }).label).toBe('准备中');
  expect(exportWords({ ...ITEM, state: 'ready', sizeBytes: 2_048, deleteAt: '2026-11-28T06:00:00Z' }).detail).toMatch(
    /^2 KB，11月28日.* 自动删除$/,
  );
});

it('leads to where an obstacle can be settled', () => {
  expect(wayOut('wallet')?.route).toBe('refundAsk');
  expect(wayOut('payment')).toBeNull();
});
