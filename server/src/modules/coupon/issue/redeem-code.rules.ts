/** Without I, L, O and U: what looks like another sign, or spells something. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
export const REDEEM_CODE_BYTES = 8;

/** Twelve signs, 60 bits: out of reach for guessing behind a limit, and still typed in by hand. */
export function redeemCode(bytes: Buffer): string {
  let value = bytes.readBigUInt64BE();
  let code = '';
  for (let index = 0; index < LENGTH; index += 1) {
    code += ALPHABET[Number(value & 31n)] ?? '';
    value >>= 5n;
  }
  return code;
}

/** As printed: ABCD-EFGH-JKMN. */
export function printedCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** What somebody typed as the code it must mean; null when it can't be one. */
export function readCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return plain.length === LENGTH && [...plain].every((sign) => ALPHABET.includes(sign)) ? plain : null;
}
