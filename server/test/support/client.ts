import { contractOf } from './contract.js';

/** What came back: the status and the parsed body, null when there is none. */
export interface Reply<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

/** Speaks to the server under test as one caller, and holds what it answers against its OpenAPI document. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  static withToken(url: string, token: string): Client {
    return new Client(url, { authorization: `Bearer ${token}` });
  }

  static withKey(url: string, key: string): Client {
    return new Client(url, { 'x-api-key': key });
  }

  /** The same caller at another server. */
  at(url: string): Client {
    return new Client(url, this.headers);
  }

  get<T = Record<string, unknown>>(path: string): Promise<Reply<T>> {
    return this.send('GET', path);
  }

  post<T = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Reply<T>> {
    return this.send('POST', path, body, headers);
  }

  put<T = Record<string, unknown>>(path: string, body: unknown): Promise<Reply<T>> {
    return this.send('PUT', path, body);
  }

  patch<T = Record<string, unknown>>(path: string, body: unknown): Promise<Reply<T>> {
    return this.send('PATCH', path, body);
  }

  delete<T = Record<string, unknown>>(path: string): Promise<Reply<T>> {
    return this.send('DELETE', path);
  }

  async send<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply<T>> {
    const reply = await fetch(`${this.url}/api${path}`, {
      method,
      headers: { ...this.headers, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    // Files come as they are.
    const isJson = reply.headers.get('content-type')?.includes('json') ?? false;
    const parsed: unknown = text === '' ? null : isJson ? JSON.parse(text) : text;
    const answer = { status: reply.status, contentType: reply.headers.get('content-type'), body: parsed };
    const breaches = contractOf(this.url)?.breaches(method, `/api${path.split('?')[0]}`, answer) ?? [];
    if (breaches.length > 0) throw new Error(`not what the OpenAPI document says: ${breaches.join('; ')}`);
    return { status: reply.status, body: parsed as T, headers: reply.headers };
  }
}
