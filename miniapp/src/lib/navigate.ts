import Taro from '@tarojs/taro';

export const routes = {
  home: '/pages/home/index',
  membership: '/pages/membership/index',
  booking: '/pages/booking/index',
  mall: '/pages/mall/index',
  me: '/pages/me/index',
  landing: '/packages/join/landing/index',
  topup: '/packages/wallet/topup/index',
  topupResult: '/packages/wallet/result/index',
  ledger: '/packages/wallet/ledger/index',
  wallet: '/packages/wallet/wallet/index',
  transfer: '/packages/wallet/transfer/index',
  gift: '/packages/wallet/gift/index',
  receive: '/packages/wallet/receive/index',
  refunds: '/packages/refund/list/index',
  refundAsk: '/packages/refund/ask/index',
  refund: '/packages/refund/detail/index',
  mallItem: '/packages/mall/item/index',
  redemptions: '/packages/mall/redemptions/index',
  redemption: '/packages/mall/redemption/index',
  pickup: '/packages/mall/pickup/index',
  couponCentre: '/packages/coupon/centre/index',
  coupons: '/packages/coupon/list/index',
  coupon: '/packages/coupon/detail/index',
  bookingSlots: '/packages/booking/slots/index',
  bookingConfirm: '/packages/booking/confirm/index',
  bookingDetail: '/packages/booking/detail/index',
  bookings: '/packages/booking/mine/index',
  signIn: '/packages/signin/calendar/index',
  tasks: '/packages/signin/tasks/index',
  product: '/packages/shop/product/index',
  checkout: '/packages/shop/checkout/index',
  shopResult: '/packages/shop/result/index',
  treatments: '/packages/treatment/list/index',
  treatment: '/packages/treatment/card/index',
  orders: '/packages/orders/list/index',
  order: '/packages/orders/detail/index',
  profile: '/packages/profile/edit/index',
  consents: '/packages/profile/consents/index',
  complaints: '/packages/complaint/list/index',
  complaintNew: '/packages/complaint/new/index',
  complaint: '/packages/complaint/detail/index',
  records: '/packages/record/list/index',
  record: '/packages/record/progress/index',
  dataExport: '/packages/profile/export/index',
  closure: '/packages/profile/closure/index',
  referral: '/packages/referral/index/index',
  messages: '/packages/profile/messages/index',
  stores: '/packages/profile/stores/index',
  staffLogin: '/packages/staff/login/index',
  staffPassword: '/packages/staff/password/index',
  staffBooking: '/packages/staff-booking/booking/index',
  staffNewBooking: '/packages/staff-booking/new/index',
  staffBoard: '/packages/staff-booking/board/index',
  staffShifts: '/packages/staff-booking/shifts/index',
  staffLeave: '/packages/staff-booking/leave/index',
  staffSetup: '/packages/staff-booking/setup/index',
  staffToday: '/packages/staff/today/index',
  staffMembers: '/packages/staff/members/index',
  staffMember: '/packages/staff/member/index',
  staffCashier: '/packages/staff/cashier/index',
  staffOrders: '/packages/staff/orders/index',
  staffOrder: '/packages/staff/order/index',
  staffTopup: '/packages/staff/topup/index',
  staffReturn: '/packages/staff/return/index',
  staffFindSale: '/packages/staff/find-sale/index',
  staffRefunds: '/packages/staff/refunds/index',
  staffRefund: '/packages/staff/refund/index',
  staffAskRefund: '/packages/staff/ask-refund/index',
  staffGiveCoupon: '/packages/staff-service/give-coupon/index',
  staffTreatment: '/packages/staff-service/treatment-card/index',
  staffPickup: '/packages/staff-service/pickups/index',
  staffDesk: '/packages/staff/desk/index',
  staffScan: '/packages/staff/scan/index',
  staffFollowed: '/packages/staff/followed/index',
  staffPerformance: '/packages/staff/performance/index',
  staffTeam: '/packages/staff/team/index',
  staffVerify: '/packages/staff/verify/index',
  staffComplaints: '/packages/staff-complaint/list/index',
  staffComplaint: '/packages/staff-complaint/detail/index',
  staffComplaintOpen: '/packages/staff-complaint/open/index',
  staffRecords: '/packages/staff-complaint/records/index',
  staffRecord: '/packages/staff-complaint/record/index',
  staffShift: '/packages/staff/shift/index',
  staffShiftReport: '/packages/staff/shift-report/index',
} as const;

export type RouteName = keyof typeof routes;
type Parameters = Record<string, string | number>;

const TABS: readonly RouteName[] = ['home', 'membership', 'booking', 'mall', 'me'];

export function address(name: RouteName, parameters: Parameters = {}): string {
  const query = Object.entries(parameters).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  return query.length === 0 ? routes[name] : `${routes[name]}?${query.join('&')}`;
}

function ignore(): undefined {
  // WeChat rejects a second navigation while the first one runs; the first one is what the person wanted.
  return undefined;
}

export function go(name: RouteName, parameters: Parameters = {}): void {
  if (TABS.includes(name)) Taro.switchTab({ url: routes[name] }).catch(ignore);
  else Taro.navigateTo({ url: address(name, parameters) }).catch(ignore);
}

/** Instead of this page: going back must not return to a finished step. */
export function replaceWith(name: RouteName, parameters: Parameters = {}): void {
  if (TABS.includes(name)) Taro.switchTab({ url: routes[name] }).catch(ignore);
  else Taro.redirectTo({ url: address(name, parameters) }).catch(ignore);
}

/** A page opened from a link or a QR code has nothing behind it: back leads home. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack().catch(ignore);
  else Taro.switchTab({ url: routes.home }).catch(ignore);
}

/** A link from a message: only places of our own, however it was written. */
export function openLink(link: string): void {
  const [path = ''] = link.split('?');
  const known = Object.entries(routes).find(([, route]) => route === `/${path.replace(/^\//, '')}`);
  if (!known) return;
  if (TABS.includes(known[0] as RouteName)) Taro.switchTab({ url: known[1] }).catch(ignore);
  else Taro.navigateTo({ url: `/${link.replace(/^\//, '')}` }).catch(ignore);
}
