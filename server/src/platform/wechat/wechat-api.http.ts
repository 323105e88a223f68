import { z } from 'zod';

import type { HttpReply, HttpTransport } from './http-transport.js';
import { parseJson } from './raw-json.js';
import { unavailable, type Unavailable } from './wechat-api.errors.js';
import type { WechatEndpoint } from './wechat-endpoint.js';

const TIMEOUT_MS = 5_000;
/** The largest honest reply is a QR image of 1280 × 1280. */
const MAX_REPLY_BYTES = 2 * 1024 * 1024;

export interface WechatApiCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type WechatApiReply = { readonly kind: 'reply'; readonly reply: HttpReply } | Unavailable;

export type WechatApiJson = { readonly kind: 'json'; readonly value: unknown; readonly errcode: number } | Unavailable;

const errorEnvelope = z.object({ errcode: z.int().default(0) });

/** Sends one call to api.weixin.qq.com and tells a reply from the lack of one. Retries nothing. */
export class WechatApiHttp {
  constructor(
    private readonly endpoint: WechatEndpoint,
    private readonly transport: HttpTransport,
  ) {}

  async send(call: WechatApiCall): Promise<WechatApiReply> {
    const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
    const outcome = await this.transport.send({
      method: call.method,
      url: `${this.endpoint.origin}${call.path}${query}`,
      headers: call.body === undefined ? {} : { 'content-type': 'application/json' },
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      timeoutMs: TIMEOUT_MS,
      maxReplyBytes: MAX_REPLY_BYTES,
    });
    if (outcome.kind === 'failed') return unavailable(outcome.failure, outcome.failure !== 'not_sent');
    if (outcome.reply.status !== 200) return unavailable('http_status', true);
    return { kind: 'reply', reply: outcome.reply };
  }

  async sendForJson(call: WechatApiCall): Promise<WechatApiJson> {
    const answer = await this.send(call);
    return answer.kind === 'reply' ? jsonOf(answer.reply) : answer;
  }
}

/** These APIs answer errors with HTTP 200 and an errcode; several leave the errcode out on success. */
export function jsonOf(reply: HttpReply): WechatApiJson {
  const value = parseJson(reply.body);
  const envelope = errorEnvelope.safeParse(value);
  if (!envelope.success) return unavailable('malformed_reply', true);
  return { kind: 'json', value, errcode: envelope.data.errcode };
}
