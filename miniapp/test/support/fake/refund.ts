import type { RefundableLot, StaffWalletRefund, WalletRefund } from '@/lib/refund-types';
import { ok, route } from './replies';
import type { Route } from './replies';

const LOT: RefundableLot = {
  lotKey: 31,
  planName: '充300送60',
  paidAt: '2026-09-02T04:00:00.000Z',
  paidFen: 30_000,
  bonusFen: 6_000,
  leftFen: 24_000,
  rule: 'member',
  ruleText: '因个人原因退款，已消费部分按原价计算',
  steps: [
    { title: '充值实付', detail: null, amountFen: 30_000 },
    { title: '已消费', detail: '已消费 ¥120.00，按原价计', amountFen: -12_000 },
  ],
  refundFen: 18_000,
  voidText: '未用完的赠送 ¥40 随退款作废',
  way: 'wechat',
  wayText: '原路退回您的微信支付账户',
  gifts: ['保温杯'],
  issuerId: 1,
  issuerName: '归客餐饮管理有限公司',
  unavailableReason: null,
  fullRefundUntil: null,
};

const REFUND: WalletRefund = {
  id: 1,
  state: 'requested',
  stateText: '等待审核',
  reasonText: '暂时用不上了',
  refundFen: 18_000,
  requestedAt: '2026-11-20T04:00:00.000Z',
  dueOn: '2026-12-05',
  storeName: '归客·南山店',
  cause: 'member',
  askedCause: 'member',
  note: null,
  interestFen: 15,
  totalFen: 18_015,
  returnedFen: 0,
  decisionNote: null,
  issuerName: LOT.issuerName,
  storePhone: '0755-12345678',
  lots: [{ ...LOT, state: 'waiting', stateText: '待审核', interestFen: 15, returnedAt: null }],
  moments: [
    { title: '已提交申请', detail: null, at: '2026-11-20T04:00:00.000Z' },
    { title: '等待门店审核', detail: '最晚 12月5日前办结', at: null },
  ],
  cancellable: true,
};

const STAFF_REFUND: StaffWalletRefund = {
  ...REFUND,
  memberId: 1001,
  memberName: '林小满',
  phoneMasked: '138****8000',
  overdue: false,
  askedBy: 'member',
  problem: null,
  manualFen: 0,
  approvable: true,
  payable: false,
  retryable: false,
  payouts: [],
};

const preview = ok({ reason: 'changed_mind', cause: 'member', lots: [LOT] });

/** Refunds of stored value, always the same one: what is computed is tested where it is computed. */
export const refundRoutes: Route[] = [
  route('POST /member/wallet-refunds/preview', () => preview),
  route('GET /member/wallet-refunds', () => ok({ items: [REFUND], nextCursor: null })),
  route('GET /member/wallet-refunds/:id', () => ok(REFUND)),
  route('POST /staff/wallet-refunds/preview', () => preview),
  route('GET /staff/wallet-refunds', () => ok({ items: [STAFF_REFUND], nextCursor: null })),
  route('GET /staff/wallet-refunds/:id', () => ok(STAFF_REFUND)),
];
