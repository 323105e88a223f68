import { SCENE_LENGTH, SCENE_LETTERS, missingPart, targetKey } from './qr-scene.rules.js';

const nothing = { storeId: null, staffId: null, campaignCode: null };

describe('scenes', () => {
  it('use letters that WeChat allows, each once, and fit into 32 characters', () => {
    expect(SCENE_LETTERS).toMatch(/^[0-9a-z]+$/);
    expect(new Set(SCENE_LETTERS).size).toBe(SCENE_LETTERS.length);
    expect(SCENE_LENGTH).toBeLessThanOrEqual(32);
  });
});

describe('targets', () => {
  it('differ when anything differs', () => {
    const keys = [
      targetKey({ kind: 'store', storeId: 1, staffId: null, campaignCode: null }),
      targetKey({ kind: 'guide', storeId: 1, staffId: 2, campaignCode: null }),
      targetKey({ kind: 'guide', storeId: 12, staffId: null, campaignCode: null }),
      targetKey({ kind: 'campaign', storeId: 1, staffId: null, campaignCode: '2' }),
      targetKey({ kind: 'campaign', storeId: null, staffId: 1, campaignCode: '2' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    [{ ...nothing, kind: 'store' as const }, 'storeId'],
    [{ ...nothing, kind: 'guide' as const, storeId: 1 }, 'staffId'],
    [{ ...nothing, kind: 'campaign' as const, storeId: 1 }, 'campaign'],
    [{ ...nothing, kind: 'campaign' as const, campaignCode: 'open' }, null],
    [{ ...nothing, kind: 'guide' as const, storeId: 1, staffId: 2 }, null],
  ])('say what %o lacks', (target, missing) => {
    expect(missingPart(target)).toBe(missing);
  });
});
