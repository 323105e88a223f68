import type { HttpTransport } from '../../../platform/wechat/http-transport.js';
import type { Unreached } from './voucher-platform.port.js';

const TIMEOUT_MS = 5_000;
const MAX_REPLY_BYTES = 256 * 1024;

export interface PlatformCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type PlatformAnswer = { readonly kind: 'json'; readonly value: unknown } | Unreached;

/** Sends one call and tells an answer from the lack of one. Anything but readable JSON with 200 leaves it open. */
export async function askPlatform(transport: HttpTransport, call: PlatformCall): Promise<PlatformAnswer> {
  const outcome = await transport.send({ ...call, timeoutMs: TIMEOUT_MS, maxReplyBytes: MAX_REPLY_BYTES });
  if (outcome.kind === 'failed') return { kind: 'unknown', detail: outcome.failure };
  if (outcome.reply.status !== 200) return { kind: 'unknown', detail: `http_${outcome.reply.status}` };
  try {
    return { kind: 'json', value: JSON.parse(outcome.reply.body.toString('utf8')) };
  } catch {
    return { kind: 'unknown', detail: 'malformed_reply' };
  }
}
