import {
  type ComplaintAct,
  type ComplaintFacts,
  clockStep,
  decide,
  handlerOf,
  openKey,
  visibleToMember,
} from './complaint.rules.js';

const TERMS = { answerHours: 24, reopenDays: 7, reopenTimes: 1, rateDays: 30 };
const NOW = new Date('2026-11-21T06:00:00Z');
const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);

const FRESH: ComplaintFacts = {
  state: 'open',
  handler: 'store',
  storeId: 1,
  assigneeId: null,
  dueAt: hours(24),
  firstReplyAt: null,
  closedAt: null,
  resolution: null,
  rating: null,
  reopened: 0,
  remindedAt: null,
  escalation: 0,
};

const after = (facts: ComplaintFacts, act: ComplaintAct, now = NOW): ComplaintFacts => {
  const decision = decide(facts, act, TERMS, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return { ...facts, ...decision.value };
};
const refusal = (facts: ComplaintFacts, act: ComplaintAct, now = NOW): string | null => {
  const decision = decide(facts, act, TERMS, now);
  return decision.ok ? null : decision.refusal.code;
};

const REPLY: ComplaintAct = { kind: 'reply', staffId: 7 };
const CLOSE: ComplaintAct = { kind: 'close', resolution: 'explained' };

describe('a word that is owed', () => {
  it('is no longer owed once it was said, and is again when the member writes', () => {
    const answered = after(FRESH, REPLY);
    expect(answered).toMatchObject({ state: 'answered', assigneeId: 7, dueAt: null, firstReplyAt: NOW });
    expect(after(answered, { kind: 'answer' }, hours(3))).toMatchObject({ state: 'handling', dueAt: hours(27) });
  });

  it('does not move away because the member writes once more', () => {
    expect(after(FRESH, { kind: 'answer' }, hours(20)).dueAt).toEqual(hours(24));
  });

  it('is owed anew by whoever it is moved to', () => {
    const moved = after(
      { ...FRESH, assigneeId: 7, escalation: 2 },
      { kind: 'move', to: { handler: 'hq', storeId: 1 } },
    );
    expect(moved).toMatchObject({ state: 'open', handler: 'hq', assigneeId: null, escalation: 0, dueAt: hours(24) });
  });
});

describe('hands', () => {
  it('take it one after the other, not both', () => {
    const taken = after(FRESH, { kind: 'take', staffId: 7 });
    expect(taken).toMatchObject({ state: 'handling', assigneeId: 7 });
    expect(refusal(taken, { kind: 'take', staffId: 8 })).toBe('COMPLAINT_TAKEN');
    expect(refusal(taken, { kind: 'take', staffId: 7 })).toBeNull();
    expect(after(taken, { kind: 'assign', staffId: 8 }).assigneeId).toBe(8);
  });

  it('do nothing more with a closed one but write notes', () => {
    const closed = after(FRESH, CLOSE);
    const acts: ComplaintAct[] = [
      REPLY,
      CLOSE,
      { kind: 'take', staffId: 7 },
      { kind: 'assign', staffId: 7 },
      { kind: 'answer' },
      { kind: 'move', to: { handler: 'hq', storeId: null } },
    ];
    expect(acts.map((act) => refusal(closed, act))).toEqual(acts.map(() => 'COMPLAINT_CLOSED'));
    expect(refusal(closed, { kind: 'note' })).toBeNull();
  });
});

describe('the end', () => {
  const closed = after(after(FRESH, REPLY), CLOSE);

  it('can be rated once, within a month', () => {
    expect(after(closed, { kind: 'rate', stars: 4 }).rating).toBe(4);
    expect(refusal({ ...closed, rating: 4 }, { kind: 'rate', stars: 5 })).toBe('COMPLAINT_RATED');
    expect(refusal(FRESH, { kind: 'rate', stars: 5 })).toBe('COMPLAINT_NOT_RATABLE');
    expect(refusal(closed, { kind: 'rate', stars: 5 }, hours(24 * 30))).toBe('COMPLAINT_NOT_RATABLE');
  });

  it('can be taken back once, within a week, and then be rated anew', () => {
    const again = after({ ...closed, rating: 1 }, { kind: 'reopen' }, hours(24));
    expect(again).toMatchObject({ state: 'handling', assigneeId: 7, closedAt: null, rating: null, reopened: 1 });
    expect(again.dueAt).toEqual(hours(48));
    expect(refusal(closed, { kind: 'reopen' }, hours(24 * 7))).toBe('COMPLAINT_NOT_REOPENABLE');
    expect(refusal({ ...closed, reopened: 1 }, { kind: 'reopen' })).toBe('COMPLAINT_NOT_REOPENABLE');
    expect(refusal(FRESH, { kind: 'reopen' })).toBe('COMPLAINT_NOT_REOPENABLE');
  });
});

describe('the clock', () => {
  const CLOCK = { remindBeforeHours: 4, escalateHours: 24 };
  it.each([
    [19, {}, null],
    [20, {}, 'remind'],
    [20, { remindedAt: NOW }, null],
    [24, {}, 1],
    [24, { remindedAt: NOW, escalation: 1 }, null],
    [48, { escalation: 1 }, 2],
    [48, {}, 2],
    [99, { escalation: 2 }, null],
    [99, { dueAt: null }, null],
  ])('after %d hours with %j says %s', (at, changes, step) => {
    expect(clockStep({ ...FRESH, ...changes }, CLOCK, hours(at))).toBe(step);
  });
});

it('sends to headquarters what a store should not judge itself, or what no store had part in', () => {
  expect(handlerOf('store', 1)).toBe('store');
  expect(handlerOf('hq', 1)).toBe('hq');
  expect(handlerOf('store', null)).toBe('hq');
});

it('knows one open complaint by member and subject', () => {
  expect(openKey(7, { kind: 'order', id: 9 })).toBe('7:order:9');
  expect(openKey(7, null)).toBeNull();
});

it('keeps notes and reminders in the house', () => {
  expect((['note', 'reminded', 'staff_reply', 'closed'] as const).map(visibleToMember)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
