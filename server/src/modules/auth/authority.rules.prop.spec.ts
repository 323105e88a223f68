import fc from 'fast-check';
import { PERMISSION_CODES, type Permission } from '@guike/shared';
import { type Holdings, type Power, covers, powersOf } from './authority.rules.js';

const place = fc.constantFrom<number | 'chain'>('chain', 1, 2, 3);
const permission = fc.constantFrom(...PERMISSION_CODES.slice(0, 5));
const powers = fc.array(fc.record<Power>({ permission, place }), { maxLength: 12 });

function holdings(list: readonly Power[]): Holdings {
  const held = new Map<number | 'chain', Set<Permission>>();
  for (const power of list) held.set(power.place, (held.get(power.place) ?? new Set()).add(power.permission));
  return held;
}

describe('covers', () => {
  it('lets anybody hand out what they have, and less', () => {
    fc.assert(
      fc.property(powers, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (own, keep) => {
        expect(
          covers(
            holdings(own),
            own.filter((_, index) => keep[index]),
          ),
        ).toBe(true);
      }),
    );
  });

  it('refuses as soon as one power is held neither there nor for the chain', () => {
    fc.assert(
      fc.property(powers, powers, (own, wanted) => {
        const has = (power: Power): boolean =>
          own.some(
            (mine) => mine.permission === power.permission && (mine.place === power.place || mine.place === 'chain'),
          );
        expect(covers(holdings(own), wanted)).toBe(wanted.every(has));
      }),
    );
  });

  it('does not add the stores up to the chain', () => {
    const everywhere = holdings([1, 2, 3].map((store) => ({ permission: 'order.refund', place: store })));
    expect(covers(everywhere, [{ permission: 'order.refund', place: 'chain' }])).toBe(false);
  });
});

describe('powersOf', () => {
  it('spreads roles over their places', () => {
    const roles = new Map<string, readonly Permission[]>([['cashier', ['member.read', 'order.settle']]]);
    expect(
      powersOf(
        [
          { code: 'cashier', storeId: 7 },
          { code: 'cashier', storeId: null },
          { code: 'gone', storeId: 7 },
        ],
        roles,
      ),
    ).toEqual([
      { permission: 'member.read', place: 7 },
      { permission: 'order.settle', place: 7 },
      { permission: 'member.read', place: 'chain' },
      { permission: 'order.settle', place: 'chain' },
    ]);
  });
});
