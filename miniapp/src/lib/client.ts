import { ApiError, errorFromReply, networkError } from './errors';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface TransportRequest {
  url: string;
  method: Method;
  headers: Record<string, string>;
  body: string | undefined;
  timeoutMs: number;
}

export interface TransportReply {
  status: number;
  body: unknown;
}

/** Rejects when no reply came: network, timeout. */
export type Transport = (request: TransportRequest) => Promise<TransportReply>;

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Call {
  method: Method;
  path: string;
  query?: Query | undefined;
  body?: unknown;
  token?: string | null | undefined;
  idempotencyKey?: string | undefined;
}

export interface ClientOptions {
  baseUrl: string;
  transport: Transport;
  wait: (milliseconds: number) => Promise<void>;
  timeoutMs?: number;
}

export type Send = <T>(call: Call) => Promise<T>;

const RETRY_PAUSES_MS = [300, 900];
const PASSING_TROUBLE = new Set([502, 503, 504]);

export function queryString(query: Query | undefined): string {
  const pairs = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  if (pairs.length === 0) return '';
  return `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
}

function headersOf(call: Call): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (call.body !== undefined) headers['Content-Type'] = 'application/json';
  if (call.token) headers['Authorization'] = `Bearer ${call.token}`;
  if (call.idempotencyKey) headers['Idempotency-Key'] = call.idempotencyKey;
  return headers;
}

export function createClient(options: ClientOptions): Send {
  async function once<T>(call: Call): Promise<T> {
    const request: TransportRequest = {
      url: `${options.baseUrl}${call.path}${queryString(call.query)}`,
      method: call.method,
      headers: headersOf(call),
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      timeoutMs: options.timeoutMs ?? 12_000,
    };
    const reply = await options.transport(request).catch(() => {
      throw networkError();
    });
    if (reply.status >= 200 && reply.status < 300) return reply.body as T;
    throw errorFromReply(reply.status, reply.body);
  }

  // Only reading is repeated here: a command is repeated by a person, with its own idempotency key.
  return async function send<T>(call: Call): Promise<T> {
    const pauses = call.method === 'GET' ? RETRY_PAUSES_MS : [];
    for (const pause of pauses) {
      try {
        return await once<T>(call);
      } catch (error) {
        const passing = error instanceof ApiError && (error.status === 0 || PASSING_TROUBLE.has(error.status));
        if (!passing) throw error;
        await options.wait(pause);
      }
    }
    return once<T>(call);
  };
}
