import { PERMISSION_CODES } from '@guike/shared';
import { formatApiKey, isForMachines, parseApiKey } from './api-key.rules.js';

const SECRET = `${'aB3_-'.repeat(8)}xyz`;

describe('API keys', () => {
  it('are taken apart as they were put together', () => {
    const parts = { id: 100_042, secret: SECRET };
    expect(parseApiKey(formatApiKey(parts))).toEqual(parts);
  });

  it.each([
    '',
    'gk_',
    `gk_0_${SECRET}`,
    `gk_7_${SECRET}x`,
    `gk_7_${SECRET.slice(1)}`,
    `sk_7_${SECRET}`,
    `gk_7_${SECRET} `,
  ])('are not “%s”', (text) => {
    expect(parseApiKey(text)).toBeNull();
  });

  it('never carry the powers of headquarters', () => {
    expect(PERMISSION_CODES.filter(isForMachines)).toEqual(PERMISSION_CODES.filter((code) => !code.startsWith('hq.')));
    expect(isForMachines('order.settle')).toBe(true);
    expect(isForMachines('hq.staff')).toBe(false);
  });
});
