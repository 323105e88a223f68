import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { OperationsAdminController } from './operations.admin.controller.js';
import { OperationsService } from './operations.service.js';

@Module({ imports: [AuditModule], controllers: [OperationsAdminController], providers: [OperationsService] })
export class OperationsModule {}
