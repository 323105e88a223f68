import { Global, Module } from '@nestjs/common';
import { CredentialResolver } from '../../platform/http/index.js';
import { AuditModule } from '../audit/index.js';
import { StaffAccountController } from './account.staff.controller.js';
import { ApiKeysAdminController } from './api-keys.admin.controller.js';
import { ApiKeysService } from './api-keys.service.js';
import { AuthController } from './auth.controller.js';
import { AuthFacade } from './auth.facade.js';
import { DatabaseCredentials } from './database-credentials.js';
import { ExpiredSessionsJob } from './expired-sessions.job.js';
import { LoginGuard } from './login-guard.js';
import { MemberSessions } from './member-sessions.js';
import { PasswordResetService } from './password-reset.service.js';
import { PasswordService } from './password.service.js';
import { RoleCatalogue } from './role-catalogue.js';
import { RolesAdminController } from './roles.admin.controller.js';
import { StaffAccess } from './staff-access.js';
import { StaffAccountsAdminController } from './staff-accounts.admin.controller.js';
import { StaffAccountsService } from './staff-accounts.service.js';
import { StaffDesk } from './staff-desk.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffListService } from './staff-list.service.js';
import { StaffLoginService } from './staff-login.service.js';
import { StaffProfileService } from './staff-profile.service.js';
import { StaffRegistration } from './staff-registration.js';
import { StaffSessions } from './staff-sessions.js';

/** Global because the door of the whole application (the platform's access guard) asks this room who is there. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [
    AuthController,
    StaffAccountController,
    RolesAdminController,
    StaffAccountsAdminController,
    ApiKeysAdminController,
  ],
  providers: [
    AuthFacade,
    { provide: CredentialResolver, useClass: DatabaseCredentials },
    MemberSessions,
    StaffSessions,
    LoginGuard,
    StaffLoginService,
    StaffProfileService,
    PasswordService,
    PasswordResetService,
    StaffAccess,
    StaffAccountsService,
    StaffDesk,
    StaffDirectory,
    StaffListService,
    StaffRegistration,
    RoleCatalogue,
    ApiKeysService,
    ExpiredSessionsJob,
  ],
  exports: [AuthFacade, CredentialResolver],
})
export class AuthModule {}
