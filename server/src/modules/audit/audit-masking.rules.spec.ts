import { maskForAudit, maskText, onlyChanged } from './audit-masking.rules.js';

describe('maskText', () => {
  it.each([
    ['13812348000', '138****8000'],
    ['顾客手机 13812348000，已核实', '顾客手机 138****8000，已核实'],
    ['+8613812348000', '138****8000'],
    ['8613812348000', '138****8000'],
    ['tel:13812348000;19900001111', 'tel:138****8000;199****1111'],
  ])('hides the phone number in %s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each(['12812348000', '138123480001', '900123456789012345', 'a13812348000', '10000'])('leaves %s alone', (text) => {
    expect(maskText(text)).toBe(text);
  });
});

describe('maskForAudit', () => {
  it('hides secrets by the name of their field, at any depth', () => {
    const masked = maskForAudit({
      password: 'p',
      newPassword: 'p',
      apiKey: 'k',
      token: 't',
      phoneSealed: 'k1.x',
      nested: [{ openid: 'o', note: 'n' }],
      key: 'member.welcomePoints',
    });
    expect(masked).toEqual({
      password: '***',
      newPassword: '***',
      apiKey: '***',
      token: '***',
      phoneSealed: '***',
      nested: [{ openid: '***', note: 'n' }],
      key: 'member.welcomePoints',
    });
  });

  it('keeps plain values, turns dates into text and hides bytes', () => {
    const at = new Date('2026-11-21T06:00:00Z');
    expect(maskForAudit({ a: 1, b: true, c: null, d: undefined, at, bytes: Buffer.from('x') })).toEqual({
      a: 1,
      b: true,
      c: null,
      at: '2026-11-21T06:00:00.000Z',
      bytes: '***',
    });
  });

  it('bounds what it keeps', () => {
    const deep = { a: { a: { a: { a: { a: { a: { a: 1 } } } } } } };
    expect(JSON.stringify(maskForAudit(deep))).toBe('{"a":{"a":{"a":{"a":{"a":{"a":"***"}}}}}}');
    expect(maskForAudit('x'.repeat(2_000))).toHaveLength(501);
    expect(maskForAudit(Array.from({ length: 500 }, (_, index) => index))).toHaveLength(100);
  });
});

describe('onlyChanged', () => {
  it('keeps the fields that differ, added and removed ones included', () => {
    expect(onlyChanged({ name: 'a', city: 'x', gone: 1 }, { name: 'b', city: 'x', fresh: [1] })).toEqual({
      before: { name: 'a', gone: 1 },
      after: { name: 'b', fresh: [1] },
    });
  });

  it('leaves a creation and a removal as they are', () => {
    expect(onlyChanged(undefined, { name: 'a' })).toEqual({ before: undefined, after: { name: 'a' } });
    expect(onlyChanged({ value: 1 }, null)).toEqual({ before: { value: 1 }, after: null });
  });
});
