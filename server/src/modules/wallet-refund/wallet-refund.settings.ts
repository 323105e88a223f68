import { z } from 'zod';
import { defineSetting } from '../settings/index.js';

export const REFUND_REGIONS = ['national', 'shanghai', 'beijing', 'jiangsu'] as const;
export type RefundRegion = (typeof REFUND_REGIONS)[number];

export const WALLET_REFUND_REGION = defineSetting<RefundRegion>({
  key: 'walletRefund.region',
  title: '储值退款适用地区',
  description:
    '决定适用哪一套退款期限：national 全国、shanghai 上海、beijing 北京、jiangsu 江苏。按充值门店所在地设置。',
  schema: z.enum(REFUND_REGIONS),
  defaultValue: 'national',
  scopes: ['chain', 'group', 'store'],
});

const profile = z.strictObject({
  /** Days after payment in which what is unused comes back in full: seven by law at least. */
  fullRefundDays: z.int().min(7).max(90),
  /** Days in which to pay such a refund, and any other. */
  fullPayoutDays: z.int().min(1).max(60),
  otherPayoutDays: z.int().min(1).max(60),
  /** A wallet with no more than this in it counts at the better rate. 0: no such rule. */
  smallBalanceFen: z.int().min(0).max(100_000),
});

export type RegionProfile = z.infer<typeof profile>;
export type RegionProfiles = Readonly<Record<RefundRegion, RegionProfile>>;

export const WALLET_REFUND_PROFILES = defineSetting<RegionProfiles>({
  key: 'walletRefund.profiles',
  title: '各地区储值退款期限',
  description:
    '每个地区：未使用全额退的天数（不少于法定 7 天）、全额退的付款天数、其他退款的付款天数、小额余额线（分，0 为不启用）。请由法务按当地规定核对。',
  schema: z.strictObject({ national: profile, shanghai: profile, beijing: profile, jiangsu: profile }),
  defaultValue: {
    national: { fullRefundDays: 7, fullPayoutDays: 7, otherPayoutDays: 15, smallBalanceFen: 0 },
    shanghai: { fullRefundDays: 7, fullPayoutDays: 7, otherPayoutDays: 15, smallBalanceFen: 0 },
    beijing: { fullRefundDays: 7, fullPayoutDays: 5, otherPayoutDays: 15, smallBalanceFen: 2_000 },
    jiangsu: { fullRefundDays: 15, fullPayoutDays: 5, otherPayoutDays: 15, smallBalanceFen: 0 },
  },
  scopes: ['chain'],
});

export const WALLET_REFUND_CASH_LIMIT_FEN = defineSetting({
  key: 'walletRefund.cashLimitFen',
  title: '储值退款现金上限（分）',
  description:
    '一次退款最多可付多少现金，超过的应转账到会员本人账户。按《单用途商业预付卡管理办法》从严时设为 10000，即 ¥100。',
  schema: z.int().min(0).max(10_000_000),
  defaultValue: 500_000,
  scopes: ['chain', 'group', 'store'],
});

export const WALLET_REFUND_SETTINGS = [WALLET_REFUND_REGION, WALLET_REFUND_PROFILES, WALLET_REFUND_CASH_LIMIT_FEN];
