import type { Activity, Figure, FollowUp, FollowUpOutcome, MemberList } from '../../lib/follow-types';
import { money } from '../../lib/format';
import type { IconName } from '../../ui/icon';

export const followOutcomes: Record<FollowUpOutcome, string> = {
  contacted: '联系上了',
  booked: '约好到店',
  bought: '已经购买',
  no_answer: '没接通',
  not_interested: '暂不需要',
  wrong_number: '号码不对',
  opt_out: '不想再被联系',
};

const KIND_ICON: Readonly<Record<string, IconName>> = {
  member_joined: 'person',
  topup_received: 'wallet',
  returned_elsewhere: 'receipt',
  refund_failed: 'alert',
  complaint_opened: 'chat',
  birthday: 'gift',
  coupon_expiring: 'ticket',
  coupon_unused: 'ticket',
  points_expiring: 'coin',
  dormant: 'clock',
  rhythm: 'refresh',
  high_value: 'crown',
  unpaid_order: 'bag',
  no_show: 'calendar',
  low_rating: 'star',
  next_step: 'right',
  by_hand: 'edit',
};

export const kindIcon = (kind: string): IconName => KIND_ICON[kind] ?? 'bell';

const ACTIVITY_ICON: readonly (readonly [start: string, icon: IconName])[] = [
  ['order', 'receipt'],
  ['topup', 'wallet'],
  ['wallet', 'wallet'],
  ['coupon', 'ticket'],
  ['booking', 'calendar'],
  ['complaint', 'chat'],
  ['follow_up', 'phone'],
  ['point', 'coin'],
  ['mall', 'bag'],
  ['pickup', 'bag'],
  ['treatment', 'stamp'],
  ['service', 'star'],
  ['sign', 'check'],
  ['referral', 'share'],
  ['tier', 'crown'],
];

export function activityIcon({ kind }: Pick<Activity, 'kind'>): IconName {
  return ACTIVITY_ICON.find(([start]) => kind.startsWith(start))?.[1] ?? 'clock';
}

export const memberLists: readonly { value: MemberList | 'all'; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'mine', label: '我的顾客' },
  { value: 'birthday', label: '近期生日' },
  { value: 'dormant', label: '好久没来' },
  { value: 'high_value', label: '高价值' },
  { value: 'coupon_expiring', label: '券快到期' },
  { value: 'wallet', label: '有储值' },
  { value: 'new', label: '新会员' },
];

export const nextSteps: readonly { days: number; label: string }[] = [
  { days: 0, label: '不用了' },
  { days: 1, label: '明天' },
  { days: 3, label: '3 天后' },
  { days: 7, label: '7 天后' },
  { days: 30, label: '30 天后' },
];

/** 还剩 3 小时 · 今天 18:00 前 … in as few words as the list has room for. */
export function dueText(dueAt: string | null, now: Date = new Date()): string {
  if (dueAt === null) return '';
  const hours = (Date.parse(dueAt) - now.getTime()) / 3_600_000;
  if (hours <= -24) return `逾期 ${Math.floor(-hours / 24)} 天`;
  if (hours < 0) return '已逾期';
  if (hours < 1) return '1 小时内';
  return hours < 24 ? `还剩 ${Math.floor(hours)} 小时` : `还剩 ${Math.floor(hours / 24)} 天`;
}

/** 未处理的在前：`done` holds what was closed on this page a moment ago. */
export function splitDone(items: readonly FollowUp[]): { open: FollowUp[]; done: FollowUp[] } {
  return { open: items.filter(({ state }) => state === 'open'), done: items.filter(({ state }) => state !== 'open') };
}

export const keyOf = ({ source, id }: Pick<FollowUp, 'source' | 'id'>): string => `${source}-${id}`;

export function figureText({ metric, value }: Figure): string {
  return metric.endsWith('_fen') ? money(value) : String(value);
}

export function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} 分钟` : `${hours} 小时 ${minutes % 60} 分`;
}

/** 2026-11 and the months before it. */
export function monthsBack(today: string, count: number): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
