import { placeOf } from './layout.js';
import { readmeLines, tablesIn } from './readme.js';
import type { SourceTree } from './source-tree.js';
import type { Check, Violation } from './violation.js';

const MAX_LINES = 40;
const LABELS = ['Tables', 'Events', 'Invariants', 'Lock order'];

function judge(tree: SourceTree, path: string): Omit<Violation, 'path' | 'line'>[] {
  if (!tree.has(path)) {
    return [{ rule: 'room without a README', instead: `say in ≤ ${MAX_LINES} lines: ${LABELS.join(', ')}` }];
  }
  const found = LABELS.filter((label) => readmeLines(tree, path, label).length === 0).map((label) => ({
    rule: `README without “${label}:”`,
    instead: `add the line “${label}: …” (“none” is an answer)`,
  }));
  const [tables] = readmeLines(tree, path, 'Tables');
  if (tables !== undefined && !/\bnone\b/.test(tables) && tablesIn(tree, path).length === 0) {
    found.push({
      rule: '“Tables:” names nothing',
      instead: 'list them on the same line: `Tables: wallet, wallet_lot`',
    });
  }
  const lines = tree.text(path).trimEnd().split('\n').length;
  if (lines > MAX_LINES) {
    found.push({ rule: `README of ${lines} lines`, instead: `keep it to ${MAX_LINES}; longer stories go to docs/` });
  }
  return found;
}

/** Each room says at its door what it owns, tells, promises and locks. */
export const checkRoomReadmes: Check = (tree) => {
  const places = tree.paths(/^server\/src\/modules\/[^/]+\/.*\.ts$/).map(placeOf);
  const rooms = new Set(places.flatMap((place) => (place.kind === 'room' ? [place.room] : [])));
  return [...rooms].flatMap((room) => {
    const path = `server/src/modules/${room}/README.md`;
    return judge(tree, path).map((found) => ({ path, line: 1, ...found }));
  });
};
