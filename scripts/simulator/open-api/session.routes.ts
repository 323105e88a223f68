import { randomBytes } from 'node:crypto';
import type { SimulatedClock } from '../core/clock.js';
import { jsonReply, type HttpRequest, type Route } from '../core/http.js';
import type { Store } from '../core/store.js';
import type { CodeResult, UserRegistry } from '../core/users.js';
import type { Credentials } from '../keys.js';
import type { AccessTokens } from './access-tokens.js';
import { OpenApiError } from './errors.js';
import { bodyObject, text } from './fields.js';

const LOGINS_PER_MINUTE = 100;
const MINUTE_MS = 60_000;

export interface SessionDependencies {
  store: Store;
  users: UserRegistry;
  tokens: AccessTokens;
  clock: SimulatedClock;
  credentials: Pick<Credentials, 'appid' | 'appSecret'>;
}

/** Who is calling: login of a member, access tokens of the server. */
export function sessionRoutes({ store, users, tokens, clock, credentials }: SessionDependencies): Route[] {
  const code2session = (request: HttpRequest) => {
    const { query } = request;
    assertApp(credentials, query.get('appid'), query.get('secret'));
    if (query.get('grant_type') !== 'authorization_code') throw new OpenApiError(40002);
    const jsCode = query.get('js_code');
    if (!jsCode) throw new OpenApiError(41008);
    const result = users.lookUp('login', jsCode);
    if (result.kind !== 'ok') throw codeError(result, 40163);
    if (result.user.highRisk) throw new OpenApiError(40226);
    countLogin(store, result.user.openid, clock.now().getTime());
    users.spend(result.code);
    users.visited(result.user);
    const { openid, unionid } = result.user;
    return jsonReply({ session_key: randomBytes(16).toString('base64'), openid, unionid });
  };

  const stableToken = (request: HttpRequest) => {
    const body = bodyObject(request);
    assertApp(credentials, text(body.appid), text(body.secret));
    if (body.grant_type !== 'client_credential') throw new OpenApiError(40002);
    return jsonReply(tokens.stable(body.force_refresh === true));
  };

  const plainToken = ({ query }: HttpRequest) => {
    assertApp(credentials, query.get('appid'), query.get('secret'));
    if (query.get('grant_type') !== 'client_credential') throw new OpenApiError(40002);
    return jsonReply(tokens.plain());
  };

  return [
    { name: 'code2session', family: 'open', method: 'GET', pattern: '/sns/jscode2session', handle: code2session },
    { name: 'stable_token', family: 'open', method: 'POST', pattern: '/cgi-bin/stable_token', handle: stableToken },
    { name: 'token', family: 'open', method: 'GET', pattern: '/cgi-bin/token', handle: plainToken },
  ];
}

export function phoneNumberRoutes({ users, tokens, clock, credentials }: Omit<SessionDependencies, 'store'>): Route[] {
  const handle = (request: HttpRequest) => {
    tokens.assertValid(request.query.get('access_token'));
    const body = bodyObject(request);
    const result = users.lookUp('phone', text(body.code) ?? '');
    if (result.kind !== 'ok') throw codeError(result, 40029);
    if (body.openid !== undefined && body.openid !== result.user.openid) throw new OpenApiError(40029);
    users.spend(result.code);
    const number = result.code.phone ?? result.user.phone;
    return jsonReply({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: number,
        purePhoneNumber: number,
        countryCode: '86',
        watermark: { timestamp: clock.epochSeconds(), appid: credentials.appid },
      },
    });
  };
  const pattern = '/wxa/business/getuserphonenumber';
  return [{ name: 'getuserphonenumber', family: 'open', method: 'POST', pattern, handle }];
}

function assertApp(
  credentials: SessionDependencies['credentials'],
  appid: string | null | undefined,
  secret: string | null | undefined,
): void {
  if (!appid) throw new OpenApiError(41002);
  if (!secret) throw new OpenApiError(41004);
  if (appid !== credentials.appid) throw new OpenApiError(40013);
  if (secret !== credentials.appSecret) throw new OpenApiError(40125);
}

function codeError(result: Exclude<CodeResult, { kind: 'ok' }>, usedErrcode: number): OpenApiError {
  return new OpenApiError(result.kind === 'used' ? usedErrcode : 40029);
}

/** 100 logins a minute and user. */
function countLogin(store: Store, openid: string, now: number): void {
  const recent = (store.state.logins.get(openid) ?? []).filter((at) => now - at < MINUTE_MS);
  if (recent.length >= LOGINS_PER_MINUTE) throw new OpenApiError(45011);
  store.state.logins.set(openid, [...recent, now]);
  store.changed();
}
