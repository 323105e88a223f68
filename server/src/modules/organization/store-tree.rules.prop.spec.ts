import fc from 'fast-check';
import type { StoreGroupInfo } from './organization.types.js';
import { MAX_GROUP_DEPTH, groupPath, placementProblem } from './store-tree.rules.js';

type Groups = Map<number, StoreGroupInfo>;

function place(groups: Groups, id: number, parentId: number | null): void {
  groups.set(id, { id, name: `g${id}`, parentId });
}

/** The tree `1 → 2 → 3`, and `9` beside it. */
function small(): Groups {
  const groups: Groups = new Map();
  place(groups, 1, null);
  place(groups, 2, 1);
  place(groups, 3, 2);
  place(groups, 9, null);
  return groups;
}

describe('groupPath', () => {
  it('runs from the root down to the group', () => {
    expect(groupPath(small(), 3)).toEqual([1, 2, 3]);
    expect(groupPath(small(), null)).toEqual([]);
  });

  it('ends at a parent that is missing and is not caught in a circle', () => {
    const groups = small();
    place(groups, 1, 77);
    expect(groupPath(groups, 2)).toEqual([1, 2]);
    place(groups, 1, 3);
    expect(groupPath(groups, 3)).toEqual([1, 2, 3]);
  });
});

describe('placementProblem', () => {
  it('names what is wrong', () => {
    expect(placementProblem(small(), 1, 77)).toBe('unknown');
    expect(placementProblem(small(), 1, 3)).toBe('circle');
    expect(placementProblem(small(), 1, 1)).toBe('circle');
    expect(placementProblem(small(), 9, 3)).toBeNull();
    expect(placementProblem(small(), 3, null)).toBeNull();
  });

  it('counts the whole subtree that moves', () => {
    const groups = small();
    place(groups, 10, 9);
    place(groups, 11, 10);
    expect(placementProblem(groups, 1, 10)).toBeNull();
    expect(placementProblem(groups, 1, 11)).toBe('too-deep');
  });

  it('keeps the tree a tree of bounded depth under any sequence of allowed moves', () => {
    const move = fc.record({
      id: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
      parentId: fc.option(fc.integer({ min: 1, max: 14 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const groups: Groups = new Map();
        let nextId = 1;
        for (const { id, parentId } of moves) {
          const known = id !== null && groups.has(id) ? id : null;
          if (placementProblem(groups, known, parentId) !== null) continue;
          place(groups, known ?? nextId++, parentId);
        }
        for (const group of groups.values()) {
          const path = groupPath(groups, group.id);
          expect(path.at(-1)).toBe(group.id);
          expect(groups.get(path[0] as number)?.parentId).toBeNull();
          expect(path.length).toBeLessThanOrEqual(MAX_GROUP_DEPTH);
        }
      }),
    );
  });
});
