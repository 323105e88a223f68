import {
  distanceText,
  greetingFor,
  inFours,
  momentText,
  money,
  moneyParts,
  moneyShort,
  points,
  signed,
  timeText,
} from './format';

it('writes money to the fen', () => {
  expect(money(123_400)).toBe('¥1,234.00');
  expect(money(-5)).toBe('-¥0.05');
  expect(moneyShort(30_000)).toBe('¥300');
  expect(moneyShort(29_950)).toBe('¥299.50');
  expect(moneyParts(-123_456_789)).toEqual({ sign: '-', yuan: '1,234,567', cents: '89' });
});

it('writes points without decimals and always with the sign of a change', () => {
  expect(points(1_234_567)).toBe('1,234,567');
  expect(points(-20)).toBe('-20');
  expect(signed(20, points)).toBe('+20');
  expect(signed(-20, points)).toBe('−20');
  expect(signed(0, points)).toBe('0');
});

describe('time', () => {
  const now = new Date('2026-11-21T06:30:00Z');

  it('is Shanghai’s, whatever the phone’s is', () => {
    expect(momentText('2026-11-21T06:30:00Z', now)).toBe('11月21日 周六 14:30');
    expect(momentText('2026-11-21T16:30:00Z', now)).toBe('11月22日 周日 00:30');
    expect(momentText('2025-12-31T16:00:00Z', now)).toBe('1月1日 周四 00:00');
    expect(momentText('2025-12-31T15:59:00Z', now)).toBe('2025年12月31日 周三 23:59');
  });

  it('is relative only within the day', () => {
    expect(timeText('2026-11-21T06:29:40Z', now)).toBe('刚刚');
    expect(timeText('2026-11-21T06:18:00Z', now)).toBe('12分钟前');
    expect(timeText('2026-11-20T17:00:00Z', now)).toBe('今天 01:00');
    expect(timeText('2026-11-20T15:00:00Z', now)).toBe('11月20日 周五 23:00');
    // A phone that is a little slow must not speak of the future as minutes.
    expect(timeText('2026-11-21T06:35:00Z', now)).toBe('今天 14:35');
  });

  it('greets by the hour', () => {
    const at = (hour: number): string => greetingFor(new Date(Date.UTC(2026, 10, 21, hour - 8)));
    expect([4, 5, 11, 13, 18, 23].map(at)).toEqual(['夜深了', '早上好', '中午好', '下午好', '晚上好', '晚上好']);
  });
});

it('says distances and long numbers as people do', () => {
  expect(distanceText(420)).toBe('420 米');
  expect(distanceText(2_350)).toBe('2.4 公里');
  expect(inFours('280000000000000001')).toBe('2800 0000 0000 0000 01');
});
