import { randomBytes } from 'node:crypto';
import { shanghaiDate, type SimulatedClock } from '../core/clock.js';
import type { AccessToken } from '../core/state.js';
import type { Store } from '../core/store.js';
import { OpenApiError } from './errors.js';

const LIFETIME_MS = 7_200_000;
const RENEWAL_MS = 5 * 60_000;
const FORCED_PER_DAY = 20;
const FORCED_INTERVAL_MS = 30_000;
/** WeChat asks to keep room for 512 characters; a column that is too short should be noticed here. */
const TOKEN_BYTES = 381;

export interface IssuedToken {
  access_token: string;
  expires_in: number;
}

export class AccessTokens {
  constructor(
    private readonly store: Store,
    private readonly clock: SimulatedClock,
  ) {}

  /** Normal calls share one token, renewed five minutes early while the old one lives on; a forced one withdraws it. */
  stable(forceRefresh: boolean): IssuedToken {
    const current = this.latest('stable');
    if (!current) return this.issue('stable');
    if (forceRefresh) return this.forced(current);
    const now = this.now();
    return current.expiresAt - now < RENEWAL_MS ? this.issue('stable') : view(current, now);
  }

  /** The old interface: every call makes a new token, the one before it is good for five minutes more. */
  plain(): IssuedToken {
    const previous = this.latest('plain');
    if (previous) previous.expiresAt = Math.min(previous.expiresAt, this.now() + RENEWAL_MS);
    return this.issue('plain');
  }

  assertValid(token: string | null): void {
    if (!token) throw new OpenApiError(41001);
    const known = this.store.state.accessTokens.get(token);
    if (!known || known.revoked) throw new OpenApiError(40001);
    if (known.expiresAt <= this.now()) throw new OpenApiError(42001);
  }

  expireAll(): void {
    for (const token of this.store.state.accessTokens.values()) token.expiresAt = Math.min(token.expiresAt, this.now());
    this.store.changed();
  }

  private forced(current: AccessToken): IssuedToken {
    const now = this.now();
    const { state } = this.store;
    const last = state.forcedRefreshes.at(-1);
    // Too soon is not an error: WeChat simply does not refresh.
    if (last !== undefined && now - last < FORCED_INTERVAL_MS) return view(current, now);
    const today = shanghaiDate(new Date(now));
    state.forcedRefreshes = state.forcedRefreshes.filter((at) => shanghaiDate(new Date(at)) === today);
    if (state.forcedRefreshes.length >= FORCED_PER_DAY) throw new OpenApiError(45009);
    state.forcedRefreshes.push(now);
    for (const token of state.accessTokens.values()) if (token.kind === 'stable') token.revoked = true;
    return this.issue('stable');
  }

  private issue(kind: AccessToken['kind']): IssuedToken {
    const now = this.now();
    const { accessTokens } = this.store.state;
    for (const [old, { expiresAt }] of accessTokens) if (now - expiresAt > LIFETIME_MS) accessTokens.delete(old);
    const token = `77_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
    const issued: AccessToken = { token, kind, expiresAt: now + LIFETIME_MS, revoked: false };
    accessTokens.set(token, issued);
    this.store.changed();
    return view(issued, now);
  }

  private latest(kind: AccessToken['kind']): AccessToken | undefined {
    return [...this.store.state.accessTokens.values()].findLast(
      (token) => token.kind === kind && !token.revoked && token.expiresAt > this.now(),
    );
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

function view(token: AccessToken, now: number): IssuedToken {
  return { access_token: token.token, expires_in: Math.floor((token.expiresAt - now) / 1000) };
}
