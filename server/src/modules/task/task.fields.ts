import { IsInt, Max, Min } from 'class-validator';
import { field } from '../../platform/http/index.js';

/** Points or growth that one thing brings at most. */
export const MOST_REWARD = 10_000;

/** A whole number within bounds, with its place in the document. */
export function Whole(min: number, max: number, description: string): PropertyDecorator {
  return field({ type: 'integer', minimum: min, maximum: max }, { description }, IsInt(), Min(min), Max(max));
}
