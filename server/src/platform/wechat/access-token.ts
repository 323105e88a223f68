import { z } from 'zod';

import type { Clock } from '../../kernel/clock.js';
import type { AccessTokenStore, NewAccessToken, StoredAccessToken } from './access-token.store.js';
import { SingleFlight } from './single-flight.js';
import { failureOf, unavailable, type ApiFailure } from './wechat-api.errors.js';
import type { WechatApiHttp } from './wechat-api.http.js';

/** WeChat hands out the next token from five minutes before the end; the old one stays good meanwhile. */
const RENEW_BEFORE_MS = 5 * 60_000;
/** WeChat ignores forced renewals closer together than this, and allows only 20 a day. */
const FORCE_INTERVAL_MS = 30_000;
/** An answer with little life left must not make every call fetch a token. */
const SETTLE_MS = 30_000;

const tokenReply = z.object({ access_token: z.string().min(1).max(1024), expires_in: z.int().positive() });

export type AccessTokenResult = { readonly kind: 'ok'; readonly token: string } | ApiFailure;

export interface AccessTokenOptions {
  readonly appid: string;
  readonly secret: string;
  readonly http: WechatApiHttp;
  readonly store: AccessTokenStore;
  readonly clock: Clock;
}

/**
 * The token of `stable_token`, one for all replicas: memory first, then the shared row, then WeChat. A forced renewal
 * happens only after WeChat called the token invalid, and for one replica in 30 seconds.
 */
export class AccessTokenProvider {
  private held: StoredAccessToken | null = null;
  private readonly flights = new SingleFlight<AccessTokenResult>();

  constructor(private readonly options: AccessTokenOptions) {}

  async token(): Promise<AccessTokenResult> {
    if (this.held && !this.isDue(this.held)) return ok(this.held);
    return await this.flights.run('renew', () => this.renew());
  }

  /** For the caller to whom WeChat just said “invalid token”: a different one, if there is one to be had. */
  async replace(refusedToken: string): Promise<AccessTokenResult> {
    return await this.flights.run(`replace ${refusedToken}`, () => this.replaceOnce(refusedToken));
  }

  private async renew(): Promise<AccessTokenResult> {
    const stored = await this.loadStored();
    if (stored && !this.isDue(stored)) return ok(stored);
    const fetched = await this.fetchAndShare(stored, false);
    // While WeChat is away, a token with minutes left serves better than none.
    if (fetched.kind === 'unavailable' && stored && stored.expiresAt > this.options.clock.now()) return ok(stored);
    return fetched;
  }

  private async replaceOnce(refusedToken: string): Promise<AccessTokenResult> {
    const stored = await this.loadStored();
    if (stored && stored.token !== refusedToken) return ok(stored);
    const replacement = await this.fetchAndShare(stored, stored !== null && (await this.mayForce()));
    if (replacement.kind === 'ok' && replacement.token === refusedToken) return unavailable('access_token', false);
    return replacement;
  }

  private async mayForce(): Promise<boolean> {
    const now = this.options.clock.now();
    const notSince = new Date(now.getTime() - FORCE_INTERVAL_MS);
    return await this.options.store.claimForcedRenewal(this.options.appid, now, notSince);
  }

  private async loadStored(): Promise<StoredAccessToken | null> {
    this.held = await this.options.store.load(this.options.appid);
    return this.held;
  }

  private async fetchAndShare(seen: StoredAccessToken | null, force: boolean): Promise<AccessTokenResult> {
    const { appid, secret, http, store, clock } = this.options;
    const answer = await http.sendForJson({
      method: 'POST',
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid, secret, force_refresh: force },
    });
    if (answer.kind === 'unavailable') return unavailable(answer.cause, false);
    if (answer.errcode !== 0) return failureOf(answer.errcode);
    const parsed = tokenReply.safeParse(answer.value);
    if (!parsed.success) return unavailable('malformed_reply', false);

    const obtainedAt = clock.now();
    const expiresAt = new Date(obtainedAt.getTime() + parsed.data.expires_in * 1000);
    const next = { token: parsed.data.access_token, expiresAt, obtainedAt };
    const version = seen?.version ?? null;
    if (await store.compareAndSwap(appid, version, next)) {
      this.held = { ...next, version: (version ?? 0) + 1 };
      return ok(this.held);
    }
    return await this.yieldTo(next, force);
  }

  /** Another replica saved first. WeChat gave both the same token, unless ours was forced: then theirs is the dead one. */
  private async yieldTo(ours: NewAccessToken, forced: boolean): Promise<AccessTokenResult> {
    const theirs = await this.loadStored();
    if (!theirs) return ok(ours);
    const keepOurs = forced && (await this.options.store.compareAndSwap(this.options.appid, theirs.version, ours));
    if (!keepOurs) return ok(theirs);
    this.held = { ...ours, version: theirs.version + 1 };
    return ok(this.held);
  }

  private isDue(token: StoredAccessToken): boolean {
    const now = this.options.clock.now().getTime();
    const left = token.expiresAt.getTime() - now;
    const age = now - token.obtainedAt.getTime();
    return left <= 0 || (left <= RENEW_BEFORE_MS && age >= SETTLE_MS);
  }
}

function ok(token: { readonly token: string }): AccessTokenResult {
  return { kind: 'ok', token: token.token };
}
