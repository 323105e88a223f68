import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { OrganizationModule } from '../organization/index.js';
import { QrCodeModule } from '../qrcode/index.js';
import { SettingsModule } from '../settings/index.js';
import { ConsentService } from './consent.service.js';
import { GrantService } from './grant.service.js';
import { JoinService } from './join.service.js';
import { MemberCodeService } from './member-code.service.js';
import { MemberRegistration } from './member-registration.js';
import { MemberViews } from './member-views.js';
import { MemberDirectory } from './member.directory.js';
import { MemberFacade } from './member.facade.js';
import { MEMBER_SETTINGS } from './member.settings.js';

@Module({
  imports: [AuditModule, AuthModule, OrganizationModule, QrCodeModule, SettingsModule.register(MEMBER_SETTINGS)],
  providers: [
    ConsentService,
    GrantService,
    JoinService,
    MemberCodeService,
    MemberDirectory,
    MemberFacade,
    MemberRegistration,
    MemberViews,
  ],
  exports: [MemberFacade, MemberViews],
})
export class MemberModule {}
