import ts from 'typescript';

export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export function classesOf(source: ts.SourceFile): ts.ClassDeclaration[] {
  const classes: ts.ClassDeclaration[] = [];
  walk(source, (node) => {
    if (ts.isClassDeclaration(node)) classes.push(node);
  });
  return classes;
}

/** The string literals that calls of one of these names are given first: `tx.insert('wallet', …)`, `bulkInsert('wallet', …)`. */
export function firstArguments(source: ts.SourceFile, callee: RegExp): ts.StringLiteralLike[] {
  const found: ts.StringLiteralLike[] = [];
  walk(source, (node) => {
    if (!ts.isCallExpression(node) || !callee.test(node.expression.getText())) return;
    const [first] = node.arguments;
    if (first && ts.isStringLiteralLike(first)) found.push(first);
  });
  return found;
}

export interface Decoration {
  readonly name: string;
  readonly node: ts.Decorator;
  readonly arguments: readonly ts.Expression[];
}

/** Decorators by name; `@Api.Property()` counts as `Property`. */
export function decorationsOf(node: ts.Node): Decoration[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.map((decorator) => {
    const call = ts.isCallExpression(decorator.expression) ? decorator.expression : undefined;
    const callee = call?.expression ?? decorator.expression;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    return { name, node: decorator, arguments: call?.arguments ?? [] };
  });
}

/** Names that this file brings into being; a global of the same name is not what they mean. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(source, (node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node) ||
      ts.isNamespaceImport(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

function isMemberName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isGetAccessor(parent) ||
    ts.isEnumMember(parent);
  return named && parent.name === node;
}

/** Uses of global values such as `process` or `setTimeout`, leaving out types, members and the file's own names. */
export function globalUses(source: ts.SourceFile, globals: ReadonlySet<string>): ts.Identifier[] {
  const own = declaredNames(source);
  const uses: ts.Identifier[] = [];
  walk(source, (node) => {
    if (!ts.isIdentifier(node) || !globals.has(node.text) || own.has(node.text)) return;
    if (!isMemberName(node) && !ts.isTypeReferenceNode(node.parent) && !ts.isQualifiedName(node.parent))
      uses.push(node);
  });
  return uses;
}

const isGlobal = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** `Date.now()`, `Date()` and `new Date()`: the ways to ask the machine for the time. */
export function readsMachineClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isGlobal(node.expression, 'Date') && node.name.text === 'now';
  if (ts.isNewExpression(node)) return isGlobal(node.expression, 'Date') && !node.arguments?.length;
  return ts.isCallExpression(node) && isGlobal(node.expression, 'Date');
}

export const isMathRandom = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) && isGlobal(node.expression, 'Math') && node.name.text === 'random';
