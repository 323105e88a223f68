import { importsOf, type Import } from './imports.js';
import { isProduction, placeOf } from './layout.js';
import { globalUses, isMathRandom, lineOf, readsMachineClock, walk } from './syntax.js';
import type { Check, Violation } from './violation.js';

const PURE = /^server\/src\/(kernel\/.*|.*\.(rules|types))\.ts$/;

/** What reaches out of the program, or answers differently when asked twice. */
const WORLD = new Set([
  'process',
  'performance',
  'crypto',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

function isPureImport({ specifier, target, typeOnly }: Import): boolean {
  if (!target) return specifier === '@guike/shared';
  return PURE.test(target) || (typeOnly && placeOf(target).kind === 'room');
}

/** Rules and kernel decide from what they are given: no I/O, no clock, no chance. */
export const checkPurity: Check = (tree) => {
  const violations: Violation[] = [];
  for (const path of tree.paths(PURE).filter(isProduction)) {
    const impure = (line: number, what: string, instead: string): void => {
      violations.push({ path, line, rule: `pure code ${what}`, instead });
    };
    for (const item of importsOf(tree, path).filter((found) => !isPureImport(found))) {
      impure(
        item.line,
        `imports ${item.specifier}`,
        'draw only on kernel, @guike/shared, other *.rules.ts and *.types.ts, or import a type of a room',
      );
    }
    const source = tree.source(path);
    walk(source, (node) => {
      if (readsMachineClock(node)) impure(lineOf(node), 'reads the clock', 'take `now` as an argument');
      if (isMathRandom(node)) impure(lineOf(node), 'rolls dice', 'take the drawn value as an argument');
    });
    for (const use of globalUses(source, WORLD)) {
      impure(lineOf(use), `touches ${use.text}`, 'let the service do it and pass the value in');
    }
  }
  return violations;
};
