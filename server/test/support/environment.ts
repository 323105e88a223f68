import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateKeys } from '../../../scripts/simulator/keys.js';
import { voucherCredentials } from '../../../scripts/simulator/vouchers/credentials.js';

const key = (name: string): string => createHash('sha256').update(`guike test ${name}`).digest('base64');

/** RSA keys are slow to make, so all suites of a machine share a set. */
export const TEST_KEYS_DIRECTORY = join(tmpdir(), 'guike-test-keys');

/** Environment of a server under test. `simulatorUrl` stands in for WeChat; without it nothing answers there. */
export async function testEnvironment(settings: {
  databaseUrl: string;
  simulatorUrl?: string;
}): Promise<Record<string, string>> {
  const keys = await loadOrCreateKeys(TEST_KEYS_DIRECTORY);
  const { meituan, douyin } = voucherCredentials(keys);
  const wechat = settings.simulatorUrl ?? 'http://127.0.0.1:9';
  return {
    NODE_ENV: 'test',
    DATABASE_URL: settings.databaseUrl,
    DATABASE_POOL_SIZE: '24',
    API_HOST: '127.0.0.1',
    API_PORT: '0',
    PUBLIC_BASE_URL: 'http://127.0.0.1:3000',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    RATE_LIMIT_PER_MINUTE: '1000000',
    DATA_KEY: key('data'),
    INDEX_KEY: key('index'),
    TOKEN_KEY: key('token'),
    WECHAT_APPID: keys.appid,
    WECHAT_SECRET: keys.appSecret,
    WECHAT_API_BASE_URL: wechat,
    WXPAY_BASE_URL: wechat,
    WXPAY_MCHID: keys.mchid,
    WXPAY_MERCHANT_CERT_FILE: join(TEST_KEYS_DIRECTORY, 'apiclient_cert.pem'),
    WXPAY_MERCHANT_KEY_FILE: join(TEST_KEYS_DIRECTORY, 'apiclient_key.pem'),
    WXPAY_API_V3_KEY: keys.apiV3Key,
    WXPAY_PUBLIC_KEY_ID: keys.publicKeyId,
    WXPAY_PUBLIC_KEY_FILE: join(TEST_KEYS_DIRECTORY, 'wechatpay_public_key.pem'),
    WXPAY_NOTIFY_URL: 'http://127.0.0.1:3000/api/webhooks/wechat-pay/notify',
    MEITUAN_BASE_URL: wechat,
    MEITUAN_APP_KEY: meituan.appKey,
    MEITUAN_APP_SECRET: meituan.appSecret,
    MEITUAN_SESSION: meituan.session,
    DOUYIN_BASE_URL: wechat,
    DOUYIN_CLIENT_KEY: douyin.clientKey,
    DOUYIN_CLIENT_SECRET: douyin.clientSecret,
    DOUYIN_ACCOUNT_ID: douyin.accountId,
    WEBHOOK_ALLOW_LOOPBACK: 'true',
  };
}
