import type { IncomingHttpHeaders } from 'node:http';

/** The few HTTP shapes the simulator needs: raw body in, exact bytes out, so that signatures cover what travels. */

export interface HttpRequest {
  method: string;
  path: string;
  /** Path and query exactly as sent: the second line of a signed request. */
  target: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  params: Readonly<Record<string, string>>;
}

export interface HttpReply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export type RouteFamily = 'open' | 'pay' | 'meituan' | 'douyin' | 'control' | 'page';

export interface Route {
  /** Also the name faults aim at. */
  name: string;
  family: RouteFamily;
  method: 'GET' | 'POST' | 'DELETE';
  /** `/v3/pay/transactions/id/:id` */
  pattern: string;
  handle(request: HttpRequest): HttpReply | Promise<HttpReply>;
}

/** What happens to the connection: an answer, or the line going dead. */
export type Outcome = { kind: 'reply'; reply: HttpReply } | { kind: 'reset' };

export function jsonReply(value: unknown, status = 200): HttpReply {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: Buffer.from(JSON.stringify(value), 'utf8'),
  };
}

export function emptyReply(status: number): HttpReply {
  return { status, headers: {}, body: Buffer.alloc(0) };
}

export function htmlReply(html: string, status = 200): HttpReply {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    body: Buffer.from(html, 'utf8'),
  };
}

/** The body as a JSON object, or undefined when it is anything else. */
export function jsonObject(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function header(request: HttpRequest, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  return Array.isArray(value) ? value[0] : value;
}

export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

export class Router {
  private readonly routes: { route: Route; segments: string[] }[];

  constructor(routes: readonly Route[]) {
    this.routes = routes.map((route) => ({ route, segments: route.pattern.split('/') }));
  }

  /** `method_not_allowed` when the path exists under another method. */
  match(method: string, path: string): RouteMatch | 'method_not_allowed' | undefined {
    const segments = path.split('/');
    let pathKnown = false;
    for (const candidate of this.routes) {
      const params = matchSegments(candidate.segments, segments);
      if (!params) continue;
      if (candidate.route.method === method) return { route: candidate.route, params };
      pathKnown = true;
    }
    return pathKnown ? 'method_not_allowed' : undefined;
  }
}

function matchSegments(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = path[index] ?? '';
    if (!expected.startsWith(':')) {
      if (expected !== actual) return undefined;
      continue;
    }
    try {
      params[expected.slice(1)] = decodeURIComponent(actual);
    } catch {
      return undefined;
    }
  }
  return params;
}
