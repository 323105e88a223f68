import { PlatformCertificates } from '../../../src/platform/wechat/platform-certificates.js';
import { PlatformKeys } from '../../../src/platform/wechat/platform-keys.js';
import { WechatPayClient } from '../../../src/platform/wechat/wechat-pay.client.js';
import { WechatPayGateway } from '../../../src/platform/wechat/wechat-pay.gateway.js';
import { WechatPayNotificationParser } from '../../../src/platform/wechat/wechat-pay.notification.js';
import { WechatPayRequests } from '../../../src/platform/wechat/wechat-pay.requests.js';
import { WechatPayVerifier } from '../../../src/platform/wechat/wechat-pay.verifier.js';
import { wechatEndpoint } from '../../../src/platform/wechat/wechat-endpoint.js';
import type { HttpOutcome, HttpRequest } from '../../../src/platform/wechat/http-transport.js';
import { CountingRandom, ScriptedTransport } from './fakes.js';
import { FakeClock } from '../fake-clock.js';
import {
  API_V3_KEY,
  APPID,
  certificateSigner,
  MCHID,
  PayPlatform,
  pemOf,
  publicKeySigner,
  type Signer,
} from './pay-platform.js';

const start = new FakeClock().now();

/** Made once for a test file: RSA keys are slow to make. */
export const merchant = certificateSigner('4E1F00000000000000000000000000000000000A', start);
export const platformPublicKey = publicKeySigner();
export const platformCertificate = certificateSigner('5157F09EFDC096DE15EBE81A47057A7232F1B8E1', start);
export const stranger = certificateSigner('666F09EFDC096DE15EBE81A47057A7232F1B8E66', start);

export const NOTIFY_URL = 'https://guike.example.com/api/webhooks/wechat-pay/notify';

export interface PayStackOptions {
  readonly mode?: 'public_key' | 'certificate';
  readonly baseUrl?: string;
  readonly signer?: Signer;
}

/** The pay classes wired as in production, over a scripted network; /v3/certificates is answered by itself. */
export function payStack(options: PayStackOptions = {}) {
  const mode = options.mode ?? 'public_key';
  const clock = new FakeClock(start);
  const random = new CountingRandom();
  const platform = new PayPlatform(
    clock,
    options.signer ?? (mode === 'public_key' ? platformPublicKey : platformCertificate),
  );
  const state = {
    answer: (): HttpOutcome | Promise<HttpOutcome> => platform.reply(200, {}),
    certificates: (): HttpOutcome => platform.certificatesReply([platformCertificate], { signer: platformCertificate }),
  };
  const isDownload = (request: HttpRequest) => request.url.endsWith('/v3/certificates');
  const transport = new ScriptedTransport((request) => (isDownload(request) ? state.certificates() : state.answer()));
  const requests = new WechatPayRequests({
    appid: APPID,
    mchid: MCHID,
    merchantCertificatePem: Buffer.from(merchant.certificatePem ?? ''),
    merchantKeyPem: Buffer.from(pemOf(merchant.privateKey)),
    publicKeyId: mode === 'public_key' ? platformPublicKey.serial : undefined,
    clock,
    random,
  });
  const endpoint = wechatEndpoint('pay', options.baseUrl ?? 'https://api.mch.weixin.qq.com', false);
  const gateway = new WechatPayGateway(endpoint, transport, clock);
  const certificates = new PlatformCertificates({ gateway, requests, apiV3Key: API_V3_KEY, clock });
  const publicKey =
    mode === 'public_key' ? { id: platformPublicKey.serial, pem: pemOf(platformPublicKey.publicKey) } : undefined;
  const keys = new PlatformKeys({ clock, certificates, publicKey });
  const verifier = new WechatPayVerifier(keys, clock);
  const client = new WechatPayClient({ mchid: MCHID, notifyUrl: NOTIFY_URL, requests, gateway, verifier });
  const parser = new WechatPayNotificationParser({ verifier, apiV3Key: API_V3_KEY });
  const downloads = () => transport.requests.filter(isDownload).length;
  return {
    clock,
    random,
    platform,
    state,
    transport,
    requests,
    gateway,
    certificates,
    keys,
    verifier,
    client,
    parser,
    downloads,
  };
}
