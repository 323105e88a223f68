import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

/** Points or growth that one thing brings at most. */
export const MOST_REWARD = 10_000;

/** A business day; other centuries are days to JavaScript, but not all of them to the database. */
export const DAY = /^2\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A whole number within bounds, with its place in the document. */
export function Whole(min: number, max: number, description: string): PropertyDecorator {
  return (target, property) => {
    const key = property as string;
    ApiProperty({ type: 'integer', minimum: min, maximum: max, description })(target, key);
    IsInt()(target, key);
    Min(min)(target, key);
    Max(max)(target, key);
  };
}

export function OptionalDay(description: string): PropertyDecorator {
  return (target, property) => {
    const key = property as string;
    ApiProperty({ type: String, nullable: true, required: false, example: '2026-12-31', description })(target, key);
    IsOptional()(target, key);
    IsString()(target, key);
    Matches(DAY)(target, key);
  };
}
