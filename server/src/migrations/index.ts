import { Appointment1763900007000 } from './1763900007000-appointment.js';
import { Platform1763700000000 } from './1763700000000-platform.js';
import { OrganizationAndAuth1763700001000 } from './1763700001000-organization-and-auth.js';
import { Members1763700002000 } from './1763700002000-members.js';
import { CatalogTierPaymentTopup1763700003000 } from './1763700003000-catalog-tier-payment-topup.js';
import { Ledger1763700004000 } from './1763700004000-ledger.js';
import { Wallet1763700005000 } from './1763700005000-wallet.js';
import { Order1763700006000 } from './1763700006000-order.js';
import { LedgerLotScope1763800000000 } from './1763800000000-ledger-lot-scope.js';
import { Returns1763800005000 } from './1763800005000-returns.js';
import { PointsRules1763800001000 } from './1763800001000-points-rules.js';
import { WalletDepth1763800002000 } from './1763800002000-wallet-depth.js';
import { Coupons1763800003000 } from './1763800003000-coupons.js';
import { PricingAndCheckout1763800004000 } from './1763800004000-pricing-and-checkout.js';
import { WalletRefunds1763800006000 } from './1763800006000-wallet-refunds.js';
import { Clearing1763800009000 } from './1763800009000-clearing.js';
import { TradeBills1763800010000 } from './1763800010000-trade-bills.js';
import { Shifts1763800011000 } from './1763800011000-shifts.js';
import { Vouchers1763800007000 } from './1763800007000-vouchers.js';
import { PayConfirmations1763800012000 } from './1763800012000-pay-confirmations.js';
import { Webhooks1763800008000 } from './1763800008000-webhooks.js';
import { Schedule1763900006000 } from './1763900006000-schedule.js';
import { RolesOfServices1763900000000 } from './1763900000000-roles-of-services.js';
import { SignInAndTasks1763900001000 } from './1763900001000-sign-in-and-tasks.js';
import { Pickup1763900002000 } from './1763900002000-pickup.js';
import { Mall1763900003000 } from './1763900003000-mall.js';
import { OnlineOrders1763900004000 } from './1763900004000-online-orders.js';
import { Media1763900008000 } from './1763900008000-media.js';
import { Referral1763900011000 } from './1763900011000-referral.js';
import { MemberPrivacy1763900012000 } from './1763900012000-member-privacy.js';
import { Treatment1763900005000 } from './1763900005000-treatment.js';
import { FollowUp1763900013000 } from './1763900013000-follow-up.js';
import { Performance1763900014000 } from './1763900014000-performance.js';
import { Complaint1763900009000 } from './1763900009000-complaint.js';
import { ServiceRecord1763900010000 } from './1763900010000-service-record.js';
import { GuessGuard1763900015000 } from './1763900015000-guess-guard.js';
import { ReferralClawBack1763900020000 } from './1763900020000-referral-claw-back.js';
import { UsedUpPieces1763900021000 } from './1763900021000-used-up-pieces.js';
import { BookingRefunds1763900022000 } from './1763900022000-booking-refunds.js';
import { StaffNotices1763900023000 } from './1763900023000-staff-notices.js';

/** One timeline. A landed migration is never edited: a later one corrects it. */
export const MIGRATIONS = [
  Platform1763700000000,
  OrganizationAndAuth1763700001000,
  Members1763700002000,
  CatalogTierPaymentTopup1763700003000,
  Ledger1763700004000,
  Wallet1763700005000,
  Order1763700006000,
  LedgerLotScope1763800000000,
  PointsRules1763800001000,
  WalletDepth1763800002000,
  Coupons1763800003000,
  PricingAndCheckout1763800004000,
  Returns1763800005000,
  WalletRefunds1763800006000,
  Vouchers1763800007000,
  Webhooks1763800008000,
  Clearing1763800009000,
  TradeBills1763800010000,
  Shifts1763800011000,
  PayConfirmations1763800012000,
  RolesOfServices1763900000000,
  SignInAndTasks1763900001000,
  Pickup1763900002000,
  Mall1763900003000,
  OnlineOrders1763900004000,
  Treatment1763900005000,
  Schedule1763900006000,
  Appointment1763900007000,
  Media1763900008000,
  Complaint1763900009000,
  ServiceRecord1763900010000,
  Referral1763900011000,
  MemberPrivacy1763900012000,
  FollowUp1763900013000,
  Performance1763900014000,
  GuessGuard1763900015000,
  ReferralClawBack1763900020000,
  UsedUpPieces1763900021000,
  BookingRefunds1763900022000,
  StaffNotices1763900023000,
];
