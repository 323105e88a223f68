import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Refused, type Result, ok, refuse } from '../../kernel/result.js';
import { TtlCache } from '../../kernel/ttl-cache.js';
import { Database, type Transaction, UnitOfWork, isDuplicateKey, readJson } from '../../platform/database/index.js';
import { type RequestInfo, type StaffActor, actorRef } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { CouponFacade } from '../coupon/index.js';
import { DEFAULT_SIGN_IN_RULES } from './sign-in.defaults.js';
import { signInRulesSchema } from './sign-in.schema.js';
import type { SignInRules } from './sign-in.types.js';

export interface SignInRuleSet {
  /** 0 for the rules that come with the software. */
  readonly version: number;
  readonly rules: SignInRules;
  readonly note: string;
  readonly createdAt: Date | null;
}

interface RuleSetRow {
  version: number;
  rules: unknown;
  note: string;
  created_at: Date;
}

export interface NewSignInRules {
  /** The version the editor has seen: two editors can't overwrite each other unseen. */
  readonly baseVersion: number;
  readonly note: string;
  readonly rules: unknown;
}

interface Editor {
  readonly actor: StaffActor;
  readonly request: RequestInfo;
}

const NEWEST = 'SELECT version, rules, note, created_at FROM sign_in_rule_set ORDER BY version DESC LIMIT 1';
const BUILT_IN: SignInRuleSet = { version: 0, rules: DEFAULT_SIGN_IN_RULES, note: '系统默认规则', createdAt: null };
const CACHE_MS = 3_000;

/** What signing in brings, as headquarters has written it; each version is kept for ever. */
@Injectable()
export class SignInRuleSets {
  private readonly cache: TtlCache<'newest', SignInRuleSet>;

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly audit: AuditFacade,
    private readonly coupons: CouponFacade,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, CACHE_MS);
  }

  /** In force, at most some seconds old. */
  current(): Promise<SignInRuleSet> {
    return this.cache.get('newest', () => this.newest());
  }

  async newest(tx?: Transaction): Promise<SignInRuleSet> {
    const [row] = await (tx ?? this.database).query<RuleSetRow>(NEWEST);
    return row ? ruleSet(row) : BUILT_IN;
  }

  async replace(editor: Editor, next: NewSignInRules): Promise<Result<SignInRuleSet>> {
    const parsed = signInRulesSchema.safeParse(next.rules);
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message }));
      return refuse('SIGN_IN_RULES_INVALID', { problems });
    }
    const unknown = await this.unknownCoupon(parsed.data);
    if (unknown) return unknown;
    const written = await this.write(editor, next, parsed.data);
    if (written.ok) this.cache.clear();
    return written;
  }

  private async unknownCoupon({ milestones }: SignInRules): Promise<Refused | null> {
    const ids = milestones.flatMap(({ couponTemplateId }) => couponTemplateId ?? []);
    const known = await this.coupons.templatesById(ids);
    return ids.every((id) => known.has(id)) ? null : refuse('COUPON_TEMPLATE_NOT_FOUND');
  }

  private async write(
    editor: Editor,
    { baseVersion, note }: NewSignInRules,
    rules: SignInRules,
  ): Promise<Result<SignInRuleSet>> {
    const version = baseVersion + 1;
    try {
      return await this.uow.run(async (tx) => {
        const before = await this.newest(tx);
        if (before.version !== baseVersion) return refuse('CONFLICT', { version: before.version });
        await tx.insert('sign_in_rule_set', [
          { version, rules: JSON.stringify(rules), note, created_by: actorRef(editor.actor), created_at: tx.now },
        ]);
        await this.audit.record(tx, {
          ...editor,
          action: 'sign-in.rules.replace',
          subject: `sign-in-rules:${version}`,
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

function ruleSet(row: RuleSetRow): SignInRuleSet {
  return {
    version: row.version,
    rules: signInRulesSchema.parse(readJson(row.rules)),
    note: row.note,
    createdAt: row.created_at,
  };
}
