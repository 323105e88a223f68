import type { Quote, QuoteRequest } from '../../../src/lib/staff-types';

type Coupon = Quote['coupons'][number];
type Bare = Omit<Quote, 'couponIds' | 'coupons' | 'explanation'>;

interface Held {
  id: number;
  name: string;
  kind: string;
  minimumFen: number;
  offFen: number;
  exclusive: boolean;
}

/** What every guest of the pretended shop holds. */
const HELD: readonly Held[] = [
  { id: 71, name: '立减3元', kind: 'cash', minimumFen: 0, offFen: 300, exclusive: false },
  { id: 72, name: '满50减8', kind: 'full_reduction', minimumFen: 5_000, offFen: 800, exclusive: false },
  { id: 73, name: '新客立减5元（不可叠加）', kind: 'cash', minimumFen: 0, offFen: 500, exclusive: true },
  { id: 74, name: '满200减40', kind: 'full_reduction', minimumFen: 20_000, offFen: 4_000, exclusive: false },
];

const yuan = (fen: number): string => `¥${fen / 100}`;

function sets(coupons: readonly Held[]): Held[][] {
  const plain = coupons.filter(({ exclusive }) => !exclusive);
  return [[], plain, ...coupons.map((one) => [one])];
}

const saved = (coupons: readonly Held[]): number => coupons.reduce((sum, { offFen }) => sum + offFen, 0);

function option(coupon: Held, used: readonly Held[], goodsFen: number): Coupon {
  const { id, name, kind, offFen, minimumFen } = coupon;
  const same = { id, name, kind, validUntil: '2026-12-31T16:00:00.000Z' };
  if (used.includes(coupon))
    return { ...same, applied: true, usable: true, combinable: true, discountFen: offFen, reason: null };
  if (goodsFen < minimumFen) {
    const reason = `再买 ${yuan(minimumFen - goodsFen)} 可用`;
    return { ...same, applied: false, usable: false, combinable: false, discountFen: 0, reason };
  }
  const combinable = !coupon.exclusive && used.every(({ exclusive }) => !exclusive);
  const reason = combinable ? '可用，未选择' : '不能与已选的券同时使用';
  return { ...same, applied: false, usable: true, combinable, discountFen: offFen, reason };
}

function explained(quote: Bare, coupons: readonly Coupon[]): Quote['explanation'] {
  const steps = [
    { kind: 'price' as const, title: '商品金额', amountFen: quote.listFen },
    ...quote.discounts.map(({ kind, title, amountFen }) => ({ kind, title, amountFen })),
    { kind: 'payable' as const, title: '应付', amountFen: quote.payableFen },
  ];
  const offers = coupons.map(({ id, name, applied, discountFen, reason }) => ({
    kind: 'coupon' as const,
    id,
    title: name,
    applied,
    amountFen: applied ? discountFen : 0,
    reason,
  }));
  const evening = { kind: 'promotion' as const, id: 9, title: '晚市面包八折', applied: false, amountFen: 0 };
  return {
    steps: steps.map((step, index) => ({ order: index + 1, ...step })),
    offers: [{ ...evening, reason: '仅限 20:00–22:00 使用' }, ...offers],
  };
}

/** Coupons after the tier and before points, and the explanation of all of it. */
export function withCoupons(quote: Bare, body: QuoteRequest): Quote {
  if (!body.grant) return { ...quote, couponIds: [], coupons: [], explanation: explained(quote, []) };
  const tierFen = quote.lines.reduce((sum, { discountFen }) => sum + discountFen, 0);
  const goodsFen = quote.listFen - tierFen;
  const usable = HELD.filter(({ minimumFen }) => goodsFen >= minimumFen);
  const best = sets(usable).reduce((a, b) => (saved(b) > saved(a) ? b : a), [] as Held[]);
  const used = body.bestCoupons === true ? best : usable.filter(({ id }) => body.couponIds?.includes(id));
  const couponFen = saved(used);
  const payableFen = quote.payableFen - couponFen;
  const points = quote.discounts.filter(({ kind }) => kind === 'points');
  const priced: Bare = {
    ...quote,
    payableFen,
    discounts: [
      ...quote.discounts.filter(({ kind }) => kind !== 'points'),
      ...used.map(({ id, name, offFen }) => ({ kind: 'coupon' as const, id, title: name, amountFen: offFen })),
      ...points,
    ],
    wallet: quote.wallet && { ...quote.wallet, usableFen: Math.min(quote.wallet.availableFen, payableFen) },
    quoteHash: `${quote.quoteHash}-${used.map(({ id }) => id).join('+')}`,
  };
  const coupons = HELD.map((coupon) => option(coupon, used, goodsFen)).sort(
    (a, b) => Number(b.usable) - Number(a.usable) || b.discountFen - a.discountFen,
  );
  return { ...priced, couponIds: used.map(({ id }) => id), coupons, explanation: explained(priced, coupons) };
}
