import { receivedWords, stockWords, typedCode, urgency } from './model';

describe('what a coupon says of its time', () => {
  it.each([
    ['usable', 9, null],
    ['usable', 3, '还剩 3 天'],
    ['usable', 1, '今天到期'],
    ['upcoming', 9, '未到使用日期'],
    ['held', 9, '待支付订单占用'],
    ['used', 1, null],
    ['expired', 0, null],
  ] as const)('%s with %i days left', (standing, daysLeft, words) => {
    expect(urgency({ standing, daysLeft })).toBe(words);
  });
});

describe('what is left of it', () => {
  it('is said only when it helps to hurry', () => {
    expect(stockWords({ claimable: true, stockBand: 'plenty' })).toBeNull();
    expect(stockWords({ claimable: true, stockBand: 'few' })).toBe('剩余不多');
    expect(stockWords({ claimable: true, stockBand: 'last' })).toBe('即将领完');
    expect(stockWords({ claimable: false, stockBand: 'last' })).toBeNull();
  });

  it('counts what the member has', () => {
    expect(receivedWords({ received: 0, perMember: 3 })).toBeNull();
    expect(receivedWords({ received: 2, perMember: 3 })).toBe('已领 2/3 张');
    expect(receivedWords({ received: 2, perMember: null })).toBe('已领 2 张');
  });
});

it('waits for a whole code, however it is typed', () => {
  expect(typedCode('abcd-efgh jkmn')).toBe('ABCDEFGHJKMN');
  expect(typedCode('ABCD-EFGH-JKM')).toBeNull();
  expect(typedCode('ABCD-EFGH-JKM！')).toBeNull();
});
