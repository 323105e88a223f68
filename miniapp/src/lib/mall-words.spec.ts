import { hintOf, inGroups, lastDay, leftText, priceText, stateText } from './mall-words';

describe('what the points mall says', () => {
  it('names points, and money beside them only where there is some', () => {
    expect(priceText({ points: 1200, cashFen: 0 })).toBe('1,200 积分');
    expect(priceText({ points: 1, cashFen: 990 })).toBe('1 积分 + ¥9.90');
  });

  it('says what is missing, and a better reason first', () => {
    expect(hintOf({ standing: 'open', reason: null, shortPoints: 20 })).toBe('还差 20 积分');
    expect(hintOf({ standing: 'sold_out', reason: '已兑完', shortPoints: 20 })).toBe('已兑完');
    expect(hintOf({ standing: 'open', reason: null, shortPoints: 0 })).toBeNull();
    expect(hintOf({ standing: 'open', reason: null, shortPoints: null })).toBeNull();
  });

  it('counts down only the last few', () => {
    expect(leftText({ standing: 'open', left: 3 })).toBe('仅剩 3 份');
    expect(leftText({ standing: 'open', left: 300 })).toBeNull();
    expect(leftText({ standing: 'sold_out', left: 0 })).toBeNull();
  });

  it('tells a parcel from a pickup', () => {
    expect(stateText({ state: 'placed', delivery: 'shipping' })).toBe('待发货');
    expect(stateText({ state: 'placed', delivery: 'pickup' })).toBe('待领取');
  });

  it('names the last day, not the midnight that ends it', () => {
    expect(lastDay('2026-12-06T16:00:00.000Z')).toContain('12月6日 周日');
  });

  it('groups a number for reading out', () => {
    expect(inGroups('920123456789')).toBe('9201 2345 6789');
  });
});
