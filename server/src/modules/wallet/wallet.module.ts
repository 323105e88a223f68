import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { AuditModule } from '../audit/index.js';
import { FreezeController } from './freezing/freeze.controller.js';
import { FreezeService } from './freezing/freeze.service.js';
import { FreezeStaffController } from './freezing/freeze.staff.controller.js';
import { FreezeStore } from './freezing/freeze.store.js';
import { ScopeWords } from './scope-words.js';
import { TransferController } from './transfers/transfer.controller.js';
import { TransferExpiryJob } from './transfers/transfer-expiry.job.js';
import { TransferGivers } from './transfers/transfer-givers.js';
import { TransferMovement } from './transfers/transfer-movement.js';
import { TransferService } from './transfers/transfer.service.js';
import { TransferStore } from './transfers/transfer.store.js';
import { TransferViews } from './transfers/transfer-views.js';
import { WalletBooks } from './wallet-books.js';
import { WalletChecks } from './wallet.checks.js';
import { WalletController } from './wallet.controller.js';
import { WalletCredit } from './wallet-credit.js';
import { WalletFacade } from './wallet.facade.js';
import { WalletGate } from './wallet-gate.js';
import { WalletLots } from './wallet-lots.js';
import { WalletPage } from './wallet-page.js';
import { WalletTermsReader } from './wallet-terms.js';
import { WalletRecords } from './wallet-records.js';
import { WalletService } from './wallet.service.js';
import { WALLET_SETTINGS } from './wallet.settings.js';

const MONEY = [WalletGate, WalletLots, WalletTermsReader, WalletCredit, ScopeWords];
const FREEZING = [FreezeStore, FreezeService];
const TRANSFERS = [TransferStore, TransferMovement, TransferGivers, TransferService, TransferViews, TransferExpiryJob];

@Module({
  imports: [AuditModule, LedgerModule, MemberModule, OrganizationModule, SettingsModule.register(WALLET_SETTINGS)],
  controllers: [WalletController, FreezeController, TransferController, FreezeStaffController],
  providers: [
    ...MONEY,
    ...FREEZING,
    ...TRANSFERS,
    WalletFacade,
    WalletBooks,
    WalletPage,
    WalletService,
    WalletChecks,
    WalletRecords,
  ],
  exports: [WalletFacade, ScopeWords],
})
export class WalletModule {}
