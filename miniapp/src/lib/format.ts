import { formatFen } from '@guike/shared';

/** Shanghai keeps UTC+8 all year; adding eight hours needs no time-zone tables, which WeChat's runtime may lack. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

export { formatFen as money, formatFenShort as moneyShort } from '@guike/shared';

export interface MoneyParts {
  sign: '' | '-';
  yuan: string;
  cents: string;
}

/** The pieces of ¥1,234.00, for drawing them in different sizes. */
export function moneyParts(fen: number): MoneyParts {
  const [yuan = '0', cents = '00'] = formatFen(Math.abs(fen)).slice(1).split('.');
  return { sign: fen < 0 ? '-' : '', yuan, cents };
}

export function points(value: number): string {
  return `${value < 0 ? '-' : ''}${moneyParts(Math.abs(value) * 100).yuan}`;
}

export function signed(value: number, show: (absolute: number) => string): string {
  if (value === 0) return show(0);
  return `${value > 0 ? '+' : '−'}${show(Math.abs(value))}`;
}

interface ShanghaiTime {
  year: number;
  month: number;
  day: number;
  weekday: string;
  hour: number;
  clock: string;
  dayNumber: number;
}

export function shanghai(instant: Date): ShanghaiTime {
  const shifted = new Date(instant.getTime() + SHANGHAI_OFFSET_MS);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: WEEKDAYS[shifted.getUTCDay()] ?? '',
    hour: shifted.getUTCHours(),
    clock: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`,
    dayNumber: Math.floor(shifted.getTime() / DAY_MS),
  };
}

/** 11月21日 周六 */
export function dayText(iso: string, now: Date = new Date()): string {
  const at = shanghai(new Date(iso));
  const year = at.year === shanghai(now).year ? '' : `${at.year}年`;
  return `${year}${at.month}月${at.day}日 ${at.weekday}`;
}

/** 11月21日 周六 14:30, for what will be read again later. */
export function momentText(iso: string, now: Date = new Date()): string {
  return `${dayText(iso, now)} ${shanghai(new Date(iso)).clock}`;
}

/** 刚刚 · 12分钟前 · 今天 14:30 · 11月21日 周六 14:30 */
export function timeText(iso: string, now: Date = new Date()): string {
  const instant = new Date(iso);
  const at = shanghai(instant);
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000);
  if (minutes >= 0 && minutes < 1) return '刚刚';
  if (minutes >= 0 && minutes < 60) return `${minutes}分钟前`;
  if (at.dayNumber === shanghai(now).dayNumber) return `今天 ${at.clock}`;
  return momentText(iso, now);
}

export function greetingFor(now: Date): string {
  const { hour } = shanghai(now);
  if (hour < 5) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  if (hour < 18) return '下午好';
  return '晚上好';
}

/** 420 米 · 1.2 公里 */
export function distanceText(meters: number): string {
  return meters < 1000 ? `${Math.round(meters)} 米` : `${(meters / 1000).toFixed(1)} 公里`;
}

/** "6901 2345 6789 0123 45": long numbers are read aloud in fours. */
export function inFours(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}
