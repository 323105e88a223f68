import type { ColumnOptions } from 'typeorm';

/** TypeORM hands BIGINT out as text; ours all stay far below 2^53. */
const asNumber = {
  from: (value: string | number | null): number | null => (value === null ? null : Number(value)),
  to: (value: number | null): number | null => value,
};

/** Column kinds the rooms share: `@Column({ ...BIGINT, name: 'member_id' })`. */
export const BIGINT = { type: 'bigint', transformer: asNumber } as const satisfies ColumnOptions;
/** UTC with milliseconds. */
export const INSTANT = { type: 'datetime', precision: 3 } as const satisfies ColumnOptions;
/** Codes and keys: compared byte by byte and indexed at one byte a character. */
export const ASCII = { type: 'varchar', charset: 'ascii', collation: 'ascii_bin' } as const satisfies ColumnOptions;
/** A SHA-256 or an HMAC of it. */
export const HASH = { type: 'binary', length: '32' } as const satisfies ColumnOptions;
export const TEXT = { type: 'varchar' } as const satisfies ColumnOptions;
export const FLAG = { type: 'boolean' } as const satisfies ColumnOptions;
