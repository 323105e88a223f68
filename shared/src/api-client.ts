import type { components, paths } from './api.generated.js';

/**
 * A client whose paths, parameters, bodies and answers are checked by the compiler against the server's own description.
 * It holds no state and no policy: sessions, retries and time-outs belong to whoever supplies the transport.
 */
export type ApiMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that know this method. */
export type ApiPath<M extends ApiMethod> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type Operation<M extends ApiMethod, P extends keyof paths> = paths[P] extends Record<M, infer O> ? O : never;

type Parameters<O> = O extends { parameters: infer Given }
  ? Pick<Given, keyof Given & ('path' | 'query' | 'header')>
  : never;

type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? { body: B } : { body?: never };

/** What the caller has to say; the compiler lets nobody forget the Idempotency-Key. */
export type ApiInput<M extends ApiMethod, P extends keyof paths> = Parameters<Operation<M, P>> & Body<Operation<M, P>>;

type Content<R> = R extends { content: { 'application/json': infer B } } ? B : null;

type Success = 200 | 201 | 202 | 204;

export type ApiData<M extends ApiMethod, P extends keyof paths> =
  Operation<M, P> extends { responses: infer R }
    ? { [S in keyof R & Success]: Content<R[S]> }[keyof R & Success]
    : never;

export type ApiReply<T> =
  { ok: true; status: number; data: T } | { ok: false; status: number; error: components['schemas']['Error'] };

export interface ApiRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** Carries a request and brings back the status and the parsed body; rejects only when there is no answer at all. */
export type ApiTransport = (request: ApiRequest) => Promise<{ status: number; body: unknown }>;

export type ApiCall = <M extends ApiMethod, P extends ApiPath<M>>(
  method: M,
  path: P,
  ...input: object extends ApiInput<M, P> ? [ApiInput<M, P>?] : [ApiInput<M, P>]
) => Promise<ApiReply<ApiData<M, P>>>;

interface LooseInput {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  header?: Record<string, string>;
  body?: unknown;
}

export function createApiClient(transport: ApiTransport, headers: () => Record<string, string> = () => ({})): ApiCall {
  const call = async (method: string, path: string, input: LooseInput = {}): Promise<ApiReply<unknown>> => {
    const request: ApiRequest = {
      method: method.toUpperCase(),
      url: `${fill(path, input.path)}${queryOf(input.query)}`,
      headers: { accept: 'application/json', ...headers(), ...input.header },
    };
    if (input.body !== undefined) {
      request.headers['content-type'] = 'application/json';
      request.body = JSON.stringify(input.body);
    }
    const { status, body } = await transport(request);
    if (status >= 200 && status < 300) return { ok: true, status, data: body };
    return { ok: false, status, error: body as components['schemas']['Error'] };
  };
  return call as ApiCall;
}

type FetchLike = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{ status: number; text(): Promise<string> }>;

/** For Node and browsers; the mini-program brings a transport of its own. */
export function fetchTransport(fetch: FetchLike, baseUrl: string): ApiTransport {
  return async ({ url, ...init }) => {
    const reply = await fetch(`${baseUrl}${url}`, init);
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
}

function fill(path: string, values: Record<string, unknown> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

function queryOf(values: Record<string, unknown> = {}): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return text === '' ? '' : `?${text}`;
}
