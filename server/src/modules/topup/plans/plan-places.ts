import { Injectable } from '@nestjs/common';
import { type Refused, refuse } from '../../../kernel/result.js';
import { OrganizationFacade } from '../../organization/index.js';
import { TierFacade } from '../../tier/index.js';
import type { TopupPlanBody } from './plan.dto.js';

/** Whether what a plan refers to exists. */
@Injectable()
export class PlanPlaces {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly tiers: TierFacade,
  ) {}

  async problemWith(body: TopupPlanBody): Promise<Refused | null> {
    const from = body.activeFrom == null ? null : Date.parse(body.activeFrom);
    const until = body.activeUntil == null ? null : Date.parse(body.activeUntil);
    if (from !== null && until !== null && until <= from) return invalid('activeUntil', '结束时间必须晚于开始时间');
    if (!(await this.placeExists(body))) return invalid('scopeId', '适用范围不存在');
    if (!(await this.useExists(body))) return invalid('useId', '可用范围不存在');
    if ((body.coupons ?? []).some(({ templateId, packId }) => (templateId == null) === (packId == null)))
      return invalid('coupons', 'templateId 与 packId 必须且只能填一个');
    const known = new Set(await this.tiers.codes());
    return body.tierCodes.every((code) => known.has(code)) ? null : refuse('TIER_UNKNOWN');
  }

  private useExists({ useKind, useId }: TopupPlanBody): Promise<boolean> | boolean {
    if (useKind === 'store' || useKind === 'group')
      return this.placeExists({ scopeKind: useKind, scopeId: useId ?? null });
    return true;
  }

  private async placeExists({ scopeKind, scopeId }: Pick<TopupPlanBody, 'scopeKind' | 'scopeId'>): Promise<boolean> {
    if (scopeKind === 'chain') return true;
    if (scopeId == null) return false;
    if (scopeKind === 'store') return (await this.organization.store(scopeId)) !== null;
    return (await this.organization.groupPath(scopeId)).includes(scopeId);
  }
}

function invalid(field: string, problem: string): Refused {
  return refuse('REQUEST_INVALID', { fields: [{ field, problems: [problem] }] });
}
