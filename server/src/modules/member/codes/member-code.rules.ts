export const CODE_PREFIX = 'GK1.';
/** 128 bits. */
export const CODE_BYTES = 16;
/** WeChat Pay's own payment codes begin with 10–15 and have 18 digits: ours must never be taken for one. */
export const BARCODE_PREFIX = '90';
/** With its beginning a barcode has 18 digits. */
export const BARCODE_RANDOM_DIGITS = 16;

const QR_TEXT = /^GK1\.[\w-]{22}$/;
const BARCODE = /^90\d{16}$/;

/** Which way a scanned text is looked up; null when it can be no member code. */
export function codeKind(text: string): 'qr' | 'barcode' | null {
  if (QR_TEXT.test(text)) return 'qr';
  return BARCODE.test(text) ? 'barcode' : null;
}

export type CodeState = 'active' | 'used' | 'expired';

export function codeState(code: { usedAt: Date | null; latest: boolean; expiresAt: Date }, now: Date): CodeState {
  if (code.usedAt !== null) return 'used';
  return code.latest && code.expiresAt > now ? 'active' : 'expired';
}
