import type { CodePurpose, DiscountLine, GuideBrief, OrderLine, StoreBrief, TierTheme } from './api-types';

export interface StaffMe {
  id: number;
  name: string;
  title: string;
  roles: { code: string; name: string; storeId: number | null }[];
  permissions: string[];
  stores: StoreBrief[];
  headquarters: boolean;
  mustChangePassword: boolean;
}

export interface StaffSession {
  token: string;
  expiresAt: string;
  staff: StaffMe;
}

export type AlertOutcome = 'contacted' | 'no_answer' | 'not_interested' | 'booked' | 'other';

export interface StaffAlert {
  id: number;
  kind: string;
  memberId: number;
  memberName: string;
  phoneMasked: string;
  storeName: string;
  reason: string;
  script: string;
  at: string;
  dueAt: string | null;
  state: 'open' | 'seen' | 'done';
  outcome: AlertOutcome | null;
}

export interface StaffToday {
  date: string;
  counters: { joins: number; topupFen: number; salesFen: number; orders: number };
  alerts: StaffAlert[];
  greeting: string;
}

export interface StaffMemberRow {
  id: number;
  memberNo: string;
  name: string;
  phoneMasked: string;
  tierName: string;
  tierTheme: TierTheme;
  lastOrderAt: string | null;
  walletTotalFen: number;
  points: number;
  guideName: string | null;
}

export interface StaffMemberCard extends StaffMemberRow {
  homeStore: StoreBrief | null;
  joinedAt: string;
  growth: number;
  principalFen: number;
  bonusFen: number;
  birthday: { month: number; day: number } | null;
  guide: GuideBrief | null;
  mine: boolean;
  recent: { at: string; kind: string; title: string; amountFen: number | null }[];
}

export interface ScanResult {
  grant: string;
  purpose: CodePurpose;
  expiresAt: string;
  member: StaffMemberCard;
}

export interface Product {
  id: number;
  sku: string;
  name: string;
  categoryId: number;
  categoryName: string;
  priceFen: number;
  kind: 'goods' | 'service';
}

export type TillMethod = 'wallet' | 'cash' | 'wechat';

export interface QuoteRequest {
  storeId: number;
  grant?: string;
  memberId?: number;
  lines: { productId: number; quantity: number }[];
  usePoints?: boolean;
  payWith?: TillMethod[];
}

export interface Quote {
  lines: Omit<OrderLine, 'id'>[];
  listFen: number;
  discounts: DiscountLine[];
  points: { usable: number; usableFen: number; used: number; usedFen: number } | null;
  payableFen: number;
  wallet: { availableFen: number; usableFen: number } | null;
  remainderFen: number;
  earn: { points: number; growth: number };
  quoteHash: string;
  expiresAt: string;
}

export interface SettleRequest extends QuoteRequest {
  payments: { method: TillMethod; amountFen: number }[];
  quoteHash: string;
}

export interface TillTopupRequest {
  storeId: number;
  memberId: number;
  planId: number;
  method: 'cash';
}
