import { Global, Module } from '@nestjs/common';
import { CredentialResolver } from '../../platform/http/index.js';
import { AuditModule } from '../audit/index.js';
import { AuthFacade } from './auth.facade.js';
import { DatabaseCredentials } from './database-credentials.js';
import { MemberSessions } from './member-sessions.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffRegistration } from './staff-registration.js';

/** Global because the door of the whole application (the platform's access guard) asks this room who is there. */
@Global()
@Module({
  imports: [AuditModule],
  providers: [
    AuthFacade,
    MemberSessions,
    StaffDirectory,
    StaffRegistration,
    { provide: CredentialResolver, useClass: DatabaseCredentials },
  ],
  exports: [AuthFacade, CredentialResolver],
})
export class AuthModule {}
