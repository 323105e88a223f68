import { type Env, envSchema, productionProblems } from './env.schema.js';

export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration can't be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** The validated settings of this process. Rooms receive this, never the environment. */
export class AppConfig {
  constructor(private readonly env: Env) {}

  static fromEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): AppConfig {
    const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
    const parsed = envSchema.safeParse(given);
    if (!parsed.success) {
      throw new ConfigurationError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
    }
    const problems = parsed.data.NODE_ENV === 'production' ? productionProblems(parsed.data) : [];
    if (problems.length > 0) throw new ConfigurationError(problems);
    return new AppConfig(parsed.data);
  }

  get production(): boolean {
    return this.env.NODE_ENV === 'production';
  }

  get databaseUrl(): string {
    return this.env.DATABASE_URL;
  }

  get databasePoolSize(): number {
    return this.env.DATABASE_POOL_SIZE;
  }

  get http(): { host: string; port: number; trustedProxies: number; rateLimitPerMinute: number; rawBody: boolean } {
    return {
      host: this.env.API_HOST,
      port: this.env.API_PORT,
      trustedProxies: this.env.TRUSTED_PROXIES,
      rateLimitPerMinute: this.env.RATE_LIMIT_PER_MINUTE,
      rawBody: this.env.RAW_BODY === 'true',
    };
  }

  get shutdownDrainMs(): number {
    return this.env.SHUTDOWN_DRAIN_MS;
  }

  get publicBaseUrl(): string {
    return this.env.PUBLIC_BASE_URL.replace(/\/$/, '');
  }

  get h5BaseUrl(): string | null {
    return this.env.H5_BASE_URL?.replace(/\/$/, '') ?? null;
  }

  get logLevel(): Env['LOG_LEVEL'] {
    return this.env.LOG_LEVEL;
  }

  get metricsToken(): string | null {
    return this.env.METRICS_TOKEN ?? null;
  }

  get demoFile(): string | null {
    return this.env.DEMO_FILE ?? null;
  }

  /** Null: the machine's own time. */
  get clockFile(): string | null {
    return this.env.CLOCK_FILE ?? null;
  }

  /** 32-byte keys: `data` encrypts fields, `index` makes blind indexes, `token` hashes session and member-code tokens. */
  get keys(): { data: Buffer; index: Buffer; token: Buffer } {
    const decode = (text: string): Buffer => Buffer.from(text, 'base64');
    return { data: decode(this.env.DATA_KEY), index: decode(this.env.INDEX_KEY), token: decode(this.env.TOKEN_KEY) };
  }

  get wechat(): { appid: string; secret: string; apiBaseUrl: string } {
    return { appid: this.env.WECHAT_APPID, secret: this.env.WECHAT_SECRET, apiBaseUrl: this.env.WECHAT_API_BASE_URL };
  }

  /** Null for a platform that the chain does not sell on. */
  get voucherPlatforms(): {
    meituan: { baseUrl: string; appKey: string; appSecret: string; session: string } | null;
    douyin: { baseUrl: string; clientKey: string; clientSecret: string; accountId: string } | null;
  } {
    const { MEITUAN_APP_KEY: appKey, MEITUAN_APP_SECRET: appSecret, MEITUAN_SESSION: session } = this.env;
    const { DOUYIN_CLIENT_KEY: clientKey, DOUYIN_CLIENT_SECRET: clientSecret, DOUYIN_ACCOUNT_ID: accountId } = this.env;
    return {
      meituan:
        appKey && appSecret && session ? { baseUrl: this.env.MEITUAN_BASE_URL, appKey, appSecret, session } : null,
      douyin:
        clientKey && clientSecret && accountId
          ? { baseUrl: this.env.DOUYIN_BASE_URL, clientKey, clientSecret, accountId }
          : null,
    };
  }

  get webhooks(): { allowLoopback: boolean } {
    return { allowLoopback: this.env.WEBHOOK_ALLOW_LOOPBACK === 'true' };
  }

  get wechatPay(): {
    mchid: string;
    merchantCertFile: string;
    merchantKeyFile: string;
    apiV3Key: string;
    publicKeyId: string | undefined;
    publicKeyFile: string | undefined;
    baseUrl: string;
    notifyUrl: string;
  } {
    return {
      mchid: this.env.WXPAY_MCHID,
      merchantCertFile: this.env.WXPAY_MERCHANT_CERT_FILE,
      merchantKeyFile: this.env.WXPAY_MERCHANT_KEY_FILE,
      apiV3Key: this.env.WXPAY_API_V3_KEY,
      publicKeyId: this.env.WXPAY_PUBLIC_KEY_ID,
      publicKeyFile: this.env.WXPAY_PUBLIC_KEY_FILE,
      baseUrl: this.env.WXPAY_BASE_URL,
      notifyUrl: this.env.WXPAY_NOTIFY_URL,
    };
  }
}
