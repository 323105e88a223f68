import { z } from 'zod';

import type { AccessTokenProvider } from './access-token.js';
import { failureOf, isTokenRefused, unavailable, type ApiFailure } from './wechat-api.errors.js';
import { jsonOf, type WechatApiCall, type WechatApiHttp, type WechatApiReply } from './wechat-api.http.js';

export type WechatApiResult<T> = ({ readonly kind: 'ok' } & T) | ApiFailure;

/** The session_key of the reply stays out: nothing here needs it, and who holds it can decrypt the member's data. */
export type LoginIdentity = { readonly openid: string; readonly unionid: string | null };

export type PhoneIdentity = {
  /** With country code unless it is a mainland number. */
  readonly phoneNumber: string;
  readonly purePhoneNumber: string;
  readonly countryCode: string;
};

export type QrImage = { readonly image: Buffer; readonly contentType: 'image/png' | 'image/jpeg' };

export type EnvVersion = 'release' | 'trial' | 'develop';

export interface QrRequest {
  readonly scene: string;
  readonly page?: string;
  readonly checkPath?: boolean;
  readonly envVersion?: EnvVersion;
  readonly width?: number;
}

export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  /** Field name of the template (`thing1`, `amount2` …) to text. */
  readonly data: Readonly<Record<string, string>>;
  readonly page?: string;
  readonly miniprogramState?: 'formal' | 'trial' | 'developer';
}

export interface WechatApiClientOptions {
  readonly appid: string;
  readonly secret: string;
  readonly http: WechatApiHttp;
  readonly tokens: AccessTokenProvider;
}

const loginReply = z.object({ openid: z.string().min(1), unionid: z.string().min(1).optional() });

const phoneReply = z.object({
  phone_info: z.object({
    phoneNumber: z.string().min(1),
    purePhoneNumber: z.string().min(1),
    countryCode: z.string().min(1),
    watermark: z.object({ appid: z.string() }),
  }),
});

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const PAGE = /^[^/?][^?]*$/;

/** The server APIs of the mini-program. A “no” and a silence of WeChat are results; only misuse by us throws. */
export class WechatApiClient {
  constructor(private readonly options: WechatApiClientOptions) {}

  /** Exchanges the code of `wx.login`, which works once, for the member's openid. */
  async code2Session(jsCode: string): Promise<WechatApiResult<LoginIdentity>> {
    const { appid, secret, http } = this.options;
    const query = { appid, secret, js_code: jsCode, grant_type: 'authorization_code' };
    const answer = await http.sendForJson({ method: 'GET', path: '/sns/jscode2session', query });
    if (answer.kind === 'unavailable') return answer;
    if (answer.errcode !== 0) return failureOf(answer.errcode);
    const parsed = loginReply.safeParse(answer.value);
    if (!parsed.success) return unavailable('malformed_reply', true);
    return { kind: 'ok', openid: parsed.data.openid, unionid: parsed.data.unionid ?? null };
  }

  /** Exchanges the code of the phone button, which works once within five minutes and is not the login code. */
  async getPhoneNumber(code: string): Promise<WechatApiResult<PhoneIdentity>> {
    const answer = await this.callForJson({ method: 'POST', path: '/wxa/business/getuserphonenumber', body: { code } });
    if (answer.kind !== 'ok') return answer;
    const parsed = phoneReply.safeParse(answer.value);
    // A number that was issued to another app proves nothing about our member.
    if (!parsed.success || parsed.data.phone_info.watermark.appid !== this.options.appid) {
      return unavailable('malformed_reply', true);
    }
    const { phoneNumber, purePhoneNumber, countryCode } = parsed.data.phone_info;
    return { kind: 'ok', phoneNumber, purePhoneNumber, countryCode };
  }

  /** A permanent code of which any number may exist; what it says is in `scene`. */
  async getUnlimitedQRCode(request: QrRequest): Promise<WechatApiResult<QrImage>> {
    assertQrRequest(request);
    const body = {
      scene: request.scene,
      page: request.page,
      check_path: request.checkPath ?? true,
      env_version: request.envVersion ?? 'release',
      width: request.width ?? 430,
    };
    const answer = await this.call({ method: 'POST', path: '/wxa/getwxacodeunlimit', body });
    if (answer.kind !== 'reply') return answer;
    const image = imageOf(answer.reply.body);
    if (image) return { kind: 'ok', ...image };
    return unavailable('malformed_reply', false);
  }

  /** Uses up one consent of the member. After `outcomeUnknown` the message may have been delivered. */
  async sendSubscribeMessage(message: SubscribeMessage): Promise<WechatApiResult<unknown>> {
    const body = {
      touser: message.openid,
      template_id: message.templateId,
      page: message.page,
      miniprogram_state: message.miniprogramState ?? 'formal',
      lang: 'zh_CN',
      data: Object.fromEntries(Object.entries(message.data).map(([field, value]) => [field, { value }])),
    };
    const answer = await this.callForJson({ method: 'POST', path: '/cgi-bin/message/subscribe/send', body });
    return answer.kind === 'ok' ? { kind: 'ok' } : answer;
  }

  private async callForJson(call: WechatApiCall): Promise<WechatApiResult<{ readonly value: unknown }>> {
    const answer = await this.call(call);
    if (answer.kind !== 'reply') return answer;
    const json = jsonOf(answer.reply);
    return json.kind === 'json' ? { kind: 'ok', value: json.value } : json;
  }

  /** With an access token; if WeChat calls it invalid, once more with another one. */
  private async call(call: WechatApiCall): Promise<ApiFailure | Extract<WechatApiReply, { kind: 'reply' }>> {
    const token = await this.options.tokens.token();
    if (token.kind !== 'ok') return token;
    const first = await this.callWith(call, token.token);
    if (first.kind !== 'refused' || !isTokenRefused(first.errcode)) return first;

    const replacement = await this.options.tokens.replace(token.token);
    if (replacement.kind !== 'ok') return replacement;
    const second = await this.callWith(call, replacement.token);
    if (second.kind !== 'refused' || !isTokenRefused(second.errcode)) return second;
    return unavailable('access_token', false, second.errcode);
  }

  private async callWith(call: WechatApiCall, accessToken: string) {
    const answer = await this.options.http.send({ ...call, query: { ...call.query, access_token: accessToken } });
    if (answer.kind !== 'reply' || imageOf(answer.reply.body)) return answer;
    const json = jsonOf(answer.reply);
    if (json.kind === 'unavailable') return json;
    return json.errcode === 0 ? answer : failureOf(json.errcode);
  }
}

function assertQrRequest({ scene, page, width }: QrRequest): void {
  if (!SCENE.test(scene))
    throw new RangeError('scene must be 1–32 characters that WeChat allows in a mini-program code');
  if (page !== undefined && !PAGE.test(page)) throw new RangeError('page must not begin with / nor carry parameters');
  if (width !== undefined && !(Number.isInteger(width) && width >= 280 && width <= 1280)) {
    throw new RangeError('width must be between 280 and 1280');
  }
}

/** By the first bytes: the content type of an error and of an image differ less reliably than their content. */
function imageOf(body: Buffer): QrImage | null {
  if (body.subarray(0, 8).equals(PNG_SIGNATURE)) return { image: body, contentType: 'image/png' };
  if (body.subarray(0, 3).equals(JPEG_SIGNATURE)) return { image: body, contentType: 'image/jpeg' };
  return null;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff]);
