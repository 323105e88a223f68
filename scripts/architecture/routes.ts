import ts from 'typescript';
import { isProduction, SERVER } from './layout.js';
import { classesOf, decorationsOf, lineOf, type Decoration } from './syntax.js';
import type { Check, Violation } from './violation.js';

const VERBS = /^(Get|Post|Put|Patch|Delete|Head|Options|All|Sse)$/;
const GUARDS = /^(Public|VisitorRoute|MemberRoute|StaffRoute|AdminRoute|MachineRoute|SignedWebhook)$/;

/** Who may stand at each door, by the first part of the path. */
const AUDIENCES: Readonly<Record<string, readonly string[]>> = {
  public: ['Public'],
  // Signing in needs no session; signing out and looking at one's own session do.
  auth: ['Public', 'VisitorRoute', 'MemberRoute', 'StaffRoute'],
  health: ['Public'],
  metrics: ['Public'],
  // Joining is done by somebody whom WeChat knows and we don't yet.
  member: ['MemberRoute', 'VisitorRoute'],
  staff: ['StaffRoute'],
  admin: ['AdminRoute'],
  pos: ['MachineRoute'],
  webhooks: ['SignedWebhook'],
};

interface Route {
  readonly verb: string;
  /** Undefined when the path isn't written as a literal. */
  readonly path: string | undefined;
  readonly guard: Decoration | undefined;
  readonly line: number;
}

/** The literal path of `@Controller('a')`, `@Controller({ path: 'a' })` or `@Get('b')`; `''` without an argument. */
function pathOf({ arguments: [argument] }: Decoration): string | undefined {
  if (!argument) return '';
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  const path = argument.properties.find((property) => property.name?.getText() === 'path');
  return path && ts.isPropertyAssignment(path) && ts.isStringLiteralLike(path.initializer)
    ? path.initializer.text
    : undefined;
}

function routesOf(controller: ts.ClassDeclaration): Route[] {
  const ofClass = decorationsOf(controller);
  const prefix = ofClass.find(({ name }) => name === 'Controller');
  if (!prefix) return [];
  return controller.members.filter(ts.isMethodDeclaration).flatMap((method) => {
    const ofMethod = decorationsOf(method);
    const guard = [...ofMethod, ...ofClass].find(({ name }) => GUARDS.test(name));
    return ofMethod
      .filter(({ name }) => VERBS.test(name))
      .map((verb) => {
        const parts = [pathOf(prefix), pathOf(verb)];
        const path = parts.includes(undefined) ? undefined : parts.join('/').split('/').filter(Boolean).join('/');
        return { verb: verb.name.toUpperCase(), path, guard, line: lineOf(method.name) };
      });
  });
}

function judge({ verb, path, guard }: Route): { rule: string; instead: string } | undefined {
  if (path === undefined) return { rule: 'route with a computed path', instead: 'write the path as one plain literal' };
  const name = `${verb} /${path}`;
  const allowed = AUDIENCES[path.split('/')[0] ?? ''];
  if (!allowed) {
    return { rule: `${name} has no audience`, instead: `start the path with ${Object.keys(AUDIENCES).join(', ')}` };
  }
  const wanted = allowed.map((guardName) => `@${guardName}`).join(' or ');
  if (!guard) return { rule: `${name} is unguarded`, instead: `decorate it with ${wanted}` };
  if (!allowed.includes(guard.name)) {
    return { rule: `${name} stands behind @${guard.name}`, instead: `decorate it with ${wanted}, or move the path` };
  }
  const bare = /^(Admin|Machine)Route$/.test(guard.name) && guard.arguments.length === 0;
  return bare ? { rule: `${name} asks for no permission`, instead: `name one: @${guard.name}('…')` } : undefined;
}

/** Every route is guarded or public by its path, and no two answer the same call. */
export const checkRoutes: Check = (tree) => {
  const violations: Violation[] = [];
  const taken = new Map<string, string>();
  for (const file of tree.paths(SERVER).filter(isProduction)) {
    for (const route of classesOf(tree.source(file)).flatMap(routesOf)) {
      const call = `${route.verb} /${route.path?.replace(/:\w+/g, ':…')}`;
      const other = taken.get(call);
      const found = other
        ? { rule: `${call} is also answered by ${other}`, instead: 'give one of them another path' }
        : judge(route);
      if (found) violations.push({ path: file, line: route.line, ...found });
      if (route.path !== undefined) taken.set(call, `${file}:${route.line}`);
    }
  }
  return violations;
};
