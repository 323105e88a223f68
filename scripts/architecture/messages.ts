import ts from 'typescript';
import { lineOf, walk } from './syntax.js';
import type { Check, Violation } from './violation.js';

const CATALOGUE = 'shared/src/errors.ts';
/** The catalogue itself and the parts it is put together from. */
const PARTS = /^shared\/src\/errors(\/[\w-]+)?\.ts$/;

function property(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((item) => item.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function judge(code: string, value: ts.Expression): { rule: string; instead: string } | undefined {
  if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(code)) {
    return { rule: `error code ${code} is not written like the others`, instead: 'use CAPITALS_AND_UNDERSCORES' };
  }
  const entry = ts.isObjectLiteralExpression(value) ? value : undefined;
  const message = entry && property(entry, 'message');
  if (!message || !ts.isStringLiteralLike(message) || !/\p{Script=Han}/u.test(message.text)) {
    return { rule: `${code} says nothing in Chinese`, instead: 'add a message that tells the member what to do' };
  }
  const status = Number(property(entry, 'status')?.getText());
  return status >= 400 && status <= 599
    ? undefined
    : { rule: `${code} has no HTTP error status`, instead: 'add a status between 400 and 599' };
}

/** Every refusal can be shown to a member: a code, a status and a sentence in Chinese. */
export const checkMessages: Check = (tree) => {
  if (!tree.has(CATALOGUE)) return [];
  const judged = tree.paths(PARTS).map((path) => judgePart(path, tree.source(path)));
  if (judged.some(({ seen }) => seen > 0)) return judged.flatMap(({ violations }) => violations);
  const instead = 'keep every code, status and message in the record ERRORS';
  return [{ path: CATALOGUE, line: 1, rule: 'no error catalogue found', instead }];
};

function judgePart(path: string, source: ts.SourceFile): { seen: number; violations: Violation[] } {
  const violations: Violation[] = [];
  let seen = 0;
  walk(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !/(^|_)ERRORS$/.test(node.name.getText()) || !node.initializer) return;
    walk(node.initializer, (entry) => {
      const isCode = ts.isPropertyAssignment(entry) && ts.isObjectLiteralExpression(entry.initializer);
      if (!isCode) return;
      seen += 1;
      const found = judge(entry.name.getText(), entry.initializer);
      if (found) violations.push({ path, line: lineOf(entry), ...found });
    });
  });
  return { seen, violations };
}
