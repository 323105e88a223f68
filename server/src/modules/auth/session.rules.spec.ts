import { MEMBER_SESSION, STAFF_SESSION, TOUCH_EVERY_MS, extension, newSession } from './session.rules.js';

const NOW = new Date('2026-11-21T06:00:00Z');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('newSession', () => {
  it('ends idle staff after 12 hours and idle members after 30 days', () => {
    expect(newSession(STAFF_SESSION, NOW)).toEqual({ expiresAt: after(12 * HOUR), absoluteExpiresAt: after(7 * DAY) });
    expect(newSession(MEMBER_SESSION, NOW)).toEqual({
      expiresAt: after(30 * DAY),
      absoluteExpiresAt: after(180 * DAY),
    });
  });
});

describe('extension', () => {
  const session = { lastSeenAt: NOW, absoluteExpiresAt: newSession(STAFF_SESSION, NOW).absoluteExpiresAt };

  it('notes use every five minutes, not more often', () => {
    expect(extension(STAFF_SESSION, session, after(TOUCH_EVERY_MS - 1))).toBeNull();
    expect(extension(STAFF_SESSION, session, after(TOUCH_EVERY_MS))).toEqual(after(TOUCH_EVERY_MS + 12 * HOUR));
  });

  it('never goes beyond the absolute end', () => {
    expect(extension(STAFF_SESSION, session, after(7 * DAY - HOUR))).toEqual(session.absoluteExpiresAt);
  });
});
