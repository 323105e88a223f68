/** A coupon of the demo chain, as headquarters would write it down. */
interface CouponData {
  readonly name: string;
  /** What it does, in the terms of the coupon room; money in fen. */
  readonly benefit: object;
  readonly minimumYuan?: number;
  /** Products by SKU; all of them when left out. */
  readonly skus?: readonly string[];
  readonly weekdays?: readonly number[];
  readonly hours?: readonly { readonly from: string; readonly until: string }[];
  readonly days: number;
  readonly perMember: number;
  readonly stock?: number;
  /** In the coupon centre; the others are given by staff. */
  readonly claimable: boolean;
}

const TEAS = ['FT-001', 'FT-002', 'FT-003', 'FT-004', 'TE-001', 'TE-002', 'TE-003', 'TE-004'] as const;

export const COUPONS: readonly CouponData[] = [
  {
    name: '满60减8',
    benefit: { kind: 'full_reduction', reduceFen: 800, repeat: false, maxFen: null },
    minimumYuan: 60,
    days: 30,
    perMember: 2,
    claimable: true,
  },
  {
    name: '工作日下午茶 8.8 折',
    benefit: { kind: 'discount', payBp: 8_800, maxFen: 2_000 },
    skus: TEAS,
    weekdays: [1, 2, 3, 4, 5],
    hours: [{ from: '14:00', until: '18:00' }],
    days: 14,
    perMember: 3,
    claimable: true,
  },
  {
    name: '桂花乌龙奶茶兑换券',
    benefit: { kind: 'exchange', quantity: 1 },
    skus: ['TE-002'],
    days: 30,
    perMember: 1,
    stock: 500,
    claimable: true,
  },
  {
    name: '栗子蒙布朗尝鲜价',
    benefit: { kind: 'trial_price', priceFen: 1_990, quantity: 1 },
    skus: ['CK-002'],
    days: 7,
    perMember: 1,
    stock: 200,
    claimable: true,
  },
  {
    name: '店长安心券',
    benefit: { kind: 'compensation', valueFen: 1_000 },
    days: 60,
    perMember: 5,
    claimable: false,
  },
];

export function couponInput(
  coupon: CouponData,
  position: number,
  products: ReadonlyMap<string, number>,
): Record<string, unknown> {
  const { name, benefit, minimumYuan = 0, skus = [], weekdays = [], hours = [], days, perMember, claimable } = coupon;
  const scope = {
    ...{ weekdays, hours, productIds: skus.flatMap((sku) => products.get(sku) ?? []) },
    ...{ storeIds: [], groupIds: [], channels: [], categoryIds: [], excludedProductIds: [] },
  };
  return {
    name,
    terms: { ...benefit, scope, minimumFen: minimumYuan * 100, tierCodes: [], stacking: { mode: 'exclusive' } },
    validity: { kind: 'relative', afterDays: 0, days },
    stock: coupon.stock ?? null,
    ...{ perMember, claimable, position },
    claimTierCodes: [],
    staffIssuable: !claimable,
  };
}
