import { Agent, request } from 'node:http';

export interface Timing {
  perSecond: number;
  p50: number;
  p99: number;
  count: number;
  seconds: number;
}

/** Runs `work` on `lanes` at once for about `milliseconds`; each lane starts its next when its last is done. */
export async function drive(
  lanes: number,
  milliseconds: number,
  work: (lane: number) => Promise<void>,
): Promise<Timing> {
  const latencies: number[] = [];
  const start = performance.now();
  const deadline = start + milliseconds;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (performance.now() < deadline) {
        const before = performance.now();
        await work(lane);
        latencies.push(performance.now() - before);
      }
    }),
  );
  return timing(latencies, (performance.now() - start) / 1_000);
}

/** Runs `work` so many times on `lanes` at once, as fast as they go. */
export async function exhaust(lanes: number, count: number, work: (index: number) => Promise<void>): Promise<Timing> {
  const latencies: number[] = [];
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < count) {
        const index = next++;
        const before = performance.now();
        await work(index);
        latencies.push(performance.now() - before);
      }
    }),
  );
  return timing(latencies, (performance.now() - start) / 1_000);
}

function timing(latencies: number[], seconds: number): Timing {
  latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), count: latencies.length, seconds };
}

/** A POST over kept-alive connections, with as little client work as possible: it shares the machine with the server. */
export function poster(
  baseUrl: string,
  connections: number,
): (path: string, headers: Record<string, string>, body: string) => Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(baseUrl);
  return (path, headers, body) =>
    new Promise((resolve, reject) => {
      const call = request(
        {
          agent,
          hostname,
          port,
          path,
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (reply) => {
          let text = '';
          reply.setEncoding('utf8');
          reply.on('data', (chunk: string) => (text += chunk));
          reply.on('end', () =>
            reply.statusCode === 201 ? resolve(text) : reject(new Error(`${reply.statusCode}: ${text.slice(0, 300)}`)),
          );
        },
      );
      call.on('error', reject);
      call.end(body);
    });
}
