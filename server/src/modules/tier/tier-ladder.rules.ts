import { measureKey } from './tier.rules.js';
import type { TierDefinition, TierRules } from './tier.types.js';

export interface LadderProblem {
  readonly level: number;
  /** Chinese, for the people at headquarters. */
  readonly text: string;
}

/** What no single tier shows: repeated codes, a first tier that asks for something, thresholds that don't rise. */
export function ladderProblems({ tiers }: TierRules): LadderProblem[] {
  return tiers.flatMap((tier, level) => problemsOf(tier, tiers.slice(0, level)).map((text) => ({ level, text })));
}

function problemsOf(tier: TierDefinition, lower: readonly TierDefinition[]): string[] {
  return [...nameProblems(tier, lower), ...conditionProblems(tier, lower.at(-1))];
}

function nameProblems(tier: TierDefinition, lower: readonly TierDefinition[]): string[] {
  const problems: string[] = [];
  if (lower.some((other) => other.code === tier.code)) problems.push(`等级代码 ${tier.code} 重复`);
  if (lower.some((other) => other.name === tier.name)) problems.push(`等级名称 ${tier.name} 重复`);
  return problems;
}

function conditionProblems(tier: TierDefinition, below: TierDefinition | undefined): string[] {
  if (!below) return tier.conditions === null ? [] : ['最低等级不能设门槛，所有会员从这里开始'];
  if (tier.conditions === null) return ['除最低等级外，每个等级都要有门槛'];
  const { items } = tier.conditions;
  const problems: string[] = [];
  if (items.some((item) => item.measure === 'growth' && item.window.kind !== 'lifetime')) {
    problems.push('成长值按累计计算，时间范围只能选“累计”');
  }
  if (new Set(items.map(measureKey)).size < items.length) problems.push('同一指标与时间范围只能出现一次');
  const thresholds = new Map((below.conditions?.items ?? []).map((item) => [measureKey(item), item.atLeast]));
  if (items.some((item) => item.atLeast <= (thresholds.get(measureKey(item)) ?? 0))) {
    problems.push(`同一指标的门槛必须高于${below.name}`);
  }
  return problems;
}
