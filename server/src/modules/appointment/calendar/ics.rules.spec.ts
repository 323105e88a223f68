import fc from 'fast-check';
import { type CalendarEntry, calendarFile } from './ics.rules.js';

const ENTRY: CalendarEntry = {
  uid: 'booking-7@guike',
  sequence: 1,
  stampedAt: new Date('2026-11-22T03:00:00.000Z'),
  start: new Date('2026-11-23T06:30:00.000Z'),
  end: new Date('2026-11-23T07:30:00.000Z'),
  summary: '肩颈舒缓 · 归客南山店',
  location: '归客南山店 深圳市南山区海德三道 188 号',
  description: '预约码 930123456789，到店出示',
  cancelled: false,
  alarmMinutes: 120,
};

/** What a calendar program reads: lines put together again, names and values taken apart, text unescaped. */
function parsed(file: string): Record<string, string> {
  const lines = file.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replace(/\\([nN,;\\])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
      return [line.slice(0, colon), value];
    }),
  );
}

it('says when, where and what, in UTC', () => {
  const file = calendarFile(ENTRY);
  expect(parsed(file)).toMatchObject({
    UID: 'booking-7@guike',
    DTSTAMP: '20261122T030000Z',
    DTSTART: '20261123T063000Z',
    DTEND: '20261123T073000Z',
    SEQUENCE: '1',
    STATUS: 'CONFIRMED',
    SUMMARY: ENTRY.summary,
    LOCATION: ENTRY.location,
    TRIGGER: '-PT120M',
  });
  expect(file.split('\r\n').filter((line) => line.startsWith('BEGIN:'))).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'BEGIN:VALARM',
  ]);
});

it('takes a cancelled one out of the calendar, without an alarm', () => {
  const file = calendarFile({ ...ENTRY, cancelled: true });
  expect(parsed(file)).toMatchObject({ STATUS: 'CANCELLED' });
  expect(file).not.toContain('VALARM');
});

it('keeps any text whole, and no line longer than 75 octets', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const file = calendarFile({ ...ENTRY, summary, description });
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(file).toString()).toBe(file);
      const shown = (value: string): string => value.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
      const found = parsed(file.replace(/BEGIN:VALARM[\s\S]*END:VALARM\r\n/, ''));
      expect(found['SUMMARY']).toBe(shown(summary));
      expect(found['DESCRIPTION']).toBe(shown(description));
    }),
  );
});

it('lets no text begin a line of its own', () => {
  const file = calendarFile({ ...ENTRY, description: 'x\r\nBEGIN:VALARM\r\nATTACH:http://example.invalid' });
  expect(file.split('\r\n').filter((line) => line.startsWith('ATTACH'))).toEqual([]);
});
