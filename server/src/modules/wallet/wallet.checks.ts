import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LedgerFacade } from '../ledger/index.js';
import { SettingsFacade } from '../settings/index.js';
import { WALLET_CAP_FEN } from './wallet.settings.js';

/**
 * I13: nobody holds more than the cap. What a return brings back may lift a wallet above it and is left out; so is a cap
 * lowered below the law's, as what was topped up before stays.
 */
@Injectable()
export class WalletChecks implements OnModuleInit {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly settings: SettingsFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'wallet within the cap',
      title: '储值余额不超过上限（退货退回的除外）',
      run: (most) => this.run(most),
    });
  }

  private async run(most: number): Promise<string[]> {
    const capFen = Math.max(await this.settings.get(WALLET_CAP_FEN, 'chain'), WALLET_CAP_FEN.defaultValue);
    const above = await this.ledger.reports.walletsAbove(capFen, most);
    return above.map(
      ({ memberId, balance, returned }) =>
        `member ${memberId} holds ${balance} fen, ${returned} of it from returns; the cap is ${capFen}`,
    );
  }
}
