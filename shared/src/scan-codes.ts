/**
 * What a scanner in a store may read. Each kind has its own beginning, so that one button can take them all; digits are
 * what a barcode carries and what a person types when the camera fails. 18 digits that begin with 10–15 are WeChat
 * Pay's own payment codes, so ours begin with 9.
 */
export const SCAN_KINDS = ['member', 'coupon', 'pickup', 'booking', 'order'] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];

export interface ScannedCode {
  readonly kind: ScanKind;
  /** As the server wants it: the text of a QR code, or digits without blanks. */
  readonly code: string;
}

/** Random digits of a pickup or booking number after its first two. */
export const PICKUP_PREFIX = '92';
export const BOOKING_PREFIX = '93';
/** A pickup or booking number as a whole: short enough to be read out, long enough not to be guessed. */
export const SERVICE_CODE_DIGITS = 12;

const PATTERNS: readonly (readonly [ScanKind, RegExp])[] = [
  ['member', /^GK1\.[\w-]{22}$/],
  ['member', /^90\d{16}$/],
  ['coupon', /^GKC1\.[\w-]{22}$/],
  ['coupon', /^91\d{16}$/],
  ['pickup', /^92\d{10}$/],
  ['booking', /^93\d{10}$/],
  // A number of an order is its business day and an id; one of 16 digits could be a coupon's by chance, so ask for both.
  ['order', /^20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{1,16}$/],
  ['coupon', /^\d{16}$/],
];

/** Null for what can be nothing of ours. Digits may be typed in groups. */
export function readScan(text: string): ScannedCode | null {
  const trimmed = text.trim();
  const code = /^[\d\s-]+$/.test(trimmed) ? trimmed.replace(/[\s-]/g, '') : trimmed;
  const found = PATTERNS.find(([, pattern]) => pattern.test(code));
  return found ? { kind: found[0], code } : null;
}
