import { AuditModule } from './audit/index.js';
import { AuthModule } from './auth/index.js';
import { OrganizationModule } from './organization/index.js';
import { SettingsModule } from './settings/index.js';

/** The rooms, lowest floor first. */
export const ROOMS = [AuditModule, SettingsModule, OrganizationModule, AuthModule];
