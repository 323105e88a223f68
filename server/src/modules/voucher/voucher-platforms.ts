import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { FieldCipher } from '../../platform/crypto/field-cipher.js';
import { Database } from '../../platform/database/index.js';
import { FetchHttpTransport } from '../../platform/wechat/http-transport.js';
import { SettingsFacade } from '../settings/index.js';
import { DouyinClient } from './platforms/douyin.client.js';
import { DouyinToken, type SharedToken, type SharedTokens } from './platforms/douyin-token.js';
import { MeituanClient } from './platforms/meituan.client.js';
import { platformOrigin } from './platforms/platform-endpoint.js';
import type { VoucherPlatformClient } from './platforms/voucher-platform.port.js';
import { DOUYIN_CANCEL_MINUTES, MEITUAN_CANCEL_MINUTES } from './voucher.settings.js';
import type { VoucherPlatform } from './voucher.types.js';

const MINUTE_MS = 60_000;
const MEITUAN_ORIGIN = 'https://openapi.dianping.com';
const DOUYIN_ORIGIN = 'https://open.douyin.com';

/** The platforms this chain sells on: those it has credentials of. */
@Injectable()
export class VoucherPlatforms {
  private readonly clients: ReadonlyMap<VoucherPlatform, VoucherPlatformClient>;

  constructor(
    config: AppConfig,
    transport: FetchHttpTransport,
    clock: Clock,
    tokens: StoredTokens,
    settings: SettingsFacade,
  ) {
    const { meituan, douyin } = config.voucherPlatforms;
    const clients: VoucherPlatformClient[] = [];
    if (meituan) {
      const origin = platformOrigin(meituan.baseUrl, MEITUAN_ORIGIN, config.production);
      const cancelWindowMs = async (): Promise<number> =>
        (await settings.get(MEITUAN_CANCEL_MINUTES, 'chain')) * MINUTE_MS;
      clients.push(new MeituanClient({ ...meituan, origin, cancelWindowMs }, transport, clock));
    }
    if (douyin) {
      const origin = platformOrigin(douyin.baseUrl, DOUYIN_ORIGIN, config.production);
      const cancelWindowMs = async (): Promise<number> =>
        (await settings.get(DOUYIN_CANCEL_MINUTES, 'chain')) * MINUTE_MS;
      const token = new DouyinToken({ ...douyin, origin }, transport, tokens.of('douyin'), clock);
      clients.push(new DouyinClient({ ...douyin, origin, cancelWindowMs }, token, transport, clock));
    }
    this.clients = new Map(clients.map((client) => [client.platform, client]));
  }

  find(platform: VoucherPlatform): VoucherPlatformClient | null {
    return this.clients.get(platform) ?? null;
  }

  all(): VoucherPlatform[] {
    return [...this.clients.keys()];
  }
}

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
