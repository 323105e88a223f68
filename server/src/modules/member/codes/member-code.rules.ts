export const CODE_PREFIX = 'GK1.';
/** 128 bits. */
export const CODE_BYTES = 16;
/** WeChat Pay's own payment codes begin with 10–15 and have 18 digits: ours must never be taken for one. */
export const BARCODE_PREFIX = '90';
export const BARCODE_DIGITS = 18;

const QR_TEXT = /^GK1\.[\w-]{22}$/;
const BARCODE = /^90\d{16}$/;

/** Which way a scanned text is looked up; null when it can be no member code. */
export function codeKind(text: string): 'qr' | 'barcode' | null {
  if (QR_TEXT.test(text)) return 'qr';
  return BARCODE.test(text) ? 'barcode' : null;
}

export function barcodeText(digits: readonly number[]): string {
  if (digits.length !== BARCODE_DIGITS - BARCODE_PREFIX.length) throw new RangeError('a barcode has 16 random digits');
  return BARCODE_PREFIX + digits.join('');
}

export type CodeState = 'active' | 'used' | 'expired';

export function codeState(code: { usedAt: Date | null; latest: boolean; expiresAt: Date }, now: Date): CodeState {
  if (code.usedAt !== null) return 'used';
  return code.latest && code.expiresAt > now ? 'active' : 'expired';
}

export const MAX_BAD_SCANS = 5;
export const SCAN_WINDOW_MS = 60_000;

/** Failures of an actor that still count, and how long to wait when they are too many. */
export function judgeScans(
  guard: { windowStartedAt: Date; failures: number },
  now: Date,
): { failures: number; retryAfterSeconds: number } {
  const left = guard.windowStartedAt.getTime() + SCAN_WINDOW_MS - now.getTime();
  if (left <= 0) return { failures: 0, retryAfterSeconds: 0 };
  return { failures: guard.failures, retryAfterSeconds: guard.failures >= MAX_BAD_SCANS ? Math.ceil(left / 1_000) : 0 };
}
