import { conditionText, faceText, ruleWords, spanWords, validityWords, type ScopeNames } from './coupon-words.rules.js';
import type { CouponBenefit, CouponRules, CouponTerms } from './coupon.types.js';

const NO_NAMES: ScopeNames = { stores: [], groups: [], categories: [], products: [], excluded: [], tiers: [] };

function terms(benefit: CouponBenefit, rules: Partial<CouponRules> = {}): CouponTerms {
  return {
    minimumFen: 0,
    tierCodes: [],
    stacking: { mode: 'exclusive' },
    scope: {
      storeIds: [],
      groupIds: [],
      channels: [],
      categoryIds: [],
      productIds: [],
      excludedProductIds: [],
      weekdays: [],
      hours: [],
    },
    ...rules,
    ...benefit,
  };
}

describe('a coupon in words', () => {
  it.each<[CouponBenefit, number, string, string, string]>([
    [
      { kind: 'full_reduction', reduceFen: 2_000, repeat: false, maxFen: null },
      10_000,
      '¥20',
      '满 ¥100 可用',
      '适用商品满 ¥100，立减 ¥20',
    ],
    [
      { kind: 'full_reduction', reduceFen: 500, repeat: true, maxFen: 2_000 },
      3_000,
      '¥5',
      '每满 ¥30 减',
      '适用商品每满 ¥30 减 ¥5，最多优惠 ¥20',
    ],
    [
      {
        kind: 'stepped',
        steps: [
          { fromFen: 20_000, reduceFen: 4_000 },
          { fromFen: 10_000, reduceFen: 1_000 },
        ],
      },
      0,
      '¥40',
      '满 ¥100 起，最高可减',
      '满 ¥100 减 ¥10，满 ¥200 减 ¥40',
    ],
    [{ kind: 'discount', payBp: 8_800, maxFen: 3_000 }, 0, '8.8折', '无门槛', '享 8.8折，最多优惠 ¥30'],
    [{ kind: 'cash', valueFen: 1_250 }, 0, '¥12.50', '无门槛', '抵扣 ¥12.50，未用完的部分不找零'],
    [{ kind: 'exchange', quantity: 2 }, 0, '兑换', '无门槛', '免费兑换 2 件'],
    [{ kind: 'service', quantity: 1 }, 0, '体验', '无门槛', '免费体验 1 次'],
    [{ kind: 'trial_price', priceFen: 990, quantity: 1 }, 0, '¥9.90', '体验价', '以 ¥9.90 体验，限 1 件'],
    [{ kind: 'freight', maxFen: null }, 9_900, '免运费', '抵运费，满 ¥99 可用', '适用商品满 ¥99，免运费'],
    [{ kind: 'freight', maxFen: 800 }, 0, '¥8', '抵运费', '免运费，最多优惠 ¥8'],
  ])('%j', (benefit, minimumFen, face, condition, sentence) => {
    const of = terms(benefit, { minimumFen });
    expect([faceText(of), conditionText(of), ruleWords(of, NO_NAMES)[0]]).toEqual([face, condition, sentence]);
  });

  it('names where, when and with what, and no more names than anybody reads', () => {
    const of = terms(
      { kind: 'cash', valueFen: 500 },
      {
        stacking: { mode: 'any', maxPerOrder: 3 },
        tierCodes: ['gold'],
        scope: {
          storeIds: [1],
          groupIds: [2],
          channels: ['store'],
          categoryIds: [1],
          productIds: [1, 2, 3],
          excludedProductIds: [9],
          weekdays: [1, 2, 3, 4, 5],
          hours: [{ from: '14:00', until: '17:00' }],
        },
      },
    );
    const names = {
      stores: ['海岸城店'],
      groups: ['深圳'],
      categories: ['面包'],
      products: ['拿铁', '美式', '摩卡'],
      excluded: ['礼盒'],
      tiers: ['金卡'],
    };
    expect(ruleWords(of, names).slice(1)).toEqual([
      '仅限面包、拿铁、美式等（礼盒除外）',
      '适用门店：深圳、海岸城店',
      '仅限到店使用',
      '可用时间：周一至周五 14:00–17:00',
      '仅限金卡会员使用',
      '每单限用 3 张，可与其他券同享',
    ]);
  });

  it('stays readable when what it names is gone', () => {
    const scope = { ...terms({ kind: 'cash', valueFen: 1 }).scope, productIds: [1], storeIds: [1] };
    expect(ruleWords(terms({ kind: 'cash', valueFen: 1 }, { scope }), NO_NAMES).slice(1, 3)).toEqual([
      '仅限指定商品',
      '适用门店：指定门店',
    ]);
  });

  it('says until when', () => {
    expect(validityWords({ kind: 'fixed', from: '2026-11-01', until: '2026-11-30' })).toBe('2026.11.01–2026.11.30');
    expect(validityWords({ kind: 'relative', afterDays: 0, days: 7 })).toBe('领取后 7 天内有效');
    expect(validityWords({ kind: 'relative', afterDays: 1, days: 7 })).toBe('次日起 7 天内有效');
    expect(validityWords({ kind: 'relative', afterDays: 3, days: 7 })).toBe('领取 3 天后起 7 天内有效');
    const span = { validFrom: new Date('2026-11-21T06:30:00Z'), validUntil: new Date('2026-11-27T16:00:00Z') };
    expect(spanWords(span)).toBe('2026.11.21–2026.11.27');
  });
});
