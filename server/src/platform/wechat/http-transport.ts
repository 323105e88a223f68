import { z } from 'zod';

/** The one way this folder reaches the network, as a port: tests and fault drills put their own in its place. */

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** Carries secrets (`secret=`, `access_token=`) on some APIs: never log it. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  readonly maxReplyBytes: number;
}

export interface HttpReply {
  readonly status: number;
  /** Names in lower case. A Map, so that a header called `__proto__` is only a header. */
  readonly headers: ReadonlyMap<string, string>;
  /** The body as it came over the wire, after content decoding and before any parsing: what signatures cover. */
  readonly body: Buffer;
}

/**
 * `not_sent`: no connection, so the other side certainly did nothing. All other failures leave the outcome open.
 */
export type HttpFailure = 'not_sent' | 'timeout' | 'connection_lost' | 'reply_too_large';

export type HttpOutcome =
  | { readonly kind: 'reply'; readonly reply: HttpReply }
  | { readonly kind: 'failed'; readonly failure: HttpFailure; readonly detail: string };

export interface HttpTransport {
  /** Never rejects: what goes wrong on a network is an outcome. */
  send(request: HttpRequest): Promise<HttpOutcome>;
}

const NOT_SENT_CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

class ReplyTooLarge extends Error {}

export class FetchHttpTransport implements HttpTransport {
  async send(request: HttpRequest): Promise<HttpOutcome> {
    // One deadline for connecting, headers and body: a server that drips bytes must not hold us longer.
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        body: request.body,
        // A redirect would carry our Authorization header to a place nobody configured.
        redirect: 'manual',
        signal,
      });
      const body = await readLimited(response, request.maxReplyBytes);
      return { kind: 'reply', reply: { status: response.status, headers: new Map(response.headers), body } };
    } catch (error) {
      return failed(error, signal.aborted);
    }
  }
}

async function readLimited(response: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Counted after decompression, so that a small gzip bomb is stopped too.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new ReplyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function failed(error: unknown, aborted: boolean): HttpOutcome {
  if (error instanceof ReplyTooLarge) return { kind: 'failed', failure: 'reply_too_large', detail: 'reply_too_large' };
  if (aborted) return { kind: 'failed', failure: 'timeout', detail: 'timeout' };
  const detail = errorCode(error);
  return { kind: 'failed', failure: NOT_SENT_CODES.has(detail) ? 'not_sent' : 'connection_lost', detail };
}

/**
 * The system's error code only: messages of fetch may quote the address, and with it a secret. Fetch hides the code in
 * `cause`, and when IPv4 and IPv6 both failed, in the list of an AggregateError.
 */
function errorCode(error: unknown): string {
  const parsed = nestedError.safeParse(error);
  if (!parsed.success) return 'network_error';
  const { code, errors, cause } = parsed.data;
  if (code !== undefined) return code;
  const inner = errors?.[0] ?? cause;
  return inner === undefined ? 'network_error' : errorCode(inner);
}

const nestedError = z.object({
  code: z.string().optional().catch(undefined),
  errors: z.array(z.unknown()).optional().catch(undefined),
  cause: z.unknown().optional(),
});
