import ts from 'typescript';
import { isProduction } from './layout.js';
import { classesOf, decorationsOf, lineOf } from './syntax.js';
import type { Check } from './violation.js';

const WRITES = /^(Post|Put|Patch|Delete)$/;

function judge(method: ts.MethodDeclaration): { rule: string; instead: string } | undefined {
  const names = decorationsOf(method).map(({ name }) => name);
  const documents = names.includes('Idempotent');
  const takes = method.parameters.some((parameter) => decorationsOf(parameter).some(({ name }) => name === 'Command'));
  const label = method.name.getText();
  if (documents && !takes) {
    return {
      rule: `${label} promises idempotency and ignores the key`,
      instead: 'take `@Command() command` and run it',
    };
  }
  if (takes && !documents) {
    return { rule: `${label} needs a key that clients aren't told of`, instead: 'decorate it with @Idempotent()' };
  }
  return takes && !names.some((name) => WRITES.test(name))
    ? { rule: `${label} is a command behind a reading verb`, instead: 'make it a POST' }
    : undefined;
}

/** A command that asks for an idempotency key says so, and one that says so uses it. */
export const checkIdempotency: Check = (tree) =>
  tree
    .paths(/^server\/src\/.*\.controller\.ts$/)
    .filter(isProduction)
    .flatMap((path) =>
      classesOf(tree.source(path))
        .flatMap((node) => node.members.filter(ts.isMethodDeclaration))
        .flatMap((method) => {
          const found = judge(method);
          return found ? [{ path, line: lineOf(method.name), ...found }] : [];
        }),
    );
