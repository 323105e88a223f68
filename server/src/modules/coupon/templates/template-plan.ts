import { type Result, ok, refuse } from '../../../kernel/result.js';
import { ENDS_TOO_EARLY, endsTooEarly, instantOf } from '../../../kernel/span.js';
import { mostItCosts } from '../coupon-benefit.rules.js';
import type { CouponTerms, CouponValidity } from '../coupon.types.js';
import type { CouponTemplateBody } from './template.dto.js';
import { couponTermsSchema, couponValiditySchema } from './template.schema.js';
import type { TemplatePlan } from './template.types.js';

interface Problem {
  readonly field: string;
  readonly problem: string;
}

/** What headquarters sent as a plan, or everything that is wrong with it. What it names may still not exist. */
export function parsePlan(body: CouponTemplateBody): Result<TemplatePlan> {
  const terms = couponTermsSchema.safeParse(body.terms);
  const validity = couponValiditySchema.safeParse(body.validity);
  if (!terms.success || !validity.success) {
    const issues = [...(terms.error?.issues ?? []), ...(validity.error?.issues ?? [])];
    return invalid(issues.map(({ path, message }) => ({ field: path.join('.'), problem: message })));
  }
  const plan = planFrom(body, terms.data, validity.data);
  const problems = problemsWith(plan);
  return problems.length > 0 ? invalid(problems) : ok({ ...plan, unitCostFen: plan.unitCostFen ?? 0 });
}

type Draft = Omit<TemplatePlan, 'unitCostFen'> & { readonly unitCostFen: number | null };

function planFrom(body: CouponTemplateBody, terms: CouponTerms, validity: CouponValidity): Draft {
  const { name, claimable, claimTierCodes, staffIssuable, position } = body;
  return {
    ...{ name, claimable, claimTierCodes, staffIssuable, position, terms, validity },
    stock: body.stock ?? null,
    perMember: body.perMember ?? null,
    unitCostFen: body.unitCostFen ?? mostItCosts(terms),
    budgetFen: body.budgetFen ?? null,
    claimFrom: instantOf(body.claimFrom),
    claimUntil: instantOf(body.claimUntil),
  };
}

function problemsWith({ terms, validity, unitCostFen, budgetFen, claimFrom, claimUntil }: Draft): Problem[] {
  const problems: Problem[] = [];
  if (budgetFen !== null && unitCostFen === null) {
    problems.push({ field: 'unitCostFen', problem: '设有预算时，请填写每张券的成本' });
  }
  if (endsTooEarly(claimFrom, claimUntil)) {
    problems.push({ field: 'claimUntil', problem: ENDS_TOO_EARLY });
  }
  if (terms.kind === 'next_visit' && validity.kind === 'relative' && validity.afterDays === 0) {
    problems.push({ field: 'validity.afterDays', problem: '下次消费券须从次日起可用' });
  }
  return problems;
}

function invalid(problems: readonly Problem[]): Result<never> {
  return refuse('COUPON_TERMS_INVALID', { problems });
}
