import { type CouponMiss, COUPON_MISSES } from './coupon-miss.rules.js';
import { applyCoupon, applyHeld, missedBeside, needsNoOrder } from './coupon.rules.js';
import type {
  BasketLine,
  CouponBenefit,
  CouponPlace,
  CouponRules,
  CouponScope,
  CouponTerms,
  HeldCoupon,
} from './coupon.types.js';

const OPEN: CouponScope = {
  storeIds: [],
  groupIds: [],
  channels: [],
  categoryIds: [],
  productIds: [],
  excludedProductIds: [],
  weekdays: [],
  hours: [],
};

/** Saturday, 21 November 2026, 14:30 in Shanghai. */
const HERE: CouponPlace = {
  storeId: 7,
  groupId: 3,
  channel: 'store',
  at: new Date('2026-11-21T06:30:00Z'),
  tierCode: 'gold',
};

function terms(
  benefit: CouponBenefit,
  { scope, ...rules }: Partial<Omit<CouponRules, 'scope'>> & { scope?: Partial<CouponScope> } = {},
): CouponTerms {
  return {
    minimumFen: 0,
    tierCodes: [],
    stacking: { mode: 'exclusive' },
    ...rules,
    scope: { ...OPEN, ...scope },
    ...benefit,
  };
}

const line = (fen: number, more: Partial<BasketLine> = {}): BasketLine => ({
  productId: 1,
  categoryId: 10,
  quantity: 1,
  unitPriceFen: fen,
  fen,
  ...more,
});

const cash = (valueFen: number): CouponBenefit => ({ kind: 'cash', valueFen });
const reduce = (reduceFen: number, repeat = false, maxFen: number | null = null): CouponBenefit => ({
  kind: 'full_reduction',
  reduceFen,
  repeat,
  maxFen,
});

/** What comes of it in one word: the discount, or the code of the miss. */
function outcome(of: CouponTerms, basket: BasketLine[], place: Partial<CouponPlace> = {}): number | CouponMiss {
  const result = applyCoupon(of, basket, { ...HERE, ...place });
  return result.ok ? result.discountFen : result.code;
}

describe('what each kind takes off', () => {
  const basket = [line(6_000), line(4_000, { productId: 2 })];

  it.each<[string, CouponBenefit, number, number | CouponMiss]>([
    ['满100减20, reached', reduce(2_000), 10_000, 2_000],
    ['满100减20, not reached', reduce(2_000), 10_001, 'BELOW_MINIMUM'],
    ['每满30减5', reduce(500, true), 3_000, 1_500],
    ['每满30减5, at most 10', reduce(500, true, 1_000), 3_000, 1_000],
    ['a step below the first', { kind: 'stepped', steps: [{ fromFen: 20_000, reduceFen: 5_000 }] }, 0, 'BELOW_MINIMUM'],
    ['8.8折', { kind: 'discount', payBp: 8_800, maxFen: null }, 0, 1_200],
    ['8.8折, at most 10', { kind: 'discount', payBp: 8_800, maxFen: 1_000 }, 0, 1_000],
    ['cash below the basket', cash(3_000), 0, 3_000],
    ['cash above the basket', cash(30_000), 0, 10_000],
    ['compensation', { kind: 'compensation', valueFen: 500 }, 0, 500],
    ['next visit', { kind: 'next_visit', valueFen: 800 }, 5_000, 800],
    ['one piece in exchange: the dearest', { kind: 'exchange', quantity: 1 }, 0, 6_000],
    ['two services', { kind: 'service', quantity: 2 }, 0, 10_000],
    ['one piece at 9.90', { kind: 'trial_price', priceFen: 990, quantity: 1 }, 0, 5_010],
    ['a trial price above the price', { kind: 'trial_price', priceFen: 9_900, quantity: 1 }, 0, 'NOTHING_LEFT'],
    ['freight without freight', { kind: 'freight', maxFen: null }, 0, 'NO_FREIGHT'],
  ])('%s', (_, benefit, minimumFen, expected) => {
    expect(outcome(terms(benefit, { minimumFen }), basket)).toBe(expected);
  });

  it('takes the highest step that is reached', () => {
    const steps = [
      { fromFen: 5_000, reduceFen: 500 },
      { fromFen: 10_000, reduceFen: 1_500 },
      { fromFen: 20_000, reduceFen: 4_000 },
    ];
    expect(outcome(terms({ kind: 'stepped', steps }), basket)).toBe(1_500);
  });

  it('rounds a discount in favour of the customer', () => {
    expect(outcome(terms({ kind: 'discount', payBp: 8_800, maxFen: null }), [line(101)])).toBe(13);
  });

  it('takes single pieces off a line of several, rounding down to what they still cost', () => {
    const three = line(1_000, { quantity: 3, unitPriceFen: 400 });
    expect(outcome(terms({ kind: 'exchange', quantity: 1 }), [three])).toBe(333);
    expect(outcome(terms({ kind: 'exchange', quantity: 3 }), [three])).toBe(1_000);
  });

  it('takes nothing of the freight unless it is for freight, and then nothing else', () => {
    const delivery = line(800, { productId: 99, categoryId: 99, freight: true });
    expect(outcome(terms(cash(10_000)), [line(2_000), delivery])).toBe(2_000);
    const free = terms({ kind: 'freight', maxFen: 500 }, { minimumFen: 2_000 });
    expect(applyCoupon(free, [line(2_000), delivery], HERE)).toEqual({ ok: true, discountFen: 500, byLine: [0, 500] });
    expect(outcome(free, [line(1_500), delivery])).toBe('BELOW_MINIMUM');
  });

  it('has nothing to take off what is already free', () => {
    expect(outcome(terms(cash(100)), [line(0)])).toBe('NOTHING_LEFT');
  });
});

describe('what it applies to', () => {
  it('shares the discount over the lines in scope alone, by largest remainder', () => {
    const basket = [
      line(100),
      line(100, { productId: 2 }),
      line(100, { productId: 3 }),
      line(5_000, { categoryId: 11 }),
    ];
    const result = applyCoupon(terms(cash(100), { scope: { categoryIds: [10] } }), basket, HERE);
    expect(result).toEqual({ ok: true, discountFen: 100, byLine: [34, 33, 33, 0] });
  });

  it.each<[string, Partial<CouponScope>, number | CouponMiss]>([
    ['a named product', { productIds: [1] }, 100],
    ['another product', { productIds: [2] }, 'NO_ELIGIBLE_PRODUCT'],
    ['its category', { categoryIds: [10], productIds: [2] }, 100],
    ['its category without it', { categoryIds: [10], excludedProductIds: [1] }, 'NO_ELIGIBLE_PRODUCT'],
    ['its store', { storeIds: [7] }, 100],
    ['another store', { storeIds: [8] }, 'WRONG_STORE'],
    ['its group', { storeIds: [8], groupIds: [3] }, 100],
    ['another group', { groupIds: [4] }, 'WRONG_STORE'],
    ['stores', { channels: ['store'] }, 100],
    ['online orders', { channels: ['online'] }, 'WRONG_CHANNEL'],
    ['Saturdays', { weekdays: [6] }, 100],
    ['workdays', { weekdays: [1, 2, 3, 4, 5] }, 'WRONG_WEEKDAY'],
    ['the afternoon', { hours: [{ from: '14:30', until: '17:00' }] }, 100],
    ['before its end, which is not included', { hours: [{ from: '11:00', until: '14:30' }] }, 'WRONG_HOUR'],
    ['the night over midnight', { hours: [{ from: '22:00', until: '02:00' }] }, 'WRONG_HOUR'],
  ])('%s', (_, scope, expected) => {
    expect(outcome(terms(cash(100), { scope }), [line(500)])).toBe(expected);
  });

  it('reads the weekday and the hour in Shanghai', () => {
    const night = terms(cash(100), { scope: { weekdays: [7], hours: [{ from: '22:00', until: '02:00' }] } });
    expect(outcome(night, [line(500)], { at: new Date('2026-11-21T16:30:00Z') })).toBe(100);
    expect(outcome(night, [line(500)], { at: new Date('2026-11-21T15:30:00Z') })).toBe('WRONG_WEEKDAY');
  });

  it('knows groups that lie in groups', () => {
    const region = terms(cash(100), { scope: { groupIds: [1] } });
    expect(outcome(region, [line(500)])).toBe('WRONG_STORE');
    expect(outcome(region, [line(500)], { groupPath: [1, 3] })).toBe(100);
  });

  it('is for its tiers alone, and not for somebody who has none', () => {
    const forGold = terms(cash(100), { tierCodes: ['gold'] });
    expect(outcome(forGold, [line(500)])).toBe(100);
    expect(outcome(forGold, [line(500)], { tierCode: 'silver' })).toBe('WRONG_TIER');
    expect(outcome(forGold, [line(500)], { tierCode: null })).toBe('WRONG_TIER');
  });
});

describe('the reasons', () => {
  const reason = (of: CouponTerms, basket: BasketLine[] = [line(8_800)]): string => {
    const result = applyCoupon(of, basket, HERE);
    return result.ok ? 'applied' : result.reason;
  };

  it('say what would have to change', () => {
    expect(reason(terms(reduce(2_000), { minimumFen: 10_000 }))).toBe('再买 ¥12 可用');
    expect(reason(terms(cash(1), { scope: { weekdays: [5, 1, 2, 3, 4] } }))).toBe('仅限周一至周五使用');
    expect(reason(terms(cash(1), { scope: { weekdays: [2, 4] } }))).toBe('仅限周二、周四使用');
    expect(reason(terms(cash(1), { scope: { hours: [{ from: '22:00', until: '02:00' }] } }))).toBe(
      '仅限 22:00–次日 02:00 使用',
    );
    expect(reason(terms(cash(1), { scope: { channels: ['online'] } }))).toBe('仅限线上下单使用');
  });

  it('are Chinese, every one', () => {
    for (const text of Object.values(COUPON_MISSES)) expect(text).toMatch(/^[\p{Script=Han}，]+$/u);
  });
});

describe('a coupon in somebody’s hands', () => {
  const held = (changes: Partial<HeldCoupon> = {}): HeldCoupon => ({
    id: 1,
    code: '1',
    templateId: 5,
    memberId: 2,
    name: '券',
    terms: terms(cash(100)),
    validFrom: new Date('2026-11-20T16:00:00Z'),
    validUntil: new Date('2026-11-21T16:00:00Z'),
    state: 'issued',
    ...changes,
  });

  it.each<[Partial<HeldCoupon>, string]>([
    [{ state: 'used' }, '已使用'],
    [{ state: 'held' }, '正用于一笔待支付的订单'],
    [{ state: 'void' }, '已作废'],
    [{ state: 'expired' }, '已过期'],
    [{ validUntil: HERE.at }, '已过期'],
    [{ validFrom: new Date('2026-11-21T16:00:00Z') }, '11月22日起可用'],
  ])('%j', (changes, reason) => {
    expect(applyHeld(held(changes), [line(500)], HERE)).toMatchObject({ ok: false, reason });
  });

  it('applies in the last millisecond of its last day', () => {
    const last = { ...HERE, at: new Date('2026-11-21T15:59:59.999Z') };
    expect(applyHeld(held(), [line(500)], last)).toMatchObject({ ok: true, discountFen: 100 });
  });

  it('lies beside others as both admit', () => {
    const of = (templateId: number, stacking: CouponTerms['stacking']) =>
      held({ templateId, terms: terms(cash(1), { stacking }) });
    const any = of(1, { mode: 'any', maxPerOrder: 2 });
    const alone = of(2, { mode: 'exclusive' });
    const withOne = of(3, { mode: 'listed', templateIds: [1], maxPerOrder: 1 });
    expect(missedBeside([any], withOne)).toBeNull();
    expect(missedBeside([any], alone)?.code).toBe('NOT_STACKABLE');
    expect(missedBeside([alone], any)?.code).toBe('NOT_STACKABLE');
    expect(missedBeside([of(4, { mode: 'any', maxPerOrder: 9 })], withOne)?.code).toBe('NOT_STACKABLE');
    expect(missedBeside([any], any)).toBeNull();
    expect(missedBeside([any, any], any)).toMatchObject({ code: 'TOO_MANY', reason: '每单最多用 2 张' });
    expect(missedBeside([alone], alone)).toMatchObject({ code: 'TOO_MANY', reason: '每单最多用 1 张' });
  });

  it('is handed over without an order only when it stands for goods or a service', () => {
    expect(needsNoOrder(terms({ kind: 'service', quantity: 1 }))).toBe(true);
    expect(needsNoOrder(terms(cash(1)))).toBe(false);
  });
});
