/** Values a statement may carry. Objects are refused by type: JSON is passed as text. */
export type SqlValue = string | number | boolean | Date | Buffer | null;
export type SqlParam = SqlValue | readonly SqlValue[] | readonly (readonly SqlValue[])[];
export type Row = Record<string, SqlValue>;

export function bulkInsert(
  table: string,
  rows: readonly Row[],
  verb = 'INSERT INTO',
): { sql: string; params: SqlParam[] } {
  const first = rows[0];
  if (!first) throw new RangeError('no rows');
  const columns = Object.keys(first);
  const values = rows.map((row) =>
    columns.map((column) => {
      const value = row[column];
      if (value === undefined) throw new TypeError(`${table}.${column} is undefined`);
      return value;
    }),
  );
  return { sql: `${verb} ${table} (${columns.join(', ')}) VALUES ?`, params: [values] };
}

/**
 * JSON columns arrive parsed or, from older MariaDB servers, as text. For objects and arrays only: a JSON string can't
 * be told from JSON text. A column that may hold one is selected as `CAST(… AS CHAR)` and parsed by its reader.
 */
export function readJson<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}

/** `?, ?, ?` is never needed: mysql2 expands an array. An empty IN list is not SQL, so callers must not pass one. */
export function inList<T extends SqlValue>(values: readonly T[]): readonly T[] {
  if (values.length === 0) throw new RangeError('empty IN list');
  return values;
}

/** Comparing an ASCII column with other text is an error of the server's (mix of collations), not merely no match. */
export function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Escapes LIKE wildcards in what a person typed. */
export function likePrefix(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}
