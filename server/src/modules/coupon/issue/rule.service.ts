import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse, refuseField } from '../../../kernel/result.js';
import { ENDS_TOO_EARLY, endsTooEarly, instantOf } from '../../../kernel/span.js';
import { IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { CouponReferences } from '../templates/coupon-references.js';
import { giftFrom } from './gift.js';
import type { AdminCouponRule, AdminCouponRuleList, CouponRuleBody } from './rule.dto.js';
import { RuleStore } from './rule.store.js';
import type { CouponRule } from './rule.types.js';

/** "When this happens, give that", as headquarters writes it. */
@Injectable()
export class RuleService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly rules: RuleStore,
    private readonly references: CouponReferences,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<AdminCouponRuleList> {
    return { items: (await this.rules.all()).map(ruleView) };
  }

  async create(editor: StaffAct, body: CouponRuleBody): Promise<Result<AdminCouponRule>> {
    const drafted = await this.drafted(await this.ids.take(), body);
    if (!drafted.ok) return drafted;
    const rule = drafted.value;
    const created = await this.uow.run(async (tx) => {
      await this.rules.insert(tx, rule);
      const line = { action: 'coupon.rule.create', subject: `coupon-rule:${rule.id}` };
      await this.audit.record(tx, { ...editor, ...line, after: rule });
      return ok(ruleView(rule));
    });
    this.rules.forget();
    return created;
  }

  async change(editor: StaffAct, id: number, body: CouponRuleBody): Promise<Result<AdminCouponRule>> {
    const drafted = await this.drafted(id, body);
    if (!drafted.ok) return drafted;
    const after = drafted.value;
    const changed = await this.uow.run(async (tx) => {
      const before = await this.rules.lock(tx, id);
      if (!before) return refuse('COUPON_TEMPLATE_NOT_FOUND');
      await this.rules.update(tx, after);
      const line = { action: 'coupon.rule.change', subject: `coupon-rule:${id}` };
      await this.audit.record(tx, { ...editor, ...line, before, after });
      return ok(ruleView(after));
    });
    this.rules.forget();
    return changed;
  }

  private async drafted(id: number, body: CouponRuleBody): Promise<Result<CouponRule>> {
    const gift = giftFrom(body);
    if (!gift.ok) return gift;
    const [activeFrom, activeUntil] = [instantOf(body.activeFrom), instantOf(body.activeUntil)];
    if (endsTooEarly(activeFrom, activeUntil)) {
      return refuseField('activeUntil', ENDS_TOO_EARLY);
    }
    const { name, trigger, minimumFen, storeIds, tierCodes, active } = body;
    const problem =
      (await this.references.problemWithGift(gift.value)) ??
      (await this.references.problemWithStores(storeIds)) ??
      (await this.references.problemWithTiers(tierCodes));
    if (problem) return problem;
    const conditions = { minimumFen, storeIds, tierCodes };
    return ok({ id, name, trigger, gift: gift.value, conditions, active, activeFrom, activeUntil });
  }
}

function ruleView({ gift, conditions, activeFrom, activeUntil, ...rule }: CouponRule): AdminCouponRule {
  return {
    ...rule,
    templateId: 'templateId' in gift ? gift.templateId : null,
    packId: 'packId' in gift ? gift.packId : null,
    minimumFen: conditions.minimumFen,
    storeIds: [...conditions.storeIds],
    tierCodes: [...conditions.tierCodes],
    activeFrom: activeFrom?.toISOString() ?? null,
    activeUntil: activeUntil?.toISOString() ?? null,
  };
}
