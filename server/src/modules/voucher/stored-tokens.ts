import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { FieldCipher } from '../../platform/crypto/field-cipher.js';
import { Database } from '../../platform/database/index.js';
import type { SharedToken, SharedTokens } from './platforms/douyin-token.js';
import type { VoucherPlatform } from './voucher.types.js';

/** Tokens as replicas share them, sealed: whoever holds one can use up every voucher of the chain. */
@Injectable()
export class StoredTokens {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  of(platform: VoucherPlatform): SharedTokens {
    return { load: () => this.load(platform), save: (token) => this.save(platform, token) };
  }

  private async load(platform: VoucherPlatform): Promise<SharedToken | null> {
    const row = await this.database.one<{ token_sealed: string; expires_at: Date }>(
      'SELECT token_sealed, expires_at FROM voucher_token WHERE platform = ?',
      [platform],
    );
    return row && { token: this.cipher.open(row.token_sealed, placeOf(platform)), expiresAt: row.expires_at };
  }

  private async save(platform: VoucherPlatform, { token, expiresAt }: SharedToken): Promise<void> {
    await this.database.execute(
      `INSERT INTO voucher_token (platform, token_sealed, obtained_at, expires_at) VALUES (?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE token_sealed = VALUES(token_sealed), obtained_at = VALUES(obtained_at),
          expires_at = VALUES(expires_at)`,
      [platform, this.cipher.seal(token, placeOf(platform)), this.clock.now(), expiresAt],
    );
  }
}

function placeOf(platform: VoucherPlatform): string {
  return `voucher_token|${platform}`;
}
