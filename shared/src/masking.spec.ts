import fc from 'fast-check';
import { maskName, maskPhone } from './masking.js';

describe('masking', () => {
  it.each([
    ['+8613800138000', '138****8000'],
    ['13800138000', '138****8000'],
    ['12345', '****45'],
  ])('the number %s is shown as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ['林小满', '林**'],
    ['王五', '王*'],
    ['欧阳娜娜子', '欧**'],
    ['李', '李'],
    ['', ''],
    ['😀笑笑', '😀**'],
  ])('the name %s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it('never shows more than seven digits of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => {
        expect(maskPhone(phone).replace(/\D/g, '')).toHaveLength(7);
        expect(maskPhone(`+86${phone}`)).toBe(maskPhone(phone));
      }),
    );
  });
});
