export { WechatModule } from './wechat.module.js';
export {
  WechatApiClient,
  type EnvVersion,
  type LoginIdentity,
  type PhoneIdentity,
  type QrImage,
  type QrRequest,
  type SubscribeMessage,
  type WechatApiResult,
} from './wechat-api.client.js';
export type { ApiFailure, RefusalReason, Refused, Unavailable, UnavailableCause } from './wechat-api.errors.js';
export { WechatPayClient, type PrepayCommand, type RefundCommand, type TransactionKey } from './wechat-pay.client.js';
export {
  WechatPayNotificationParser,
  type PaymentNotification,
  type RefundNotification,
  type RejectedNotification,
  type RejectionReason,
  type WechatPayNotification,
} from './wechat-pay.notification.js';
export {
  paymentMismatches,
  type ExpectedPayment,
  type PaidDetails,
  type PaymentMismatch,
  type RefundStatus,
  type TradeState,
  type WechatRefund,
  type WechatRefundNotice,
  type WechatTransaction,
} from './wechat-pay.records.js';
export type { DefiniteFailure, PayResult, Unknown, UnknownCause } from './wechat-pay.reply.js';
export type { MiniProgramPayParams } from './wechat-pay.requests.js';
