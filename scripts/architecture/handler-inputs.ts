import ts from 'typescript';
import { isProduction } from './layout.js';
import type { SourceTree } from './source-tree.js';
import { classesOf, decorationsOf, lineOf, walk, type Decoration } from './syntax.js';
import type { Check, Violation } from './violation.js';

const CONTROLLER = /^server\/src\/.*\.controller\.ts$/;
const INPUTS = /^(Body|Query|Param)$/;

type Judgement = { rule: string; instead: string } | undefined;

const isErased = (source: ts.SourceFile, name: string): boolean =>
  source.statements.some((statement) => {
    if (!ts.isImportDeclaration(statement)) return false;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) return false;
    const found = bindings.elements.find((element) => element.name.text === name);
    return !!found && (found.isTypeOnly || statement.importClause.isTypeOnly);
  });

/** The validation pipe reads the class at run time: without one, everything is let in as it came. */
function judgeWhole(parameter: ts.ParameterDeclaration, classes: ReadonlySet<string>, label: string): Judgement {
  const name = parameter.type && ts.isTypeReferenceNode(parameter.type) ? parameter.type.typeName.getText() : undefined;
  if (!name || !classes.has(name)) {
    return {
      rule: `${label} is not of a DTO class, so nothing validates it`,
      instead: 'declare a class in a *.dto.ts',
    };
  }
  return isErased(parameter.getSourceFile(), name)
    ? { rule: `${name} is imported as a type, so nothing validates it`, instead: 'import it as a value' }
    : undefined;
}

function judge(parameter: ts.ParameterDeclaration, input: Decoration, classes: ReadonlySet<string>): Judgement {
  const [first, ...pipes] = input.arguments;
  const label = `@${input.name}(${first?.getText() ?? ''}) ${parameter.name.getText()}`;
  if (!first || !ts.isStringLiteralLike(first)) return judgeWhole(parameter, classes, label);
  return pipes.length === 0
    ? { rule: `${label} is taken unchecked`, instead: 'add a pipe such as ParseIntPipe, or take it in a DTO class' }
    : undefined;
}

const knownClasses = (tree: SourceTree): Set<string> => {
  const paths = tree.paths(/^server\/src\/(.*\.dto|platform\/http\/.*)\.ts$/);
  return new Set(paths.flatMap((path) => classesOf(tree.source(path)).map((node) => node.name?.text ?? '')));
};

/** What a handler takes from a request has passed a validator. */
export const checkHandlerInputs: Check = (tree) => {
  const classes = knownClasses(tree);
  const violations: Violation[] = [];
  for (const path of tree.paths(CONTROLLER).filter(isProduction)) {
    walk(tree.source(path), (node) => {
      if (!ts.isParameter(node)) return;
      const input = decorationsOf(node).find(({ name }) => INPUTS.test(name));
      const found = input && judge(node, input, classes);
      if (found) violations.push({ path, line: lineOf(node), ...found });
    });
  }
  return violations;
};
