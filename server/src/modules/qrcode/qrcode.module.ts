import { Module } from '@nestjs/common';
import { WechatModule } from '../../platform/wechat/index.js';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { OrganizationModule } from '../organization/index.js';
import { QrCodeRegister } from './qr-code-register.js';
import { QrImageService } from './qr-image.service.js';
import { QrCodeAdminController } from './qrcode.admin.controller.js';
import { QrCodeFacade } from './qrcode.facade.js';
import { QrCodeService } from './qrcode.service.js';

@Module({
  imports: [AuditModule, AuthModule, OrganizationModule, WechatModule],
  controllers: [QrCodeAdminController],
  providers: [QrCodeFacade, QrCodeRegister, QrCodeService, QrImageService],
  exports: [QrCodeFacade],
})
export class QrCodeModule {}
