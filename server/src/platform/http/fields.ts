import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  isISO8601,
} from 'class-validator';
import { isBusinessDate } from '@guike/shared';

/** What a request may hold, checked and documented in one, so that the two can't say different things. */

export interface About {
  readonly description?: string;
  readonly example?: string | number;
  /** May be left out; null says the same. */
  readonly optional?: true;
  /** Null says something; unless it is optional it must be said. */
  readonly nullable?: true;
}

const INTEGER = { type: 'integer', minimum: 1 } as const;
const INSTANT = /^2\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An id in a body. */
export function IsId(about: About = {}): PropertyDecorator {
  return field(INTEGER, about, IsInt(), Min(1), Max(Number.MAX_SAFE_INTEGER));
}

/** An id in a query or a path, where everything arrives as text. */
export function IsQueryId(about: About = {}): PropertyDecorator {
  return applyDecorators(
    IsId(about),
    Type(() => Number),
  );
}

/** Different ids. */
export function IsIds({ least = 0, most, ...about }: About & { least?: number; most: number }): PropertyDecorator {
  const bounds = { ...(least > 0 && { minItems: least }), maxItems: most, uniqueItems: true };
  return field(
    { type: 'array', items: INTEGER, ...bounds },
    about,
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(Number.MAX_SAFE_INTEGER, { each: true }),
  );
}

/** A business day. */
export function IsDay(about: About = {}): PropertyDecorator {
  return field(
    { type: String, format: 'date', pattern: '^2\\d{3}-\\d{2}-\\d{2}$', example: '2026-11-22' },
    about,
    ValidateBy({
      name: 'isDay',
      validator: { validate: isDay, defaultMessage: () => 'must be a date as YYYY-MM-DD' },
    }),
  );
}

/** An instant with its offset from UTC, without which it would be another one on another machine. */
export function IsInstant(about: About = {}): PropertyDecorator {
  return field(
    { type: String, format: 'date-time' },
    about,
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: isInstant,
        defaultMessage: () => 'must be an instant as YYYY-MM-DDTHH:mm:ssZ or with +08:00 for Z',
      },
    }),
  );
}

/** Days of other years than 2000–2999 are days to JavaScript, but not all of them to the database. */
function isDay(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('2') && isBusinessDate(value);
}

function isInstant(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    INSTANT.test(value) &&
    isISO8601(value, { strict: true }) &&
    !Number.isNaN(Date.parse(value))
  );
}

/** For the fields of a room’s own: its place in the document, and what must hold unless it may be left out. */
export function field(type: ApiPropertyOptions, about: About, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, ...shown } = about;
  return applyDecorators(
    ApiProperty({ ...type, ...shown, required: !optional } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : about.nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ...checks,
  );
}
