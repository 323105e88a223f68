import ts from 'typescript';
import { isProduction, placeOf, SERVER } from './layout.js';
import { tablesIn } from './readme.js';
import type { SourceTree } from './source-tree.js';
import { sqlLiterals } from './sql.js';
import { classesOf, decorationsOf, firstArguments, lineOf } from './syntax.js';
import type { Check, Violation } from './violation.js';

const OWNERS = /^server\/src\/(modules\/[^/]+|platform)\/README\.md$/;
/** A table name, with what follows it when that shows a function (`FROM f(`) or a schema (`FROM s.t`). */
const NAMED =
  /(?<!\b(?:FOR|KEY)\s+)\b(FROM|JOIN|INTO|UPDATE|TABLE)\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?(?:IGNORE\s+)?`?([a-z]\w*)`?(\s*\()?/g;
const COMMON_TABLE_EXPRESSION = /(?:\bWITH(?:\s+RECURSIVE)?|,)\s*`?(\w+)`?\s*(?:\([^()]*\)\s*)?AS\s*\(/g;
/** Calls of the platform that are handed a table's name. */
const TAKES_TABLE = /(\b(tx|transaction)\.insert|^bulkInsert)$/;
const SYSTEM = /^(information_schema|performance_schema|mysql|dual)$/;

interface Mention {
  readonly table: string;
  readonly line: number;
}

const ownerOf = (path: string): string => {
  const place = placeOf(path);
  return place.kind === 'room' ? place.room : place.kind;
};

function readOwners(tree: SourceTree): { owners: Map<string, string>; violations: Violation[] } {
  const owners = new Map<string, string>();
  const violations: Violation[] = [];
  for (const path of tree.paths(OWNERS)) {
    for (const table of tablesIn(tree, path)) {
      const other = owners.get(table);
      if (other && other !== ownerOf(path)) {
        const rule = `${table} is claimed by ${other} and ${ownerOf(path)}`;
        violations.push({ path, line: 1, rule, instead: 'let one of them own it and the other ask at its front door' });
      }
      owners.set(table, ownerOf(path));
    }
  }
  return { owners, violations };
}

/** Blanks the FROM of `EXTRACT(YEAR FROM paid_at)` and its like without moving what follows. */
const withoutFunctions = (sql: string): string =>
  sql.replace(/\b(EXTRACT|TRIM|SUBSTRING)\s*\([^()]*\)/g, (text) => text.replace(/\S/g, ' '));

function mentionsInSql(tree: SourceTree, path: string): Mention[] {
  return sqlLiterals(tree, path).flatMap((literal) => {
    const sql = withoutFunctions(literal.text);
    const local = new Set([...sql.matchAll(COMMON_TABLE_EXPRESSION)].map((match) => match[1]));
    return [...sql.matchAll(NAMED)].flatMap((match) => {
      const [, keyword = '', table = '', parenthesis] = match;
      const isFunction = parenthesis !== undefined && /^(FROM|JOIN)$/.test(keyword);
      if (isFunction || local.has(table) || SYSTEM.test(table)) return [];
      return [{ table, line: literal.lineAt(match.index) }];
    });
  });
}

function mentionsInEntities(tree: SourceTree, path: string): Mention[] {
  return classesOf(tree.source(path)).flatMap((node) => {
    const entity = decorationsOf(node).find(({ name }) => name === 'Entity');
    const name = entity?.arguments[0];
    const table = name && ts.isStringLiteralLike(name) ? name.text : '(unnamed)';
    return entity ? [{ table, line: lineOf(entity.node) }] : [];
  });
}

const mentionsInCalls = (tree: SourceTree, path: string): Mention[] =>
  firstArguments(tree.source(path), TAKES_TABLE).map((node) => ({ table: node.text, line: lineOf(node) }));

/** Every table has one room, and only that room speaks of it. */
export const checkTables: Check = (tree) => {
  const { owners, violations } = readOwners(tree);
  for (const path of tree.paths(SERVER).filter(isProduction)) {
    const isMigration = placeOf(path).kind === 'migrations';
    const mentions = [mentionsInSql, mentionsInCalls, mentionsInEntities].flatMap((find) => find(tree, path));
    for (const { table, line } of mentions) {
      const owner = owners.get(table);
      if (owner === undefined) {
        const instead = 'name it on the `Tables:` line in the README of its room (or of platform)';
        violations.push({ path, line, rule: `table ${table} belongs to nobody`, instead });
      } else if (!isMigration && owner !== ownerOf(path)) {
        const instead = `ask ${owner} at its front door, or keep a copy fed by its events`;
        violations.push({ path, line, rule: `touches ${table}, a table of ${owner}`, instead });
      }
    }
  }
  return violations;
};
