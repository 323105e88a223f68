import { Injectable } from '@nestjs/common';
import { OrganizationFacade } from '../organization/index.js';
import { SettingsFacade } from '../settings/index.js';
import type { SpendLimits } from './wallet-limits.rules.js';
import type { WalletPlace } from './wallet-scope.rules.js';
import type { DrawPolicy } from './wallet.rules.js';
import { WALLET_CONFIRM_ABOVE_FEN, WALLET_DAILY_LIMIT_FEN, WALLET_DRAW_POLICY } from './wallet.settings.js';

/** Settings and structure that decide how wallets pay in a store. */
@Injectable()
export class WalletTermsReader {
  constructor(
    private readonly settings: SettingsFacade,
    private readonly organization: OrganizationFacade,
  ) {}

  async at(
    storeId: number,
    channel: WalletPlace['channel'],
  ): Promise<SpendLimits & { policy: DrawPolicy; place: WalletPlace }> {
    const store = await this.organization.store(storeId);
    const [policy, dailyLimitFen, confirmAboveFen, groupIds] = await Promise.all([
      this.settings.get<DrawPolicy>(WALLET_DRAW_POLICY, 'chain'),
      this.settings.get(WALLET_DAILY_LIMIT_FEN, 'chain'),
      this.settings.get(WALLET_CONFIRM_ABOVE_FEN, { storeId }),
      this.organization.groupPath(store?.groupId ?? null),
    ]);
    return { policy, dailyLimitFen, confirmAboveFen, place: { storeId, groupIds, channel } };
  }
}
