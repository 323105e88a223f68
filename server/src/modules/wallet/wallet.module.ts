import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { AuditModule } from '../audit/index.js';
import { FreezeController } from './freeze.controller.js';
import { FreezeService } from './freeze.service.js';
import { FreezeStaffController } from './freeze.staff.controller.js';
import { FreezeStore } from './freeze.store.js';
import { ScopeWords } from './scope-words.js';
import { TransferController } from './transfer.controller.js';
import { TransferExpiryJob } from './transfer-expiry.job.js';
import { TransferGivers } from './transfer-givers.js';
import { TransferMovement } from './transfer-movement.js';
import { TransferService } from './transfer.service.js';
import { TransferStore } from './transfer.store.js';
import { TransferViews } from './transfer-views.js';
import { WalletBooks } from './wallet-books.js';
import { WalletChecks } from './wallet.checks.js';
import { WalletController } from './wallet.controller.js';
import { WalletCredit } from './wallet-credit.js';
import { WalletFacade } from './wallet.facade.js';
import { WalletGate } from './wallet-gate.js';
import { WalletLots } from './wallet-lots.js';
import { WalletPage } from './wallet-page.js';
import { WalletTermsReader } from './wallet-terms.js';
import { WalletService } from './wallet.service.js';
import { WALLET_SETTINGS } from './wallet.settings.js';

const MONEY = [WalletGate, WalletLots, WalletTermsReader, WalletCredit, ScopeWords];
const FREEZING = [FreezeStore, FreezeService];
const TRANSFERS = [TransferStore, TransferMovement, TransferGivers, TransferService, TransferViews, TransferExpiryJob];

@Module({
  imports: [AuditModule, LedgerModule, MemberModule, OrganizationModule, SettingsModule.register(WALLET_SETTINGS)],
  controllers: [WalletController, FreezeController, TransferController, FreezeStaffController],
  providers: [...MONEY, ...FREEZING, ...TRANSFERS, WalletFacade, WalletBooks, WalletPage, WalletService, WalletChecks],
  exports: [WalletFacade, ScopeWords],
})
export class WalletModule {}
