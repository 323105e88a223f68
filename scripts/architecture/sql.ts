import ts from 'typescript';
import type { SourceTree } from './source-tree.js';
import { walk } from './syntax.js';

/** Fragments count too: statements are often put together from several literals. SQL is written in capitals here. */
const STARTS_LIKE_SQL =
  /^\s*\(?(SELECT|INSERT|UPDATE|DELETE FROM|REPLACE|CREATE|ALTER|DROP|TRUNCATE|WITH|FROM|JOIN|(LEFT|INNER|CROSS) JOIN|WHERE|AND|SET|VALUES|GROUP BY|ORDER BY|ON DUPLICATE|FOR (UPDATE|SHARE)|RETURNING|DO|CALL)\b/m;

export interface SqlLiteral {
  readonly text: string;
  /** Line of the file in which the character at `index` of the text stands. */
  lineAt(index: number): number;
}

/** What the quotes hold, with every `${…}` turned into `?` and its line breaks kept, so that positions still tell lines. */
function contentOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  const raw = node.getText().slice(1, -1);
  if (!ts.isTemplateExpression(node)) return raw;
  const offset = node.getStart() + 1;
  let text = raw;
  for (const { expression } of [...node.templateSpans].reverse()) {
    const from = expression.getFullStart() - offset - 2;
    const to = expression.getEnd() - offset + 1;
    text = `${text.slice(0, from)}?${text.slice(from, to).replace(/[^\n]/g, '')}${text.slice(to)}`;
  }
  return text;
}

export function sqlLiterals(tree: SourceTree, path: string): SqlLiteral[] {
  const source = tree.source(path);
  const literals: SqlLiteral[] = [];
  walk(source, (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return;
    if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return;
    const text = contentOf(node);
    if (!STARTS_LIKE_SQL.test(text)) return;
    const first = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    literals.push({ text, lineAt: (index) => first + (text.slice(0, index).match(/\n/g)?.length ?? 0) });
  });
  return literals;
}
