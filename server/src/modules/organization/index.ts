export { LegalEntity } from './legal-entity.entity.js';
export type { OpeningSpan } from './opening-hours.rules.js';
export { OrganizationFacade } from './organization.facade.js';
export { OrganizationModule } from './organization.module.js';
export type { LegalEntityInfo, StoreInfo } from './organization.types.js';
export { StoreBrief, storeBrief } from './store-brief.dto.js';
export { StoreGroup } from './store-group.entity.js';
export { Store } from './store.entity.js';
