import { Module } from '@nestjs/common';
import { WechatModule } from '../../platform/wechat/index.js';
import { AuditModule } from '../audit/index.js';
import { PaymentModule } from '../payment/index.js';
import { BillComparison } from './bill-comparison.js';
import { DifferenceService } from './difference.service.js';
import { TradeBillAdminController } from './trade-bill.admin.controller.js';
import { TradeBillService } from './trade-bill.service.js';
import { TradeBillStore } from './trade-bill.store.js';

@Module({
  imports: [AuditModule, PaymentModule, WechatModule],
  controllers: [TradeBillAdminController],
  providers: [TradeBillStore, BillComparison, TradeBillService, DifferenceService],
})
export class TradeBillModule {}
