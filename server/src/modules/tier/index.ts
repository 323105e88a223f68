export { TierModule } from './tier.module.js';
export { TierFacade } from './tier.facade.js';
export { TIER_CHANGED, type TierChanged } from './tier.events.js';
export type { MemberTier, TierMove, TierRecord } from './tier.types.js';
export { MemberTierEntity } from './member-tier.entity.js';
export { TierHistoryEntity } from './tier-history.entity.js';
export { TierMeasureEntity } from './tier-measure.entity.js';
export { TierRuleSetEntity } from './tier-rule-set.entity.js';
