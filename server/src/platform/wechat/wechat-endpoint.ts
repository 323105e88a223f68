/** Where calls may go. Only this file makes a `WechatEndpoint`, so a client cannot be given an unchecked address. */

export type WechatService = 'api' | 'pay';

declare const checked: unique symbol;

export interface WechatEndpoint {
  readonly [checked]: WechatService;
  /** Origin without a trailing slash. */
  readonly origin: string;
  /** The second production host, tried when the first cannot be reached; none for a simulator. */
  readonly backupOrigin: string | null;
}

const OFFICIAL: Readonly<Record<WechatService, { readonly origin: string; readonly backupOrigin: string | null }>> = {
  api: { origin: 'https://api.weixin.qq.com', backupOrigin: null },
  pay: { origin: 'https://api.mch.weixin.qq.com', backupOrigin: 'https://api2.mch.weixin.qq.com' },
};

export const OFFICIAL_PAY_ORIGIN = OFFICIAL.pay.origin;

/**
 * The official host, or a simulator on this very machine outside production. Anything else is refused by throwing at
 * start-up: whoever controls the base URL sees AppSecret and access tokens.
 */
export function wechatEndpoint(service: WechatService, baseUrl: string, production: boolean): WechatEndpoint {
  const url = parse(baseUrl);
  const official = OFFICIAL[service];
  if (url.origin === official.origin) return endpoint(official);
  if (production) throw new Error(`WeChat ${service} base URL must be ${official.origin} in production`);
  if (!isLoopback(url)) throw new Error(`WeChat ${service} base URL must be ${official.origin} or a loopback address`);
  return endpoint({ origin: url.origin, backupOrigin: null });
}

function endpoint(value: Pick<WechatEndpoint, 'origin' | 'backupOrigin'>): WechatEndpoint {
  return Object.freeze({ ...value }) as WechatEndpoint;
}

function parse(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const bare = url !== null && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!bare || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error('WeChat base URL must be an http(s) origin without path, query or credentials');
  }
  return url;
}

function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(url.hostname);
}
