import type { TopupPlan } from '../../lib/api-types';

/** Why this plan cannot be chosen now, or null. */
export function obstacle(plan: TopupPlan, roomFen: number): string | null {
  if (plan.unavailableReason !== null) return plan.unavailableReason;
  return plan.totalFen > roomFen ? '充入后会超过储值上限' : null;
}

export function firstChoice(plans: readonly TopupPlan[], roomFen: number): TopupPlan | null {
  const open = plans.filter((plan) => obstacle(plan, roomFen) === null);
  return open.find((plan) => plan.recommended) ?? open[0] ?? null;
}

/** "多得 20%": what the bonus is worth beside what is paid. */
export function bonusShare(plan: TopupPlan): string | null {
  const percent = Math.floor((plan.bonusFen * 100) / plan.payFen);
  return percent > 0 ? `多得 ${percent}%` : null;
}
