import fc from 'fast-check';
import { mayRate, progressPercent } from './service-record.rules.js';

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
const terms = fc.record({ rateDays: fc.integer({ min: 1, max: 60 }), editHours: fc.integer({ min: 1, max: 72 }) });

it('closes for good: who may not rate any more never may again', () => {
  const facts = fc.record({ finishedAt: instant, ratedAt: fc.option(instant) });
  fc.assert(
    fc.property(facts, terms, instant, fc.nat(1e9), (given, allowed, now, later) => {
      if (!mayRate(given, allowed, now)) {
        expect(mayRate(given, allowed, new Date(now.getTime() + later))).toBe(false);
      }
    }),
  );
});

it('never shows more than all of it, nor less after a further stage', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), fc.nat(19), (done, next) => {
      const stages = (flags: boolean[]) => flags.map((flag) => ({ doneAt: flag ? new Date(0) : null }));
      const before = progressPercent(stages(done), false);
      const after = progressPercent(stages(done.map((flag, index) => flag || index === next)), false);
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeLessThanOrEqual(100);
    }),
  );
});
