import type { Shift } from '../../lib/staff-types';
import { money, shanghai } from '../../lib/format';

const MINUTE_MS = 60_000;

/** 平账 · 长款 ¥5.00 · 短款 ¥12.00 */
export function differenceText(differenceFen: number): string {
  if (differenceFen === 0) return '平账';
  return `${differenceFen > 0 ? '长款' : '短款'} ${money(Math.abs(differenceFen))}`;
}

export function differenceTone(differenceFen: number): 'pine' | 'gold' | 'brick' {
  if (differenceFen === 0) return 'pine';
  return differenceFen > 0 ? 'gold' : 'brick';
}

/** 3 小时 20 分 */
export function lasted(fromIso: string, to: Date): string {
  const minutes = Math.max(0, Math.floor((to.getTime() - Date.parse(fromIso)) / MINUTE_MS));
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} 分钟` : `${hours} 小时 ${minutes % 60} 分`;
}

/** 11月21日 09:00–18:05 */
export function shiftSpan(shift: Pick<Shift, 'openedAt' | 'closedAt'>): string {
  const from = shanghai(new Date(shift.openedAt));
  const start = `${from.month}月${from.day}日 ${from.clock}`;
  if (shift.closedAt === null) return `${start} 起`;
  const to = shanghai(new Date(shift.closedAt));
  return `${start}–${to.dayNumber === from.dayNumber ? '' : `${to.month}月${to.day}日 `}${to.clock}`;
}
