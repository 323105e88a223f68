import { Injectable } from '@nestjs/common';
import { type Refused, type Result, ok, refuse, refuseField } from '../../../kernel/result.js';
import { ENDS_TOO_EARLY, endsTooEarly, instantOf } from '../../../kernel/span.js';
import { IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import type { EarnRuleBody, EarnRuleList, EarnRuleView } from './earn-rule.dto.js';
import { EarnRuleReferences } from './earn-rule-references.js';
import { EarnRuleStore, type StoredEarnRule } from './earn-rule.store.js';
import { EarnRules } from './earn-rules.js';
import { ruleWords } from '../points-words.rules.js';

/** Each sale goes through all of them. */
const MOST_RULES = 200;

/** Earn rules as headquarters writes them. A sale keeps what it has earned: a change only counts for later ones. */
@Injectable()
export class EarnRuleService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly store: EarnRuleStore,
    private readonly rules: EarnRules,
    private readonly references: EarnRuleReferences,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<EarnRuleList> {
    return { items: (await this.store.all()).map(ruleView) };
  }

  async create(editor: StaffAct, body: EarnRuleBody): Promise<Result<EarnRuleView>> {
    const problem = await this.problemWith(body);
    if (problem) return problem;
    const rule = ruleOf(await this.ids.take(), body);
    const created = await this.uow.run(async (tx): Promise<Result<EarnRuleView>> => {
      if ((await this.store.count(tx)) >= MOST_RULES) return refuse('POINTS_RULES_FULL', { most: MOST_RULES });
      await this.store.insert(tx, rule);
      const action = 'points.rule.create';
      await this.audit.record(tx, { ...editor, action, subject: subjectOf(rule.id), after: ruleView(rule) });
      return ok(ruleView(rule));
    });
    this.rules.forget();
    return created;
  }

  async change(editor: StaffAct, id: number, body: EarnRuleBody): Promise<Result<EarnRuleView>> {
    const problem = await this.problemWith(body);
    if (problem) return problem;
    const after = ruleOf(id, body);
    const changed = await this.uow.run(async (tx): Promise<Result<EarnRuleView>> => {
      const before = await this.store.lock(tx, id);
      if (!before) return refuse('NOT_FOUND');
      await this.store.update(tx, after);
      const change = { before: ruleView(before), after: ruleView(after) };
      await this.audit.record(tx, { ...editor, action: 'points.rule.change', subject: subjectOf(id), ...change });
      return ok(ruleView(after));
    });
    this.rules.forget();
    return changed;
  }

  async remove(editor: StaffAct, id: number): Promise<Result<EarnRuleView>> {
    const removed = await this.uow.run(async (tx): Promise<Result<EarnRuleView>> => {
      const before = await this.store.lock(tx, id);
      if (!before) return refuse('NOT_FOUND');
      await this.store.remove(tx, id);
      const action = 'points.rule.remove';
      await this.audit.record(tx, { ...editor, action, subject: subjectOf(id), before: ruleView(before) });
      return ok(ruleView(before));
    });
    this.rules.forget();
    return removed;
  }

  private async problemWith(body: EarnRuleBody): Promise<Refused | null> {
    const { activeFrom, activeUntil } = ruleOf(0, body);
    if (endsTooEarly(activeFrom, activeUntil)) return refuseField('activeUntil', ENDS_TOO_EARLY);
    return (await this.references.allExist(body)) ? null : refuse('REFERENCE_UNKNOWN');
  }
}

const subjectOf = (id: number): string => `points-rule:${id}`;

function ruleOf(id: number, body: EarnRuleBody): StoredEarnRule {
  const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
  return {
    id,
    name: body.name,
    multiplierBp: body.multiplierBp,
    stacks: body.stacks,
    conditions: {
      categoryIds: ascending(body.categoryIds),
      productIds: ascending(body.productIds),
      storeIds: ascending(body.storeIds),
      groupIds: ascending(body.groupIds),
      tierCodes: [...body.tierCodes],
      weekdays: ascending(body.weekdays),
      monthDays: ascending(body.monthDays),
      memberDay: body.memberDay,
    },
    activeFrom: instantOf(body.activeFrom),
    activeUntil: instantOf(body.activeUntil),
    active: body.active,
  };
}

function ruleView({ conditions, ...rule }: StoredEarnRule): EarnRuleView {
  return {
    ...rule,
    categoryIds: [...conditions.categoryIds],
    productIds: [...conditions.productIds],
    storeIds: [...conditions.storeIds],
    groupIds: [...conditions.groupIds],
    tierCodes: [...conditions.tierCodes],
    weekdays: [...conditions.weekdays],
    monthDays: [...conditions.monthDays],
    memberDay: conditions.memberDay,
    activeFrom: rule.activeFrom?.toISOString() ?? null,
    activeUntil: rule.activeUntil?.toISOString() ?? null,
    words: ruleWords({ ...rule, conditions }),
  };
}
