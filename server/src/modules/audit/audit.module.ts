import { Module } from '@nestjs/common';
import { AuditAdminController } from './audit.admin.controller.js';
import { AuditFacade } from './audit.facade.js';
import { AuditService } from './audit.service.js';

@Module({ controllers: [AuditAdminController], providers: [AuditFacade, AuditService], exports: [AuditFacade] })
export class AuditModule {}
