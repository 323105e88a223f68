import { randomBytes } from 'node:crypto';
import { readJson, writeJson } from './files.mjs';
import { inLocal } from './paths.mjs';
import { Problem } from './problem.mjs';
import { localUrl } from './run-ports.mjs';

/** Where the simulator keeps the keys of the pretended merchant and of the pretended WeChat. */
export const simulatorKeys = inLocal('simulator-keys');

/** Demo logins, written by the seed. */
export const demoFile = inLocal('demo.json');

/**
 * Keys of this machine's demo, made once: with new ones the stored phone numbers could not be read any more.
 * @returns {{ DATA_KEY: string, INDEX_KEY: string, TOKEN_KEY: string, METRICS_TOKEN: string }}
 */
function secrets() {
  const file = inLocal('secrets.json');
  const key = () => randomBytes(32).toString('base64');
  const fresh = { DATA_KEY: key(), INDEX_KEY: key(), TOKEN_KEY: key(), METRICS_TOKEN: randomBytes(24).toString('hex') };
  const kept = readJson(file, {});
  const all = { ...fresh, ...kept };
  if (Object.keys(fresh).some((name) => !(name in kept))) writeJson(file, all, { mode: 0o600 });
  return all;
}

/**
 * The two platforms that sell vouchers, as the simulator plays them.
 *
 * @param {{ meituan?: Record<string, string>, douyin?: Record<string, string> }} vouchers
 * @param {string} simulator
 * @returns {Record<string, string>}
 */
function voucherEnvironment({ meituan = {}, douyin = {} }, simulator) {
  return {
    MEITUAN_BASE_URL: simulator,
    MEITUAN_APP_KEY: meituan.appKey ?? '',
    MEITUAN_APP_SECRET: meituan.appSecret ?? '',
    MEITUAN_SESSION: meituan.session ?? '',
    DOUYIN_BASE_URL: simulator,
    DOUYIN_CLIENT_KEY: douyin.clientKey ?? '',
    DOUYIN_CLIENT_SECRET: douyin.clientSecret ?? '',
    DOUYIN_ACCOUNT_ID: douyin.accountId ?? '',
  };
}

/**
 * Everything API, worker and command line are told, in the names of server/src/platform/config.
 *
 * @param {{ databaseUrl: string, ports: import('./run-ports.mjs').Ports }} running
 * @returns {Record<string, string>}
 */
export function serverEnvironment({ databaseUrl, ports }) {
  /** What the simulator wrote about the merchant it pretends to know. */
  const merchant = readJson(`${simulatorKeys}/simulator.json`, /** @type {Record<string, string>} */ ({}));
  if (!merchant.appid) throw new Problem('The WeChat simulator has made no keys yet; run npm start first.');
  const vouchers = readJson(`${simulatorKeys}/vouchers.json`, {});
  const api = localUrl(ports.api);
  const simulator = localUrl(ports.simulator);
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    DATABASE_URL: databaseUrl,
    API_HOST: '127.0.0.1',
    API_PORT: String(ports.api),
    // The H5 server passes /api on, so the addresses of its visitors are in X-Forwarded-For.
    TRUSTED_PROXIES: '1',
    PUBLIC_BASE_URL: api,
    H5_BASE_URL: localUrl(ports.h5),
    ...secrets(),
    WECHAT_APPID: merchant.appid,
    WECHAT_SECRET: merchant.appSecret ?? '',
    WECHAT_API_BASE_URL: simulator,
    WXPAY_BASE_URL: simulator,
    WXPAY_MCHID: merchant.mchid ?? '',
    WXPAY_MERCHANT_CERT_FILE: `${simulatorKeys}/apiclient_cert.pem`,
    WXPAY_MERCHANT_KEY_FILE: `${simulatorKeys}/apiclient_key.pem`,
    WXPAY_API_V3_KEY: merchant.apiV3Key ?? '',
    WXPAY_PUBLIC_KEY_ID: merchant.publicKeyId ?? '',
    WXPAY_PUBLIC_KEY_FILE: `${simulatorKeys}/wechatpay_public_key.pem`,
    WXPAY_NOTIFY_URL: `${api}/api/webhooks/wechat-pay/notify`,
    ...voucherEnvironment(vouchers, simulator),
    WEBHOOK_ALLOW_LOOPBACK: 'true',
    DEMO_FILE: demoFile,
  };
}
