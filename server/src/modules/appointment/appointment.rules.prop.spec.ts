import fc from 'fast-check';
import {
  BOOKING_MACHINE,
  dayPart,
  depositOutcome,
  depositStateAfter,
  dueReminder,
  freeUntil,
  inLine,
} from './appointment.rules.js';
import {
  BOOKING_STATES,
  type BookingState,
  DAY_PARTS,
  DEPOSIT_STATES,
  DEPOSIT_WAYS,
  ENDINGS,
} from './appointment.types.js';
import { forfeitEntries, keptEntries, receivedEntries, returnedEntries } from './deposits/deposit.rules.js';

const HOUR_MS = 3_600_000;
const instant = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const terms = fc.record({
  freeCancelMinutes: fc.integer({ min: 0, max: 4_320 }),
  lateCancelKeeps: fc.boolean(),
  noShowKeeps: fc.boolean(),
  maxMoves: fc.integer({ min: 0, max: 10 }),
});

it('whatever is done to a booking, it ends and stays ended, except for a no-show that is taken back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BOOKING_STATES), { maxLength: 30 }), (wishes) => {
      let state: BookingState = 'held';
      for (const wish of wishes) {
        const before: BookingState = state;
        if (BOOKING_MACHINE.allows(before, wish)) state = wish;
        if (before === 'done' || before === 'cancelled') expect(state).toBe(before);
        if (before === 'no_show') expect(['no_show', 'booked']).toContain(state);
      }
    }),
  );
});

it('a deposit is kept only for what the member did, by a rule that said so, and never before the free time is over', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ENDINGS, 'came' as const), instant, terms, instant, (ending, start, rule, now) => {
      if (depositOutcome(ending, { start, terms: rule }, now) === 'returned') return;
      expect(['member_cancel', 'no_show']).toContain(ending);
      if (ending === 'no_show') expect(rule.noShowKeeps).toBe(true);
      else {
        expect(rule.lateCancelKeeps).toBe(true);
        expect(now.getTime()).toBeGreaterThan(freeUntil(start, rule).getTime());
      }
    }),
  );
});

it('a deposit that has ended never moves again', () => {
  const ways = fc.constantFrom(...DEPOSIT_WAYS);
  const outcomes = fc.constantFrom('returned' as const, 'kept' as const);
  fc.assert(
    fc.property(ways, fc.constantFrom(...DEPOSIT_STATES), outcomes, outcomes, (way, state, first, second) => {
      const once = depositStateAfter(way, state, first);
      expect(depositStateAfter(way, once, second)).toBe(state === 'held' ? once : state);
    }),
  );
});

it('gives each reminder at most once as time goes by, the far one before the near one, none after the start', () => {
  const hours = fc.record({ first: fc.integer({ min: 0, max: 72 }), last: fc.integer({ min: 0, max: 24 }) });
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 200 }), hours, (start, bookedBefore, reminder) => {
      const settledAt = new Date(start.getTime() - bookedBefore * HOUR_MS);
      const steps = Array.from(
        { length: 160 },
        (_, index) => new Date(start.getTime() + (index - 150) * (HOUR_MS / 2)),
      );
      const given = steps
        .filter((now) => now >= settledAt)
        .map((now) => ({ now, kind: dueReminder({ start, settledAt }, reminder, now) }))
        .filter(({ kind }) => kind !== null);
      expect(given.every(({ now }) => now < start)).toBe(true);
      const order = given.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1]);
      expect([[], ['first'], ['last'], ['first', 'last']]).toContainEqual(order);
    }),
  );
});

it('asks only those whom a freed place fits, in the order in which they came', () => {
  const entry = fc.record({
    id: fc.integer({ min: 1, max: 1_000 }),
    memberId: fc.integer({ min: 1, max: 5 }),
    serviceId: fc.integer({ min: 1, max: 3 }),
    staffId: fc.option(fc.integer({ min: 1, max: 3 })),
    part: fc.constantFrom(...DAY_PARTS),
  });
  const hour = fc.integer({ min: 8, max: 21 });
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: ({ id }) => id }),
      hour,
      fc.integer({ min: 1, max: 5 }),
      (line, at, gone) => {
        const waiting = line.map(({ part, ...one }) => ({ ...one, ...dayPart('2026-11-23', part) }));
        const start = new Date(Date.parse('2026-11-22T16:00:00Z') + at * HOUR_MS);
        const freed = { serviceId: 1, staffId: 2, start, end: new Date(start.getTime() + HOUR_MS) };
        const asked = inLine(waiting, freed, new Date('2026-11-22T16:00:00Z'), gone);
        const ids = asked.map((one) => one.entry.id);
        expect(ids).toEqual([...ids].sort((a, b) => a - b));
        for (const one of asked) {
          expect(one.entry.memberId).not.toBe(gone);
          expect([null, 2]).toContain(one.entry.staffId);
          expect(one.start >= one.entry.from && one.start <= one.entry.to).toBe(true);
        }
      },
    ),
  );
});

describe('the books', () => {
  const line = fc.record({
    account: fc.record({
      owner: fc.constant('member' as const),
      ownerId: fc.constant(7),
      book: fc.constantFrom('principal' as const, 'bonus' as const),
      entityId: fc.integer({ min: 1, max: 3 }),
    }),
    lotId: fc.integer({ min: 1, max: 99 }),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
  });
  const sum = (entries: readonly { amount: number }[]): number =>
    entries.reduce((total, { amount }) => total + amount, 0);

  it('balance whatever is lost, entity by entity, and bonus never becomes income', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const entries = forfeitEntries(lines);
        expect(sum(entries)).toBe(0);
        for (const entity of [1, 2, 3]) {
          const of = (book: string): number =>
            sum(
              entries.filter(
                ({ account }) => account.book === book && (account.entityId === entity || account.ownerId === entity),
              ),
            );
          const principal = sum(
            lines.filter(({ account }) => account.book === 'principal' && account.entityId === entity),
          );
          expect(of('forfeited')).toBe(principal);
        }
      }),
    );
  });

  it('owe what came in until it is back or kept, and nothing after that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.boolean(), (fen, back) => {
        const all = [...receivedEntries(1, fen), ...(back ? returnedEntries(1, fen) : keptEntries(1, fen))];
        const of = (book: string): number => sum(all.filter(({ account }) => account.book === book));
        expect(sum(all)).toBe(0);
        expect(of('deposits')).toBe(0);
        expect(of('wechat')).toBe(back ? 0 : -fen);
        expect(of('forfeited')).toBe(back ? 0 : fen);
      }),
    );
  });
});
