import { z } from 'zod';
import type { Clock } from '../../../kernel/clock.js';
import type { HttpTransport } from '../../../platform/wechat/http-transport.js';
import { askPlatform } from './platform-http.js';
import type { Unreached } from './voucher-platform.port.js';

const EARLY_MS = 10 * 60_000;

export interface SharedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Where replicas share the token. */
export interface SharedTokens {
  load(): Promise<SharedToken | null>;
  save(token: SharedToken): Promise<void>;
}

export type TokenReply = { readonly kind: 'token'; readonly token: string } | Unreached;

const reply = z.object({
  data: z.object({
    error_code: z.coerce.number().int(),
    access_token: z.string().default(''),
    expires_in: z.coerce.number().default(0),
  }),
});

/**
 * The client token of Douyin's open platform. A new one ends the life of all but the last two, so replicas share one;
 * should two fetch at once, the one that gets lost is found to be invalid by the next call, which renews it.
 */
export class DouyinToken {
  private renewing: Promise<TokenReply> | null = null;

  constructor(
    private readonly settings: { readonly origin: string; readonly clientKey: string; readonly clientSecret: string },
    private readonly transport: HttpTransport,
    private readonly shared: SharedTokens,
    private readonly clock: Clock,
  ) {}

  /** `spoiled` is a token the platform has just refused: any other that is stored will do. */
  async current(spoiled?: string): Promise<TokenReply> {
    const stored = await this.shared.load();
    const fresh = stored !== null && stored.expiresAt.getTime() - EARLY_MS > this.clock.now().getTime();
    if (stored && fresh && stored.token !== spoiled) return { kind: 'token', token: stored.token };
    return (this.renewing ??= this.renew().finally(() => (this.renewing = null)));
  }

  private async renew(): Promise<TokenReply> {
    const { origin, clientKey, clientSecret } = this.settings;
    const answer = await askPlatform(this.transport, {
      method: 'POST',
      url: `${origin}/oauth/client_token/`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_key: clientKey, client_secret: clientSecret, grant_type: 'client_credential' }),
    });
    if (answer.kind === 'unknown') return answer;
    const parsed = reply.safeParse(answer.value);
    if (!parsed.success) return { kind: 'unknown', detail: 'malformed_reply' };
    const { error_code, access_token, expires_in } = parsed.data.data;
    if (error_code !== 0 || access_token === '') return { kind: 'unknown', detail: `token_${error_code}` };
    const expiresAt = new Date(this.clock.now().getTime() + expires_in * 1_000);
    await this.shared.save({ token: access_token, expiresAt });
    return { kind: 'token', token: access_token };
  }
}
