import { importsOf } from './imports.js';
import { FLOORS, floorOf, isProduction, placeOf } from './layout.js';
import type { SourceTree } from './source-tree.js';
import type { Check, Violation } from './violation.js';

const ROOMS = /^server\/src\/modules\/[^/]+\/.*\.ts$/;

function homeless(tree: SourceTree): Violation[] {
  const rooms = new Map(tree.paths(ROOMS).map((path) => [/modules\/([^/]+)/.exec(path)?.[1] ?? '', path]));
  return [...rooms]
    .filter(([room]) => floorOf(room) === undefined)
    .map(([room, path]) => ({
      path,
      line: 1,
      rule: `“${room}” is on no floor`,
      instead: 'name the folder after a room of the house, or give the new room its floor in layout.ts',
    }));
}

/** A room looks down: it imports rooms of lower floors only, and news travels upward as events. */
export const checkFloors: Check = (tree) => {
  const violations = homeless(tree);
  for (const path of tree.paths(ROOMS).filter(isProduction)) {
    const from = placeOf(path);
    for (const { target, line } of importsOf(tree, path)) {
      const to = placeOf(target ?? '');
      if (from.kind !== 'room' || to.kind !== 'room' || from.room === to.room) continue;
      const floor = floorOf(from.room);
      const wanted = floorOf(to.room);
      if (floor === undefined || wanted === undefined || wanted < floor) continue;
      const direction = wanted === floor ? 'sideways' : 'up';
      const below = FLOORS.slice(0, floor).flat().join(', ') || 'none';
      violations.push({
        path,
        line,
        rule: `${from.room} looks ${direction} to ${to.room}`,
        instead: `publish an event that ${to.room} hears, or move the shared part down (rooms below: ${below})`,
      });
    }
  }
  return violations;
};
