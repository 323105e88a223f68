export { PricingModule } from './pricing.module.js';
export { PricingFacade } from './pricing.facade.js';
export * from './index.rules.js';
