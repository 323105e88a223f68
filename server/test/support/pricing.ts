import type { CouponBenefit, CouponRules } from '../../src/modules/coupon/coupon.types.js';
import type { HeldCoupon } from '../../src/modules/coupon/index.rules.js';
import { addressOf, memberAccount } from '../../src/modules/ledger/account-address.rules.js';
import type { AccountState } from '../../src/modules/ledger/index.rules.js';
import type { CheckoutFacts, Promotion } from '../../src/modules/pricing/index.rules.js';
import type { MemberTier } from '../../src/modules/tier/index.js';

/** Facts of a sale for tests of pure pricing: what a test leaves out is as plain as can be. */
export const NOON = new Date('2026-11-20T04:00:00.000Z');
const LONG_AGO = new Date('2026-01-01T00:00:00.000Z');
const LATER = new Date('2027-01-01T00:00:00.000Z');

export const aTier = (discountBp: number, pointsMultiplierBp = 10_000): MemberTier => ({
  code: 'gold',
  name: '金卡',
  level: 3,
  theme: 'wheat',
  discountBp,
  pointsMultiplierBp,
});

export interface SampleLine {
  readonly priceFen: number;
  readonly quantity?: number;
  readonly productId?: number;
  readonly categoryId?: number;
}

export function someFacts(lines: readonly SampleLine[], more: Partial<CheckoutFacts> = {}): CheckoutFacts {
  return {
    place: { storeId: 1, groupId: 3, groupIds: [2, 3], channel: 'store' },
    lines: lines.map(({ priceFen, quantity = 1, productId, categoryId = 1 }, index) => ({
      quantity,
      product: {
        id: productId ?? index + 1,
        sku: `S${index + 1}`,
        name: `商品${index + 1}`,
        categoryId,
        categoryName: '分类',
        kind: 'goods',
        priceFen,
        listFen: priceFen,
        active: true,
      },
    })),
    tier: null,
    promotions: [],
    coupons: [],
    points: {
      earn: {
        fenPerPoint: 1_000,
        rules: [],
        memberDay: { monthDays: [], weekdays: [] },
        maxPerOrder: null,
        maxPerDay: null,
        groupPath: [2, 3],
      },
      spend: { fenPerPoint: 10, maxShareBp: 5_000, step: 10, minOrderFen: 0, maxPointsPerOrder: null },
      lot: { expiry: { kind: 'never' }, pendingHours: 0 },
      returns: { clawBack: 'debt', graceDays: 0 },
    },
    fenPerGrowth: 100,
    earnedToday: 0,
    ...more,
  };
}

export function anAccount(book: 'principal' | 'points', balance: number): AccountState {
  const account = memberAccount(7, book);
  const lot = { id: 1, originId: 1, original: balance, remaining: balance, held: 0, scope: null, expiresAt: null };
  const lots = [{ ...lot, createdAt: LONG_AGO, availableAt: LONG_AGO }];
  return { account, address: addressOf(account), id: 1, balance, held: 0, seq: 1, lots };
}

const EVERYWHERE: CouponRules['scope'] = {
  storeIds: [],
  groupIds: [],
  channels: [],
  categoryIds: [],
  productIds: [],
  excludedProductIds: [],
  weekdays: [],
  hours: [],
};

export function aPromotion(
  promotion: Pick<Promotion, 'id' | 'effect'> &
    Partial<Omit<Promotion, 'scope'>> & { scope?: Partial<Promotion['scope']> },
): Promotion {
  return {
    name: `活动${promotion.id}`,
    tierCodes: [],
    startsAt: null,
    endsAt: null,
    priority: 0,
    stacksWithTier: false,
    ...promotion,
    scope: { ...EVERYWHERE, ...promotion.scope },
  };
}

export function aCoupon(
  id: number,
  benefit: CouponBenefit,
  more: {
    templateId?: number;
    name?: string;
    minimumFen?: number;
    stacking?: CouponRules['stacking'];
    scope?: Partial<CouponRules['scope']>;
    validUntil?: Date;
    state?: HeldCoupon['state'];
  } = {},
): HeldCoupon {
  const { templateId = id, minimumFen = 0, scope, stacking = { mode: 'any', maxPerOrder: 1 } } = more;
  const rules = { scope: { ...EVERYWHERE, ...scope }, minimumFen, tierCodes: [], stacking };
  return {
    id,
    code: `C${id}`,
    templateId,
    memberId: 7,
    name: more.name ?? `券${id}`,
    terms: { ...rules, ...benefit },
    validFrom: LONG_AGO,
    validUntil: more.validUntil ?? LATER,
    state: more.state ?? 'issued',
  };
}

export const cash = (id: number, valueFen: number, more: Parameters<typeof aCoupon>[2] = {}): HeldCoupon =>
  aCoupon(id, { kind: 'cash', valueFen }, more);
