import { businessDate, daysBetween } from '@guike/shared';
import type { PointsView } from '../../lib/api-types';
import { dayText, points } from '../../lib/format';

export interface PointsNote {
  key: 'debt' | 'expiring' | 'arriving' | 'held';
  text: string;
  /** In the colour of a warning: something is lost unless somebody acts. */
  warn: boolean;
}

const EXPIRY_NEAR_DAYS = 30;

/** 12月31日 周四, of a business day. */
export function pointsDay(day: string, now: Date = new Date()): string {
  return dayText(`${day}T04:00:00Z`, now);
}

/** What a member should know about the number above, the most pressing first. */
export function pointsNotes(view: PointsView, now: Date = new Date()): PointsNote[] {
  const notes: PointsNote[] = [];
  if (view.debt > 0) {
    const text = `退货收回时不够的 ${points(view.debt)} 积分，会从以后得到的积分里补上`;
    notes.push({ key: 'debt', text, warn: true });
  }
  const [expiring] = view.expiring;
  if (expiring) {
    const warn = daysBetween(businessDate(now), expiring.on) <= EXPIRY_NEAR_DAYS;
    notes.push({ key: 'expiring', text: `${points(expiring.amount)} 积分 ${pointsDay(expiring.on, now)} 到期`, warn });
  }
  const [arriving] = view.arriving;
  if (arriving) {
    const text = `${points(arriving.amount)} 积分 ${pointsDay(arriving.on, now)} 起可用`;
    notes.push({ key: 'arriving', text, warn: false });
  }
  if (view.held > 0) notes.push({ key: 'held', text: `${points(view.held)} 积分已用在等待付款的订单里`, warn: false });
  return notes;
}
