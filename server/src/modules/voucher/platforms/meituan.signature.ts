import { createHash } from 'node:crypto';

const HOUR_MS = 3_600_000;

/**
 * The sign of Dianping's open platform: parameters sorted by name, names and values run together, the secret on both
 * sides, MD5 in lower-case hex. `sign` itself takes no part.
 */
export function meituanSign(parameters: Readonly<Record<string, string>>, secret: string): string {
  const text = Object.keys(parameters)
    .filter((name) => name !== 'sign')
    .sort()
    .map((name) => name + parameters[name])
    .join('');
  return createHash('md5').update(`${secret}${text}${secret}`, 'utf8').digest('hex');
}

/** `2026-11-21 14:03:59`, the platform's time being that of Beijing. */
export function meituanTime(at: Date): string {
  return new Date(at.getTime() + 8 * HOUR_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** The platform gives instants as milliseconds in some replies and as text in others. */
export function parseMeituanTime(value: string | number | null | undefined): Date | null {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  const at = /^\d{10,13}$/.test(text)
    ? new Date(Number(text) * (text.length > 10 ? 1 : 1_000))
    : new Date(`${text.replace(' ', 'T')}${text.length > 10 ? '' : 'T23:59:59'}+08:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}
