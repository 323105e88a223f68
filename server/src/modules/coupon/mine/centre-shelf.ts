import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { TtlCache } from '../../../kernel/ttl-cache.js';
import { TierFacade } from '../../tier/index.js';
import { TemplateStore } from '../templates/template.store.js';
import type { CouponTemplate } from '../templates/template.types.js';

/** While a crowd waits for a coupon to open, everybody reloads the page. */
const CACHE_MS = 1_000;

/** What lies in the coupon centre, at most a second old: good enough to look at, never to decide on stock. */
@Injectable()
export class CentreShelf {
  private readonly cache: TtlCache<'all', CouponTemplate[]>;

  constructor(
    private readonly templates: TemplateStore,
    private readonly tiers: TierFacade,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, CACHE_MS);
  }

  all(): Promise<CouponTemplate[]> {
    return this.cache.get('all', () => this.templates.claimable());
  }

  /** Tiers of those who want something that is not for everybody. */
  async tiersOf(claims: readonly { memberId: number; templateId: number }[]): Promise<Map<number, string>> {
    const forSome = new Set(
      (await this.all()).filter(({ claimTierCodes }) => claimTierCodes.length > 0).map(({ id }) => id),
    );
    const ids = claims.filter(({ templateId }) => forSome.has(templateId)).map(({ memberId }) => memberId);
    if (ids.length === 0) return new Map();
    const tiers = await this.tiers.memberTiers([...new Set(ids)]);
    return new Map([...tiers].map(([id, { code }]) => [id, code]));
  }
}
