export interface Birthday {
  readonly month: number;
  readonly day: number;
  readonly calendar: 'solar' | 'lunar';
}

/** February has 29: a birthday carries no year. */
const SOLAR_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const LUNAR_DAYS = 30;

export function isBirthday({ month, day, calendar }: Birthday): boolean {
  if (!Number.isInteger(month) || !Number.isInteger(day) || month < 1 || month > 12 || day < 1) return false;
  return day <= (calendar === 'lunar' ? LUNAR_DAYS : (SOLAR_DAYS[month - 1] ?? 0));
}
