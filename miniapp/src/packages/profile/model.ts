import type { Birthday, ConsentState, ConsentText } from '../../lib/api-types';

const DAYS_IN_SOLAR_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_LUNAR_MONTH = 30;

const LUNAR_MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const TENS = ['初', '十', '廿', '三'];
const DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function lunarDay(day: number): string {
  if (day === 10) return '初十';
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${TENS[Math.floor(day / 10)] ?? ''}${DIGITS[day % 10] ?? ''}`;
}

export function birthdayText({ month, day, calendar }: Birthday): string {
  return calendar === 'lunar' ? `农历${LUNAR_MONTHS[month - 1] ?? ''}月${lunarDay(day)}` : `${month}月${day}日`;
}

export function daysIn(month: number, calendar: Birthday['calendar']): number {
  return calendar === 'lunar' ? DAYS_IN_LUNAR_MONTH : (DAYS_IN_SOLAR_MONTH[month - 1] ?? 31);
}

/** The two wheels of the birthday picker. */
export function birthdayWheels(month: number, calendar: Birthday['calendar']): [string[], string[]] {
  const months = Array.from({ length: 12 }, (_, index) =>
    calendar === 'lunar' ? `${LUNAR_MONTHS[index]}月` : `${index + 1}月`,
  );
  const days = Array.from({ length: daysIn(month, calendar) }, (_, index) =>
    calendar === 'lunar' ? lunarDay(index + 1) : `${index + 1}日`,
  );
  return [months, days];
}

/** A purpose is answered against the text in force now, which may be newer than the one agreed to. */
export function currentText(state: ConsentState, texts: readonly ConsentText[]): ConsentText | null {
  return texts.find(({ purpose }) => purpose === state.purpose) ?? null;
}

export function isOutdated(state: ConsentState, texts: readonly ConsentText[]): boolean {
  const text = currentText(state, texts);
  return state.granted && text !== null && text.version !== state.version;
}
