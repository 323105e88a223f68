import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { StaffModule } from '../staff/index.js';
import { AttendanceService } from './attendance/attendance.service.js';
import { CommissionAdminController } from './commission/commission.admin.controller.js';
import { CommissionStore } from './commission/commission.store.js';
import { CounterStore } from './counters/counter.store.js';
import { PerformanceSubscriber } from './counters/performance.subscriber.js';
import { PerformanceStaffController } from './figures/performance.staff.controller.js';
import { PerformanceService } from './figures/performance.service.js';

@Module({
  imports: [AuditModule, AuthModule, StaffModule],
  controllers: [CommissionAdminController, PerformanceStaffController],
  providers: [AttendanceService, CommissionStore, CounterStore, PerformanceService, PerformanceSubscriber],
})
export class PerformanceModule {}
