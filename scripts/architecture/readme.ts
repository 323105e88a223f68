import type { SourceTree } from './source-tree.js';

/** What stands after `Tables:` and the like in a room's README; undefined where the line is missing. */
export function readmeLines(tree: SourceTree, path: string, label: string): string[] {
  if (!tree.has(path)) return [];
  const pattern = new RegExp(`^[ *#-]*${label}:[ *]*(.*)$`, 'gm');
  return [...tree.text(path).matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Names on the `Tables:` lines, of which platform may have one per folder; `none` names no table. */
export function tablesIn(tree: SourceTree, path: string): string[] {
  return readmeLines(tree, path, 'Tables')
    .flatMap((line) => line.split(/[,;]/))
    .map((name) => /^\s*`?([a-z][a-z0-9_]*)`?/.exec(name)?.[1] ?? '')
    .filter((name) => name !== '' && name !== 'none');
}
