import { Injectable } from '@nestjs/common';
import { SettingsFacade } from '../settings/index.js';
import { WalletFacade } from './wallet.facade.js';
import { WalletGate } from './wallet-gate.js';
import type { WalletState } from './wallet-limits.rules.js';
import { WALLET_DAILY_LIMIT_FEN, WALLET_TRANSFER_ENABLED } from './wallet.settings.js';
import type { WalletBalances, WalletLot } from './wallet.types.js';

export interface WalletFacts {
  readonly balances: WalletBalances;
  readonly room: { readonly capFen: number; readonly roomFen: number };
  readonly state: WalletState;
  readonly limits: { readonly dailyLimitFen: number | null; readonly transferEnabled: boolean };
  readonly lots: readonly WalletLot[];
}

/** Everything a member's wallet page is made of, read at once. */
@Injectable()
export class WalletBooks {
  constructor(
    private readonly wallet: WalletFacade,
    private readonly gate: WalletGate,
    private readonly settings: SettingsFacade,
  ) {}

  async of(memberId: number): Promise<WalletFacts> {
    const [balances, room, state, lots, dailyLimitFen, transferEnabled] = await Promise.all([
      this.wallet.balances(memberId),
      this.wallet.room(memberId),
      this.gate.stateOf(memberId),
      this.wallet.lotsOf(null, memberId),
      this.settings.get(WALLET_DAILY_LIMIT_FEN, 'chain'),
      this.settings.get(WALLET_TRANSFER_ENABLED, 'chain'),
    ]);
    return { balances, room, state, lots, limits: { dailyLimitFen, transferEnabled } };
  }
}
