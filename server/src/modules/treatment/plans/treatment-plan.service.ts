import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, UnitOfWork, isDuplicateKey } from '../../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { CatalogFacade } from '../../catalog/index.js';
import type {
  TreatmentPlan,
  TreatmentPlanBody,
  TreatmentPlanFigures,
  TreatmentPlanList,
} from './treatment-plan.dto.js';
import { TreatmentPlanStore } from './treatment-plan.store.js';

export interface PlanEditor {
  readonly actor: StaffActor;
  readonly request: RequestInfo;
}

const NOTHING_SOLD: TreatmentPlanFigures = {
  sold: 0,
  active: 0,
  finished: 0,
  expired: 0,
  timesSold: 0,
  timesUsed: 0,
  completionBp: null,
};

/** Plans as headquarters writes them. Cards keep what was promised when they were bought. */
@Injectable()
export class TreatmentPlanService {
  constructor(
    private readonly plans: TreatmentPlanStore,
    private readonly catalog: CatalogFacade,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<TreatmentPlanList> {
    const [plans, figures] = await Promise.all([this.plans.all(), this.plans.figures()]);
    return { items: plans.map((plan) => ({ ...plan, figures: figures.get(plan.id) ?? NOTHING_SOLD })) };
  }

  async create(editor: PlanEditor, body: TreatmentPlanBody): Promise<Result<TreatmentPlan>> {
    const id = await this.ids.take();
    return this.checked(body, () =>
      this.uow.run(async (tx) => {
        const plan = planOf(id, body);
        await this.plans.insert(tx, plan);
        const line = { action: 'treatment.plan.create', subject: `treatment-plan:${id}` };
        await this.audit.record(tx, { ...editor, ...line, after: plan });
        return ok(plan);
      }),
    );
  }

  async change(editor: PlanEditor, id: number, body: TreatmentPlanBody): Promise<Result<TreatmentPlan>> {
    return this.checked(body, () =>
      this.uow.run(async (tx) => {
        const before = await this.plans.lock(tx, id);
        if (!before) return refuse('TREATMENT_PLAN_NOT_FOUND');
        const after = planOf(id, body);
        await this.plans.update(tx, after);
        const line = { action: 'treatment.plan.change', subject: `treatment-plan:${id}` };
        await this.audit.record(tx, { ...editor, ...line, before, after });
        return ok(after);
      }),
    );
  }

  private async checked(
    { productId }: TreatmentPlanBody,
    write: () => Promise<Result<TreatmentPlan>>,
  ): Promise<Result<TreatmentPlan>> {
    if (!(await this.catalog.knownProducts([productId])).has(productId)) return refuse('PRODUCT_NOT_FOUND');
    try {
      return await write();
    } catch (error) {
      if (isDuplicateKey(error)) return refuse('TREATMENT_PRODUCT_TAKEN');
      throw error;
    }
  }
}

function planOf(id: number, body: TreatmentPlanBody): TreatmentPlan {
  return {
    id,
    productId: body.productId,
    name: body.name,
    note: body.note ?? null,
    serviceIds: body.serviceIds ?? null,
    times: body.times,
    validDays: body.validDays,
    visitFen: body.visitFen,
    cycleDays: body.cycleDays ?? null,
    active: body.active,
  };
}
