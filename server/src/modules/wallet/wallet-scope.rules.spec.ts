import { type UseScope, type WalletPlace, admits, scopeOf, useScopeOf } from './wallet-scope.rules.js';

const COUNTER: WalletPlace = { storeId: 7, groupIds: [2, 3], channel: 'store' };
const ONLINE: WalletPlace = { ...COUNTER, channel: 'online' };

it.each<[UseScope, string | null]>([
  [{ kind: 'chain' }, null],
  [{ kind: 'store', id: 7 }, 'store:7'],
  [{ kind: 'group', id: 3 }, 'group:3'],
  [{ kind: 'online' }, 'online'],
])('%j is written as %s, and read back', (use, text) => {
  expect(scopeOf(use)).toBe(text);
  expect(useScopeOf(text)).toEqual(use);
});

it.each([
  [null, true, true],
  ['store:7', true, true],
  ['store:8', false, false],
  ['group:2', true, true],
  ['group:3', true, true],
  ['group:4', false, false],
  ['online', false, true],
])('%s may be spent at the counter: %s, online: %s', (scope, atCounter, online) => {
  expect(admits(scope, COUNTER)).toBe(atCounter);
  expect(admits(scope, ONLINE)).toBe(online);
});

it.each(['', 'store:', 'store:0', 'shop:1', 'store:1 ', 'group:-1'])('%j is not taken for a place', (scope) => {
  expect(() => admits(scope, COUNTER)).toThrow(/unreadable/);
});
