/** What this room needs of facts told by rooms above it: it may not know those rooms, so it says itself what it reads. */

export interface TopupCreditedFact {
  readonly topupId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly paidFen: number;
  readonly bonusFen: number;
}

export interface OrderPaidFact {
  readonly orderId: number;
  readonly storeId: number;
  readonly payableFen: number;
  readonly businessDate: string;
}

export interface OrderRefundedFact {
  readonly orderId: number;
  readonly storeId: number;
  /** What had been paid for the pieces that came back. */
  readonly amountFen: number;
  /** Nothing of the order is left. */
  readonly complete: boolean;
  /** Business day of the sale that is taken back. */
  readonly saleDate: string;
}

export interface ReturnedElsewhereFact {
  readonly orderNo: string;
  readonly returnId: number;
  readonly memberId: number | null;
  readonly storeId: number;
  readonly returnStoreName: string;
  readonly amountFen: number;
  readonly reason: string;
}

export interface RefundFailedFact {
  readonly orderNo: string;
  readonly returnId: number;
  readonly memberId: number | null;
  readonly storeId: number;
  readonly amountFen: number;
}
