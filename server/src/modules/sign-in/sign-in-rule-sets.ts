import { Injectable } from '@nestjs/common';
import { type Refused, type Result, refuse } from '../../kernel/result.js';
import { type StaffAct, actorRef } from '../../platform/http/index.js';
import { type RuleVersion, RuleVersions, type VersionedRules } from '../../platform/rule-versions/index.js';
import { AuditFacade } from '../audit/index.js';
import { CouponFacade } from '../coupon/index.js';
import { DEFAULT_SIGN_IN_RULES } from './sign-in.defaults.js';
import { signInRulesSchema } from './sign-in.schema.js';
import type { SignInRules } from './sign-in.types.js';

export type SignInRuleSet = RuleVersion<SignInRules>;

/** What signing in brings, as headquarters has written it; each version is kept for ever. */
@Injectable()
export class SignInRuleSets {
  private readonly rules: VersionedRules<SignInRules>;

  constructor(
    versions: RuleVersions,
    private readonly audit: AuditFacade,
    private readonly coupons: CouponFacade,
  ) {
    this.rules = versions.of({
      table: 'sign_in_rule_set',
      schema: signInRulesSchema,
      builtIn: { rules: DEFAULT_SIGN_IN_RULES, note: '系统默认规则' },
      invalid: 'SIGN_IN_RULES_INVALID',
    });
  }

  /** In force, at most some seconds old. */
  current(): Promise<SignInRuleSet> {
    return this.rules.current();
  }

  newest(): Promise<SignInRuleSet> {
    return this.rules.newest();
  }

  async replace(
    editor: StaffAct,
    next: { baseVersion: number; note: string; rules: unknown },
  ): Promise<Result<SignInRuleSet>> {
    const rules = this.rules.parse(next.rules);
    if (!rules.ok) return rules;
    const unknown = await this.unknownCoupon(rules.value);
    if (unknown) return unknown;
    const { baseVersion, note } = next;
    const written = { baseVersion, note, rules: rules.value, createdBy: actorRef(editor.actor) };
    return this.rules.publish(written, async (tx, before) => {
      await this.audit.record(tx, {
        ...editor,
        action: 'sign-in.rules.replace',
        subject: `sign-in-rules:${baseVersion + 1}`,
        before,
        after: rules.value,
        reason: note,
      });
      return null;
    });
  }

  private async unknownCoupon({ milestones }: SignInRules): Promise<Refused | null> {
    const ids = milestones.flatMap(({ couponTemplateId }) => couponTemplateId ?? []);
    const known = await this.coupons.templatesById(ids);
    return ids.every((id) => known.has(id)) ? null : refuse('COUPON_TEMPLATE_NOT_FOUND');
  }
}
