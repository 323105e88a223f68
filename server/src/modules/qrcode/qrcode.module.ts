import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { OrganizationModule } from '../organization/index.js';
import { QrCodeFacade } from './qrcode.facade.js';

@Module({
  imports: [AuditModule, AuthModule, OrganizationModule],
  providers: [QrCodeFacade],
  exports: [QrCodeFacade],
})
export class QrCodeModule {}
