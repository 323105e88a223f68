import type { Clock } from '../../../src/kernel/clock.js';
import { RandomSource } from '../../../src/kernel/random.js';
import type { HttpOutcome, HttpRequest, HttpTransport } from '../../../src/platform/wechat/http-transport.js';

export function unixSeconds(clock: Clock): number {
  return Math.floor(clock.now().getTime() / 1000);
}

/** Never the same bytes twice, and the same bytes in every run. */
export class CountingRandom extends RandomSource {
  private count = 0;

  bytes(length: number): Buffer {
    this.count += 1;
    const bytes = Buffer.alloc(length);
    bytes.writeUInt32BE(this.count, length - 4);
    return bytes;
  }

  integer(bound: number): number {
    this.count += 1;
    return this.count % bound;
  }
}

type Answer = (request: HttpRequest, index: number) => HttpOutcome | Promise<HttpOutcome>;

/** A network whose every answer the test decides, and which remembers what was asked. */
export class ScriptedTransport implements HttpTransport {
  readonly requests: HttpRequest[] = [];

  constructor(public answer: Answer) {}

  async send(request: HttpRequest): Promise<HttpOutcome> {
    this.requests.push(request);
    return await this.answer(request, this.requests.length - 1);
  }

  get last(): HttpRequest {
    const request = this.requests.at(-1);
    if (!request) throw new Error('nothing was sent');
    return request;
  }
}

export function reply(status: number, body: string | Buffer, headers: Record<string, string> = {}): HttpOutcome {
  return { kind: 'reply', reply: { status, headers: new Map(Object.entries(headers)), body: Buffer.from(body) } };
}

export function jsonReply(value: unknown): HttpOutcome {
  return reply(200, JSON.stringify(value), { 'content-type': 'application/json' });
}
