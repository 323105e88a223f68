import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { TtlCache } from '../../kernel/ttl-cache.js';
import {
  Database,
  type Transaction,
  UnitOfWork,
  inList,
  isDuplicateKey,
  readJson,
} from '../../platform/database/index.js';
import { type RequestInfo, type StaffActor, actorRef } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { DEFAULT_TIER_RULES } from './tier.defaults.js';
import { tierRulesSchema } from './tier.schema.js';
import type { TierRules } from './tier.types.js';

export interface RuleSet {
  /** 0 for the ladder that comes with the software. */
  readonly version: number;
  readonly rules: TierRules;
  readonly note: string;
  readonly createdAt: Date | null;
}

interface RuleSetRow {
  version: number;
  rules: unknown;
  note: string;
  created_at: Date;
}

export interface NewRuleSet {
  /** The version the editor has seen: two editors can't overwrite each other unseen. */
  readonly baseVersion: number;
  readonly note: string;
  readonly rules: unknown;
}

const NEWEST = 'SELECT version, rules, note, created_at FROM tier_rule_set ORDER BY version DESC LIMIT 1';
const BUILT_IN: RuleSet = { version: 0, rules: DEFAULT_TIER_RULES, note: '系统默认等级', createdAt: null };
const CACHE_MS = 3_000;

/** The ladders of the chain, each version kept for ever. */
@Injectable()
export class TierRuleSets {
  private readonly cache: TtlCache<'newest', RuleSet>;

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly audit: AuditFacade,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, CACHE_MS);
  }

  /** The rules in force, at most some seconds old. A transaction reads them itself: it must not wait for a connection. */
  current(tx?: Transaction): Promise<RuleSet> {
    return this.cache.get('newest', () => this.newest(tx));
  }

  /** The rules in force, read now: for those who are about to change them. */
  async newest(tx?: Transaction): Promise<RuleSet> {
    const [row] = await (tx ?? this.database).query<RuleSetRow>(NEWEST);
    return row ? ruleSet(row) : BUILT_IN;
  }

  async replace(editor: { actor: StaffActor; request: RequestInfo }, next: NewRuleSet): Promise<Result<RuleSet>> {
    const parsed = tierRulesSchema.safeParse(next.rules);
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message }));
      return refuse('TIER_RULES_INVALID', { problems });
    }
    const result = await this.write(editor, next, parsed.data);
    if (result.ok) this.cache.clear();
    return result;
  }

  private async write(
    editor: { actor: StaffActor; request: RequestInfo },
    { baseVersion, note }: NewRuleSet,
    rules: TierRules,
  ): Promise<Result<RuleSet>> {
    const version = baseVersion + 1;
    try {
      return await this.uow.run(async (tx) => {
        const before = await this.newest(tx);
        if (before.version !== baseVersion) return refuse('CONFLICT', { version: before.version });
        const orphans = await orphanedTiers(tx, before.rules, rules);
        if (orphans.length > 0) {
          return refuse('TIER_RULES_INVALID', {
            problems: orphans.map((code) => ({ field: 'tiers', problem: `等级 ${code} 仍有会员，不能删除` })),
          });
        }
        await tx.insert('tier_rule_set', [
          { version, rules: JSON.stringify(rules), note, created_by: actorRef(editor.actor), created_at: tx.now },
        ]);
        const action = 'tier.rules.replace';
        await this.audit.record(tx, {
          ...editor,
          action,
          subject: `tier-rules:${version}`,
          before: before.rules,
          after: rules,
          reason: note,
        });
        return ok({ version, rules, note, createdAt: tx.now });
      });
    } catch (error) {
      // Somebody else wrote this version between our look and our insert.
      if (isDuplicateKey(error)) return refuse('CONFLICT');
      throw error;
    }
  }
}

/** Tiers that the new ladder lacks although members stand on them. */
async function orphanedTiers(tx: Transaction, before: TierRules, after: TierRules): Promise<string[]> {
  const kept = new Set(after.tiers.map((tier) => tier.code));
  const gone = before.tiers.map((tier) => tier.code).filter((code) => !kept.has(code));
  if (gone.length === 0) return [];
  const rows = await tx.query<{ tier_code: string }>(
    'SELECT DISTINCT tier_code FROM member_tier WHERE tier_code IN (?)',
    [inList(gone)],
  );
  return rows.map((row) => row.tier_code);
}

function ruleSet(row: RuleSetRow): RuleSet {
  return {
    version: row.version,
    rules: tierRulesSchema.parse(readJson(row.rules)),
    note: row.note,
    createdAt: row.created_at,
  };
}
