import type { Permission } from '@guike/shared';

export interface StaffInfo {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly active: boolean;
  /** Stores in which the person has a role; empty for people who work for headquarters only. */
  readonly storeIds: readonly number[];
  /** Has a role for the whole chain. */
  readonly headquarters: boolean;
}

/** A role at a store, or with null for the whole chain. */
export interface RoleAssignment {
  readonly code: string;
  readonly storeId: number | null;
}

export interface NewStaff {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly title: string;
  readonly phone?: string | null;
  readonly roles: readonly RoleAssignment[];
  /** True unless said otherwise: whoever sets the first password should not go on knowing it. */
  readonly mustChangePassword?: boolean;
}

export interface MemberIdentity {
  readonly openid: string;
  readonly unionid: string | null;
  /** Null until the person joins. */
  readonly memberId: number | null;
}

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface RoleInfo {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly Permission[];
}

/** The role that can do everything; somebody must always hold it. */
export const ADMINISTRATOR = 'administrator';
