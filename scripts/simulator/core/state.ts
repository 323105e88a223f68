/** Everything the simulated WeChat remembers. Instants are milliseconds of the simulator's clock. */

export interface SimulatedUser {
  name: string;
  openid: string;
  unionid: string;
  phone: string;
  /** WeChat blocks the login of such a user: 40226. */
  highRisk: boolean;
  /** The user switched messages of this mini-program off: 43107. */
  messagesBlocked: boolean;
  /** Content checks want a visit within two hours. */
  lastVisitAt?: number;
}

export interface IssuedCode {
  user: string;
  issuedAt: number;
  used: boolean;
  /** Only phone codes: the number the user chose to give. */
  phone?: string;
}

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  page?: string;
  data: Record<string, string>;
  sentAt: number;
}

export interface ShippingInfo {
  transactionId: string;
  logisticsType: number;
  items: string[];
  uploads: number;
  uploadedAt: number;
}

export interface RobotMessage {
  key: string;
  type: string;
  content: string;
  sentAt: number;
}

export type TradeState = 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND';

export interface Payment {
  outTradeNo: string;
  description: string;
  attach?: string;
  notifyUrl: string;
  total: number;
  openid: string;
  /** Digest of the first order's parameters: a later order under the same number must repeat them. */
  parameters: string;
  state: Exclude<TradeState, 'REFUND'>;
  createdAt: number;
  expiresAt: number;
  closedAt?: number;
  transactionId?: string;
  paidAt?: number;
  cancelledByUserAt?: number;
}

export interface Prepay {
  outTradeNo: string;
  createdAt: number;
}

export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED';

export interface Refund {
  outRefundNo: string;
  refundId: string;
  outTradeNo: string;
  transactionId: string;
  amount: number;
  total: number;
  reason?: string;
  notifyUrl?: string;
  status: RefundStatus;
  createdAt: number;
  finishedAt?: number;
}

export interface DeliveryAttempt {
  at: number;
  /** 0 for the first delivery, 1 for the first retry of the ladder, … */
  step: number;
  outcome: 'accepted' | 'refused' | 'unreachable' | 'timeout' | 'not_sent';
  durationMs: number;
  httpStatus?: number;
  error?: string;
  fault?: string;
}

export interface Notification {
  id: string;
  eventType: string;
  outTradeNo: string;
  outRefundNo?: string;
  url: string;
  createdAt: number;
  summary: string;
  /** The plaintext that is encrypted into `resource`. */
  resource: Record<string, unknown>;
  status: 'pending' | 'delivered' | 'exhausted' | 'lost';
  /** Real time at which the ladder goes on. */
  nextAttemptAt?: number;
  attempts: DeliveryAttempt[];
}

export interface AccessToken {
  token: string;
  kind: 'stable' | 'plain';
  expiresAt: number;
  /** Withdrawn before its time, by a forced refresh: answers 40001, where an expired one answers 42001. */
  revoked: boolean;
}

export type VoucherPlatformName = 'meituan' | 'douyin';

/** A voucher that Meituan or Douyin has sold. */
export interface SimulatedVoucher {
  platform: VoucherPlatformName;
  /** What the customer shows. */
  code: string;
  encryptedCode: string;
  certificateId: string;
  orderId: string;
  dealId: string;
  title: string;
  priceFen: number;
  marketFen: number;
  expiresAt: number;
  shops?: string[];
  state: 'unused' | 'used' | 'refunded';
  /** How often it was used: never more than once between two cancellations. */
  uses: number;
  usedAt?: number;
  usedIn?: string;
  requestKey?: string;
  operator?: string;
  verifyId?: string;
}

export interface SimulatorState {
  users: Map<string, SimulatedUser>;
  loginCodes: Map<string, IssuedCode>;
  phoneCodes: Map<string, IssuedCode>;
  /** Instants of recent logins by openid. */
  logins: Map<string, number[]>;
  accessTokens: Map<string, AccessToken>;
  forcedRefreshes: number[];
  /** Remaining one-time consents by `openid/templateId`. */
  credits: Map<string, number>;
  messages: SubscribeMessage[];
  shipping: Map<string, ShippingInfo>;
  robotMessages: RobotMessage[];
  payments: Map<string, Payment>;
  prepays: Map<string, Prepay>;
  refunds: Map<string, Refund>;
  notifications: Map<string, Notification>;
  /** By `platform/code`. */
  vouchers: Map<string, SimulatedVoucher>;
  /** Those that live, oldest first. */
  douyinTokens: { token: string; expiresAt: number }[];
  sequence: number;
}

export function emptyState(): SimulatorState {
  return {
    users: new Map(),
    loginCodes: new Map(),
    phoneCodes: new Map(),
    logins: new Map(),
    accessTokens: new Map(),
    forcedRefreshes: [],
    credits: new Map(),
    messages: [],
    shipping: new Map(),
    robotMessages: [],
    payments: new Map(),
    prepays: new Map(),
    refunds: new Map(),
    notifications: new Map(),
    vouchers: new Map(),
    douyinTokens: [],
    sequence: 0,
  };
}
