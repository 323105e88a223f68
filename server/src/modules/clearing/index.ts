export { ClearingModule } from './clearing.module.js';
export { ClearingFactEntity, ClearingLineEntity, ClearingOrderEntity } from './lines/clearing-line.entity.js';
export { LiabilityEstimateEntity } from './liability/liability-estimate.entity.js';
export {
  ClearingBalanceEntity,
  ClearingMonthEntity,
  ClearingPaymentEntity,
  ClearingStatementEntity,
} from './statements/statement.entity.js';
