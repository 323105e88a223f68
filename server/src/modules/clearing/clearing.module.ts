import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { LedgerModule } from '../ledger/index.js';
import { OrderModule } from '../order/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { WalletModule } from '../wallet/index.js';
import { CLEARING_SETTINGS } from './clearing.settings.js';
import { BreakageService } from './liability/breakage.service.js';
import { LiabilityAdminController } from './liability/liability.admin.controller.js';
import { LiabilityService } from './liability/liability.service.js';
import { ClearingGaps } from './lines/clearing-gaps.js';
import { ClearingIntake } from './lines/clearing-intake.js';
import { ClearingLineStore } from './lines/clearing-line.store.js';
import { ClearingCheck } from './lines/clearing.check.js';
import { ClearingPaymentService } from './statements/clearing-payment.service.js';
import { ClearingAdminController } from './statements/clearing.admin.controller.js';
import { MonthCloseService } from './statements/month-close.service.js';
import { StatementCheck } from './statements/statement.check.js';
import { StatementLines } from './statements/statement-lines.js';
import { StatementService } from './statements/statement.service.js';
import { StatementStore } from './statements/statement.store.js';

@Module({
  imports: [
    AuditModule,
    LedgerModule,
    OrderModule,
    OrganizationModule,
    WalletModule,
    SettingsModule.register(CLEARING_SETTINGS),
  ],
  controllers: [ClearingAdminController, LiabilityAdminController],
  providers: [
    ClearingLineStore,
    ClearingGaps,
    ClearingIntake,
    ClearingCheck,
    StatementStore,
    MonthCloseService,
    StatementService,
    StatementLines,
    StatementCheck,
    ClearingPaymentService,
    LiabilityService,
    BreakageService,
  ],
})
export class ClearingModule {}
