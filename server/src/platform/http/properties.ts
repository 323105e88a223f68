/** What replies hold, for `@ApiProperty`: `@ApiProperty({ ...INSTANT, description: 'When the visit begins.' })`. */
export const ID = { type: 'integer' } as const;
export const NO_ID = { ...ID, nullable: true } as const;
export const INSTANT = { type: String, format: 'date-time' } as const;
export const NO_INSTANT = { ...INSTANT, nullable: true } as const;
