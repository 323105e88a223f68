import { isProduction, SERVER } from './layout.js';
import { sqlLiterals } from './sql.js';
import type { Check } from './violation.js';

/** What MySQL 8/9 and MariaDB 10.11 do not both accept, and what they do. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, name: string, instead: string])[] = [
  [/->>?\s*\\?['"]/, '-> and ->>', 'JSON_VALUE or JSON_EXTRACT'],
  [/\bRETURNING\b/i, 'RETURNING', 'an id handed out beforehand, or a SELECT in the same transaction'],
  [/\bLATERAL\b/i, 'LATERAL', 'a derived table or a window function'],
  [/\bFOR\s+SHARE\b/i, 'FOR SHARE', 'FOR UPDATE'],
  [/\bFOR\s+UPDATE\s+OF\b/i, 'FOR UPDATE OF', 'FOR UPDATE on a statement that reads one table'],
  [/\)\s*AS\s+\w+(\s*\([^)]*\))?\s+ON\s+DUPLICATE/i, 'a row alias in an upsert', 'VALUES(column)'],
  [/\bVALUES\s*\([^;]*\)\s+AS\s+new\b/i, 'a row alias in an upsert', 'VALUES(column)'],
  [/\bMEMBER\s+OF\b/i, 'MEMBER OF', 'JSON_CONTAINS'],
  [/\bAS\s+JSON\s*\)/i, 'CAST … AS JSON', 'JSON_EXTRACT(text, "$") or a bound string'],
  [/utf8mb4_0900\w*|uca1400\w*/i, 'a collation of one vendor', 'utf8mb4_unicode_520_ci or utf8mb4_bin'],
  [/\bREGEXP_LIKE\b/i, 'REGEXP_LIKE', 'the REGEXP operator'],
  [/\bANY_VALUE\b/i, 'ANY_VALUE', 'MIN or MAX'],
  [
    /\b(ADD|DROP|MODIFY|CHANGE|CREATE)\s+(UNIQUE\s+)?(COLUMN|INDEX|KEY|CONSTRAINT)\s+IF\s+(NOT\s+)?EXISTS\b/i,
    'IF [NOT] EXISTS on columns and indexes',
    'a migration that knows the state it starts from',
  ],
  [/\b(GET|RELEASE)_LOCK\b/i, 'session locks', 'a conditional UPDATE or a unique key'],
  [/\bCREATE\s+SEQUENCE\b|\bNEXTVAL\s*\(|\bNEXT\s+VALUE\s+FOR\b/i, 'sequences', 'the ids of id_block'],
  [/\bRANGE\s+BETWEEN\s+INTERVAL\b|\bRANGE\s+INTERVAL\b/i, 'RANGE INTERVAL frames', 'a join on the business day'],
  [/\bFULL\s+(OUTER\s+)?JOIN\b/i, 'FULL JOIN', 'two LEFT JOINs and UNION ALL'],
  [/\bILIKE\b|::\w+/i, 'PostgreSQL syntax', 'LIKE or CAST'],
  [
    /^\s*`?(rank|groups|manual|library|offset|returning)`?\s+(tiny|small|big)?(int|varchar|char|text|json|date|decimal|bool)\w*/im,
    'a column named like a keyword',
    'a whole word of the trade',
  ],
];

/** SQL is what both families of servers accept; the one that isn't on your desk is somebody's production. */
export const checkSqlPortability: Check = (tree) =>
  tree
    .paths(SERVER)
    .filter(isProduction)
    .flatMap((path) =>
      sqlLiterals(tree, path).flatMap((literal) =>
        FORBIDDEN.flatMap(([pattern, name, instead]) => {
          const found = pattern.exec(literal.text);
          if (!found) return [];
          return [
            { path, line: literal.lineAt(found.index), rule: `SQL not portable: ${name}`, instead: `use ${instead}` },
          ];
        }),
      ),
    );
