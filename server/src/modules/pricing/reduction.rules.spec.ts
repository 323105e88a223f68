import { NOON, aPromotion, aTier, someFacts } from '../../../test/support/pricing.js';
import { price } from './price.rules.js';
import type { CheckoutFacts, Quoted } from './pricing.types.js';

const at = (facts: CheckoutFacts, now = NOON): Quoted => price(facts, { couponIds: [], usePoints: false }, [], now);
const reasonOf = (quoted: Quoted, id: number | null): string | null | undefined =>
  quoted.explanation.offers.find((offer) => offer.id === id)?.reason;

const two = [{ priceFen: 10_000 }, { priceFen: 5_000, quantity: 2, categoryId: 2 }];
const off = (offFen: number) => ({ kind: 'amount_off_unit', offFen }) as const;

describe('the effect of a promotion', () => {
  it.each([
    ['a share of the price', { kind: 'percent', priceBp: 8_500 } as const, 3_000, [1_500, 1_500]],
    ['a fixed price, which raises none', { kind: 'fixed_price', unitPriceFen: 6_000 } as const, 4_000, [4_000, 0]],
    ['an amount off each piece', off(700), 2_100, [700, 1_400]],
    ['never more than a piece costs', off(9_000), 19_000, [9_000, 10_000]],
    [
      'an amount off each full threshold',
      { kind: 'amount_off_threshold', thresholdFen: 6_000, offFen: 500, maxTimes: null } as const,
      1_500,
      [750, 750],
    ],
    [
      'so many times at most',
      { kind: 'amount_off_threshold', thresholdFen: 6_000, offFen: 500, maxTimes: 2 } as const,
      1_000,
      [500, 500],
    ],
  ])('is %s', (_, effect, promotionFen, shares) => {
    const quoted = at(someFacts(two, { promotions: [aPromotion({ id: 1, effect })] }));
    expect(quoted.promotionFen).toBe(promotionFen);
    expect(quoted.lines.map((line) => line.promotionFen)).toEqual(shares);
  });
});

describe('tier and promotions', () => {
  const gold = aTier(9_000);

  it('are not both had on a line unless the promotion says so: the better one is', () => {
    const better = at(someFacts(two, { tier: gold, promotions: [aPromotion({ id: 1, effect: off(4_000) })] }));
    expect(better).toMatchObject({ promotionFen: 12_000, tierFen: 0 });
    expect(reasonOf(better, null)).toBe('商品已享受更优惠的活动，不与会员折扣同享');
    const worse = at(someFacts(two, { tier: gold, promotions: [aPromotion({ id: 1, effect: off(100) })] }));
    expect(worse).toMatchObject({ promotionFen: 0, tierFen: 2_000 });
    expect(reasonOf(worse, 1)).toBe('会员折扣更优惠，两者不同享');
  });

  it('come one on top of the other where they may: the tier’s share is of what the promotion left', () => {
    const promotions = [aPromotion({ id: 1, effect: off(1_000), stacksWithTier: true })];
    expect(at(someFacts(two, { tier: gold, promotions }))).toMatchObject({ promotionFen: 3_000, tierFen: 1_700 });
  });

  it('are each had on its own lines', () => {
    const promotions = [aPromotion({ id: 1, effect: off(3_000), scope: { categoryIds: [2] } })];
    const quoted = at(someFacts(two, { tier: gold, promotions }));
    expect(quoted.lines.map(({ tierFen, promotionFen }) => [tierFen, promotionFen])).toEqual([
      [1_000, 0],
      [0, 6_000],
    ]);
  });

  it('give a line one promotion only: the higher priority goes first, unless less is saved by it', () => {
    const small = aPromotion({ id: 1, name: '小', effect: off(1_000), priority: 5, scope: { categoryIds: [2] } });
    const large = aPromotion({ id: 2, name: '大', effect: { kind: 'percent', priceBp: 9_000 } });
    const both = at(someFacts(two, { promotions: [large, small] }));
    expect(both.promotions).toEqual([
      { id: 1, name: '小', amountFen: 2_000 },
      { id: 2, name: '大', amountFen: 1_000 },
    ]);
    const half = aPromotion({ id: 3, name: '半价', effect: { kind: 'percent', priceBp: 5_000 } });
    const best = at(someFacts(two, { promotions: [half, small] }));
    expect(best.promotions).toEqual([{ id: 3, name: '半价', amountFen: 10_000 }]);
    expect(reasonOf(best, 1)).toBe('商品已参加更优惠的“半价”');
  });
});

describe('a promotion that does not apply', () => {
  const only = (scope: object, more = {}) => ({
    promotions: [aPromotion({ id: 1, effect: off(500), scope, ...more })],
  });

  it.each([
    ['online', only({ channels: ['online'] }), '仅限线上下单使用'],
    ['on other weekdays', only({ weekdays: [1, 2] }), '仅限周一、周二使用'],
    ['at other hours', only({ hours: [{ from: '14:00', until: '16:00' }] }), '仅限 14:00–16:00 使用'],
    ['for other goods', only({ productIds: [99] }), '所选商品不参与活动'],
    ['for members of a tier', only({}, { tierCodes: ['gold'] }), '您的会员等级暂不可用'],
    [
      'from an amount on',
      {
        promotions: [
          aPromotion({
            id: 1,
            effect: { kind: 'amount_off_threshold', thresholdFen: 25_000, offFen: 1, maxTimes: null },
          }),
        ],
      },
      '参与活动的商品还差 ¥50',
    ],
    [
      'dearer than the price',
      { promotions: [aPromotion({ id: 1, effect: { kind: 'fixed_price', unitPriceFen: 10_000 } })] },
      '商品现价已不高于活动价',
    ],
  ])('says so: %s', (_, facts, reason) => {
    const quoted = at(someFacts(two, facts));
    expect(quoted.promotionFen).toBe(0);
    expect(reasonOf(quoted, 1)).toBe(reason);
  });

  it('is no offer at all in other stores, before it begins and from its end on', () => {
    const end = new Date(NOON.getTime() + 3_600_000);
    expect(at(someFacts(two, only({ storeIds: [8] }))).explanation.offers).toEqual([]);
    expect(at(someFacts(two, only({ storeIds: [8], groupIds: [2] }))).promotionFen).toBe(1_500);
    const facts = someFacts(two, only({}, { startsAt: NOON, endsAt: end }));
    expect(at(facts, new Date(NOON.getTime() - 1)).explanation.offers).toEqual([]);
    expect(at(facts).promotionFen).toBe(1_500);
    expect(at(facts, new Date(end.getTime() - 1)).promotionFen).toBe(1_500);
    expect(at(facts, end).explanation.offers).toEqual([]);
  });
});
