import type { FastifyInstance } from 'fastify';
import { sendRefusal } from './error.filter.js';

const MAX_DEPTH = 24;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Refuses what JSON can carry and nothing behind this door can: half characters, which the database's JSON columns
 * reject, and nesting without end, which exhausts the stack of whoever walks it.
 */
export function refuseUnruly(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, reply, done) => {
    if ([request.body, request.query, request.params].every(isPlain)) done();
    else sendRefusal({ code: 'REQUEST_INVALID' }, request, reply);
  });
}

/** Level by level rather than by recursion: the depth is what is in question. */
export function isPlain(input: unknown): boolean {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string' && LONE_SURROGATE.test(value)) return false;
      if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
      for (const [key, item] of Object.entries(value)) next.push(key, item);
    }
    level = next;
  }
  return true;
}
