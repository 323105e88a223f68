import type { ColumnOptions, ValueTransformer } from 'typeorm';

/** Fits `@Column` and `@PrimaryColumn`: the latter must not even mention `nullable`, so the type says nothing of it. */
type ColumnSpec = Omit<ColumnOptions, 'nullable'>;

/** TypeORM hands BIGINT out as text; ours are all below 2^53. */
const asNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value === null || value === undefined ? value : Number(value)),
};

/** Options of an entity's BIGINT column: `@Column(bigint())`, `@PrimaryColumn(bigint())`. */
export function bigint(options: ColumnOptions = {}): ColumnSpec {
  return { type: 'bigint', transformer: asNumber, ...options };
}

/** Codes, hashes as text and other identifiers: bytes compared as they are. */
export function ascii(length: number, options: ColumnOptions = {}): ColumnSpec {
  return { type: 'varchar', length: String(length), charset: 'ascii', collation: 'ascii_bin', ...options };
}

/** An instant in UTC with milliseconds. */
export function instant(options: ColumnOptions = {}): ColumnSpec {
  return { type: 'datetime', precision: 3, ...options };
}
