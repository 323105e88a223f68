import { meituanSign, meituanTime, parseMeituanTime } from './meituan.signature.js';

/** Vectors computed outside of this program: `md5(secret + sorted names and values + secret)`. */
describe('the sign of Dianping’s open platform', () => {
  const secret = 'c36a0fd6480c221bd432fa0ee7870a7b';
  const parameters = {
    v: '1',
    timestamp: '2026-11-21 14:03:59',
    session: '31eecf960a7f136a',
    app_key: '13009a02d1389c40',
    sign_method: 'MD5',
    format: 'json',
    receipt_code: '4357249135',
    open_shop_uuid: '6eb50f3547e1195d43eb447b8ab62449',
    app_shop_accountname: '归客',
  };

  it('is that of the vector, whatever the order of the parameters', () => {
    expect(meituanSign(parameters, secret)).toBe('030b06f8df88959901b1d9ec5eabcfaa');
    const reversed = Object.fromEntries(Object.entries(parameters).reverse());
    expect(meituanSign({ ...reversed, sign: 'takes no part' }, secret)).toBe('030b06f8df88959901b1d9ec5eabcfaa');
    expect(meituanSign({}, secret)).toBe('42b10b54faa794388564ae671a9ffe96');
  });

  it('changes with every value, name and secret', () => {
    const changed = [
      meituanSign({ ...parameters, v: '2' }, secret),
      meituanSign({ ...parameters, w: '' }, secret),
      meituanSign(parameters, `${secret}x`),
    ];
    expect(new Set([...changed, meituanSign(parameters, secret)]).size).toBe(4);
  });
});

describe('the platform’s time', () => {
  it('is that of Beijing, across midnight and years', () => {
    expect(meituanTime(new Date('2026-12-31T16:00:00.999Z'))).toBe('2027-01-01 00:00:00');
    expect(meituanTime(new Date('2028-02-28T15:59:59Z'))).toBe('2028-02-28 23:59:59');
  });

  it.each([
    ['2026-11-21 14:03:59', '2026-11-21T06:03:59.000Z'],
    ['2026-11-21', '2026-11-21T15:59:59.000Z'],
    [1_701_359_999_000, '2023-11-30T15:59:59.000Z'],
    ['1701359999', '2023-11-30T15:59:59.000Z'],
  ])('is read from %s', (text, expected) => {
    expect(parseMeituanTime(text)?.toISOString()).toBe(expected);
  });

  it.each([null, undefined, '', 'soon'])('is nothing in %s', (text) => {
    expect(parseMeituanTime(text)).toBeNull();
  });
});
