import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { FetchHttpTransport } from '../../platform/wechat/http-transport.js';
import { SettingsFacade } from '../settings/index.js';
import { DouyinClient } from './platforms/douyin.client.js';
import { DouyinToken } from './platforms/douyin-token.js';
import { MeituanClient } from './platforms/meituan.client.js';
import { platformOrigin } from './platforms/platform-endpoint.js';
import type { VoucherPlatformClient } from './platforms/voucher-platform.port.js';
import { StoredTokens } from './stored-tokens.js';
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
