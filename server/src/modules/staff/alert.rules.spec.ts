import fc from 'fast-check';
import { fillScript, greeting, joinedWords, topupWords } from './alert.rules.js';

describe('words for staff', () => {
  it('speak of the welcome gift only when there is one', () => {
    expect(joinedWords({ source: 'miniapp', campaign: null, welcomePoints: 100 }).reason).toBe(
      '刚刚扫码成为本店会员，已送 100 积分入会礼',
    );
    expect(joinedWords({ source: 'pos', campaign: null, welcomePoints: 0 }).reason).toBe('刚刚在收银台成为本店会员');
    expect(joinedWords({ source: 'pos', campaign: null, welcomePoints: 0 }).script).not.toContain('积分');
  });

  it('name amounts in yuan', () => {
    expect(topupWords({ paidFen: 30_000, bonusFen: 6_000 }).reason).toBe('储值 ¥300，赠送 ¥60，适合当面致谢');
    expect(topupWords({ paidFen: 1_850, bonusFen: 0 }).script).not.toContain('赠送');
  });

  it('leave no gap for the name, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(!name.includes('{'));
        const filled = fillScript(topupWords({ paidFen: 100, bonusFen: 0 }).script, name);
        expect(filled.startsWith(`${name}您好`)).toBe(true);
        expect(filled).not.toContain('{name}');
      }),
    );
  });

  it('fit their columns', () => {
    const words = topupWords({ paidFen: Number.MAX_SAFE_INTEGER, bonusFen: Number.MAX_SAFE_INTEGER });
    expect(words.reason.length).toBeLessThanOrEqual(200);
    expect(words.script.length).toBeLessThanOrEqual(500);
  });

  it.each([
    [3, '夜深了'],
    [9, '早上好'],
    [12, '中午好'],
    [15, '下午好'],
    [20, '晚上好'],
  ])('greet at %i with %s', (hour, words) => {
    expect(greeting(hour, '晓棠')).toBe(`${words}，晓棠`);
  });
});
