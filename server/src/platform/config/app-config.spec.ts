import { AppConfig, ConfigurationError } from './app-config.js';

const key = (seed: number): string =>
  Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 7 + seed) % 256)).toString('base64');

/** A configuration fit for a shop. */
const GOOD: Record<string, string> = {
  NODE_ENV: 'production',
  DATABASE_URL: 'mysql://guike:pass@db.internal:3306/guike',
  PUBLIC_BASE_URL: 'https://api.guike.cn',
  DATA_KEY: key(1),
  INDEX_KEY: key(2),
  TOKEN_KEY: key(3),
  WECHAT_APPID: 'wx1234567890abcdef',
  WECHAT_SECRET: '6b1d0f9e2c7a48358e4f1b6a9d0c3e72',
  WXPAY_MCHID: '1900000001',
  WXPAY_MERCHANT_CERT_FILE: '/etc/guike/apiclient_cert.pem',
  WXPAY_MERCHANT_KEY_FILE: '/etc/guike/apiclient_key.pem',
  WXPAY_API_V3_KEY: 'Zx81kQpL02mNvB7tRw55HyGd93JsUc4E',
  WXPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0119000000012024',
  WXPAY_PUBLIC_KEY_FILE: '/etc/guike/wechatpay.pem',
  WXPAY_NOTIFY_URL: 'https://api.guike.cn/api/webhooks/wechat-pay/notify',
};

function problemsOf(changes: Record<string, string | undefined>): readonly string[] {
  try {
    AppConfig.fromEnvironment({ ...GOOD, ...changes });
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('production', () => {
  it('starts with a configuration fit for a shop', () => {
    const config = AppConfig.fromEnvironment(GOOD);
    expect(config.production).toBe(true);
    expect(config.wechatPay.baseUrl).toBe('https://api.mch.weixin.qq.com');
    expect(config.http.rawBody).toBe(true);
  });

  it.each([
    ['a simulator in place of WeChat', { WECHAT_API_BASE_URL: 'http://127.0.0.1:9000' }, 'WECHAT_API_BASE_URL'],
    ['a simulator in place of WeChat Pay', { WXPAY_BASE_URL: 'http://127.0.0.1:9000' }, 'WXPAY_BASE_URL'],
    ['a look-alike of WeChat Pay', { WXPAY_BASE_URL: 'https://api.mch.weixin.qq.com.evil.cn' }, 'WXPAY_BASE_URL'],
    ['the raw body switched off', { RAW_BODY: 'false' }, 'RAW_BODY'],
    ['plain HTTP', { PUBLIC_BASE_URL: 'http://api.guike.cn' }, 'PUBLIC_BASE_URL'],
    ['notices over plain HTTP', { WXPAY_NOTIFY_URL: 'http://api.guike.cn/notify' }, 'WXPAY_NOTIFY_URL'],
    ['a key of zeros', { DATA_KEY: Buffer.alloc(32).toString('base64') }, 'DATA_KEY'],
    [
      'a key typed by hand',
      { TOKEN_KEY: Buffer.from('abababababababababababababababab').toString('base64') },
      'TOKEN_KEY',
    ],
    ['one key for two purposes', { INDEX_KEY: GOOD['DATA_KEY'] }, 'must differ'],
    ['a placeholder for the AppSecret', { WECHAT_SECRET: 'change-me-please' }, 'WECHAT_SECRET'],
    ['an API key of one letter', { WXPAY_API_V3_KEY: 'a'.repeat(32) }, 'WXPAY_API_V3_KEY'],
    ['a public key id without its file', { WXPAY_PUBLIC_KEY_FILE: undefined }, 'WXPAY_PUBLIC_KEY_FILE'],
    ['a moved clock', { CLOCK_FILE: '/tmp/clock' }, 'CLOCK_FILE'],
    ['the demo’s file', { DEMO_FILE: '/tmp/demo.json' }, 'DEMO_FILE'],
  ])('refuses to start with %s', (_, changes: Record<string, string | undefined>, named) => {
    const problems = problemsOf(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(named);
  });

  it('names everything that is wrong at once', () => {
    expect(problemsOf({ RAW_BODY: 'false', PUBLIC_BASE_URL: 'http://x.cn', DEMO_FILE: 'x' })).toHaveLength(3);
  });

  it('is judged like this in production only', () => {
    expect(problemsOf({ NODE_ENV: 'development', WXPAY_BASE_URL: 'http://127.0.0.1:9000', RAW_BODY: 'false' })).toEqual(
      [],
    );
  });
});

describe('any environment', () => {
  it.each([
    ['DATABASE_URL', 'postgres://localhost/guike'],
    ['DATABASE_URL', undefined],
    ['DATA_KEY', 'too short'],
    ['DATA_KEY', Buffer.alloc(31, 7).toString('base64')],
    ['API_PORT', '70000'],
    ['DATABASE_POOL_SIZE', '0'],
    ['RATE_LIMIT_PER_MINUTE', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['WXPAY_MCHID', 'abc'],
    ['WXPAY_API_V3_KEY', 'short'],
    ['RAW_BODY', 'yes'],
  ])('refuses %s = %s and says which variable it is', (name, value) => {
    expect(problemsOf({ [name]: value }).join()).toContain(name);
  });

  it('never repeats a secret in the complaint', () => {
    const complaint = problemsOf({ WXPAY_API_V3_KEY: 'not-32-long-but-secret', DATA_KEY: 'c2VjcmV0' }).join();
    expect(complaint).not.toMatch(/not-32-long|c2VjcmV0/);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(AppConfig.fromEnvironment({ ...GOOD, H5_BASE_URL: '', API_PORT: '' })).toMatchObject({ h5BaseUrl: null });
  });
});
