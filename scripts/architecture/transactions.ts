import ts from 'typescript';
import { isProduction, SERVER } from './layout.js';
import { lineOf, walk } from './syntax.js';
import type { Check } from './violation.js';

const OPENERS = /^(run|transaction|inTransaction|runInTransaction)$/;
const UNIT_OF_WORK = /(uow|unitofwork|datasource|manager)$/i;
/** A function that is handed one of these runs inside somebody's transaction. */
const TRANSACTION_TYPE = /^(Tx|Transaction|TransactionHandle|EntityManager|QueryRunner)$/;
const NETWORK_NAME = /^(wechat(Api|Pay)?|wxpay|pay(ment)?(Client|Gateway)|http(Client)?|undici|axios)$/i;
const NETWORK_TYPE = /^(We[Cc]hat(Api|Pay)?|\w+(Client|Gateway|Transport)|AccessTokenProvider)$/;

type FunctionNode = ts.FunctionLikeDeclaration;

const isFunction = (node: ts.Node): node is FunctionNode =>
  ts.isArrowFunction(node) ||
  ts.isFunctionExpression(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isFunctionDeclaration(node);

/** The callback of `uow.run(…)`, and every function that takes a transaction. */
function runsInTransaction(node: FunctionNode): boolean {
  if (node.parameters.some(({ type }) => type && TRANSACTION_TYPE.test(type.getText()))) return true;
  const call = node.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  return OPENERS.test(call.expression.name.text) && UNIT_OF_WORK.test(call.expression.expression.getText());
}

const enclosingClass = (node: ts.Node): ts.ClassDeclaration | undefined =>
  ts.findAncestor(node, (at): at is ts.ClassDeclaration => ts.isClassDeclaration(at));

/** Name of the client behind `this.<name>` when its name or its declared type says that it talks to the network. */
function isNetworkField(owner: ts.ClassDeclaration | undefined, name: string): boolean {
  if (NETWORK_NAME.test(name)) return true;
  const constructor = owner?.members.find(ts.isConstructorDeclaration);
  const declared = constructor?.parameters.find((parameter) => parameter.name.getText() === name)?.type;
  return !!declared && NETWORK_TYPE.test(declared.getText());
}

/** `name` in `this.name(…)`, `this.name.other(…)`, `this.name.deeper.other(…)`. */
function fieldOf(callee: ts.Expression): ts.PropertyAccessExpression | undefined {
  let at = callee;
  while (ts.isPropertyAccessExpression(at)) {
    if (at.expression.kind === ts.SyntaxKind.ThisKeyword) return at;
    at = at.expression;
  }
  return undefined;
}

/** Network calls in a function, following calls of the same class's own methods. */
function networkCalls(start: FunctionNode): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const seen = new Set<ts.Node>();
  const visit = (body: FunctionNode): void => {
    if (seen.has(body)) return;
    seen.add(body);
    const owner = enclosingClass(body);
    walk(body, (node) => {
      if (!ts.isCallExpression(node)) return;
      const field = fieldOf(node.expression);
      const root = node.expression.getText().split(/[.(]/)[0] ?? '';
      if (root === 'fetch' || (!field && NETWORK_NAME.test(root))) calls.push(node);
      if (!field) return;
      if (field !== node.expression && isNetworkField(owner, field.name.text)) calls.push(node);
      const own =
        field === node.expression && owner?.members.find((member) => member.name?.getText() === field.name.text);
      if (own && ts.isMethodDeclaration(own)) visit(own);
    });
  };
  visit(start);
  return calls;
}

/** A lock held while a stranger's server thinks is a lock held for ever: no network inside a transaction. */
export const checkTransactions: Check = (tree) =>
  tree
    .paths(SERVER)
    .filter(isProduction)
    .flatMap((path) => {
      const found = new Set<ts.CallExpression>();
      walk(tree.source(path), (node) => {
        if (isFunction(node) && runsInTransaction(node)) networkCalls(node).forEach((call) => found.add(call));
      });
      return [...found].map((call) => ({
        path,
        line: lineOf(call),
        rule: `${call.expression.getText()} talks to the network inside a transaction`,
        instead: 'commit what you know, call outside, then record the answer in a second unit of work',
      }));
    });
