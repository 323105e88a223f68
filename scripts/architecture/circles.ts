import { importsOf, type Import } from './imports.js';
import { isProduction, placeOf } from './layout.js';
import type { SourceTree } from './source-tree.js';
import type { Check } from './violation.js';

type Graph = ReadonlyMap<string, readonly Import[]>;

/** Inside rooms a circle of types is a circle of ideas, so it counts; elsewhere only what runs does. */
function draw(tree: SourceTree): Graph {
  const files = tree.paths(/^(server|shared|miniapp)\/src\/.*\.tsx?$/).filter(isProduction);
  return new Map(
    files.map((path) => {
      const typesCount = placeOf(path).kind === 'room';
      return [path, importsOf(tree, path).filter((item) => typesCount || !item.typeOnly)];
    }),
  );
}

/** The shortest way from a file back to itself, by breadth-first search. */
function wayBack(graph: Graph, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const { target } of graph.get(path) ?? []) {
      if (!target || !graph.has(target)) continue;
      if (target === start) return trace(cameFrom, start, path);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, path);
      queue.push(target);
    }
  }
  return undefined;
}

function trace(cameFrom: ReadonlyMap<string, string>, start: string, last: string): string[] {
  const way = [start];
  for (let path: string | undefined = last; path !== undefined && path !== start; path = cameFrom.get(path)) {
    way.splice(1, 0, path);
  }
  return [...way, start];
}

/** No circles among files: whoever reads one of them would have to read them all. */
export const checkCircles: Check = (tree) => {
  const graph = draw(tree);
  const reported = new Set<string>();
  const violations = [];
  for (const path of graph.keys()) {
    const circle = reported.has(path) ? undefined : wayBack(graph, path);
    if (!circle) continue;
    circle.forEach((member) => reported.add(member));
    violations.push({
      path,
      line: graph.get(path)?.find(({ target }) => target === circle[1])?.line ?? 1,
      rule: `goes in a circle: ${circle.join(' → ')}`,
      instead: 'move what both need into a file below them, or turn one direction into an event',
    });
  }
  return violations;
};
