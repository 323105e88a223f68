import { Module } from '@nestjs/common';
import { WechatModule } from '../../platform/wechat/index.js';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { OrganizationModule } from '../organization/index.js';
import { QrCodeModule } from '../qrcode/index.js';
import { SettingsModule } from '../settings/index.js';
import { AdminMembersService, Member360 } from './views/admin-members.service.js';
import { ConsentService } from './consents/consent.service.js';
import { GrantService } from './codes/grant.service.js';
import { JoinEntrance, ScenePlaces } from './join/join-entrance.js';
import { JoinFacts } from './join/join-facts.js';
import { JoinMarks } from './join/join-marks.js';
import { JoinService } from './join/join.service.js';
import { LandingController } from './join/landing.controller.js';
import { LandingService } from './join/landing.service.js';
import { MemberCardsService } from './views/member-cards.service.js';
import { MemberCodeService } from './codes/member-code.service.js';
import { MemberHousekeepingJob } from './codes/member-housekeeping.job.js';
import { MemberPageService } from './views/member-page.service.js';
import { MemberRegistration } from './join/member-registration.js';
import { MemberSearcher } from './views/member-search.js';
import { MemberViews } from './views/member-views.js';
import { MemberAdminController } from './views/member.admin.controller.js';
import { MemberController } from './member.controller.js';
import { MemberDirectory } from './member.directory.js';
import { MemberFacade } from './member.facade.js';
import { MemberRecords } from './records/member-records.js';
import { MergeAdminController } from './merge/merge.admin.controller.js';
import { MergeFollowUp } from './merge/merge-follow-up.js';
import { MergePreviewService } from './merge/merge-preview.service.js';
import { MergeQueries } from './merge/merge.queries.js';
import { MergeService } from './merge/merge.service.js';
import { MergeWork } from './merge/merge-work.js';
import { PhoneReleaseService } from './merge/phone-release.service.js';
import { OwnRecords } from './records/own-records.js';
import { ClosureJob } from './privacy/closure.job.js';
import { ClosureService } from './privacy/closure.service.js';
import { DataExportJob } from './privacy/data-export.job.js';
import { DataExportService } from './privacy/data-export.service.js';
import { Farewell } from './privacy/farewell.js';
import { PhoneProofs } from './privacy/phone-proof.js';
import { DataExportFileController, PrivacyController } from './privacy/privacy.controller.js';
import { MemberPosController } from './join/member.pos.controller.js';
import { MEMBER_SETTINGS } from './member.settings.js';
import { MemberStaffController } from './views/member.staff.controller.js';
import { OwnCodesService } from './codes/own-codes.service.js';
import {
  PayConfirmationController,
  PayConfirmationPosController,
  PayConfirmationStaffController,
} from './confirmations/pay-confirmation.controller.js';
import { PayConfirmationService } from './confirmations/pay-confirmation.service.js';
import { PosMembersService } from './join/pos-members.service.js';
import { ScanService } from './codes/scan.service.js';
import { WechatIdentity } from './join/wechat-identity.js';
import { JoinRecords, WechatJoinService } from './join/wechat-join.service.js';
import { WechatSessionService } from './join/wechat-session.service.js';

const JOINING = [
  JoinEntrance,
  JoinFacts,
  JoinMarks,
  JoinRecords,
  JoinService,
  MemberRegistration,
  ScenePlaces,
  WechatIdentity,
  WechatJoinService,
];
const CODES = [
  GrantService,
  MemberCodeService,
  MemberHousekeepingJob,
  OwnCodesService,
  PayConfirmationService,
  ScanService,
];
const PRIVACY = [
  ClosureJob,
  ClosureService,
  DataExportJob,
  DataExportService,
  Farewell,
  MemberRecords,
  MergeFollowUp,
  MergePreviewService,
  MergeQueries,
  MergeService,
  MergeWork,
  OwnRecords,
  PhoneProofs,
  PhoneReleaseService,
];
const VIEWS = [
  AdminMembersService,
  LandingService,
  Member360,
  MemberCardsService,
  MemberPageService,
  MemberSearcher,
  MemberViews,
];

@Module({
  imports: [
    AuditModule,
    AuthModule,
    OrganizationModule,
    QrCodeModule,
    WechatModule,
    SettingsModule.register(MEMBER_SETTINGS),
  ],
  controllers: [
    LandingController,
    MemberController,
    MemberStaffController,
    MemberAdminController,
    MemberPosController,
    PayConfirmationController,
    PayConfirmationStaffController,
    PayConfirmationPosController,
    PrivacyController,
    DataExportFileController,
    MergeAdminController,
  ],
  providers: [
    ...JOINING,
    ...CODES,
    ...VIEWS,
    ...PRIVACY,
    ConsentService,
    MemberDirectory,
    MemberFacade,
    PosMembersService,
    WechatSessionService,
  ],
  exports: [JoinFacts, JoinMarks, MemberFacade, MemberRecords, MemberViews],
})
export class MemberModule {}
