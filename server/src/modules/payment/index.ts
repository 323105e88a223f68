export { PaymentModule } from './payment.module.js';
export { PaymentFacade } from './payment.facade.js';
export { PayParams } from './pay-params.dto.js';
export type {
  NewPayment,
  PaidAnswer,
  PaidPayment,
  Payment,
  PaymentOutcomeHandler,
  PaymentPurpose,
  PaymentRefund,
  PaymentState,
  RefundState,
} from './payment.types.js';
export type { RefundRequest } from './refund.service.js';
export { PaymentEntity } from './payment.entity.js';
export { PaymentNoticeEntity } from './payment-notice.entity.js';
export { PaymentRefundEntity } from './payment-refund.entity.js';
