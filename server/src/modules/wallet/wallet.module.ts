import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { WalletController } from './wallet.controller.js';
import { WalletFacade } from './wallet.facade.js';
import { WalletService } from './wallet.service.js';
import { WALLET_SETTINGS } from './wallet.settings.js';

@Module({
  imports: [LedgerModule, MemberModule, OrganizationModule, SettingsModule.register(WALLET_SETTINGS)],
  controllers: [WalletController],
  providers: [WalletFacade, WalletService],
  exports: [WalletFacade],
})
export class WalletModule {}
