import type { Permission } from '@guike/shared';

/** What a role gives at a place. */
export interface Power {
  readonly permission: Permission;
  readonly place: number | 'chain';
}

/** Structurally the grants of an actor. */
export type Holdings = ReadonlyMap<number | 'chain', ReadonlySet<Permission>>;

export function powersOf(
  assignments: readonly { code: string; storeId: number | null }[],
  permissionsOf: ReadonlyMap<string, readonly Permission[]>,
): Power[] {
  return assignments.flatMap(({ code, storeId }) =>
    (permissionsOf.get(code) ?? []).map((permission) => ({ permission, place: storeId ?? 'chain' })),
  );
}

/**
 * Whether somebody has all of these powers, in these places, themselves. Nobody may hand out more than they have, nor
 * take over (by a new password) or shut out an account that can do more than they can.
 */
export function covers(own: Holdings, powers: readonly Power[]): boolean {
  return powers.every(
    ({ permission, place }) =>
      (own.get('chain')?.has(permission) ?? false) || (own.get(place)?.has(permission) ?? false),
  );
}
