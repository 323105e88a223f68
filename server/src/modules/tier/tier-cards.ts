import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDate, endOfBusinessDay } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import type { ReadBatch, Transaction } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';
import { type Benefit, type MemberRowParts, MemberViews, type NextTier, type TierCard } from '../member/index.js';
import { TierMeasures } from './tier-measures.js';
import { type RuleSet, TierRuleSets } from './tier-rule-sets.js';
import { conditionText, discountText, wayTo } from './tier-words.rules.js';
import type { TierLadderStep, TierView } from './tier.dto.js';
import { levelOf, tierAt } from './tier.rules.js';
import { type StoredTier, TierStore } from './tier.store.js';
import type { MemberTier, TierDefinition, TierRules, TierValues } from './tier.types.js';

/** How tiers look to members, staff and checkout. Reads only. */
@Injectable()
export class TierCards implements OnModuleInit {
  constructor(
    private readonly ruleSets: TierRuleSets,
    private readonly store: TierStore,
    private readonly measures: TierMeasures,
    private readonly ledger: LedgerFacade,
    private readonly views: MemberViews,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.views.register({
      page: async (memberId) => ({ tier: await this.of(memberId) }),
      rows: (memberIds) => this.rows(memberIds),
      membersOfTier: (code) => ({ sql: 'SELECT member_id FROM member_tier WHERE tier_code = ?', params: [code] }),
    });
  }

  async of(memberId: number): Promise<TierCard> {
    const ruleSet = await this.ruleSets.current();
    const today = businessDate(this.clock.now());
    const [stored, values, balances] = await Promise.all([
      this.store.find([memberId]),
      this.measures.valuesOf([memberId], ruleSet.rules, today),
      this.ledger.balancesOf(memberId),
    ]);
    const facts = { stored: stored.get(memberId) ?? null, values: values.get(memberId) ?? new Map() };
    return this.card(ruleSet, { ...facts, growth: balances.growth });
  }

  /** The page on which a member sees the whole ladder. */
  async view(memberId: number): Promise<TierView> {
    const { rules } = await this.ruleSets.current();
    const [current, history] = await Promise.all([this.of(memberId), this.store.history(memberId)]);
    const nameOf = (code: string): string => tierAt(rules, levelOf(rules, code)).name;
    return {
      current,
      ladder: rules.tiers.map((tier, level) => ladderStep(tier, level, current.level)),
      history: history.map((line) => ({
        at: line.moved_at.toISOString(),
        fromName: line.from_code === null ? null : nameOf(line.from_code),
        toName: nameOf(line.to_code),
        reasonText: line.reason,
      })),
    };
  }

  async tiersOf(memberIds: readonly number[], tx?: Transaction): Promise<Map<number, MemberTier>> {
    const { rules } = await this.ruleSets.current(tx);
    const stored = await this.store.find(memberIds, tx);
    return new Map(memberIds.map((id) => [id, memberTier(rules, stored.get(id) ?? null)]));
  }

  async tiersIn(reads: ReadBatch, memberIds: readonly number[]): Promise<() => Map<number, MemberTier>> {
    const { rules } = await this.ruleSets.current();
    const stored = this.store.findIn(reads, memberIds);
    return () => {
      const tiers = stored();
      return new Map(memberIds.map((id) => [id, memberTier(rules, tiers.get(id) ?? null)]));
    };
  }

  async codes(): Promise<string[]> {
    return (await this.ruleSets.current()).rules.tiers.map((tier) => tier.code);
  }

  async names(): Promise<Map<string, string>> {
    return new Map((await this.ruleSets.current()).rules.tiers.map(({ code, name }) => [code, name]));
  }

  private async rows(memberIds: readonly number[]): Promise<Map<number, Partial<MemberRowParts>>> {
    const tiers = await this.tiersOf(memberIds);
    return new Map(
      [...tiers].map(([id, tier]) => [id, { tierCode: tier.code, tierName: tier.name, tierTheme: tier.theme }]),
    );
  }

  private card(
    { rules }: RuleSet,
    { stored, values, growth }: { stored: StoredTier | null; values: TierValues; growth: number },
  ): TierCard {
    const level = stored ? levelOf(rules, stored.state.code) : 0;
    const tier = tierAt(rules, level);
    const until = stored?.state.manualUntil ?? null;
    return {
      code: tier.code,
      name: tier.name,
      level,
      theme: tier.theme,
      since: (stored?.since ?? this.clock.now()).toISOString(),
      until: until === null ? null : endOfBusinessDay(until).toISOString(),
      growth,
      next: nextTier(rules, level, values),
      benefits: benefitsOf(tier),
    };
  }
}

function nextTier(rules: TierRules, level: number, values: TierValues): NextTier | null {
  const next = rules.tiers[level + 1];
  return next ? { code: next.code, name: next.name, ...wayTo(next, values) } : null;
}

function memberTier(rules: TierRules, stored: StoredTier | null): MemberTier {
  const level = stored ? levelOf(rules, stored.state.code) : 0;
  const { code, name, theme, discountBp, pointsMultiplierBp } = tierAt(rules, level);
  return { code, name, level, theme, discountBp, pointsMultiplierBp };
}

function ladderStep(tier: TierDefinition, level: number, current: number): TierLadderStep {
  return {
    code: tier.code,
    name: tier.name,
    level,
    theme: tier.theme,
    conditionText: conditionText(tier.conditions),
    benefits: benefitsOf(tier),
    reached: level <= current,
  };
}

/** What checkout really applies comes first, in words made from the numbers it uses. */
function benefitsOf(tier: TierDefinition): Benefit[] {
  const benefits: Benefit[] = [];
  if (tier.discountBp < 10_000) {
    benefits.push({ kind: 'discount', title: '会员折扣', detail: `消费享 ${discountText(tier.discountBp)}` });
  }
  if (tier.pointsMultiplierBp !== 10_000) {
    const detail = `消费得 ${tier.pointsMultiplierBp / 10_000} 倍积分`;
    benefits.push({ kind: 'points', title: '积分加倍', detail });
  }
  if (tier.birthdayText !== null) benefits.push({ kind: 'birthday', title: '生日礼遇', detail: tier.birthdayText });
  return [...benefits, ...tier.benefits.map(({ kind, title, detail }) => ({ kind, title, detail }))];
}
