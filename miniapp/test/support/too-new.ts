import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Syntax newer than the oldest phones we are for; a single one of these stops the whole file from loading. */
const TOO_NEW = new Map([
  [ts.SyntaxKind.BigIntLiteral, 'BigInt literal'],
  [ts.SyntaxKind.QuestionDotToken, 'optional chaining'],
  [ts.SyntaxKind.QuestionQuestionToken, 'nullish coalescing'],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, 'nullish assignment'],
  [ts.SyntaxKind.BarBarEqualsToken, 'logical assignment'],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, 'logical assignment'],
  [ts.SyntaxKind.PrivateIdentifier, 'private field'],
  [ts.SyntaxKind.PropertyDeclaration, 'class field'],
  [ts.SyntaxKind.ClassStaticBlockDeclaration, 'static block'],
]);

export function tooNewIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = TOO_NEW.get(node.kind);
    if (name !== undefined) found.push(`${file}: ${name}`);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return found;
}
