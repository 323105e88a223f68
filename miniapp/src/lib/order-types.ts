import type { StoreBrief } from './store-types';

export type OrderState = 'awaiting_payment' | 'paid' | 'refunding' | 'refunded' | 'closed';
export type PaymentMethod = 'points' | 'wallet' | 'cash' | 'wechat';

export interface OrderLine {
  id: number;
  productId: number;
  name: string;
  quantity: number;
  unitPriceFen: number;
  listFen: number;
  discountFen: number;
  pointsFen: number;
  payFen: number;
}

export interface DiscountLine {
  kind: 'tier' | 'points';
  title: string;
  amountFen: number;
}

export interface OrderPayment {
  method: PaymentMethod;
  amountFen: number;
  principalFen?: number;
  bonusFen?: number;
  points?: number;
  state: 'held' | 'paid' | 'refunding' | 'refunded' | 'void';
}

export interface Order {
  id: number;
  orderNo: string;
  source: 'staff' | 'pos' | 'member';
  state: OrderState;
  store: StoreBrief;
  memberId: number | null;
  staffName: string | null;
  createdAt: string;
  paidAt: string | null;
  refundedAt: string | null;
  lines: OrderLine[];
  listFen: number;
  discounts: DiscountLine[];
  payableFen: number;
  payments: OrderPayment[];
  earnedPoints: number;
  earnedGrowth: number;
  balances: { walletTotalFen: number; points: number; growth: number } | null;
  expiresAt: string | null;
}

export interface OrderBrief {
  id: number;
  orderNo: string;
  state: OrderState;
  storeName: string;
  createdAt: string;
  payableFen: number;
  summary: string;
  memberName: string | null;
  staffName: string | null;
}
