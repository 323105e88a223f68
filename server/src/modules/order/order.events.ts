import type { Fulfilment, OrderSource } from './order.types.js';

/** An order is paid in full. Amounts in fen; the business day is that of payment, Asia/Shanghai. */
export const ORDER_PAID = 'order.paid';

export interface OrderPaid {
  readonly orderId: number;
  readonly memberId: number | null;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly payableFen: number;
  readonly walletFen: number;
  readonly earnedPoints: number;
  readonly earnedGrowth: number;
  readonly businessDate: string;
  readonly source: OrderSource;
  readonly fulfilment: Fulfilment;
  /** The booking whose bill this was, as the person at the till said; null for none. */
  readonly bookingId: number | null;
}

/** An order was given up before it was paid: everything it held is free again. */
export const ORDER_CLOSED = 'order.closed';

export interface OrderClosed {
  readonly orderId: number;
  readonly memberId: number | null;
  readonly storeId: number;
  readonly source: OrderSource;
  readonly fulfilment: Fulfilment;
}

/** Pieces of a paid order have been taken back, some or all; WeChat's part may still be on its way. */
export const ORDER_REFUNDED = 'order.refunded';

export interface ReturnedPiece {
  readonly line: number;
  readonly productId: number;
  readonly categoryId: number;
  readonly quantity: number;
  /** What had been paid for these pieces, in fen. */
  readonly amountFen: number;
}

export interface OrderRefunded {
  readonly orderId: number;
  readonly returnId: number;
  readonly memberId: number | null;
  /** The store of the sale. */
  readonly storeId: number;
  /** Where the pieces were handed back. */
  readonly returnStoreId: number;
  /** Who had made the sale. */
  readonly staffId: number | null;
  readonly lines: readonly ReturnedPiece[];
  /** What had been paid for all pieces of this return, in fen. */
  readonly amountFen: number;
  /** Of it, back to the wallet. */
  readonly walletFen: number;
  /** Points that the pieces had earned. */
  readonly earnedPoints: number;
  /** Points used that came back. */
  readonly pointsBack: number;
  readonly growth: number;
  /** Nothing of the order is left. */
  readonly complete: boolean;
  /** The whole order, for those who count orders. */
  readonly payableFen: number;
  /** Business day of the sale. */
  readonly saleDate: string;
  /** Business day of the return. */
  readonly businessDate: string;
}

/** A sale of one store was returned in another: the store of the sale may want to know why. */
export const ORDER_RETURNED_ELSEWHERE = 'order.returned_elsewhere';

export interface OrderReturnedElsewhere {
  readonly orderId: number;
  readonly orderNo: string;
  readonly returnId: number;
  readonly memberId: number | null;
  readonly storeId: number;
  readonly returnStoreId: number;
  readonly returnStoreName: string;
  readonly amountFen: number;
  readonly reason: string;
}

/** WeChat will not pay a refund out: somebody in the store has to see to it. */
export const ORDER_REFUND_FAILED = 'order.refund_failed';

export interface OrderRefundFailed {
  readonly orderId: number;
  readonly orderNo: string;
  readonly returnId: number;
  readonly memberId: number | null;
  readonly storeId: number;
  readonly amountFen: number;
}

/** What WeChat would not pay back has been handed over in cash, perhaps by another entity's store. */
export const ORDER_REFUND_HANDED_OVER = 'order.refund_handed_over';

export interface OrderRefundHandedOver {
  readonly orderId: number;
  readonly returnId: number;
  /** The store whose drawer it came from. */
  readonly storeId: number;
  readonly amountFen: number;
}
