import { gzipSync } from 'node:zlib';
import type { Fault } from './faults.js';
import type { HttpReply, Outcome } from './http.js';
import type { Timers } from './timers.js';

const DEFAULT_HANG_MS = 60_000;
const DEFAULT_DELAY_MS = 1_000;

/** Wraps one call in what can go wrong on the line. `refuse` words the error the way the API family does. */
export async function withTransportFault(
  fault: Fault | undefined,
  timers: Timers,
  produce: () => Promise<HttpReply>,
  refuse: (status: number) => HttpReply,
): Promise<Outcome> {
  switch (fault?.kind) {
    case 'reset_before':
      return { kind: 'reset' };
    case 'hang':
      await timers.sleep(fault.params.ms ?? DEFAULT_HANG_MS);
      return { kind: 'reset' };
    case 'http_500':
      return { kind: 'reply', reply: refuse(fault.params.status ?? 500) };
    case 'http_429':
      return { kind: 'reply', reply: refuse(429) };
    default:
      return afterEffect(fault, timers, await produce());
  }
}

async function afterEffect(fault: Fault | undefined, timers: Timers, reply: HttpReply): Promise<Outcome> {
  switch (fault?.kind) {
    case 'reset_after_commit':
      return { kind: 'reset' };
    case 'delayed':
      await timers.sleep(fault.params.ms ?? DEFAULT_DELAY_MS);
      return { kind: 'reply', reply };
    case 'gzip':
      return {
        kind: 'reply',
        reply: { ...reply, headers: { ...reply.headers, 'Content-Encoding': 'gzip' }, body: gzipSync(reply.body) },
      };
    default:
      return { kind: 'reply', reply };
  }
}
