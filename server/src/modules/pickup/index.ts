export { PickupModule } from './pickup.module.js';
