import fc from 'fast-check';
import { REDEEM_CODE_BYTES, printedCode, readCode, redeemCode } from './redeem-code.rules.js';

const bytes = fc.uint8Array({ minLength: REDEEM_CODE_BYTES, maxLength: REDEEM_CODE_BYTES }).map(Buffer.from);

describe('redeem codes', () => {
  it('are read as they are printed, in any case and spacing', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = redeemCode(random);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
        expect(printedCode(code)).toMatch(/^.{4}-.{4}-.{4}$/);
        expect(readCode(printedCode(code))).toBe(code);
        expect(readCode(` ${printedCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
      }),
    );
  });

  it('forgive what is misread', () => {
    expect(readCode('oil0-0000-0000')).toBe('011000000000');
  });

  it.each(['', 'ABCD-EFGH', 'ABCD-EFGH-JKMU', 'ABCD-EFGH-JKM-N1', '券券券券券券券券券券券券'])('%j is none', (text) => {
    expect(readCode(text)).toBeNull();
  });
});
