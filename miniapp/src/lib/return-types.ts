import type { Schemas } from '@guike/shared';

/** The server's own description of returns under the names this program uses; nothing here is written by hand. */
export type OrderReturn = Schemas['OrderReturn'];
export type SalesReturn = Schemas['SalesReturn'];
export type ReturnPreview = Schemas['ReturnPreview'];
export type ReturnableOrder = Schemas['ReturnableOrder'];
export type ReturnableLine = Schemas['ReturnableLine'];
export type ReturnPayment = Schemas['ReturnPaymentView'];
export type ReturnRequest = Schemas['ReturnPreviewInput'];

/** What a return gives and takes, thought of or done. */
export type ReturnAmounts = Pick<
  ReturnPreview,
  'lines' | 'amountFen' | 'payments' | 'deductedFen' | 'points' | 'growth' | 'coupons' | 'complete'
>;
