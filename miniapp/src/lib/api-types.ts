export * from './order-types';
export * from './store-types';
import type { StoreBrief } from './store-types';

/** What the server promises (docs: /api/docs). Fen = integer 分; instants are ISO 8601 UTC. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type ConsentPurpose = 'account' | 'marketing' | 'location' | 'birthday';

export interface ConsentText {
  purpose: ConsentPurpose;
  version: string;
  title: string;
  text: string;
  required: boolean;
}

export interface ConsentChoice {
  purpose: ConsentPurpose;
  version: string;
  granted: boolean;
}

export interface ConsentState extends ConsentChoice {
  title: string;
  at: string | null;
}

export interface GuideBrief {
  id: number;
  name: string;
  title: string;
}

export interface Landing {
  chainName: string;
  brandLine: string;
  store: StoreBrief | null;
  guide: GuideBrief | null;
  campaign: { code: string; name: string } | null;
  welcome: { points: number; text: string } | null;
  consentTexts: ConsentText[];
}

export interface SubscribeTemplate {
  key: string;
  templateId: string;
  title: string;
}

export interface MemberSession {
  token: string;
  expiresAt: string;
  memberId: number | null;
}

export type TierTheme = 'stone' | 'mist' | 'wheat' | 'night';

export interface Benefit {
  kind: string;
  title: string;
  detail: string;
}

export interface NextTier {
  code: string;
  name: string;
  remainingText: string;
  progress: number;
  growthNeeded: number | null;
}

export interface TierCard {
  code: string;
  name: string;
  level: number;
  theme: TierTheme;
  since: string;
  until: string | null;
  growth: number;
  next: NextTier | null;
  benefits: Benefit[];
}

export interface Birthday {
  month: number;
  day: number;
  calendar: 'solar' | 'lunar';
}

export type Gender = 'female' | 'male' | 'other';

export interface MemberMe {
  id: number;
  memberNo: string;
  nickname: string;
  phoneMasked: string;
  homeStore: StoreBrief | null;
  guide: GuideBrief | null;
  joinedAt: string;
  birthday: Birthday | null;
  gender: Gender | null;
  occupation: string | null;
  tier: TierCard;
  wallet: { principalFen: number; bonusFen: number; totalFen: number; heldFen: number; status: 'active' | 'frozen' };
  points: { balance: number; pending: number; worthFen: number };
  growth: number;
  unreadMessages: number;
}

export interface ProfileChange {
  nickname?: string;
  birthday?: Birthday;
  gender?: Gender;
  occupation?: string;
}

export interface MemberCode {
  code: string;
  barcode: string;
  purpose: CodePurpose;
  expiresAt: string;
  ttlSeconds: number;
}

export type CodePurpose = 'identify' | 'pay';

export interface MemberCodeState {
  state: 'active' | 'used' | 'expired';
  usedAt: string | null;
  storeName: string | null;
}

export interface WalletLot {
  id: number;
  planName: string;
  paidFen: number;
  bonusFen: number;
  remainingPaidFen: number;
  remainingBonusFen: number;
  issuerName: string;
  at: string;
}

export interface WalletView {
  principalFen: number;
  bonusFen: number;
  totalFen: number;
  heldFen: number;
  capFen: number;
  roomFen: number;
  status: 'active' | 'frozen';
  lots: WalletLot[];
}

export type LedgerBook = 'wallet' | 'points' | 'growth';

export interface LedgerLine {
  id: number;
  at: string;
  kind: string;
  title: string;
  detail: string | null;
  amount: number;
  principalFen?: number;
  bonusFen?: number;
  balanceAfter: number;
  storeName: string | null;
  orderId: number | null;
  topupId: number | null;
}

export interface PointsView {
  balance: number;
  pending: number;
  worthFen: number;
  expiring: { amount: number; on: string }[];
}

export interface TierRung {
  code: string;
  name: string;
  level: number;
  theme: TierTheme;
  conditionText: string;
  benefits: Benefit[];
  reached: boolean;
}

export interface TierLadder {
  current: TierCard;
  ladder: TierRung[];
  history: { at: string; fromName: string | null; toName: string; reasonText: string }[];
}

export interface TopupPlan {
  id: number;
  name: string;
  payFen: number;
  bonusFen: number;
  bonusPoints: number;
  totalFen: number;
  scopeText: string;
  refundText: string;
  firstTimeOnly: boolean;
  recommended: boolean;
  unavailableReason: string | null;
}

export interface TopupPlans {
  items: TopupPlan[];
  roomFen: number;
}

export interface PayParams {
  appId: string;
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

export interface Topup {
  id: number;
  state: 'created' | 'paying' | 'paid' | 'closed' | 'refunded';
  planName: string;
  payFen: number;
  bonusFen: number;
  bonusPoints: number;
  storeName: string;
  createdAt: string;
  paidAt: string | null;
  walletAfterFen: number | null;
}

export type WithPayment<T> = T & { payment: PayParams };

export interface Message {
  id: number;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  at: string;
  readAt: string | null;
}

export interface SubscribeResult {
  templateId: string;
  result: 'accept' | 'reject' | 'ban' | 'filter';
}
