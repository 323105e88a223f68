import {
  BOOKING_MACHINE,
  arrival,
  dayPart,
  depositOutcome,
  depositRuleText,
  depositStateAfter,
  dueReminder,
  freeUntil,
  inLine,
  isLate,
  limitReached,
  mayBeNoShow,
  offerExpiresAt,
  partOf,
} from './appointment.rules.js';
import type { BookingTerms } from './appointment.types.js';

const at = (text: string): Date => new Date(`2026-11-23T${text}:00+08:00`);
const START = at('14:00');
const END = at('15:00');
const TERMS: BookingTerms = { freeCancelMinutes: 240, lateCancelKeeps: true, noShowKeeps: true, maxMoves: 2 };
const booking = { start: START, end: END, terms: TERMS };

describe('states', () => {
  it.each([
    ['held', 'booked', true],
    ['held', 'checked_in', false],
    ['booked', 'checked_in', true],
    ['booked', 'done', false],
    ['checked_in', 'done', true],
    ['checked_in', 'cancelled', false],
    ['no_show', 'booked', true],
    ['cancelled', 'booked', false],
    ['done', 'cancelled', false],
  ] as const)('%s → %s: %s', (from, to, allowed) => {
    expect(BOOKING_MACHINE.allows(from, to)).toBe(allowed);
  });
});

describe('the rule of cancelling', () => {
  it('is free until the last minute that was promised, and late after it', () => {
    expect(freeUntil(START, TERMS)).toEqual(at('10:00'));
    expect(isLate(START, TERMS, at('10:00'))).toBe(false);
    expect(isLate(START, TERMS, new Date(at('10:00').getTime() + 1))).toBe(true);
  });

  it.each([
    ['came', at('13:50'), 'returned'],
    ['member_cancel', at('09:59'), 'returned'],
    ['member_cancel', at('10:01'), 'kept'],
    ['store_cancel', at('13:59'), 'returned'],
    ['unpaid', at('13:59'), 'returned'],
    ['not_marked', at('20:00'), 'returned'],
    ['no_show', at('14:20'), 'kept'],
  ] as const)('%s at %s: the deposit is %s', (ending, now, outcome) => {
    expect(depositOutcome(ending, booking, now)).toBe(outcome);
  });

  it('keeps nothing where the house does not', () => {
    const generous = { ...booking, terms: { ...TERMS, lateCancelKeeps: false, noShowKeeps: false } };
    expect(depositOutcome('member_cancel', generous, at('13:59'))).toBe('returned');
    expect(depositOutcome('no_show', generous, at('14:20'))).toBe('returned');
  });

  it.each([
    ['wallet', 'held', 'returned', 'returned'],
    ['wallet', 'held', 'kept', 'kept'],
    ['wechat', 'held', 'returned', 'refunding'],
    ['wechat', 'held', 'kept', 'kept'],
    ['card', 'held', 'kept', 'returned'],
    ['wechat', 'refunding', 'kept', 'refunding'],
    ['wallet', 'returned', 'kept', 'returned'],
    ['none', 'none', 'kept', 'none'],
  ] as const)('a %s deposit that is %s and to be %s becomes %s', (way, state, outcome, after) => {
    expect(depositStateAfter(way, state, outcome)).toBe(after);
  });

  it('is told in one line', () => {
    expect(depositRuleText(2_000, TERMS)).toBe(
      '定金 ¥20，到店即退；开始前 4 小时可免费取消；逾时取消或未到店，定金不退',
    );
    expect(depositRuleText(0, { ...TERMS, freeCancelMinutes: 90 })).toBe('无需定金，开始前 90 分钟可免费取消');
    expect(depositRuleText(2_000, { ...TERMS, freeCancelMinutes: 0, lateCancelKeeps: false, noShowKeeps: false })).toBe(
      '定金 ¥20，到店即退；开始前可免费取消，定金不扣除',
    );
  });
});

describe('arriving', () => {
  const window = { earlyMinutes: 60, graceMinutes: 15 };

  it.each([
    ['12:59', 'early'],
    ['13:00', 'open'],
    ['14:40', 'open'],
    ['15:15', 'open'],
    ['15:16', 'over'],
  ] as const)('at %s is %s', (text, when) => {
    expect(arrival(booking, window, at(text))).toBe(when);
  });

  it('is waited for before it is called off', () => {
    expect(mayBeNoShow(START, window, at('14:14'))).toBe(false);
    expect(mayBeNoShow(START, window, at('14:15'))).toBe(true);
  });
});

it.each([
  [{ open: 0, noShows: 0 }, null],
  [{ open: 3, noShows: 0 }, 'BOOKING_LIMIT'],
  [{ open: 0, noShows: 3 }, 'BOOKING_STRIKES'],
  [{ open: 3, noShows: 3 }, 'BOOKING_STRIKES'],
] as const)('somebody with %o: %s', (history, limit) => {
  expect(limitReached(history, { maxOpen: 3, strikes: 3 })).toBe(limit);
});

it('no number of absences counts where the house does not count them', () => {
  expect(limitReached({ open: 0, noShows: 99 }, { maxOpen: 3, strikes: 0 })).toBeNull();
});

describe('reminders', () => {
  const hours = { first: 24, last: 2 };
  const longAgo = new Date('2026-11-01T00:00:00Z');

  it.each([
    ['before the first', new Date(START.getTime() - 25 * 3_600_000), null],
    ['a day ahead', new Date(START.getTime() - 24 * 3_600_000), 'first'],
    ['just before the last', at('11:59'), 'first'],
    ['two hours ahead', at('12:00'), 'last'],
    ['when it has begun', START, null],
  ] as const)('%s', (_, now, kind) => {
    expect(dueReminder({ start: START, settledAt: longAgo }, hours, now)).toBe(kind);
  });

  it('leave out what somebody has only just booked', () => {
    expect(dueReminder({ start: START, settledAt: at('11:00') }, hours, at('11:30'))).toBeNull();
    expect(dueReminder({ start: START, settledAt: at('11:00') }, hours, at('12:00'))).toBe('last');
    expect(dueReminder({ start: START, settledAt: at('13:00') }, hours, at('13:30'))).toBeNull();
  });

  it('are left out where the house wants none', () => {
    expect(dueReminder({ start: START, settledAt: longAgo }, { first: 0, last: 0 }, at('13:00'))).toBeNull();
    expect(dueReminder({ start: START, settledAt: longAgo }, { first: 24, last: 0 }, at('13:00'))).toBe('first');
  });
});

describe('the line', () => {
  const day = dayPart('2026-11-23', 'afternoon');
  const entry = { id: 1, memberId: 7, serviceId: 1, staffId: null, ...day };
  const freed = { serviceId: 1, staffId: 3, start: START, end: END };
  const asked = (entries: (typeof entry)[], except: number | null = null): number[] =>
    inLine(entries, freed, at('09:00'), except).map((one) => one.entry.id);

  it('is served first come first', () => {
    expect(asked([{ ...entry, id: 5 }, entry, { ...entry, id: 3 }])).toEqual([1, 3, 5]);
  });

  it('passes over whom it does not fit, and who has just given it up', () => {
    const morning = { ...entry, id: 2, ...dayPart('2026-11-23', 'morning') };
    const wantsAnother = { ...entry, id: 3, staffId: 4 as never };
    expect(asked([morning, wantsAnother, entry])).toEqual([1]);
    expect(asked([entry], 7)).toEqual([]);
    expect(inLine([entry], freed, START)).toEqual([]);
  });

  it('keeps a place only until it begins', () => {
    expect(offerExpiresAt(at('09:00'), 30, START)).toEqual(at('09:30'));
    expect(offerExpiresAt(at('13:50'), 30, START)).toEqual(START);
  });

  it.each(['any', 'morning', 'afternoon', 'evening'] as const)('knows %s again', (part) => {
    expect(partOf(dayPart('2026-11-23', part), '2026-11-23')).toBe(part);
  });
});
