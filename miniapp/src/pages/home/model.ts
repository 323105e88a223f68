import { businessDate, daysBetween, formatDay } from '@guike/shared';
import type { MemberMe, OrderBrief, PointsView, TopupPlan } from '../../lib/api-types';
import { greetingFor, moneyShort, points as pointsText } from '../../lib/format';
import type { RouteName } from '../../lib/navigate';
import type { IconName } from '../../ui/icon';

export function greeting(nickname: string, now: Date): string {
  return nickname ? `${greetingFor(now)}，${nickname}` : greetingFor(now);
}

const JUST_NOW_MS = 60_000;

/** Joined a moment ago, and the points that come with it are still on their way. */
export function awaitsWelcome(me: MemberMe, now: Date): boolean {
  return me.points.balance === 0 && now.getTime() - Date.parse(me.joinedAt) < JUST_NOW_MS;
}

/** What pays for one thing worth doing next, and why. */
export interface Suggestion {
  icon: IconName;
  title: string;
  reason: string;
  label: string;
  to: RouteName | 'code';
}

const NEAR_NEXT_TIER = 0.7;
const EXPIRY_WORTH_SAYING = 10;
const EXPIRY_NEAR_DAYS = 30;

function bestPlan(plans: readonly TopupPlan[]): TopupPlan | null {
  const open = plans.filter((plan) => plan.unavailableReason === null);
  // Whoever has never topped up starts with what was made for the first time, not with the largest sum.
  return open.find((plan) => plan.firstTimeOnly) ?? open.find((plan) => plan.recommended) ?? open[0] ?? null;
}

function planSuggestion(plan: TopupPlan, title: string): Suggestion {
  const extra = plan.bonusPoints > 0 ? `，再送 ${plan.bonusPoints} 积分` : '';
  const reason = `充 ${moneyShort(plan.payFen)} 到账 ${moneyShort(plan.totalFen)}${extra}，本金永不过期`;
  return { icon: 'wallet', title, reason, label: '去储值', to: 'topup' };
}

function expiringSoon(points: PointsView, now: Date): PointsView['expiring'][number] | undefined {
  const today = businessDate(now);
  return points.expiring.find(
    ({ amount, on }) => amount >= EXPIRY_WORTH_SAYING && daysBetween(today, on) <= EXPIRY_NEAR_DAYS,
  );
}

/** News of what is the member's own: not chosen for them, so everybody hears it. */
export function expiryNotice(points: PointsView, now: Date): Suggestion | null {
  const expiring = expiringSoon(points, now);
  if (!expiring) return null;
  const reason = `${pointsText(expiring.amount)} 积分将在 ${formatDay(expiring.on)} 到期，到店结账时可以直接抵扣`;
  return { icon: 'coin', title: '有积分快到期了', reason, label: '出示付款码', to: 'code' };
}

/** One thing at a time; what would be lost comes first, what is nearly won second, what is merely useful last. */
export function suggest(me: MemberMe, points: PointsView, plans: readonly TopupPlan[], now: Date): Suggestion {
  const notice = expiryNotice(points, now);
  if (notice) return notice;
  const { next } = me.tier;
  if (next && next.progress >= NEAR_NEXT_TIER) {
    const reason = `${next.remainingText}，下次到店就有机会`;
    return { icon: 'sprout', title: `离${next.name}只差一点`, reason, label: '看看新权益', to: 'membership' };
  }
  const plan = bestPlan(plans);
  if (plan && me.wallet.totalFen === 0) return planSuggestion(plan, '第一次储值，更划算');
  if (me.birthday === null) {
    // Only what this member's tier really gives is promised.
    const treat = me.tier.benefits.find(({ kind }) => kind === 'birthday')?.detail;
    const reason = treat ? `告诉我们哪一天，${treat}` : '告诉我们哪一天，好在那天说声生日快乐';
    return { icon: 'gift', title: '留一个生日', reason, label: '去填写', to: 'profile' };
  }
  if (plan && me.wallet.totalFen < plan.payFen / 3) return planSuggestion(plan, '余额不多了');
  const reason =
    me.points.balance > 0
      ? `手上的 ${pointsText(me.points.balance)} 积分可抵 ${moneyShort(me.points.worthFen)}`
      : '到店出示会员码，每一笔都算积分和成长值';
  return { icon: 'sun', title: '今天也值得出门走走', reason, label: '出示付款码', to: 'code' };
}

export function orderToPay(orders: readonly OrderBrief[]): OrderBrief | null {
  return orders.find((order) => order.state === 'awaiting_payment') ?? null;
}
