import fc from 'fast-check';
import { NOON, aCoupon, aPromotion, aTier, anAccount, someFacts } from '../../../test/support/pricing.js';
import type { HeldCoupon } from '../coupon/index.rules.js';
import { applyCoupons, bestCoupons } from './coupon-choice.rules.js';
import { price, priceOnly } from './price.rules.js';
import type { CheckoutFacts, Quoted } from './pricing.types.js';
import type { Promotion, PromotionEffect } from './promotion.types.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const fen = fc.integer({ min: 1, max: 30_000 });
const category = fc.integer({ min: 1, max: 3 });
const categories = fc.uniqueArray(category, { maxLength: 2 });

const lines = fc.array(
  fc.record({ priceFen: fc.nat(30_000), quantity: fc.integer({ min: 1, max: 9 }), categoryId: category }),
  { minLength: 1, maxLength: 6 },
);
const tier = fc.option(fc.integer({ min: 1, max: 10_000 }).map((discountBp) => aTier(discountBp, 15_000)));

const effect: fc.Arbitrary<PromotionEffect> = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }).map((priceBp) => ({ kind: 'percent', priceBp }) as const),
  fen.map((unitPriceFen) => ({ kind: 'fixed_price', unitPriceFen }) as const),
  fen.map((offFen) => ({ kind: 'amount_off_unit', offFen }) as const),
  fc
    .tuple(fen, fen, fc.option(fc.integer({ min: 1, max: 4 })))
    .map(
      ([a, b, maxTimes]) =>
        ({ kind: 'amount_off_threshold', thresholdFen: Math.max(a, b), offFen: Math.min(a, b), maxTimes }) as const,
    ),
);
const promotions = fc
  .array(fc.record({ effect, categoryIds: categories, priority: fc.nat(2), stacksWithTier: fc.boolean() }), {
    maxLength: 5,
  })
  .map((drafts) => drafts.map(({ categoryIds, ...draft }, id) => aPromotion({ id, ...draft, scope: { categoryIds } })));

const benefit = fc.oneof(
  fen.map((valueFen) => ({ kind: 'cash' as const, valueFen })),
  fen.map((reduceFen) => ({ kind: 'full_reduction' as const, reduceFen, repeat: false, maxFen: null })),
  fc.integer({ min: 1, max: 9_999 }).map((payBp) => ({ kind: 'discount' as const, payBp, maxFen: null })),
  fc.integer({ min: 1, max: 3 }).map((quantity) => ({ kind: 'exchange' as const, quantity })),
);
const stacking = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 3 }).map((maxPerOrder) => ({ mode: 'any' as const, maxPerOrder })),
  },
  { weight: 1, arbitrary: fc.constant({ mode: 'exclusive' as const }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.uniqueArray(fc.nat(4)), fc.integer({ min: 1, max: 2 }))
      .map(([templateIds, maxPerOrder]) => ({ mode: 'listed' as const, templateIds, maxPerOrder })),
  },
);
const template = fc.record({ benefit, stacking, minimumFen: fc.nat(40_000), categoryIds: categories });
/** Some coupons of some templates, as members hold them: several of the same are common. */
const coupons = fc
  .tuple(fc.array(template, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(4), { maxLength: 7 }))
  .map(([templates, held]): HeldCoupon[] =>
    held.map((pick, index) => {
      const templateId = pick % templates.length;
      const { benefit: of, categoryIds, ...rules } = templates[templateId] as (typeof templates)[number];
      const validUntil = new Date(NOON.getTime() + 1_000 * (1 + (index % 3)));
      return aCoupon(index + 1, of, { templateId, validUntil, scope: { categoryIds }, ...rules });
    }),
  );

const facts = fc
  .record({ lines, tier, promotions, coupons })
  .map((drawn): CheckoutFacts => someFacts(drawn.lines, { ...drawn, lines: someFacts(drawn.lines).lines }));
const choice = fc.record({
  couponIds: fc.oneof(fc.constant('best' as const), fc.uniqueArray(fc.integer({ min: 1, max: 8 }))),
  usePoints: fc.boolean(),
});
const accounts = fc
  .tuple(fc.nat(20_000), fc.nat(50_000))
  .map(([points, principal]) => [anAccount('points', points), anAccount('principal', principal)]);

const hereOf = ({ place, tier: of }: CheckoutFacts) => ({
  storeId: place.storeId,
  groupId: place.groupId,
  groupPath: place.groupIds,
  channel: place.channel,
  at: NOON,
  tierCode: of?.code ?? null,
});

const basketOf = (quoted: Quoted) =>
  quoted.lines.map((line) => ({ ...line, fen: line.listFen - line.tierFen - line.promotionFen }));

describe('a price', () => {
  it('is the sum of its parts, line by line and on the whole, and never below zero', () => {
    fc.assert(
      fc.property(facts, choice, accounts, (given, choices, states) => {
        const quoted = price(given, choices, states, NOON);
        const total = (of: (line: Quoted['lines'][number]) => number): number => sum(quoted.lines.map(of));
        expect(total(({ listFen }) => listFen)).toBe(quoted.listFen);
        expect(total(({ tierFen }) => tierFen)).toBe(quoted.tierFen);
        expect(total(({ promotionFen }) => promotionFen)).toBe(quoted.promotionFen);
        expect(sum(quoted.promotions.map(({ amountFen }) => amountFen))).toBe(quoted.promotionFen);
        expect(quoted.tierFen + quoted.promotionFen).toBe(quoted.discountFen);
        expect(total(({ couponFen }) => couponFen)).toBe(quoted.couponFen);
        for (const { discountFen, byLine } of quoted.coupons) expect(sum(byLine)).toBe(discountFen);
        expect(sum(quoted.coupons.map(({ discountFen }) => discountFen))).toBe(quoted.couponFen);
        expect(total(({ pointsFen }) => pointsFen)).toBe(quoted.points?.usedFen ?? 0);
        expect(total(({ payFen }) => payFen)).toBe(quoted.payableFen);
        expect(total(({ earnedPoints }) => earnedPoints)).toBe(quoted.earnedPoints);
        for (const line of quoted.lines) {
          const { listFen, tierFen, promotionFen, couponFen, pointsFen, payFen } = line;
          expect(payFen).toBe(listFen - tierFen - promotionFen - couponFen - pointsFen);
          expect(Math.min(tierFen, promotionFen, couponFen, pointsFen, payFen)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('is explained: what applied sums to the way from list to payable, and all else has its reason', () => {
    fc.assert(
      fc.property(facts, choice, accounts, (given, choices, states) => {
        const quoted = price(given, choices, states, NOON);
        const { explanation, couponOptions, ...bare } = quoted;
        const { listFen, payableFen } = bare;
        expect(priceOnly(given, choices, states, NOON)).toEqual(bare);
        expect(couponOptions).toHaveLength(given.coupons.length);
        const reducing = explanation.offers.filter(({ kind }) => kind !== 'wallet');
        expect(sum(reducing.map(({ amountFen }) => amountFen))).toBe(listFen - payableFen);
        const between = explanation.steps.filter(({ kind }) => kind !== 'price' && kind !== 'payable');
        expect(sum(between.map(({ amountFen }) => amountFen))).toBe(listFen - payableFen);
        for (const { applied, amountFen, reason } of explanation.offers) {
          expect(reason === null).toBe(applied);
          expect(amountFen > 0).toBe(applied);
        }
      }),
    );
  });

  it('does not depend on the order in which coupons are named, nor facts are read', () => {
    fc.assert(
      fc.property(facts, choice, accounts, (given, choices, states) => {
        const turned = { ...given, coupons: [...given.coupons].reverse(), promotions: [...given.promotions].reverse() };
        const couponIds = choices.couponIds === 'best' ? 'best' : [...choices.couponIds].reverse();
        const { unusedCoupons: one, ...first } = price(given, choices, states, NOON);
        const { unusedCoupons: other, ...second } = price(turned, { ...choices, couponIds }, states, NOON);
        expect(second).toEqual(first);
        expect(new Set(other)).toEqual(new Set(one));
      }),
    );
  });
});

describe('more discount', () => {
  const more = (given: PromotionEffect, by: number): PromotionEffect => {
    switch (given.kind) {
      case 'percent':
        return { ...given, priceBp: Math.max(0, given.priceBp - by) };
      case 'fixed_price':
        return { ...given, unitPriceFen: Math.max(0, given.unitPriceFen - by) };
      case 'amount_off_unit':
        return { ...given, offFen: given.offFen + by };
      case 'amount_off_threshold':
        return { ...given, thresholdFen: Math.max(given.offFen, given.thresholdFen - by) };
    }
  };
  const reduced = (given: CheckoutFacts): number =>
    price(given, { couponIds: [], usePoints: false }, [], NOON).payableFen;

  it('of a promotion or a tier, or one promotion more, never makes the basket dearer', () => {
    fc.assert(
      fc.property(facts, fc.nat(4), fc.nat(5_000), (given, pick, by) => {
        const before = reduced(given);
        const chosen = given.promotions[pick];
        const better = (one: Promotion): Promotion => (one === chosen ? { ...one, effect: more(one.effect, by) } : one);
        expect(reduced({ ...given, promotions: given.promotions.map(better) })).toBeLessThanOrEqual(before);
        const without = given.promotions.filter((one) => one !== chosen);
        expect(reduced({ ...given, promotions: without })).toBeGreaterThanOrEqual(before);
        const raised = given.tier && aTier(Math.max(1, given.tier.discountBp - by));
        expect(reduced({ ...given, tier: raised })).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('by a coupon never makes the basket dearer, whichever are chosen', () => {
    fc.assert(
      fc.property(facts, choice, ({ coupons: held, ...given }, { couponIds }) => {
        const none = price({ ...given, coupons: [] }, { couponIds: [], usePoints: false }, [], NOON).payableFen;
        const some = price({ ...given, coupons: held }, { couponIds, usePoints: false }, [], NOON).payableFen;
        const best = price({ ...given, coupons: held }, { couponIds: 'best', usePoints: false }, [], NOON).payableFen;
        const fewer = { ...given, coupons: held.slice(1) };
        expect(some).toBeLessThanOrEqual(none);
        expect(best).toBeLessThanOrEqual(some);
        expect(best).toBeLessThanOrEqual(price(fewer, { couponIds: 'best', usePoints: false }, [], NOON).payableFen);
      }),
    );
  });
});

describe('the best coupons', () => {
  const allSets = <T>(of: readonly T[]): T[][] =>
    of.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);

  it('save as much as the best of all combinations that are allowed, with as few coupons', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const basket = basketOf(price(given, { couponIds: [], usePoints: false }, [], NOON));
        const here = hereOf(given);
        const saved = (set: readonly HeldCoupon[]): { fen: number; count: number } | null => {
          const { used, unused } = applyCoupons(set, basket, here);
          return unused.length > 0 ? null : { fen: sum(used.map(({ discountFen }) => discountFen)), count: set.length };
        };
        const possible = allSets(given.coupons).flatMap((set) => saved(set) ?? []);
        const most = Math.max(...possible.map((one) => one.fen));
        const fewest = Math.min(...possible.filter((one) => one.fen === most).map(({ count }) => count));
        const ids = bestCoupons(given.coupons, basket, here);
        expect(saved(given.coupons.filter(({ id }) => ids.includes(id)))).toEqual({ fen: most, count: fewest });
      }),
      { numRuns: 400 },
    );
  });

  it('are found among two hundred without trying for ever', () => {
    const held = Array.from({ length: 200 }, (_, index) =>
      aCoupon(
        index + 1,
        { kind: 'cash', valueFen: 100 + (index % 40) },
        {
          templateId: index % 50,
          stacking: { mode: 'any', maxPerOrder: 5 },
        },
      ),
    );
    const given = someFacts([{ priceFen: 100_000 }], { tier: aTier(10_000), coupons: held });
    const quoted = price(given, { couponIds: 'best', usePoints: false }, [], NOON);
    expect(quoted.unusedCoupons).toEqual([]);
    expect(quoted.coupons).toHaveLength(20);
  });
});
