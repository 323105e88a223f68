import type { CentreCoupon, CouponCard, CouponDetail, CouponPass, CouponPreview } from '@/lib/coupon-types';
import { notFound, ok, once, refuse, route } from './replies';
import type { Route } from './replies';

const CASH: CouponCard = {
  id: 71,
  number: '8212345678901234',
  templateId: 11,
  name: '满 100 减 20',
  kind: 'full_reduction',
  standing: 'usable',
  faceText: '¥20',
  conditionText: '满 ¥100 可用',
  validText: '2026.11.20–2026.12.19',
  validFrom: '2026-11-20T02:00:00.000Z',
  validUntil: '2026-12-19T16:00:00.000Z',
  daysLeft: 29,
  needsNoOrder: false,
  usedAt: null,
  usedStoreName: null,
};

const LATTE: CouponCard = {
  ...CASH,
  id: 72,
  number: '8298765432109876',
  templateId: 12,
  name: '生日拿铁兑换券',
  kind: 'exchange',
  faceText: '兑换',
  conditionText: '无门槛',
  daysLeft: 1,
  needsNoOrder: true,
};

const RULES: Readonly<Record<number, string[]>> = {
  71: ['适用商品满 ¥100，立减 ¥20', '全部门店可用', '每单限用 1 张，不与其他券同享'],
  72: [
    '免费兑换 1 件',
    '仅限拿铁',
    '全部门店可用',
    '可用时间：周一至周五 14:00–17:00',
    '每单限用 1 张，不与其他券同享',
  ],
};

const USED: CouponCard = {
  ...CASH,
  id: 70,
  name: '新人立减 5 元',
  faceText: '¥5',
  conditionText: '无门槛',
  standing: 'used',
  daysLeft: 0,
  usedAt: '2026-11-18T06:20:00.000Z',
  usedStoreName: '归客·南山店',
};

const EXPIRED: CouponCard = { ...CASH, id: 69, name: '九月回头券', standing: 'expired', daysLeft: 0 };

const COUPONS = [LATTE, CASH, USED, EXPIRED];

const offer = (changes: Partial<CentreCoupon>): CentreCoupon => ({
  templateId: 11,
  name: '满 100 减 20',
  kind: 'full_reduction',
  faceText: '¥20',
  conditionText: '满 ¥100 可用',
  validityText: '领取后 30 天内有效',
  rules: RULES[71] ?? [],
  stockBand: 'plenty',
  claimFrom: null,
  claimUntil: null,
  received: 0,
  perMember: 1,
  claimable: true,
  reason: null,
  ...changes,
});

const OFFERS: CentreCoupon[] = [
  offer({}),
  offer({
    templateId: 13,
    name: '下午茶 8.8 折',
    faceText: '8.8折',
    conditionText: '无门槛',
    stockBand: 'last',
    received: 1,
    perMember: 3,
  }),
  offer({
    templateId: 14,
    name: '栗子蒙布朗尝鲜价',
    faceText: '¥9.90',
    conditionText: '体验价',
    claimable: false,
    reason: '11月23日 周一 10:00 开抢',
  }),
  offer({ templateId: 15, name: '金卡专享立减', claimable: false, reason: '当前会员等级暂不能领取' }),
];

const PASS: CouponPass = {
  code: 'GKC1.AbCdEfGhIjKlMnOpQrStUv',
  barcode: '911234567890123456',
  expiresAt: '2026-11-21T07:00:00.000Z',
  ttlSeconds: 60,
};

const detail = (coupon: CouponCard): CouponDetail => ({ ...coupon, rules: RULES[coupon.id] ?? [] });

const preview = (coupon: CouponCard, reason: string | null): CouponPreview => ({
  coupon: detail(coupon),
  member: { id: 1001, memberNo: '123456789', name: '林小满', phoneMasked: '138****8000' },
  verifiable: reason === null,
  reason,
});

const find = (id: string | undefined): CouponCard | undefined => COUPONS.find((coupon) => coupon.id === Number(id));

/** Coupons, always the same ones: what they are worth and who may have them is tested where it is decided. */
export const couponRoutes: Route[] = [
  route('GET /member/coupon-centre', () => ok({ items: OFFERS })),
  route('POST /member/coupon-centre/:id/claim', (request, world) => once(request, world, () => ok(CASH))),
  route('GET /member/coupons', ({ query }) => {
    const standings = query['tab'] === 'usable' ? ['usable', 'upcoming', 'held'] : [query['tab']];
    return ok({ items: COUPONS.filter(({ standing }) => standings.includes(standing)), nextCursor: null });
  }),
  route('POST /member/coupons/redeem', ({ body }) =>
    String(body['code']).startsWith('0')
      ? refuse(404, 'COUPON_CODE_INVALID', '券码无效，请核对后重试')
      : ok({ items: [CASH] }),
  ),
  route('GET /member/coupons/:id', (_request, _world, [id]) => {
    const coupon = find(id);
    return coupon ? ok(detail(coupon)) : notFound;
  }),
  route('POST /member/coupons/:id/pass', () => ok(PASS)),
  route('POST /staff/coupons/preview', ({ body }) => {
    const code = String(body['code']).replace(/\s/g, '');
    if (code === CASH.number) return ok(preview(CASH, '请在收银结算时使用'));
    if (code === LATTE.number || code === PASS.code || code === PASS.barcode) return ok(preview(LATTE, null));
    return refuse(404, 'COUPON_CODE_INVALID', '券码无效，请核对后重试');
  }),
  route('POST /staff/coupons/verify', (request, world) =>
    once(request, world, () =>
      ok({
        coupon: { ...LATTE, standing: 'used' },
        member: preview(LATTE, null).member,
        verifiedAt: world.now().toISOString(),
        storeName: '归客·南山店',
      }),
    ),
  ),
];
