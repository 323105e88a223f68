import { Module } from '@nestjs/common';
import { AuditFacade } from './audit.facade.js';

@Module({ providers: [AuditFacade], exports: [AuditFacade] })
export class AuditModule {}
