export { OrderModule } from './order.module.js';
export { ORDER_PAID, ORDER_REFUNDED, type OrderPaid, type OrderRefunded } from './order.events.js';
export { OrderService } from './order.service.js';
export { SettleService } from './settle.service.js';
export type { SettleRequest } from './order.requests.js';
