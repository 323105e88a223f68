export { AuditEntry } from './audit-entry.entity.js';
export { AuditFacade, type AuditLine } from './audit.facade.js';
export { AuditModule } from './audit.module.js';
