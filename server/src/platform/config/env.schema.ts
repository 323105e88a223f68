import { z } from 'zod';

const base64Key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');
const port = z.coerce.number().int().min(0).max(65_535);
const positive = z.coerce.number().int().min(1);

/** The one place where the environment is read and judged. Every variable is documented in `.env.example`. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.url({ protocol: /^(mysql|mariadb)$/ }),
  DATABASE_POOL_SIZE: positive.max(500).default(40),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port.default(3000),
  /** Number of reverse proxies whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  PUBLIC_BASE_URL: z.url(),
  H5_BASE_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RAW_BODY: z.enum(['true', 'false']).default('true'),
  /** On SIGTERM: how long to go on serving while /health/ready already says no, so that balancers look elsewhere. */
  SHUTDOWN_DRAIN_MS: z.coerce.number().int().min(0).max(60_000).default(0),
  RATE_LIMIT_PER_MINUTE: positive.default(600),

  DATA_KEY: base64Key,
  INDEX_KEY: base64Key,
  TOKEN_KEY: base64Key,

  WECHAT_APPID: z.string().min(1),
  WECHAT_SECRET: z.string().min(1),
  WECHAT_API_BASE_URL: z.url().default('https://api.weixin.qq.com'),
  WXPAY_BASE_URL: z.url().default('https://api.mch.weixin.qq.com'),
  WXPAY_MCHID: z.string().regex(/^\d{8,12}$/),
  WXPAY_MERCHANT_CERT_FILE: z.string().min(1),
  WXPAY_MERCHANT_KEY_FILE: z.string().min(1),
  WXPAY_API_V3_KEY: z.string().length(32),
  WXPAY_PUBLIC_KEY_ID: z.string().startsWith('PUB_KEY_ID_').optional(),
  WXPAY_PUBLIC_KEY_FILE: z.string().optional(),
  WXPAY_NOTIFY_URL: z.url(),

  MEITUAN_BASE_URL: z.url().default('https://openapi.dianping.com'),
  MEITUAN_APP_KEY: z.string().min(1).optional(),
  MEITUAN_APP_SECRET: z.string().min(1).optional(),
  MEITUAN_SESSION: z.string().min(1).optional(),
  DOUYIN_BASE_URL: z.url().default('https://open.douyin.com'),
  DOUYIN_CLIENT_KEY: z.string().min(1).optional(),
  DOUYIN_CLIENT_SECRET: z.string().min(1).optional(),
  DOUYIN_ACCOUNT_ID: z.string().min(1).optional(),

  /** Webhooks may go to this machine: for trying them out. Other private addresses are never called. */
  WEBHOOK_ALLOW_LOOPBACK: z.enum(['true', 'false']).default('false'),

  METRICS_TOKEN: z.string().min(16).optional(),
  DEMO_FILE: z.string().optional(),
  /** A file with milliseconds by which this installation's clock differs from the machine's: for trying out other days. */
  CLOCK_FILE: z.string().optional(),
});

export type Env = z.infer<typeof envSchema>;

/** Settings that are fine on a developer's machine and a disaster in a shop. Returned as sentences for the operator. */
export function productionProblems(env: Env): string[] {
  const problems: string[] = [];
  const real = {
    WECHAT_API_BASE_URL: 'https://api.weixin.qq.com',
    WXPAY_BASE_URL: 'https://api.mch.weixin.qq.com',
    MEITUAN_BASE_URL: 'https://openapi.dianping.com',
    DOUYIN_BASE_URL: 'https://open.douyin.com',
  };
  for (const [name, url] of Object.entries(real)) {
    if (env[name as keyof typeof real].replace(/\/$/, '') !== url)
      problems.push(`${name} must be ${url} (a simulator or proxy is configured)`);
  }
  if (env.RAW_BODY !== 'true') problems.push('RAW_BODY must be true: payment notices are verified on the raw body');
  if (!env.PUBLIC_BASE_URL.startsWith('https://')) problems.push('PUBLIC_BASE_URL must be https');
  if (!env.WXPAY_NOTIFY_URL.startsWith('https://')) problems.push('WXPAY_NOTIFY_URL must be https');
  for (const name of ['DATA_KEY', 'INDEX_KEY', 'TOKEN_KEY'] as const) {
    if (isWeakKey(env[name]))
      problems.push(`${name} is a default or degenerate key: generate one with "openssl rand -base64 32"`);
  }
  if (new Set([env.DATA_KEY, env.INDEX_KEY, env.TOKEN_KEY]).size < 3)
    problems.push('DATA_KEY, INDEX_KEY and TOKEN_KEY must differ');
  for (const name of ['WECHAT_SECRET', 'WXPAY_API_V3_KEY'] as const) {
    if (/change|example|default|secret|simulator|^(.)\1+$/i.test(env[name]))
      problems.push(`${name} looks like a placeholder`);
  }
  if (Boolean(env.WXPAY_PUBLIC_KEY_ID) !== Boolean(env.WXPAY_PUBLIC_KEY_FILE))
    problems.push('WXPAY_PUBLIC_KEY_ID and WXPAY_PUBLIC_KEY_FILE go together');
  problems.push(...halfGiven(env));
  if (env.WEBHOOK_ALLOW_LOOPBACK !== 'false') problems.push('WEBHOOK_ALLOW_LOOPBACK must be false');
  if (env.CLOCK_FILE) problems.push('CLOCK_FILE moves the clock and must be unset');
  if (env.DEMO_FILE) problems.push('DEMO_FILE belongs to the demo chain and must be unset');
  return problems;
}

/** Credentials of a voucher platform are of no use one by one. */
function halfGiven(env: Env): string[] {
  const platforms = [
    ['MEITUAN_APP_KEY', 'MEITUAN_APP_SECRET', 'MEITUAN_SESSION'],
    ['DOUYIN_CLIENT_KEY', 'DOUYIN_CLIENT_SECRET', 'DOUYIN_ACCOUNT_ID'],
  ] as const;
  return platforms.flatMap((names) => {
    const given = names.filter((name) => env[name]).length;
    return given === 0 || given === names.length ? [] : [`${names.join(', ')} go together`];
  });
}

function isWeakKey(base64: string): boolean {
  return new Set(Buffer.from(base64, 'base64')).size < 12;
}
