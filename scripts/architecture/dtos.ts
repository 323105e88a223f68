import ts from 'typescript';
import { isProduction, placeOf } from './layout.js';
import type { SourceTree } from './source-tree.js';
import { classesOf, decorationsOf, lineOf, walk } from './syntax.js';
import type { Check, Violation } from './violation.js';

const DTO = /^server\/src\/.*\.dto\.ts$/;
const DOCUMENTS = /^Api(Property\w*|HideProperty)$/;
/** These let a value pass or shape it; none of them says what it must be. */
const NO_VALIDATION = /^(IsOptional|Allow|Type|Transform|Expose|Exclude)$/;

interface Dto {
  readonly path: string;
  readonly node: ts.ClassDeclaration;
}

/** Names declared in a file, with where they came from: our own decorators may document and validate in one. */
function importedFrom(source: ts.SourceFile): Map<string, string> {
  const origins = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteralLike(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name } of bindings.elements) origins.set(name.text, statement.moduleSpecifier.text);
  }
  return origins;
}

function typeNamesIn(node: ts.Node): string[] {
  const names: string[] = [];
  walk(node, (at) => {
    if (ts.isTypeReferenceNode(at)) names.push(at.typeName.getText());
    if (ts.isExpressionWithTypeArguments(at)) {
      walk(at.expression, (inner) => ts.isIdentifier(inner) && names.push(inner.text));
    }
  });
  return names;
}

/** Classes that arrive from outside: named by `@Body()`, `@Query()` or `@Param()`, or held or extended by such a class. */
function requestNames(tree: SourceTree, dtos: readonly Dto[]): Set<string> {
  const requests = new Set<string>();
  const arrive = (name: string): void => {
    if (requests.has(name)) return;
    requests.add(name);
    const found = dtos.filter(({ node }) => node.name?.text === name);
    found
      .flatMap(({ node }) => [...node.members, ...(node.heritageClauses ?? [])])
      .flatMap(typeNamesIn)
      .forEach(arrive);
  };
  for (const path of tree.paths(/^server\/src\/.*\.controller\.ts$/).filter(isProduction)) {
    walk(tree.source(path), (node) => {
      if (!ts.isParameter(node) || !node.type) return;
      if (decorationsOf(node).some(({ name }) => /^(Body|Query|Param)$/.test(name)))
        typeNamesIn(node.type).forEach(arrive);
    });
  }
  return requests;
}

/** The OpenAPI document knows one shape by each name: of two classes the second would be described as the first. */
function namesakes(dtos: readonly Dto[]): Violation[] {
  const first = new Map<string, string>();
  return dtos.flatMap(({ path, node }) => {
    const name = node.name?.text ?? '';
    const other = first.get(name);
    if (other === undefined) first.set(name, path);
    if (other === undefined || other === path) return [];
    return [{ path, line: lineOf(node), rule: `${name} is also in ${other}`, instead: 'give each shape its own name' }];
  });
}

/** What travels over the wire is documented under a name of its own, and what arrives is validated, property by property. */
export const checkDtos: Check = (tree) => {
  const dtos = tree
    .paths(DTO)
    .filter((path) => isProduction(path) && placeOf(path).kind !== 'elsewhere')
    .flatMap((path) => classesOf(tree.source(path)).map((node) => ({ path, node })));
  const requests = requestNames(tree, dtos);
  const unchecked = dtos.flatMap(({ path, node }) => {
    const origins = importedFrom(tree.source(path));
    const isOurs = (name: string): boolean => !origins.has(name) || (origins.get(name) ?? '').startsWith('.');
    return node.members.filter(ts.isPropertyDeclaration).flatMap((member) => {
      const names = decorationsOf(member).map(({ name }) => name);
      const label = `${node.name?.text}.${member.name.getText()}`;
      const at = { path, line: lineOf(member.name) };
      if (!names.some((name) => DOCUMENTS.test(name) || isOurs(name))) {
        return [{ ...at, rule: `${label} is undocumented`, instead: 'add @ApiProperty or @ApiPropertyOptional' }];
      }
      const validates = names.some((name) => !DOCUMENTS.test(name) && !NO_VALIDATION.test(name));
      if (validates || !requests.has(node.name?.text ?? '')) return [];
      return [{ ...at, rule: `${label} is taken unchecked`, instead: 'add a class-validator decorator with limits' }];
    });
  });
  return [...namesakes(dtos), ...unchecked];
};
