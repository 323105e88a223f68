import { AuditEntry } from './modules/audit/index.js';
import {
  ApiKey,
  MemberSession,
  Role,
  StaffAccount,
  StaffLoginGuard,
  StaffRole,
  StaffSession,
} from './modules/auth/index.js';
import { LegalEntity, Store, StoreGroup } from './modules/organization/index.js';
import { SettingValue } from './modules/settings/index.js';

/** Every entity of every room, for the data source. A room adds its own here. */
export const ENTITIES: (new () => object)[] = [
  AuditEntry,
  SettingValue,
  LegalEntity,
  StoreGroup,
  Store,
  StaffAccount,
  StaffLoginGuard,
  Role,
  StaffRole,
  StaffSession,
  MemberSession,
  ApiKey,
];
