import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { performance } from 'node:perf_hooks';
import type { DeliveryAttempt } from '../core/state.js';

export interface Delivery {
  body: string;
  headers: Record<string, string>;
}

type DeliveryResult = Pick<DeliveryAttempt, 'outcome' | 'durationMs' | 'httpStatus' | 'error'>;

/**
 * Delivers a notification and judges the answer as WeChat does: the status alone decides, 200 and 204 are success, and
 * the whole exchange has to be over within the timeout. A connection of its own each time, as from WeChat's many nodes.
 */
export function post(url: string, delivery: Delivery, timeoutMs: number, abort: AbortSignal): Promise<DeliveryResult> {
  const startedAt = performance.now();
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const done = (result: Omit<DeliveryResult, 'durationMs'>) =>
      resolve({ ...result, durationMs: Math.round(performance.now() - startedAt) });
    const failed = (error: Error) =>
      done({ outcome: timeout.aborted ? 'timeout' : 'unreachable', error: error.message });
    const outgoing = send(
      url,
      {
        method: 'POST',
        agent: false,
        headers: { ...delivery.headers, 'Content-Length': Buffer.byteLength(delivery.body) },
        signal: AbortSignal.any([timeout, abort]),
      },
      (response) => {
        const httpStatus = response.statusCode ?? 0;
        const accepted = httpStatus === 200 || httpStatus === 204;
        response.on('error', failed);
        response.on('end', () => done({ outcome: accepted ? 'accepted' : 'refused', httpStatus }));
        response.resume();
      },
    );
    outgoing.on('error', failed);
    outgoing.end(delivery.body);
  });
}
