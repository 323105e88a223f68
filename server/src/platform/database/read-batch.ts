import type { Row, SqlParam } from './sql.js';

/** What a statement of a {@link ReadBatch} has found; empty until the batch was read. */
export class ReadRows<T> {
  private found: readonly T[] | null = null;

  get rows(): readonly T[] {
    if (!this.found) throw new Error('the batch has not been read yet');
    return this.found;
  }

  get first(): T | null {
    return this.rows[0] ?? null;
  }

  fill(rows: readonly T[]): void {
    this.found = rows;
  }
}

/**
 * Questions that don't depend on each other's answers: asked together, they cost one round trip instead of one each.
 * The server runs them in the order in which they were added, and takes their locks in that order.
 */
export class ReadBatch {
  private readonly statements: { sql: string; params: readonly SqlParam[]; rows: ReadRows<never> }[] = [];

  get size(): number {
    return this.statements.length;
  }

  /** A SELECT, and where its rows will be. */
  add<T = Row>(sql: string, params: readonly SqlParam[] = []): ReadRows<T> {
    const rows = new ReadRows<T>();
    this.statements.push({ sql, params, rows: rows as ReadRows<never> });
    return rows;
  }

  toSql(): { sql: string; params: SqlParam[] } {
    return {
      sql: this.statements.map(({ sql }) => sql).join(';\n'),
      params: this.statements.flatMap(({ params }) => params),
    };
  }

  /** Takes the driver's answer: rows for one statement, an array of rows for several. */
  deliver(result: unknown): void {
    const results = (this.statements.length === 1 ? [result] : result) as never[][];
    for (const [index, { rows }] of this.statements.entries()) rows.fill(results[index] ?? []);
  }
}
