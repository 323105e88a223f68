import { Type as Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Type } from '@nestjs/common';

/** Query of every list: newest first, `cursor` from the page before. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'Rows per page, 1–100.', default: 20, minimum: 1, maximum: 100 })
  @IsOptional()
  @Transform(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 20;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.', pattern: '^\\d{1,16}$' })
  @IsOptional()
  @IsString()
  @MaxLength(16)
  @Matches(/^\d{1,15}$/)
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Lists are keyed by descending id: fetch `limit + 1` rows with `id < cursorId(query)` and hand them here. */
export function pageOf<R extends { id: number }, T>(rows: readonly R[], limit: number, view: (row: R) => T): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(view), nextCursor: rows.length > limit && last ? String(last.id) : null };
}

export function cursorId(query: { cursor?: string | undefined }): number {
  return query.cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(query.cursor);
}

/** The OpenAPI class of a page: `class OrderPage extends PageOf(OrderBrief) {}`. */
export function PageOf<T>(item: Type<T>): Type<Page<T>> {
  class PageClass implements Page<T> {
    @ApiProperty({ type: [item] })
    items!: T[];

    @ApiProperty({ type: String, nullable: true, description: 'Pass as `cursor` for the next page; null on the last.' })
    nextCursor!: string | null;
  }
  return PageClass;
}
