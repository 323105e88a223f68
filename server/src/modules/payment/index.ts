export { PaymentModule } from './payment.module.js';
export { PaymentFacade } from './payment.facade.js';
export { PayParams } from './pay-params.dto.js';
export type {
  NewPayment,
  PaidPayment,
  Payment,
  PaymentPurpose,
  PaymentRefund,
  PaymentState,
  RefundObstacle,
  RefundPurpose,
  RefundRoom,
  RefundState,
} from './payment.types.js';
export type { PaidAnswer, PaymentOutcomeHandler, RefundOutcomeHandler } from './payment.port.js';
export type { RefundRequest } from './refund.service.js';
export { type DayPage, PaymentRecords, type RecordedPayment, type RecordedRefund } from './payment-records.js';
export { PaymentEntity } from './payment.entity.js';
export { PaymentNoticeEntity } from './payment-notice.entity.js';
export { PaymentRefundEntity } from './payment-refund.entity.js';
