import { formatFenShort } from '@guike/shared';
import { measureKey } from './tier.rules.js';
import type {
  TierCondition,
  TierConditions,
  TierDefinition,
  TierMoveCause,
  TierValues,
  TierWindow,
} from './tier.types.js';

/** What tiers say to people. Members read these lines, so they are short and never scold. */

const number = (value: number): string => value.toLocaleString('en-US');

function within(window: TierWindow): string {
  switch (window.kind) {
    case 'lifetime':
      return '';
    case 'month':
      return '本月';
    case 'halfYear':
      return '近半年';
    case 'rolling':
      return `近 ${window.days} 天`;
  }
}

function threshold({ measure, window, atLeast }: TierCondition): string {
  switch (measure) {
    case 'growth':
      return `成长值满 ${number(atLeast)}`;
    case 'spend':
      return `${within(window)}消费满 ${formatFenShort(atLeast)}`;
    case 'orders':
      return `${within(window)}消费满 ${number(atLeast)} 次`;
    case 'topup':
      return `${within(window)}充值满 ${formatFenShort(atLeast)}`;
  }
}

function missing({ measure, window }: TierCondition, amount: number): string {
  switch (measure) {
    case 'growth':
      return `再得 ${number(amount)} 成长值`;
    case 'spend':
      return `${within(window)}再消费 ${formatFenShort(amount)}`;
    case 'orders':
      return `${within(window)}再消费 ${number(amount)} 次`;
    case 'topup':
      return `${within(window)}再充值 ${formatFenShort(amount)}`;
  }
}

/** 成长值满 1,000 · 近 180 天消费满 ¥3,000 或 充值满 ¥5,000 */
export function conditionText(conditions: TierConditions | null): string {
  if (conditions === null) return '加入即享';
  return conditions.items.map(threshold).join(conditions.match === 'all' ? ' 且 ' : ' 或 ');
}

export interface WayToTier {
  readonly remainingText: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly growthNeeded: number | null;
}

/** How far it is to a tier: for “all” the slowest condition tells, for “any” the nearest. */
export function wayTo(tier: TierDefinition, values: TierValues): WayToTier {
  const steps = (tier.conditions?.items ?? []).map((condition) => {
    const value = values.get(measureKey(condition)) ?? 0;
    const gap = Math.max(0, condition.atLeast - value);
    return { condition, gap, ratio: Math.min(1, Math.max(0, value / condition.atLeast)) };
  });
  const open = steps.filter(({ gap }) => gap > 0);
  const any = tier.conditions?.match === 'any';
  const nearest = [...open].sort((a, b) => b.ratio - a.ratio).slice(0, 1);
  const told = any ? (open.length < steps.length ? [] : nearest) : open;
  const ratios = steps.map(({ ratio }) => ratio);
  const growth = steps.find(({ condition }) => condition.measure === 'growth');
  return {
    remainingText: told.length === 0 ? `即将升级${tier.name}` : `${say(told)}升级${tier.name}`,
    progress: ratios.length === 0 ? 1 : any ? Math.max(...ratios) : Math.min(...ratios),
    growthNeeded: growth ? growth.gap : null,
  };
}

function say(steps: readonly { condition: TierCondition; gap: number }[]): string {
  const words = steps.map(({ condition, gap }) => missing(condition, gap));
  return words.length === 1 ? `${words[0]} ` : `${words.join('、')}，`;
}

/** Why a member moved, for the history and the message. */
export function reasonText(cause: TierMoveCause, to: TierDefinition): string {
  switch (cause) {
    case 'joined':
      return '加入会员';
    case 'upgraded':
      return `${conditionText(to.conditions)}，升级为${to.name}`;
    case 'downgraded':
      return `连续未达到保级条件，调整为${to.name}`;
    case 'granted':
      return `门店授予${to.name}`;
    case 'grant_ended':
      return `授予期已结束，恢复为${to.name}`;
  }
}

/** 9500 → 9.5 折, 8800 → 8.8 折, 9875 → 9.875 折 */
export function discountText(discountBp: number): string {
  return `${discountBp / 1_000} 折`;
}
