import ts from 'typescript';
import { isProduction } from './layout.js';
import { classesOf, lineOf } from './syntax.js';
import type { Check } from './violation.js';

const MAX_LINES = 300;
const MAX_DEPENDENCIES = 6;
const CODE = /^(server\/src|shared\/src|miniapp\/src|scripts)\/.*\.(ts|tsx|mjs)$/;

/** The last line break ends a line, it doesn't begin another. */
const countLines = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** What doesn't fit on a few screens, or needs seven helpers, is two things under one name. */
export const checkSizes: Check = (tree) =>
  tree
    .paths(CODE)
    .filter((path) => isProduction(path) && !path.includes('.generated.'))
    .flatMap((path) => {
      const lines = countLines(tree.text(path));
      const long = {
        path,
        line: MAX_LINES + 1,
        rule: `${lines} lines (at most ${MAX_LINES})`,
        instead: 'split by use-case family',
      };
      const crowded = classesOf(tree.source(path)).flatMap((node) => {
        const constructor = node.members.find(ts.isConstructorDeclaration);
        const count = constructor?.parameters.length ?? 0;
        if (!constructor || count <= MAX_DEPENDENCIES) return [];
        const rule = `${node.name?.text} depends on ${count} others (at most ${MAX_DEPENDENCIES})`;
        return [
          { path, line: lineOf(constructor), rule, instead: 'split it, or give a cluster of them a name of its own' },
        ];
      });
      return lines > MAX_LINES ? [long, ...crowded] : crowded;
    });
