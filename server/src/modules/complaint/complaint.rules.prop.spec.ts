import fc from 'fast-check';
import { type ComplaintAct, type ComplaintFacts, decide } from './complaint.rules.js';

const TERMS = { answerHours: 24, reopenDays: 7, reopenTimes: 2, rateDays: 30 };
const START = new Date('2026-11-21T06:00:00Z');

const staffId = fc.integer({ min: 1, max: 3 });
const act: fc.Arbitrary<ComplaintAct> = fc.oneof(
  fc.record({ kind: fc.constantFrom('take', 'assign', 'reply' as const), staffId }),
  fc.record({ kind: fc.constantFrom('note', 'answer', 'reopen' as const) }),
  fc.record({ kind: fc.constant('close' as const), resolution: fc.constantFrom('resolved', 'explained' as const) }),
  fc.record({ kind: fc.constant('rate' as const), stars: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('move' as const),
    to: fc.constantFrom({ handler: 'hq', storeId: 1 } as const, { handler: 'store', storeId: 2 } as const),
  }),
);
const step = fc.record({ act, hoursLater: fc.integer({ min: 0, max: 100 }) });

const fresh: ComplaintFacts = {
  state: 'open',
  handler: 'store',
  storeId: 1,
  assigneeId: null,
  dueAt: new Date(START.getTime() + 86_400_000),
  firstReplyAt: null,
  closedAt: null,
  resolution: null,
  rating: null,
  reopened: 0,
  remindedAt: null,
  escalation: 0,
};

it('stays whole whatever people do in whatever order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let facts = fresh;
      let now = START.getTime();
      for (const { act: next, hoursLater } of steps) {
        now += hoursLater * 3_600_000;
        const decision = decide(facts, next, TERMS, new Date(now));
        if (!decision.ok) continue;
        const before = facts;
        facts = { ...facts, ...decision.value };
        expect(facts.state === 'closed').toBe(facts.closedAt !== null);
        expect(facts.state === 'closed').toBe(facts.resolution !== null);
        expect(facts.dueAt === null).toBe(facts.state === 'closed' || facts.state === 'answered');
        if (facts.rating !== null) expect(facts.state).toBe('closed');
        if (facts.state === 'handling' || facts.state === 'answered') expect(facts.assigneeId).not.toBeNull();
        expect(facts.reopened).toBeLessThanOrEqual(TERMS.reopenTimes);
        if (before.firstReplyAt) expect(facts.firstReplyAt).toEqual(before.firstReplyAt);
      }
    }),
  );
});
