export const PASS_PREFIX = 'GKC1.';
/** 128 bits. */
export const PASS_BYTES = 16;
/** Beside the member codes' 90: whatever a till reads, it can tell the two apart. */
export const PASS_BARCODE_PREFIX = '91';
/** With its beginning a barcode has 18 digits. */
export const PASS_BARCODE_RANDOM_DIGITS = 16;

const QR_TEXT = /^GKC1\.[\w-]{22}$/;
const BARCODE = /^91\d{16}$/;
const NUMBER = /^\d{16}$/;

export type ShownCode =
  { readonly kind: 'qr' | 'barcode'; readonly text: string } | { readonly kind: 'number'; readonly text: string };

/** What was scanned or typed in; null when it can be nothing of ours. Numbers may be typed in groups. */
export function readShown(text: string): ShownCode | null {
  const trimmed = text.trim();
  if (QR_TEXT.test(trimmed)) return { kind: 'qr', text: trimmed };
  const digits = trimmed.replace(/[\s-]/g, '');
  if (BARCODE.test(digits)) return { kind: 'barcode', text: digits };
  return NUMBER.test(digits) ? { kind: 'number', text: digits } : null;
}
