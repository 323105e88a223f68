import type { Database } from '../database/index.js';

/** Where replicas share the access token, so that a chain with ten processes still has one token. */

export interface StoredAccessToken {
  readonly token: string;
  readonly expiresAt: Date;
  readonly obtainedAt: Date;
  /** Rises by one with every save; the key of the conditional update. */
  readonly version: number;
}

export interface NewAccessToken {
  readonly token: string;
  readonly expiresAt: Date;
  readonly obtainedAt: Date;
}

export interface AccessTokenStore {
  load(appid: string): Promise<StoredAccessToken | null>;
  /** Saves only over the version that was read (null: over nothing). False: another replica was first; load again. */
  compareAndSwap(appid: string, expectedVersion: number | null, next: NewAccessToken): Promise<boolean>;
  /** True for one caller only in each span: the right to ask WeChat for a forced renewal. */
  claimForcedRenewal(appid: string, now: Date, notSince: Date): Promise<boolean>;
}

/** What this store needs of the platform's database: reads and single autocommitted statements. */
export type AccessTokenDatabase = Pick<Database, 'query' | 'execute'>;

interface TokenRow {
  readonly token: string;
  readonly expires_at: Date;
  readonly obtained_at: Date;
  readonly version: number;
}

export class DatabaseAccessTokenStore implements AccessTokenStore {
  constructor(private readonly database: AccessTokenDatabase) {}

  async load(appid: string): Promise<StoredAccessToken | null> {
    const [row] = await this.database.query<TokenRow>(
      'SELECT token, expires_at, obtained_at, version FROM wechat_access_token WHERE appid = ?',
      [appid],
    );
    if (!row) return null;
    return { token: row.token, expiresAt: row.expires_at, obtainedAt: row.obtained_at, version: row.version };
  }

  async compareAndSwap(appid: string, expectedVersion: number | null, next: NewAccessToken): Promise<boolean> {
    const { affectedRows } =
      expectedVersion === null
        ? await this.database.execute(
            'INSERT IGNORE INTO wechat_access_token (appid, token, expires_at, obtained_at, version) VALUES (?, ?, ?, ?, 1)',
            [appid, next.token, next.expiresAt, next.obtainedAt],
          )
        : await this.database.execute(
            'UPDATE wechat_access_token SET token = ?, expires_at = ?, obtained_at = ?, version = version + 1' +
              ' WHERE appid = ? AND version = ?',
            [next.token, next.expiresAt, next.obtainedAt, appid, expectedVersion],
          );
    return affectedRows === 1;
  }

  async claimForcedRenewal(appid: string, now: Date, notSince: Date): Promise<boolean> {
    const { affectedRows } = await this.database.execute(
      'UPDATE wechat_access_token SET forced_at = ? WHERE appid = ? AND (forced_at IS NULL OR forced_at <= ?)',
      [now, appid, notSince],
    );
    return affectedRows === 1;
  }
}
