export { TradeBillModule } from './trade-bill.module.js';
export { TradeBillDifferenceEntity, TradeBillRunEntity } from './trade-bill.entity.js';
