import type { Schemas } from '@guike/shared';

/** The server's own description of refunds of stored value; nothing here is written by hand. */
export type RefundPreview = Schemas['RefundPreview'];
export type RefundableLot = Schemas['RefundableLot'];
/** What lots share before and after they are asked back. */
export type RefundLot = Omit<RefundableLot, 'issuerId' | 'issuerName' | 'unavailableReason' | 'fullRefundUntil'>;
export type RefundRequest = Schemas['RefundRequestBody'];
export type WalletRefund = Schemas['WalletRefund'];
export type WalletRefundBrief = Schemas['WalletRefundBrief'];
export type StaffWalletRefund = Schemas['StaffWalletRefund'];
export type StaffWalletRefundBrief = Schemas['StaffWalletRefundBrief'];
export type RefundApproval = Schemas['RefundApprovalBody'];
export type RefundPayout = Schemas['RefundPayoutBody'];

export type RefundReason = RefundPreview['reason'];
export type RefundState = WalletRefund['state'];
export type RefundRule = RefundLot['rule'];
export type RefundWay = RefundLot['way'];
