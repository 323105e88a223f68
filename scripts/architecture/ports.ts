import ts from 'typescript';
import { importsOf } from './imports.js';
import { isProduction, SERVER } from './layout.js';
import type { SourceTree } from './source-tree.js';
import { globalUses, isMathRandom, lineOf, readsMachineClock, walk } from './syntax.js';
import type { Check, Violation } from './violation.js';

const ENV_READERS = /^server\/src\/(platform\/config\/|cli(\.ts|\/))/;
const CRYPTO = /^server\/src\/platform\/crypto\//;
const CHANCE = /^(random(Bytes|UUID|Int|Fill|FillSync)|getRandomValues|webcrypto)$/;
/** A class that extends one of these is the port's own implementation: the one place where the machine is asked. */
const PORTS = /^(Clock|RandomSource)$/;

function insidePort(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (!ts.isClassDeclaration(at)) continue;
    const parents = at.heritageClauses?.flatMap((clause) => clause.types) ?? [];
    if (parents.some(({ expression }) => PORTS.test(expression.getText()))) return true;
  }
  return false;
}

type Judgement = { rule: string; instead: string } | undefined;

function judgeWords(node: ts.Node): Judgement {
  if (ts.isIdentifier(node) && node.text === 'forwardRef') {
    return { rule: 'forwardRef hides a circle', instead: 'publish an event, or move the shared part to a lower room' };
  }
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isText && /\b(GET|RELEASE)_LOCK\s*\(/i.test(node.text)
    ? { rule: 'session locks mean nothing across nodes', instead: 'claim by a conditional UPDATE or a unique key' }
    : undefined;
}

function judgeSources(node: ts.Node, path: string): Judgement {
  if (readsMachineClock(node) && !insidePort(node)) {
    return { rule: 'reads the machine clock', instead: 'inject Clock, or take `now` as an argument' };
  }
  if (isMathRandom(node)) return { rule: 'Math.random is neither secret nor ours', instead: 'inject RandomSource' };
  return ts.isIdentifier(node) && CHANCE.test(node.text) && !CRYPTO.test(path) && drawsFromCrypto(node)
    ? { rule: `${node.text} draws randomness directly`, instead: 'inject RandomSource (its home is platform/crypto)' }
    : undefined;
}

/** `randomBytes` brought in from node:crypto, or a member of something called crypto; not a method of our own. */
function drawsFromCrypto(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isImportSpecifier(parent)) return /['"](node:)?crypto['"]/.test(parent.parent.parent.parent.getText());
  return ts.isPropertyAccessExpression(parent) && parent.name === node && /crypto$/i.test(parent.expression.getText());
}

function readsEnvironment(tree: SourceTree, path: string): Violation[] {
  if (ENV_READERS.test(path)) return [];
  const rule = 'reads the environment';
  const instead = 'inject the validated configuration of platform/config';
  const imported = importsOf(tree, path).filter(({ specifier }) => /^(node:)?process$/.test(specifier));
  const used = globalUses(tree.source(path), new Set(['process'])).filter(
    ({ parent }) => ts.isPropertyAccessExpression(parent) && parent.name.text === 'env',
  );
  return [...imported.map(({ line }) => line), ...used.map(lineOf)].map((line) => ({ path, line, rule, instead }));
}

/** Time, chance and environment enter through ports; circles and session locks don't enter at all. */
export const checkPorts: Check = (tree) =>
  tree
    .paths(SERVER)
    .filter(isProduction)
    .flatMap((path) => {
      const violations = readsEnvironment(tree, path);
      walk(tree.source(path), (node) => {
        const found = judgeWords(node) ?? judgeSources(node, path);
        if (found) violations.push({ path, line: lineOf(node), ...found });
      });
      return violations;
    });
