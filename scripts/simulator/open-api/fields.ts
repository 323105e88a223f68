import { jsonObject, type HttpRequest } from '../core/http.js';
import { OpenApiError } from './errors.js';

export function bodyObject(request: HttpRequest): Record<string, unknown> {
  if (request.body.length === 0) throw new OpenApiError(44002);
  const body = jsonObject(request.body);
  if (!body) throw new OpenApiError(47001);
  return body;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Characters as people count them, which is how WeChat's limits are meant. */
export function characters(value: string): number {
  return [...value].length;
}
