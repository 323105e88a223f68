import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The address WeChat is told before the server under test has one. What arrives is passed on byte for byte; with
 * several targets they take turns, like replicas behind a balancer.
 */
export interface NoticeRelay {
  url: string;
  to(...targets: string[]): void;
  close(): Promise<void>;
}

export async function startNoticeRelay(): Promise<NoticeRelay> {
  let targets: string[] = [];
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const target = targets[turn++ % Math.max(1, targets.length)];
    if (!target) {
      outgoing.writeHead(503).end();
      return;
    }
    const forward = httpRequest(target + (incoming.url ?? ''), { method: incoming.method, headers: incoming.headers });
    forward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forward.on('error', () => outgoing.destroy());
    incoming.pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    to: (...next) => (targets = next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
