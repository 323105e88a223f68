import {
  couponExpiringNotice,
  couponIssuedNotice,
  dayWords,
  pointsAdjustedNotice,
  pointsExpiringNotice,
} from './coupon-notices.rules.js';

const latte = { id: 7, templateId: 1, name: '拿铁券', until: '2026-12-05' };
const cake = { id: 8, templateId: 2, name: '满50减8', until: '2026-12-01' };

describe('what members are told of coupons', () => {
  it('names one coupon, and counts several until the first of them ends', () => {
    const one = couponIssuedNotice({ memberId: 3, source: 'staff', storeId: 1, coupons: [latte] });
    expect(one?.body).toContain('“拿铁券”已放进您的卡包，12月5日前都能用');
    const two = couponIssuedNotice({ memberId: 3, source: 'staff', storeId: 1, coupons: [latte, cake] });
    expect(two?.body).toContain('“拿铁券”等 2 张券已放进您的卡包，12月1日前');
  });

  it('does not repeat what the member has just taken', () => {
    expect(couponIssuedNotice({ memberId: 3, source: 'claim', storeId: null, coupons: [latte] })).toBeNull();
  });

  it('says on which day coupons end, in the inbox and in WeChat', () => {
    const notice = couponExpiringNotice({ memberId: 3, coupons: [latte, cake], on: '2026-12-01' });
    expect(notice?.body).toContain('12月1日当天结束前有效');
    expect(notice?.subscribe?.data).toEqual({ coupon: '拿铁券', time: '2026-12-01 23:59', note: '共 2 张券即将到期' });
  });
});

describe('what members are told of points', () => {
  it('tells of points that end once per member and day', () => {
    const notice = pointsExpiringNotice({ memberId: 3, points: 120, on: '2026-11-30' });
    expect(notice.dedupeKey).toBe('points.expiring:3:2026-11-30');
    expect(notice.body).toContain('120 积分在11月30日当天结束后到期');
  });

  it('says in which direction points were adjusted', () => {
    expect(pointsAdjustedNotice({ memberId: 3, points: -20, balance: 80 }, 1).title).toBe('扣减 20 积分');
    expect(pointsAdjustedNotice({ memberId: 3, points: 20, balance: 120 }, 2).title).toBe('补发 20 积分');
  });
});

it('speaks of days as people do', () => {
  expect(dayWords('2026-01-09')).toBe('1月9日');
});
