import type { StoreGroupInfo } from './organization.types.js';

/** Chain → region → city group → … is enough; deeper trees are mistakes. */
export const MAX_GROUP_DEPTH = 5;

/** The group and all above it, root first. A parent that is missing ends the path; a circle is cut, never followed. */
export function groupPath(groups: ReadonlyMap<number, StoreGroupInfo>, groupId: number | null): number[] {
  const path: number[] = [];
  let at = groupId;
  while (at !== null) {
    const group = groups.get(at);
    if (!group || path.includes(at)) break;
    path.unshift(at);
    at = group.parentId;
  }
  return path;
}

export type PlacementProblem = 'unknown' | 'circle' | 'too-deep';

/** Whether group `id` (null: a new one) may hang under `parentId`. */
export function placementProblem(
  groups: ReadonlyMap<number, StoreGroupInfo>,
  id: number | null,
  parentId: number | null,
): PlacementProblem | null {
  if (parentId === null) return null;
  if (!groups.has(parentId)) return 'unknown';
  const path = groupPath(groups, parentId);
  if (id !== null && path.includes(id)) return 'circle';
  return path.length + heightOf(groups, id) > MAX_GROUP_DEPTH ? 'too-deep' : null;
}

/** Levels from the group down to its deepest descendant; a new group is one level. */
function heightOf(groups: ReadonlyMap<number, StoreGroupInfo>, id: number | null): number {
  if (id === null) return 1;
  let height = 1;
  for (const group of groups.values()) {
    const path = groupPath(groups, group.id);
    const at = path.indexOf(id);
    if (at !== -1) height = Math.max(height, path.length - at);
  }
  return height;
}
