import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { WalletController } from './wallet.controller.js';
import { WalletCredit } from './wallet-credit.js';
import { WalletFacade } from './wallet.facade.js';
import { WalletGate } from './wallet-gate.js';
import { WalletLots } from './wallet-lots.js';
import { WalletTermsReader } from './wallet-terms.js';
import { WalletService } from './wallet.service.js';
import { WALLET_SETTINGS } from './wallet.settings.js';

@Module({
  imports: [LedgerModule, MemberModule, OrganizationModule, SettingsModule.register(WALLET_SETTINGS)],
  controllers: [WalletController],
  providers: [WalletGate, WalletLots, WalletTermsReader, WalletCredit, WalletFacade, WalletService],
  exports: [WalletFacade],
})
export class WalletModule {}
