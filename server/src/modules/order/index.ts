export { OrderModule } from './order.module.js';
export {
  ORDER_CLOSED,
  ORDER_PAID,
  ORDER_REFUNDED,
  ORDER_REFUND_FAILED,
  ORDER_REFUND_HANDED_OVER,
  ORDER_RETURNED_ELSEWHERE,
  type OrderClosed,
  type OrderPaid,
  type OrderRefundFailed,
  type OrderRefundHandedOver,
  type OrderRefunded,
  type OrderReturnedElsewhere,
  type ReturnedPiece,
} from './order.events.js';
export { OrderFacade, type OrderInfo, type OrderLineInfo } from './order.facade.js';
export {
  type PiecesToReturn,
  RETURN_CAUSES,
  type ReturnCause,
  type ReturnGuard,
  type UsedPiece,
} from './returns/return-guards.js';
export { ReturnFacade, type UsedReturn } from './returns/return.facade.js';
export { ReturnPreview, SalesReturn } from './returns/return.dto.js';
export type { Fulfilment, OrderSource, OrderState } from './order.types.js';
export { OrderService } from './order.service.js';
export { QuoteService } from './checkout/quote.service.js';
export { SettleService } from './checkout/settle.service.js';
export type { SettleRequest } from './order.requests.js';
