import { Injectable } from '@nestjs/common';
import { type Refused, refuse, refuseField } from '../../../kernel/result.js';
import { ENDS_TOO_EARLY, endsTooEarly, instantOf } from '../../../kernel/span.js';
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
    if (endsTooEarly(instantOf(body.activeFrom), instantOf(body.activeUntil)))
      return refuseField('activeUntil', ENDS_TOO_EARLY);
    if (!(await this.placeExists(body))) return refuseField('scopeId', '适用范围不存在');
    if (!(await this.useExists(body))) return refuseField('useId', '可用范围不存在');
    if ((body.coupons ?? []).some(({ templateId, packId }) => (templateId == null) === (packId == null)))
      return refuseField('coupons', 'templateId 与 packId 必须且只能填一个');
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
