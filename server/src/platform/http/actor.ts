import type { Permission } from '@guike/shared';

/** Permissions by place: `chain` holds everywhere, a store id only there. */
export type Grants = ReadonlyMap<number | 'chain', ReadonlySet<Permission>>;

export interface VisitorActor {
  readonly kind: 'visitor';
  readonly sessionId: number;
  readonly openid: string;
  readonly unionid: string | null;
}

export interface MemberActor {
  readonly kind: 'member';
  readonly sessionId: number;
  readonly openid: string;
  readonly unionid: string | null;
  readonly memberId: number;
}

export interface StaffActor {
  readonly kind: 'staff';
  readonly sessionId: number;
  readonly staffId: number;
  readonly name: string;
  readonly grants: Grants;
}

export interface MachineActor {
  readonly kind: 'machine';
  readonly apiKeyId: number;
  readonly name: string;
  readonly grants: Grants;
}

export interface SystemActor {
  readonly kind: 'system';
  readonly name: string;
}

export type Actor = VisitorActor | MemberActor | StaffActor | MachineActor | SystemActor;
/** Those who act within a scope of stores. */
export type ScopedActor = StaffActor | MachineActor;

/** Stable name of the actor for audit lines, idempotency scopes and rate limits: `staff:7`. */
export function actorRef(actor: Actor | null): string {
  switch (actor?.kind) {
    case undefined:
      return 'anonymous';
    case 'visitor':
      return `visitor:${actor.openid}`;
    case 'member':
      return `member:${actor.memberId}`;
    case 'staff':
      return `staff:${actor.staffId}`;
    case 'machine':
      return `machine:${actor.apiKeyId}`;
    case 'system':
      return `system:${actor.name}`;
  }
}

export function holds(actor: ScopedActor, permission: Permission): boolean {
  for (const permissions of actor.grants.values()) if (permissions.has(permission)) return true;
  return false;
}

export function holdsAt(actor: ScopedActor, permission: Permission, storeId: number): boolean {
  return (actor.grants.get('chain')?.has(permission) ?? false) || (actor.grants.get(storeId)?.has(permission) ?? false);
}

/** The stores in which the actor holds the permission: the scope every one of its queries must carry. */
export function storeScope(actor: ScopedActor, permission: Permission): number[] | 'chain' {
  if (actor.grants.get('chain')?.has(permission)) return 'chain';
  const stores: number[] = [];
  for (const [place, permissions] of actor.grants)
    if (place !== 'chain' && permissions.has(permission)) stores.push(place);
  return stores;
}
