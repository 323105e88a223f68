import { inheritedSetting, parseScope, resolveSetting, scopeId, scopeKind } from './inheritance.rules.js';
import type { SettingScope, StoredSetting } from './setting.types.js';

const PATH: SettingScope[] = ['chain', 'group:1', 'group:2', 'store:7'];
const at = (scope: SettingScope, value: unknown, locked = false): StoredSetting => ({ scope, value, locked });

describe('resolveSetting', () => {
  it('answers the default where nobody has set anything', () => {
    expect(resolveSetting(10, [], PATH)).toEqual({ value: 10, source: 'default', lockedBy: null });
  });

  it('lets each place override what it inherits', () => {
    const stored = [at('chain', 20), at('group:2', 30)];
    expect(resolveSetting(10, stored, PATH)).toEqual({ value: 30, source: 'group:2', lockedBy: null });
    expect(resolveSetting(10, stored, PATH.slice(0, 2))).toEqual({ value: 20, source: 'chain', lockedBy: null });
  });

  it('ignores what lower places have set under a lock, and brings it back when the lock goes', () => {
    const below = at('store:7', 50);
    expect(resolveSetting(10, [at('group:1', 30, true), below], PATH)).toEqual({
      value: 30,
      source: 'group:1',
      lockedBy: 'group:1',
    });
    expect(resolveSetting(10, [at('group:1', 30), below], PATH).value).toBe(50);
  });

  it('does not mistake a value for its absence', () => {
    for (const value of [null, 0, false, '']) {
      expect(resolveSetting(10, [at('store:7', value)], PATH)).toMatchObject({ value, source: 'store:7' });
    }
  });

  it('knows nothing of places beside the path', () => {
    expect(resolveSetting(10, [at('group:9', 30, true), at('store:8', 40)], PATH).value).toBe(10);
  });
});

describe('inheritedSetting', () => {
  it('leaves the place itself out', () => {
    expect(inheritedSetting(10, [at('chain', 20), at('store:7', 50)], PATH).value).toBe(20);
    expect(inheritedSetting(10, [at('chain', 20)], ['chain']).value).toBe(10);
  });
});

describe('scopes', () => {
  it.each(['chain', 'group:1', 'store:34'])('reads %s', (text) => {
    expect(parseScope(text)).toBe(text);
  });

  it.each(['', 'chain:1', 'store', 'store:', 'store:0', 'store:01', 'store:-1', 'shop:1', 'store:1 '])(
    'refuses “%s”',
    (text) => {
      expect(parseScope(text)).toBeNull();
    },
  );

  it('takes them apart', () => {
    expect([scopeKind('chain'), scopeId('chain')]).toEqual(['chain', null]);
    expect([scopeKind('group:12'), scopeId('group:12')]).toEqual(['group', 12]);
  });
});
