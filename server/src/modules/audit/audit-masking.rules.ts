import { maskPhone } from '@guike/shared';

/** Fields whose value never belongs into a log, whatever it is. */
const SECRET_FIELD = /password|passwd|secret|token|credential|authorization|openid|unionid|sealed|cipher|apikey|hash$/i;
const PHONE = /(?<![\dA-Za-z])(?:\+?86)?1[3-9]\d{9}(?![\dA-Za-z])/g;
const HIDDEN = '***';
const MAX_DEPTH = 6;
const MAX_ITEMS = 100;
const MAX_TEXT = 500;

/** Phone numbers inside any text, masked. */
export function maskText(text: string): string {
  return text.replace(PHONE, (phone) => maskPhone(phone.replace(/^\+?86(?=1)/, '')));
}

/** A copy that is safe to keep for years: secrets hidden, phone numbers masked, size bounded, plain JSON. */
export function maskForAudit(value: unknown, depth = 0): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return maskText(value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value instanceof Uint8Array || depth >= MAX_DEPTH) return HIDDEN;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => maskForAudit(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .slice(0, MAX_ITEMS)
      .map(([key, item]) => [key, SECRET_FIELD.test(key) ? HIDDEN : maskForAudit(item, depth + 1)]),
  );
}

export interface Change {
  readonly before: unknown;
  readonly after: unknown;
}

/** Of two records only the fields that differ: a line in the log should show what was done, not all that is. */
export function onlyChanged(before: unknown, after: unknown): Change {
  if (!isRecord(before) || !isRecord(after)) return { before, after };
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const pick = (record: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(changed.filter((key) => key in record).map((key) => [key, record[key]]));
  return { before: pick(before), after: pick(after) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
