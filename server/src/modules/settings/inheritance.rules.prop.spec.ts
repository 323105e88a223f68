import fc from 'fast-check';
import { resolveSetting } from './inheritance.rules.js';
import type { SettingScope, StoredSetting } from './setting.types.js';

interface World {
  path: SettingScope[];
  stored: StoredSetting[];
}

/** A path of one to five places, some of which have set something, among values of strangers. */
const world: fc.Arbitrary<World> = fc
  .record({
    groups: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
    endsInStore: fc.boolean(),
    set: fc.array(fc.option(fc.record({ value: fc.integer(), locked: fc.boolean() }), { nil: null }), {
      minLength: 5,
      maxLength: 5,
    }),
    strangers: fc.uniqueArray(fc.integer({ min: 10, max: 19 }), { maxLength: 3 }),
  })
  .chain(({ groups, endsInStore, set, strangers }) => {
    const scopes = groups.map((id): SettingScope => `group:${id}`);
    const path: SettingScope[] = ['chain', ...scopes, ...(endsInStore ? (['store:1'] as const) : [])];
    const own = path.flatMap((scope, index) => {
      const value = set[index];
      return value ? [{ scope, ...value }] : [];
    });
    const foreign = strangers.map((id): StoredSetting => ({ scope: `store:${id}`, value: -id, locked: true }));
    return fc.shuffledSubarray([...own, ...foreign], { minLength: own.length + foreign.length }).map((stored) => ({
      path,
      stored,
    }));
  });

const DEFAULT = 'default value';

describe('resolveSetting', () => {
  it('takes the lowest value that is set at or above the highest lock', () => {
    fc.assert(
      fc.property(world, ({ path, stored }) => {
        const set = path.flatMap((scope) => stored.filter((setting) => setting.scope === scope));
        const lock = set.findIndex((setting) => setting.locked);
        const winner = lock === -1 ? set.at(-1) : set[lock];
        expect(resolveSetting(DEFAULT, stored, path)).toEqual({
          value: winner ? winner.value : DEFAULT,
          source: winner ? winner.scope : 'default',
          lockedBy: lock === -1 ? null : (winner as StoredSetting).scope,
        });
      }),
    );
  });

  it('does not depend on the order in which values are stored, nor on strangers', () => {
    fc.assert(
      fc.property(world, ({ path, stored }) => {
        const own = stored.filter((setting) => path.includes(setting.scope)).reverse();
        expect(resolveSetting(DEFAULT, own, path)).toEqual(resolveSetting(DEFAULT, stored, path));
      }),
    );
  });

  it('gives everybody below a locked place exactly what the locked place has', () => {
    fc.assert(
      fc.property(world, fc.nat(4), fc.integer(), ({ path, stored }, position, value) => {
        const index = position % path.length;
        const scope = path[index] as SettingScope;
        const locked = [...stored.filter((setting) => setting.scope !== scope), { scope, value, locked: true }];
        const here = resolveSetting(DEFAULT, locked, path.slice(0, index + 1));
        expect(resolveSetting(DEFAULT, locked, path)).toEqual(here);
      }),
    );
  });

  it('changes nothing for places above the one that sets something', () => {
    fc.assert(
      fc.property(world, fc.integer(), fc.boolean(), ({ path, stored }, value, locked) => {
        const last = path.at(-1) as SettingScope;
        const changed = [...stored.filter((setting) => setting.scope !== last), { scope: last, value, locked }];
        const above = path.slice(0, -1);
        expect(resolveSetting(DEFAULT, changed, above)).toEqual(resolveSetting(DEFAULT, stored, above));
      }),
    );
  });
});
