import { type Row, type SqlParam, bulkInsert } from './sql.js';
import { WriteConflict } from './sql-errors.js';

/** How many rows a write must find; anything else means that somebody was faster. */
export interface Expectation {
  readonly rows: number;
  readonly otherwise: () => Error;
}

export function expectRows(rows: number, what: string): Expectation {
  return { rows, otherwise: () => new WriteConflict(what) };
}

interface Statement {
  readonly sql: string;
  readonly params: readonly SqlParam[];
  readonly expectation: Expectation | null;
}

/**
 * Writes that nothing has to be read between: sent together, they cost one round trip instead of one each. The server
 * runs them in order and stops at the first that fails.
 */
export class WriteBatch {
  private readonly first: Statement[] = [];
  private readonly last: Statement[] = [];

  get size(): number {
    return this.first.length + this.last.length;
  }

  add(sql: string, params: readonly SqlParam[], expectation: Expectation | null = null): this {
    this.first.push({ sql, params, expectation });
    return this;
  }

  append(other: WriteBatch): this {
    this.first.push(...other.first);
    this.last.push(...other.last);
    return this;
  }

  /** Sent after everything else, whenever it was added: for rows that many want, so that they wait as briefly as can be. */
  addLast(sql: string, params: readonly SqlParam[], expectation: Expectation | null = null): this {
    this.last.push({ sql, params, expectation });
    return this;
  }

  /** All rows in one statement. Rows must have the same columns. */
  insert(table: string, rows: readonly Row[]): this {
    if (rows.length === 0) return this;
    const { sql, params } = bulkInsert(table, rows);
    return this.add(sql, params);
  }

  toSql(): { sql: string; params: SqlParam[] } {
    const statements = this.statements();
    return {
      sql: statements.map(({ sql }) => sql).join(';\n'),
      params: statements.flatMap(({ params }) => params),
    };
  }

  /** Throws for the first statement that did not find its rows. */
  check(affectedRows: readonly number[]): void {
    for (const [index, { expectation }] of this.statements().entries()) {
      if (expectation && affectedRows[index] !== expectation.rows) throw expectation.otherwise();
    }
  }

  private statements(): Statement[] {
    return [...this.first, ...this.last];
  }
}
