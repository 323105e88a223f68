export { PickupModule } from './pickup.module.js';
export { PickupFacade } from './pickup.facade.js';
export { PickupEntity } from './pickup.entity.js';
export {
  PICKUP_COLLECTED,
  PICKUP_EXPIRED,
  PICKUP_EXPIRING,
  PICKUP_READY,
  type PickupCollected,
  type PickupExpired,
  type PickupExpiring,
  type PickupFact,
  type PickupReady,
} from './pickup.events.js';
export type { NewPickup, PickupItem, PickupSource, PickupState, StoredPickup } from './pickup.types.js';
