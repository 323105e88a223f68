import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../../kernel/canonical-json.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { type Page, type PageQuery, type StaffAct, actorRef, cursorId, pageOf } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { CouponReferences } from './coupon-references.js';
import type { CouponTemplateBody } from './template.dto.js';
import { parsePlan } from './template-plan.js';
import { TemplateStore, type TermsVersion } from './template.store.js';
import type { CouponTemplate, TemplatePlan } from './template.types.js';

/** Templates as headquarters writes them. Changed terms are a new version; what was issued keeps the one it has. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly templates: TemplateStore,
    private readonly references: CouponReferences,
    private readonly audit: AuditFacade,
  ) {}

  async page(query: PageQuery): Promise<Page<CouponTemplate>> {
    return pageOf(await this.templates.page(cursorId(query), query.limit + 1), query.limit, (template) => template);
  }

  async get(id: number): Promise<Result<CouponTemplate>> {
    const found = await this.templates.find(id);
    return found ? ok(found) : refuse('COUPON_TEMPLATE_NOT_FOUND');
  }

  /** A draft: nothing is given out before it is started. */
  async create(editor: StaffAct, body: CouponTemplateBody): Promise<Result<CouponTemplate>> {
    const plan = await this.planOf(body);
    if (!plan.ok) return plan;
    const id = await this.ids.take();
    await this.uow.run(async (tx) => {
      await this.templates.insert(tx, id, plan.value, versionOf(1, plan.value, editor));
      await this.record(tx, editor, id, { name: 'create', after: plan.value });
    });
    return this.get(id);
  }

  async change(editor: StaffAct, id: number, body: CouponTemplateBody): Promise<Result<CouponTemplate>> {
    const plan = await this.planOf(body);
    if (!plan.ok) return plan;
    const after = plan.value;
    const changed = await this.uow.run(async (tx): Promise<Result<null>> => {
      const before = await this.templates.lock(tx, id);
      if (!before) return refuse('COUPON_TEMPLATE_NOT_FOUND');
      const tooSmall = problemWithSize(before, after);
      if (tooSmall) return tooSmall;
      const next = versionOf(before.version + 1, after, editor);
      const isNew = !next.hash.equals(versionOf(before.version, before, editor).hash);
      await this.templates.update(tx, id, after, isNew ? next : null);
      await this.record(tx, editor, id, { name: 'change', before, after });
      return ok(null);
    });
    return changed.ok ? this.get(id) : changed;
  }

  /** From now on it is given out, also after a stop. */
  async start(editor: StaffAct, id: number): Promise<Result<CouponTemplate>> {
    const started = await this.uow.run(async (tx): Promise<Result<null>> => {
      const template = await this.templates.lock(tx, id);
      if (!template) return refuse('COUPON_TEMPLATE_NOT_FOUND');
      if (template.state === 'active') return ok(null);
      const { budgetFen, committedFen, unitCostFen } = template;
      if (budgetFen !== null && committedFen + Math.max(1, unitCostFen) > budgetFen)
        return refuse('COUPON_BUDGET_SPENT');
      await this.templates.move(tx, id, 'active', null);
      await this.record(tx, editor, id, {
        name: 'start',
        before: { state: template.state },
        after: { state: 'active' },
      });
      return ok(null);
    });
    return started.ok ? this.get(id) : started;
  }

  /** Nothing more is given out. What members have stays theirs. */
  async stop(editor: StaffAct, id: number, reason: string): Promise<Result<CouponTemplate>> {
    const stopped = await this.uow.run(async (tx): Promise<Result<null>> => {
      const template = await this.templates.lock(tx, id);
      if (!template) return refuse('COUPON_TEMPLATE_NOT_FOUND');
      if (template.state !== 'active') return ok(null);
      await this.templates.move(tx, id, 'stopped', 'hand');
      await this.record(tx, editor, id, {
        name: 'stop',
        before: { state: 'active' },
        after: { state: 'stopped' },
        reason,
      });
      return ok(null);
    });
    return stopped.ok ? this.get(id) : stopped;
  }

  private async planOf(body: CouponTemplateBody): Promise<Result<TemplatePlan>> {
    const plan = parsePlan(body);
    if (!plan.ok) return plan;
    const { terms, claimTierCodes } = plan.value;
    const problem =
      (await this.references.problemWithTerms(terms)) ?? (await this.references.problemWithTiers(claimTierCodes));
    return problem ?? plan;
  }

  private record(tx: Transaction, editor: StaffAct, id: number, act: TemplateAct): Promise<void> {
    const { name, ...line } = act;
    const subject = `coupon-template:${id}`;
    return this.audit.record(tx, { ...editor, ...line, action: `coupon.template.${name}`, subject });
  }
}

interface TemplateAct {
  readonly name: 'create' | 'change' | 'start' | 'stop';
  readonly before?: unknown;
  readonly after: unknown;
  readonly reason?: string;
}

/** Equal words and terms have equal hashes: saving without a change makes no version. */
function versionOf(
  version: number,
  { name, terms }: Pick<TemplatePlan, 'name' | 'terms'>,
  { actor }: StaffAct,
): TermsVersion {
  const hash = createHash('sha256').update(canonicalJson({ name, terms })).digest();
  return { version, hash, by: actorRef(actor) };
}

function problemWithSize(before: CouponTemplate, after: TemplatePlan): Result<never> | null {
  const stockFits = after.stock === null || after.stock >= before.issued;
  const budgetFits = after.budgetFen === null || after.budgetFen >= before.committedFen;
  const { issued, committedFen } = before;
  return stockFits && budgetFits ? null : refuse('COUPON_STOCK_BELOW_ISSUED', { issued, committedFen });
}
