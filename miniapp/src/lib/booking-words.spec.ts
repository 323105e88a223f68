import { codeText, depositText, spanText, waitText, whenText } from './booking-words';

const NOW = new Date('2026-11-23T02:00:00Z');
const START = '2026-11-23T06:30:00.000Z';

it.each([
  ['2026-11-23T06:30:00Z', '今天 14:30'],
  ['2026-11-23T16:00:00Z', '明天 00:00'],
  ['2026-11-25T06:30:00Z', '11月25日 周三 14:30'],
])('%s is %s', (iso, text) => {
  expect(whenText(iso, NOW)).toBe(text);
});

it('says when it ends too', () => {
  expect(spanText(START, '2026-11-23T07:30:00.000Z')).toBe('14:30–15:30');
});

it.each([
  ['wallet', 'held', '储值预留 ¥40，到店即退'],
  ['wechat', 'held', '已付定金 ¥40，到店即退'],
  ['wechat', 'refunding', '定金 ¥40 正在原路退回'],
  ['wallet', 'kept', '定金 ¥40 未退'],
  ['card', 'held', '用疗程卡，到店扣次'],
] as const)('a deposit by %s that is %s: %s', (depositWay, depositState, text) => {
  expect(depositText({ depositFen: 4_000, depositWay, depositState } as never)).toBe(text);
});

it('says nothing of a deposit that nobody asked for', () => {
  expect(depositText({ depositFen: 0, depositWay: 'none', depositState: 'none' } as never)).toBe('');
});

it('reads numbers out in threes, and days with their part', () => {
  expect(codeText('930123456789')).toBe('930 123 456 789');
  expect(waitText('2026-11-24', 'afternoon')).toContain('11月24日 周二 · 下午');
});
