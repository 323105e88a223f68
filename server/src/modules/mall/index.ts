export { MallModule } from './mall.module.js';
export { MallItemEntity, MallStockEntity, MallTurnEntity } from './items/item.entity.js';
export { MallRedemptionEntity } from './redeem/redemption.entity.js';
export {
  MALL_CANCELLED,
  MALL_REDEEMED,
  MALL_SHIPPED,
  type MallCancelled,
  type MallRedeemed,
  type MallShipped,
} from './mall.events.js';
