import { isRecord } from '../core/http.js';
import { OPENID } from '../core/users.js';
import { fieldError } from './errors.js';

/** Field checks of the pay API. WeChat counts characters, not bytes, and treats an empty required string as missing. */

export const OUT_TRADE_NO = /^[0-9A-Za-z_\-|*]{6,32}$/;
export const OUT_REFUND_NO = /^[0-9A-Za-z_\-|*@]{1,64}$/;

type Body = Record<string, unknown>;

export function requiredText(body: Body, field: string, maxLength: number): string {
  const value = optionalText(body, field, maxLength);
  if (!value) throw fieldError(field, body[field], '必填项缺失');
  return value;
}

export function optionalText(body: Body, field: string, maxLength: number): string | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw fieldError(field, value, '必须为字符串');
  if ([...value].length > maxLength) throw fieldError(field, value, `字符串长度不能超过${maxLength}`);
  return value;
}

export function matching(body: Body, field: string, pattern: RegExp): string {
  const value = requiredText(body, field, 64);
  if (!pattern.test(value)) throw fieldError(field, value, '字符串规则校验失败，含有不支持的字符或长度不符');
  return value;
}

export function requiredObject(body: Body, field: string): Body {
  const value = body[field];
  if (!isRecord(value)) throw fieldError(field, value, '必填项缺失');
  return value;
}

export function positiveFen(amount: Body, field: string): number {
  const value = amount[field];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) {
    throw fieldError(`amount.${field}`, value, '必须为大于0的整数（单位：分）');
  }
  return value;
}

export function currencyCny(amount: Body, required: boolean): void {
  const value = amount.currency;
  if (value === undefined && !required) return;
  if (value !== 'CNY') throw fieldError('amount.currency', value, '仅支持CNY');
}

export function payerOpenid(body: Body): string {
  const { openid } = requiredObject(body, 'payer');
  if (typeof openid !== 'string' || !OPENID.test(openid)) throw fieldError('payer.openid', openid, '无效的openid');
  return openid;
}

/**
 * The real service refuses localhost and LAN addresses. Here it is the other way round: a simulator must never tell
 * a machine elsewhere that money came in, so only loopback and expressly named hosts may be notified.
 */
export function notifyUrl(value: string | undefined, allowedHosts: readonly string[]): string | undefined {
  if (value === undefined) return undefined;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw fieldError('notify_url', value, '不是合法的URL');
  }
  if (!['http:', 'https:'].includes(url.protocol)) throw fieldError('notify_url', value, '必须为http或https地址');
  if (url.search || url.hash) throw fieldError('notify_url', value, '不能携带参数');
  if (!isLoopback(url.hostname) && !allowedHosts.includes(url.hostname)) {
    throw fieldError('notify_url', value, '模拟器只通知本机地址');
  }
  return value;
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const DEFAULT_PAYABLE_MS = 7 * DAY_MS;
const MAX_PAYABLE_MS = 90 * DAY_MS;

export function timeExpire(body: Body, now: Date): number {
  const value = optionalText(body, 'time_expire', 64);
  if (value === undefined) return now.getTime() + DEFAULT_PAYABLE_MS;
  const instant = RFC3339.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(instant)) throw fieldError('time_expire', value, '格式错误，应为rfc3339标准格式');
  const distance = instant - now.getTime();
  if (distance < MINUTE_MS || distance > MAX_PAYABLE_MS) {
    throw fieldError('time_expire', value, '应在1分钟之后、90天之内');
  }
  return instant;
}
