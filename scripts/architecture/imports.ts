import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceTree } from './source-tree.js';
import { lineOf, walk } from './syntax.js';

export interface Import {
  readonly line: number;
  readonly specifier: string;
  /** Vanishes when compiled. */
  readonly typeOnly: boolean;
  /** The path meant by a relative import, whether or not the file exists; undefined for packages. */
  readonly target: string | undefined;
}

function resolve(tree: SourceTree, importer: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(importer), specifier);
  const base = path.replace(/\.js$/, '');
  const candidates = [`${base}.ts`, `${base}.tsx`, path, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((candidate) => tree.has(candidate)) ?? `${base}.ts`;
}

function importsOnlyTypes(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name && !!bindings && ts.isNamedImports(bindings) && bindings.elements.every((item) => item.isTypeOnly)
  );
}

function exportsOnlyTypes(node: ts.ExportDeclaration): boolean {
  const clause = node.exportClause;
  return node.isTypeOnly || (!!clause && ts.isNamedExports(clause) && clause.elements.every((item) => item.isTypeOnly));
}

function readImport(node: ts.Node): { specifier: ts.Node; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) return { specifier: node.moduleSpecifier, typeOnly: importsOnlyTypes(node) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: node.moduleSpecifier, typeOnly: exportsOnlyTypes(node) };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: node.argument.literal, typeOnly: true };
  }
  if (ts.isExternalModuleReference(node)) return { specifier: node.expression, typeOnly: false };
  if (!ts.isCallExpression(node) || !node.arguments[0]) return undefined;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return loads ? { specifier: node.arguments[0], typeOnly: false } : undefined;
}

/** Everything a file draws on: imports, re-exports, `import()`, `require()` and `import('…')` types. */
export function importsOf(tree: SourceTree, path: string): Import[] {
  const imports: Import[] = [];
  walk(tree.source(path), (node) => {
    const found = readImport(node);
    if (!found || !ts.isStringLiteralLike(found.specifier)) return;
    const specifier = found.specifier.text;
    const target = resolve(tree, path, specifier);
    imports.push({ line: lineOf(node), specifier, typeOnly: found.typeOnly, target });
  });
  return imports;
}
