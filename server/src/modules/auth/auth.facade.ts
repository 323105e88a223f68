import { Injectable } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import type { Result } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import type { MemberIdentity, NewStaff, OpenedSession, StaffInfo } from './auth.types.js';
import { MemberSessions } from './member-sessions.js';
import { StaffDirectory, type StaffReader } from './staff-directory.js';
import { StaffRegistration } from './staff-registration.js';

@Injectable()
export class AuthFacade {
  constructor(
    private readonly memberSessions: MemberSessions,
    private readonly directory: StaffDirectory,
    private readonly registration: StaffRegistration,
  ) {}

  /** The token leaves the system here and is not stored: only its keyed hash is. */
  openMemberSession(tx: Transaction, identity: MemberIdentity): Promise<OpenedSession> {
    return this.memberSessions.open(tx, identity);
  }

  /** The identity has become a member's: all its sessions are that member's from now on. */
  bindMember(tx: Transaction, openid: string, memberId: number): Promise<void> {
    return this.memberSessions.bind(tx, openid, memberId);
  }

  /** Signs the member out everywhere, at once. */
  closeMemberSessions(tx: Transaction, memberId: number): Promise<void> {
    return this.memberSessions.closeAllOf(tx, memberId);
  }

  async staff(id: number): Promise<StaffInfo | null> {
    return (await this.directory.byIds([id])).get(id) ?? null;
  }

  /** In one statement; ids that nobody has are absent. */
  staffByIds(ids: readonly number[]): Promise<Map<number, StaffInfo>> {
    return this.directory.byIds(ids);
  }

  /** Active staff who hold the permission through a role in this very store. */
  staffAtStore(storeId: number, permission: Permission): Promise<StaffInfo[]> {
    return this.directory.atStore(storeId, permission);
  }

  /** Active staff by the number they gave: of the numbers asked for, those that somebody on the payroll has. */
  staffByPhones(phones: readonly string[], reader?: StaffReader): Promise<Map<string, StaffInfo>> {
    return this.directory.byPhones(phones, reader);
  }

  /** For set-up and demo data; people at headquarters use the admin endpoint, which also checks who may grant what. */
  createStaff(tx: Transaction, staff: NewStaff): Promise<Result<StaffInfo>> {
    return this.registration.create(tx, staff);
  }

  /** The account that makes all others. Refused as soon as there is an administrator. */
  createFirstAdministrator(staff: { username: string; name: string; password: string }): Promise<Result<StaffInfo>> {
    return this.registration.createFirstAdministrator(staff);
  }
}
