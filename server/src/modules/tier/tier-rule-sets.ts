import { Injectable } from '@nestjs/common';
import { type Refused, type Result, refuse } from '../../kernel/result.js';
import { type Transaction, inList } from '../../platform/database/index.js';
import { type StaffAct, actorRef } from '../../platform/http/index.js';
import { type RuleVersion, RuleVersions, type VersionedRules } from '../../platform/rule-versions/index.js';
import { AuditFacade } from '../audit/index.js';
import { DEFAULT_TIER_RULES } from './tier.defaults.js';
import { tierRulesSchema } from './tier.schema.js';
import type { TierRules } from './tier.types.js';

export type RuleSet = RuleVersion<TierRules>;

/** The ladders of the chain, each version kept for ever. */
@Injectable()
export class TierRuleSets {
  private readonly rules: VersionedRules<TierRules>;

  constructor(
    versions: RuleVersions,
    private readonly audit: AuditFacade,
  ) {
    this.rules = versions.of({
      table: 'tier_rule_set',
      schema: tierRulesSchema,
      builtIn: { rules: DEFAULT_TIER_RULES, note: '系统默认等级' },
      invalid: 'TIER_RULES_INVALID',
    });
  }

  /** The rules in force, at most some seconds old. */
  current(tx?: Transaction): Promise<RuleSet> {
    return this.rules.current(tx);
  }

  newest(): Promise<RuleSet> {
    return this.rules.newest();
  }

  async replace(
    editor: StaffAct,
    next: { baseVersion: number; note: string; rules: unknown },
  ): Promise<Result<RuleSet>> {
    const rules = this.rules.parse(next.rules);
    if (!rules.ok) return rules;
    const { baseVersion, note } = next;
    const written = { baseVersion, note, rules: rules.value, createdBy: actorRef(editor.actor) };
    return this.rules.publish(written, async (tx, before) => {
      const refused = await orphaned(tx, before, rules.value);
      if (refused) return refused;
      await this.audit.record(tx, {
        ...editor,
        action: 'tier.rules.replace',
        subject: `tier-rules:${baseVersion + 1}`,
        before,
        after: rules.value,
        reason: note,
      });
      return null;
    });
  }
}

/** A new ladder may not lack a tier on which members stand. */
async function orphaned(tx: Transaction, before: TierRules, after: TierRules): Promise<Refused | null> {
  const kept = new Set(after.tiers.map((tier) => tier.code));
  const gone = before.tiers.map((tier) => tier.code).filter((code) => !kept.has(code));
  if (gone.length === 0) return null;
  const rows = await tx.query<{ tier_code: string }>(
    'SELECT DISTINCT tier_code FROM member_tier WHERE tier_code IN (?)',
    [inList(gone)],
  );
  if (rows.length === 0) return null;
  const problems = rows.map((row) => ({ field: 'tiers', problem: `等级 ${row.tier_code} 仍有会员，不能删除` }));
  return refuse('TIER_RULES_INVALID', { problems });
}
