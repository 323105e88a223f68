import type { Schemas } from '@guike/shared';

/** The server's own description of itself under the names this program uses; nothing here is written by hand. */
export type StoreBrief = Schemas['StoreBrief'];
export type Store = Schemas['PublicStore'];
export type ConsentText = Schemas['ConsentText'];
export type ConsentChoice = Schemas['JoinConsent'];
export type ConsentState = Schemas['ConsentState'];
export type GuideBrief = Schemas['GuideBrief'];
export type Landing = Schemas['Landing'];
export type SubscribeTemplate = Schemas['SubscribeTemplateBrief'];
export type MemberSession = Schemas['MemberSession'];
export type Benefit = Schemas['Benefit'];
export type NextTier = Schemas['NextTier'];
export type TierCard = Schemas['TierCard'];
export type Birthday = NonNullable<MemberMe['birthday']>;
export type MemberMe = Schemas['MemberMe'];
export type ProfileChange = Schemas['ProfileChange'];
export type MemberCode = Schemas['MemberCode'];
export type MemberCodeState = Schemas['MemberCodeState'];
export type PayConfirmation = Schemas['PayConfirmationView'];
export type WalletLot = Schemas['WalletLotView'];
export type WalletView = Schemas['WalletView'];
export type WalletStatus = Schemas['WalletStatusView'];
export type Transfer = Schemas['TransferView'];
export type LedgerLine = Schemas['LedgerLine'];
export type PointsView = Schemas['PointsView'];
export type TierRung = Schemas['TierLadderStep'];
export type TierLadder = Schemas['TierView'];
export type TopupPlan = Schemas['TopupPlan'];
export type TopupPlans = Schemas['TopupPlanList'];
export type PayParams = Schemas['PayParams'];
export type Topup = Schemas['Topup'];
export type Message = Schemas['InboxItem'];
export type SubscribeResult = Schemas['SubscribeResult'];
export type Order = Schemas['Order'];
export type OrderLine = Schemas['SoldLineView'];
export type DiscountLine = Schemas['OrderDiscount'];
export type OrderPayment = Schemas['OrderPaymentView'];
export type OrderBrief = Schemas['OrderBrief'];

export type ConsentPurpose = ConsentText['purpose'];
export type TierTheme = TierCard['theme'];
export type Gender = NonNullable<MemberMe['gender']>;
export type CodePurpose = MemberCode['purpose'];
export type LedgerBook = 'wallet' | 'points' | 'growth';
export type OrderState = Order['state'];
export type PaymentMethod = OrderPayment['method'];
export type WithPayment<T> = T & { payment: PayParams };

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
