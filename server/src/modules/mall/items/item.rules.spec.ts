import type { MallItem, MallItemPlan } from './item.types.js';
import {
  freeTurn,
  itemProblems,
  judgeItem,
  leftAnywhere,
  leftAt,
  limitText,
  periodKey,
  servesStore,
  standingOf,
} from './item.rules.js';

const NOW = new Date('2026-11-22T04:00:00.000Z');

function item(changes: Partial<MallItem> = {}): MallItem {
  return {
    id: 1,
    kind: 'goods',
    name: '手工曲奇',
    subtitle: '',
    emblem: '曲',
    colour: 'gold',
    terms: [],
    points: 100,
    cashFen: 0,
    valueFen: null,
    couponTemplateId: null,
    deliveries: ['pickup'],
    storeIds: [],
    perMember: null,
    limitPeriod: 'ever',
    tierCodes: [],
    startsAt: null,
    endsAt: null,
    active: true,
    position: 1,
    levels: [{ storeId: 0, stock: 10, taken: 4 }],
    ...changes,
  };
}

const plan = (changes: Partial<MallItemPlan> = {}): MallItemPlan => ({
  ...item(),
  stock: 10,
  storeStock: [],
  ...changes,
});

const facts = { now: NOW, tierCode: 'silver', delivery: 'pickup', storeId: 7 } as const;

describe('an item as it is written', () => {
  it('makes sense', () => {
    expect(itemProblems(plan())).toEqual([]);
    expect(itemProblems(plan({ kind: 'coupon', couponTemplateId: 3, deliveries: ['instant'] }))).toEqual([]);
  });

  it.each([
    [{ couponTemplateId: 3 }, '实物商品不能选择优惠券'],
    [{ kind: 'service', deliveries: ['instant'] }, '券类商品需要选择一种优惠券'],
    [{ deliveries: [] }, '实物商品需要到店领取或邮寄'],
    [{ kind: 'swap' }, '加钱换购需要填写金额'],
    [{ startsAt: NOW, endsAt: NOW }, '结束时间必须晚于开始时间'],
    [{ deliveries: ['shipping'], storeStock: [{ storeId: 7, stock: 1 }] }, '只有到店领取的商品可以按门店设库存'],
    [{ storeIds: [8], storeStock: [{ storeId: 7, stock: 1 }] }, '门店库存中有不在领取范围内的门店'],
  ] as const)('does not: %j', (changes, words) => {
    expect(itemProblems(plan(changes as Partial<MallItemPlan>))).toContain(words);
  });
});

describe('what is left', () => {
  it('is the least of all counts that matter', () => {
    const counted = item({
      levels: [
        { storeId: 0, stock: 10, taken: 4 },
        { storeId: 7, stock: 5, taken: 3 },
      ],
    });
    expect([leftAt(counted, 7), leftAt(counted, null), leftAnywhere(counted)]).toEqual([2, 6, 2]);
    expect(servesStore(counted, 8)).toBe(false);
    expect(leftAt(item({ levels: [{ storeId: 0, stock: null, taken: 900 }] }), 7)).toBeNull();
  });

  it('decides how it stands', () => {
    expect(standingOf(item(), NOW)).toBe('open');
    expect(standingOf(item({ startsAt: new Date(NOW.getTime() + 1) }), NOW)).toBe('upcoming');
    expect(standingOf(item({ endsAt: NOW }), NOW)).toBe('over');
    expect(standingOf(item({ levels: [{ storeId: 0, stock: 4, taken: 4 }] }), NOW)).toBe('sold_out');
  });
});

describe('who may have it', () => {
  it.each([
    [{}, {}, null],
    [{ active: false }, {}, 'MALL_ITEM_NOT_FOUND'],
    [{ startsAt: new Date(NOW.getTime() + 1) }, {}, 'MALL_NOT_OPEN'],
    [{ endsAt: NOW }, {}, 'MALL_OVER'],
    [{ tierCodes: ['gold'] }, {}, 'MALL_TIER_REQUIRED'],
    [{}, { delivery: 'shipping', storeId: null }, 'MALL_DELIVERY_INVALID'],
    [{}, { storeId: null }, 'MALL_DELIVERY_INVALID'],
    [{ storeIds: [8] }, {}, 'MALL_DELIVERY_INVALID'],
    [{ levels: [{ storeId: 0, stock: 4, taken: 4 }] }, {}, 'MALL_SOLD_OUT'],
  ] as const)('%j asked for with %j: %s', (changes, wish, answer) => {
    expect(judgeItem(item(changes as Partial<MallItem>), { ...facts, ...wish })).toBe(answer);
  });
});

describe('turns', () => {
  it('count within days, weeks from Monday, and months', () => {
    expect(periodKey('ever', '2026-11-22')).toBe('ever');
    expect(periodKey('day', '2026-11-22')).toBe('2026-11-22');
    expect([periodKey('week', '2026-11-22'), periodKey('week', '2026-11-23')]).toEqual(['w2026-11-16', 'w2026-11-23']);
    expect(periodKey('month', '2026-11-30')).toBe('2026-11');
  });

  it('are given in order, the first that is free', () => {
    expect([freeTurn([], 2), freeTurn([1], 2), freeTurn([2], 2), freeTurn([1, 2], 2)]).toEqual([1, 2, 1, null]);
    // Came with another member's account under a number of its own.
    expect(freeTurn([1, 106_257], 2)).toBeNull();
  });

  it('are said in words', () => {
    expect(limitText({ perMember: 2, limitPeriod: 'month' })).toBe('每人每月限兑 2 次');
    expect(limitText({ perMember: 1, limitPeriod: 'ever' })).toBe('每人限兑 1 次');
    expect(limitText({ perMember: null, limitPeriod: 'ever' })).toBeNull();
  });
});
