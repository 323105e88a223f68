import { createHash, randomBytes } from 'node:crypto';
import type { SimulatedClock } from './clock.js';
import type { IssuedCode, SimulatedUser } from './state.js';
import type { Store } from './store.js';

const CODE_LIFETIME_MS = 5 * 60_000;
const CODE_HISTORY_MS = 60 * 60_000;

export type CodeFamily = 'login' | 'phone';

export type CodeResult =
  { kind: 'ok'; user: SimulatedUser; code: IssuedCode } | { kind: 'unknown' | 'used' | 'expired' };

/** openid and unionid look like WeChat's: 28 characters beginning with `o`. */
export const OPENID = /^o[0-9A-Za-z_-]{27}$/;

/** People of the simulated WeChat: anyone a caller names exists, always with the same openid for this mini-program. */
export class UserRegistry {
  constructor(
    private readonly store: Store,
    private readonly clock: SimulatedClock,
    private readonly appid: string,
  ) {}

  named(name: string): SimulatedUser {
    const { users } = this.store.state;
    const known = users.get(name);
    if (known) return known;
    const user: SimulatedUser = {
      name,
      openid: this.identifier('openid', this.appid, name),
      unionid: this.identifier('unionid', 'open platform', name),
      phone: `199${(this.digest('phone', name).readUInt32BE(0) % 100_000_000).toString().padStart(8, '0')}`,
      highRisk: false,
      messagesBlocked: false,
    };
    users.set(name, user);
    this.store.changed();
    return user;
  }

  byOpenid(openid: string): SimulatedUser | undefined {
    for (const user of this.store.state.users.values()) {
      if (user.openid === openid) return user;
    }
    return undefined;
  }

  update(name: string, change: Partial<Pick<SimulatedUser, 'phone' | 'highRisk' | 'messagesBlocked'>>): SimulatedUser {
    const user = Object.assign(this.named(name), change);
    this.store.changed();
    return user;
  }

  visited(user: SimulatedUser): void {
    user.lastVisitAt = this.clock.now().getTime();
    this.store.changed();
  }

  issueCode(family: CodeFamily, name: string, phone?: string): string {
    const user = this.named(name);
    const code = `0${randomBytes(24).toString('base64url').slice(0, 31)}`;
    const codes = this.codes(family);
    const now = this.clock.now().getTime();
    for (const [old, { issuedAt }] of codes) if (now - issuedAt > CODE_HISTORY_MS) codes.delete(old);
    codes.set(code, { user: user.name, issuedAt: now, used: false, phone });
    this.visited(user);
    return code;
  }

  /** Looks only; a code is spent by `spend`, once everything else about the call is right. */
  lookUp(family: CodeFamily, code: string): CodeResult {
    const issued = this.codes(family).get(code);
    if (!issued) return { kind: 'unknown' };
    if (issued.used) return { kind: 'used' };
    if (this.clock.now().getTime() - issued.issuedAt > CODE_LIFETIME_MS) return { kind: 'expired' };
    return { kind: 'ok', user: this.named(issued.user), code: issued };
  }

  spend(code: IssuedCode): void {
    code.used = true;
    this.store.changed();
  }

  private codes(family: CodeFamily): Map<string, IssuedCode> {
    return family === 'login' ? this.store.state.loginCodes : this.store.state.phoneCodes;
  }

  private identifier(kind: string, scope: string, name: string): string {
    return `o${this.digest(kind, scope, name).toString('base64url').slice(0, 27)}`;
  }

  private digest(...parts: string[]): Buffer {
    return createHash('sha256').update(JSON.stringify(parts)).digest();
  }
}
