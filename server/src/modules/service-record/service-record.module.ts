import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { MediaModule } from '../media/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { ScheduleModule } from '../schedule/index.js';
import { SettingsModule } from '../settings/index.js';
import { ServiceRatings } from './service-rating.service.js';
import { ServiceRecordKeeper } from './service-record-records.js';
import { ServiceRecordAdminController } from './service-record.admin.controller.js';
import { ServiceRecordController } from './service-record.controller.js';
import { ServiceRecordReading } from './service-record.reading.js';
import { SERVICE_RECORD_SETTINGS } from './service-record.settings.js';
import { ServiceRecordStaffController } from './service-record.staff.controller.js';
import { ServiceRecordStore } from './service-record.store.js';
import { ServiceRecordSubscriber } from './service-record.subscriber.js';
import { ServiceRecordViews } from './service-record.views.js';
import { ServiceWork } from './service-work.service.js';
import { StagePlans } from './stage-plans.service.js';

@Module({
  imports: [
    AuditModule,
    AuthModule,
    MediaModule,
    MemberModule,
    OrganizationModule,
    ScheduleModule,
    SettingsModule.register(SERVICE_RECORD_SETTINGS),
  ],
  controllers: [ServiceRecordController, ServiceRecordStaffController, ServiceRecordAdminController],
  providers: [
    ServiceRecordStore,
    ServiceWork,
    ServiceRatings,
    ServiceRecordViews,
    ServiceRecordReading,
    StagePlans,
    ServiceRecordSubscriber,
    ServiceRecordKeeper,
  ],
})
export class ServiceRecordModule {}
