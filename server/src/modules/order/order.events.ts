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
}

/** A paid order has been taken back in full; WeChat's part may still be on its way. */
export const ORDER_REFUNDED = 'order.refunded';

export interface OrderRefunded {
  readonly orderId: number;
  readonly memberId: number | null;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly payableFen: number;
  readonly walletFen: number;
  readonly earnedPoints: number;
  /** Business day of the sale that is taken back. */
  readonly saleDate: string;
  readonly businessDate: string;
}
