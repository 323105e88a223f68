import { readFileSync } from 'node:fs';

import type { Clock } from '../../kernel/clock.js';
import type { RandomSource } from '../../kernel/random.js';
import { AccessTokenProvider } from './access-token.js';
import type { AccessTokenStore } from './access-token.store.js';
import type { HttpTransport } from './http-transport.js';
import { PlatformCertificates } from './platform-certificates.js';
import { PlatformKeys, type PlatformPublicKey } from './platform-keys.js';
import { WechatApiClient } from './wechat-api.client.js';
import { WechatApiHttp } from './wechat-api.http.js';
import { wechatEndpoint } from './wechat-endpoint.js';
import { WechatPayClient } from './wechat-pay.client.js';
import { WechatPayGateway } from './wechat-pay.gateway.js';
import { WechatPayNotificationParser } from './wechat-pay.notification.js';
import { WechatPayRequests } from './wechat-pay.requests.js';
import { WechatPayVerifier } from './wechat-pay.verifier.js';
import { API_V3_KEY_BYTES } from './wechat.crypto.js';

/** What this folder needs of the application's settings. */
export interface WechatSettings {
  readonly production: boolean;
  readonly wechat: { readonly appid: string; readonly secret: string; readonly apiBaseUrl: string };
  readonly wechatPay: {
    readonly mchid: string;
    readonly merchantCertFile: string;
    readonly merchantKeyFile: string;
    readonly apiV3Key: string;
    readonly publicKeyId?: string;
    readonly publicKeyFile?: string;
    readonly baseUrl: string;
    readonly notifyUrl: string;
  };
}

export interface WechatPorts {
  readonly transport: HttpTransport;
  readonly clock: Clock;
  readonly random: RandomSource;
}

export interface WechatPayParts {
  readonly client: WechatPayClient;
  readonly notifications: WechatPayNotificationParser;
}

export function createWechatApiClient(
  settings: WechatSettings,
  ports: Pick<WechatPorts, 'transport' | 'clock'>,
  store: AccessTokenStore,
): WechatApiClient {
  const { appid, secret, apiBaseUrl } = settings.wechat;
  const http = new WechatApiHttp(wechatEndpoint('api', apiBaseUrl, settings.production), ports.transport);
  const tokens = new AccessTokenProvider({ appid, secret, http, store, clock: ports.clock });
  return new WechatApiClient({ appid, secret, http, tokens });
}

/** Client and parser share one verifier, and with it the keys and the limit on certificate downloads. */
export function createWechatPay(settings: WechatSettings, ports: WechatPorts): WechatPayParts {
  const { mchid, notifyUrl, baseUrl, merchantCertFile, merchantKeyFile, publicKeyId } = settings.wechatPay;
  const { clock, random, transport } = ports;
  const apiV3Key = readApiV3Key(settings.wechatPay.apiV3Key);
  const requests = new WechatPayRequests({
    appid: settings.wechat.appid,
    mchid,
    merchantCertificatePem: readFileSync(merchantCertFile),
    merchantKeyPem: readFileSync(merchantKeyFile),
    publicKeyId,
    clock,
    random,
  });
  const gateway = new WechatPayGateway(wechatEndpoint('pay', baseUrl, settings.production), transport, clock);
  const certificates = new PlatformCertificates({ gateway, requests, apiV3Key, clock });
  const keys = new PlatformKeys({ clock, certificates, publicKey: readPublicKey(settings.wechatPay) });
  const verifier = new WechatPayVerifier(keys, clock);
  return {
    client: new WechatPayClient({ mchid, notifyUrl, requests, gateway, verifier }),
    notifications: new WechatPayNotificationParser({ verifier, apiV3Key }),
  };
}

function readApiV3Key(text: string): Buffer {
  const key = Buffer.from(text, 'utf8');
  if (key.length !== API_V3_KEY_BYTES) throw new Error(`The APIv3 key must have ${API_V3_KEY_BYTES} bytes`);
  return key;
}

function readPublicKey({ publicKeyId, publicKeyFile }: WechatSettings['wechatPay']): PlatformPublicKey | undefined {
  if (!publicKeyId && !publicKeyFile) return undefined;
  if (!publicKeyId || !publicKeyFile) throw new Error('The WeChat Pay public key needs both its id and its file');
  return { id: publicKeyId, pem: readFileSync(publicKeyFile) };
}
