import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const BUSINESS_DATE = join(__dirname, '../../../shared/src/business-date.ts');

/** A process of its own, because Node reads TZ once. */
function inZone(zone: string): string {
  const program = `const day = require(${JSON.stringify(BUSINESS_DATE)});
    const midnight = new Date('2026-11-21T16:00:00.000Z');
    process.stdout.write([
      day.businessDate(midnight),
      day.formatInstant(midnight),
      day.businessHour(midnight),
      day.startOfBusinessDay('2028-02-29').toISOString(),
      day.addMonths('2027-01-31', 1),
      day.daysBetween('2026-03-01', '2026-11-22'),
    ].join(' | '));`;
  const environment = { ...process.env, TZ: zone };
  return execFileSync(process.execPath, ['-r', require.resolve('tsx/cjs'), '-e', program], {
    env: environment,
  }).toString();
}

// New York changes its clocks between the two days that are subtracted; Kiritimati is a day ahead of everyone.
it.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
  'business days are those of Shanghai in a process that lives in %s',
  (zone) => {
    expect(inZone(zone)).toBe('2026-11-22 | 11月22日 周日 00:00 | 0 | 2028-02-28T16:00:00.000Z | 2027-02-28 | 266');
  },
);
