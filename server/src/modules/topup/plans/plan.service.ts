import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { instantOf } from '../../../kernel/span.js';
import { IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { PlanPlaces } from './plan-places.js';
import { PlanStore } from './plan.store.js';
import type { AdminTopupPlan, AdminTopupPlanList, PlanCouponBody, TopupPlanBody } from './plan.dto.js';
import type { PlanCoupon, TopupPlanData } from '../topup.types.js';

/** What a member accepts when HQ writes nothing else. */
const DEFAULT_TERMS =
  '本次充值存入您的储值账户，可在适用门店消费抵扣，本金永久有效。充值之日起七日内未使用的，可申请全额退款；' +
  '之后可申请退还剩余本金，已消费部分按法律规定及充值时的约定折算。赠送金额用于消费，不可提现；整笔转赠时随本金一并转出。';

/** Plans as headquarters writes them. A change is a new version of the terms; what was accepted before stays as it was. */
@Injectable()
export class PlanService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly plans: PlanStore,
    private readonly places: PlanPlaces,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<AdminTopupPlanList> {
    return { items: (await this.plans.all()).map(planView) };
  }

  async create(editor: StaffAct, body: TopupPlanBody): Promise<Result<AdminTopupPlan>> {
    const problem = await this.places.problemWith(body);
    if (problem) return problem;
    const plan = planOf(await this.ids.take(), 1, body);
    return this.uow.run(async (tx) => {
      await this.plans.insert(tx, plan);
      const action = 'topup.plan.create';
      await this.audit.record(tx, { ...editor, action, subject: `topup-plan:${plan.id}`, after: planView(plan) });
      return ok(planView(plan));
    });
  }

  async change(editor: StaffAct, id: number, body: TopupPlanBody): Promise<Result<AdminTopupPlan>> {
    const problem = await this.places.problemWith(body);
    if (problem) return problem;
    return this.uow.run(async (tx) => {
      const before = await this.plans.lock(tx, id);
      if (!before) return refuse('NOT_FOUND');
      const after = planOf(id, before.termsVersion + 1, body);
      await this.plans.update(tx, after);
      await this.audit.record(tx, {
        ...editor,
        action: 'topup.plan.change',
        subject: `topup-plan:${id}`,
        before: planView(before),
        after: planView(after),
      });
      return ok(planView(after));
    });
  }
}

function planOf(id: number, termsVersion: number, body: TopupPlanBody): TopupPlanData {
  return {
    id,
    name: body.name,
    payFen: body.payFen,
    bonusFen: body.bonusFen,
    bonusPoints: body.bonusPoints,
    coupons: (body.coupons ?? []).map(couponOf),
    gifts: body.gifts ?? [],
    use: useOf(body),
    days: { weekdays: body.weekdays ?? [], dates: body.dates ?? [] },
    scopeKind: body.scopeKind,
    scopeId: body.scopeKind === 'chain' ? null : (body.scopeId ?? null),
    audience: body.audience,
    tierCodes: body.tierCodes,
    activeFrom: instantOf(body.activeFrom),
    activeUntil: instantOf(body.activeUntil),
    active: body.active,
    position: body.position,
    termsVersion,
    termsText: body.termsText ?? DEFAULT_TERMS,
  };
}

function couponOf({ templateId, packId, quantity, title, valueFen }: PlanCouponBody): PlanCoupon {
  return { templateId: templateId ?? null, packId: packId ?? null, quantity, title, valueFen };
}

function useOf({ useKind = 'chain', useId }: TopupPlanBody): TopupPlanData['use'] {
  return useKind === 'chain' || useKind === 'online' ? { kind: useKind } : { kind: useKind, id: useId ?? 0 };
}

function planView({ use, days, ...plan }: TopupPlanData): AdminTopupPlan {
  return {
    ...plan,
    useKind: use.kind,
    useId: 'id' in use ? use.id : null,
    weekdays: [...days.weekdays],
    dates: [...days.dates],
    coupons: [...plan.coupons],
    gifts: [...plan.gifts],
    tierCodes: [...plan.tierCodes],
    activeFrom: plan.activeFrom?.toISOString() ?? null,
    activeUntil: plan.activeUntil?.toISOString() ?? null,
  };
}
