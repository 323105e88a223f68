import { NOON, aCoupon, aPromotion, aTier, anAccount, cash, someFacts } from '../../../test/support/pricing.js';
import { price } from './price.rules.js';
import type { CheckoutFacts, Offer, PriceChoices, Quoted } from './pricing.types.js';

const NOTHING: PriceChoices = { couponIds: [], usePoints: false };

const priced = (
  facts: CheckoutFacts,
  choices: Partial<PriceChoices> = {},
  accounts = [anAccount('points', 0)],
): Quoted => price(facts, { ...NOTHING, ...choices }, accounts, NOON);

const steps = ({ explanation }: Quoted): unknown[] =>
  explanation.steps.map(({ kind, title, amountFen }) => [kind, title, amountFen]);
const offer = ({ explanation }: Quoted, title: string): Offer | undefined =>
  explanation.offers.find((one) => one.title === title);

describe('a price', () => {
  it('for a customer who is no member is the list price, and earns nothing', () => {
    const quoted = price(someFacts([{ priceFen: 1_999, quantity: 3 }]), { ...NOTHING, usePoints: true }, [], NOON);
    expect(quoted).toMatchObject({ listFen: 5_997, discountFen: 0, payableFen: 5_997, points: null, wallet: null });
    expect(quoted).toMatchObject({ earnedPoints: 0, earnedGrowth: 0 });
    expect(steps(quoted)).toEqual([
      ['price', '商品金额', 5_997],
      ['payable', '应付', 5_997],
    ]);
    expect(quoted.explanation.offers).toEqual([]);
  });

  it('takes tier, then coupon, then points off what the one before has left', () => {
    const facts = someFacts([{ priceFen: 10_000 }, { priceFen: 5_000, quantity: 2 }], {
      tier: aTier(9_500, 12_500),
      coupons: [
        aCoupon(9, { kind: 'full_reduction', reduceFen: 2_000, repeat: false, maxFen: null }, { minimumFen: 19_000 }),
      ],
    });
    const accounts = [anAccount('points', 2_000), anAccount('principal', 5_000)];
    const quoted = priced(facts, { couponIds: [9], usePoints: true }, accounts);
    expect(steps(quoted)).toEqual([
      ['price', '商品金额', 20_000],
      ['tier', '金卡折扣', 1_000],
      ['coupon', '券9', 2_000],
      ['points', '850 积分抵扣', 8_500],
      ['payable', '应付', 8_500],
    ]);
    expect(quoted).toMatchObject({
      points: { usable: 850, usableFen: 8_500, used: 850, usedFen: 8_500 },
      wallet: { availableFen: 5_000, usableFen: 5_000 },
      earnedPoints: 10,
      earnReasons: ['会员等级 1.25 倍'],
      earnedGrowth: 85,
    });
    expect(
      quoted.lines.map(({ tierFen, couponFen, pointsFen, payFen, earnedPoints }) => [
        tierFen,
        couponFen,
        pointsFen,
        payFen,
        earnedPoints,
      ]),
    ).toEqual(Array(2).fill([500, 1_000, 4_250, 4_250, 5]));
  });

  it('does not use points unasked, but says what they could do', () => {
    const facts = someFacts([{ priceFen: 10_000 }], { tier: aTier(10_000) });
    const quoted = priced(facts, {}, [anAccount('points', 200)]);
    expect(quoted.points).toEqual({ usable: 200, usableFen: 2_000, used: 0, usedFen: 0 });
    expect(offer(quoted, '积分抵扣')).toMatchObject({ applied: false, reason: '未选择使用积分' });
  });

  it('says why there are no points to use', () => {
    const small = someFacts([{ priceFen: 10_000 }], { tier: aTier(10_000) });
    const spend = { ...small.points.spend, minOrderFen: 20_000 };
    expect(offer(priced(small, { usePoints: true }, [anAccount('points', 9)]), '积分抵扣')?.reason).toBe(
      '可用积分不足，10 积分起用',
    );
    const limited = { ...small, points: { ...small.points, spend } };
    expect(offer(priced(limited, { usePoints: true }, [anAccount('points', 900)]), '积分抵扣')?.reason).toBe(
      '订单满 ¥200 可用积分',
    );
  });

  it('is nothing to pay for nothing', () => {
    const quoted = priced(someFacts([{ priceFen: 0, quantity: 2 }], { tier: aTier(9_000) }), { usePoints: true });
    expect(quoted).toMatchObject({ payableFen: 0, earnedPoints: 0 });
  });

  it('counts only stored value that may be spent in this store', () => {
    const bound = anAccount('principal', 3_000);
    const elsewhere = { ...bound, lots: bound.lots.map((lot) => ({ ...lot, scope: 'store:9' })) };
    const quoted = priced(someFacts([{ priceFen: 1_000 }], { tier: aTier(10_000) }), {}, [elsewhere]);
    expect(quoted.wallet).toEqual({ availableFen: 0, usableFen: 0 });
    expect(offer(quoted, '储值余额')).toMatchObject({ applied: false, reason: '没有可在本店使用的储值余额' });
  });
});

describe('coupons in a price', () => {
  const basket = someFacts([{ priceFen: 10_000 }, { priceFen: 6_000, categoryId: 2 }], { tier: aTier(10_000) });

  it('are refused one by one with the reason, when they were asked for and cannot be used', () => {
    const coupons = [
      cash(1, 500, { minimumFen: 20_000 }),
      cash(2, 500, { state: 'used' }),
      cash(3, 500, { scope: { categoryIds: [9] } }),
    ];
    const quoted = priced({ ...basket, coupons }, { couponIds: [1, 2, 3, 4] });
    expect(quoted.coupons).toEqual([]);
    expect(quoted.payableFen).toBe(16_000);
    expect([...quoted.unusedCoupons].sort((a, b) => a.id - b.id)).toEqual([
      { id: 1, reason: '再买 ¥40 可用' },
      { id: 2, reason: '已使用' },
      { id: 3, reason: '所选商品不适用' },
      { id: 4, reason: '没有找到这张券' },
    ]);
  });

  it('take goods out first and plain money last, whatever order they are named in', () => {
    const coupons = [
      cash(1, 1_000),
      aCoupon(2, { kind: 'exchange', quantity: 1 }, { scope: { categoryIds: [2] } }),
      aCoupon(3, { kind: 'discount', payBp: 9_000, maxFen: null }),
    ];
    const quoted = priced({ ...basket, coupons }, { couponIds: [1, 2, 3] });
    expect(quoted.coupons.map(({ id, discountFen }) => [id, discountFen])).toEqual([
      [2, 6_000],
      [3, 1_000],
      [1, 1_000],
    ]);
    expect(priced({ ...basket, coupons }, { couponIds: [3, 1, 2] })).toEqual(quoted);
  });

  it('tell of each one that is not used why: not usable, not beside the others, or just not chosen', () => {
    const coupons = [
      cash(1, 3_000),
      cash(2, 2_000, { stacking: { mode: 'exclusive' } }),
      cash(3, 1_000),
      cash(4, 9_000, { minimumFen: 50_000 }),
    ];
    const quoted = priced({ ...basket, coupons }, { couponIds: [1] });
    expect(
      quoted.couponOptions.map(({ coupon, applied, usable, combinable, discountFen, reason }) => [
        coupon.id,
        applied,
        usable,
        combinable,
        discountFen,
        reason,
      ]),
    ).toEqual([
      [1, true, true, true, 3_000, null],
      [2, false, true, false, 2_000, '不能与已选的券同时使用'],
      [3, false, true, true, 1_000, '可用，未选择'],
      [4, false, false, false, 0, '再买 ¥340 可用'],
    ]);
  });

  it('are valid or not at the time that is asked about', () => {
    const coupons = [cash(1, 3_000, { validUntil: new Date(NOON.getTime() + 1) })];
    const choices: PriceChoices = { couponIds: 'best', usePoints: false };
    expect(price({ ...basket, coupons }, choices, [], NOON).couponFen).toBe(3_000);
    const later = price({ ...basket, coupons }, choices, [], new Date(NOON.getTime() + 1));
    expect(later.couponFen).toBe(0);
    expect(offer(later, '券1')?.reason).toBe('已过期');
  });
});

describe('promotions in a price', () => {
  it('show up by name, with the share of each line', () => {
    const facts = someFacts(
      [
        { priceFen: 1_000, quantity: 3 },
        { priceFen: 500, categoryId: 2 },
      ],
      {
        promotions: [
          aPromotion({
            id: 5,
            name: '曲奇特价',
            effect: { kind: 'fixed_price', unitPriceFen: 800 },
            scope: { productIds: [1] },
          }),
        ],
      },
    );
    const quoted = priced(facts);
    expect(steps(quoted)).toEqual([
      ['price', '商品金额', 3_500],
      ['promotion', '曲奇特价', 600],
      ['payable', '应付', 2_900],
    ]);
    expect(quoted.lines.map(({ promotionFen, payFen }) => [promotionFen, payFen])).toEqual([
      [600, 2_400],
      [0, 500],
    ]);
  });
});
