import { Agent, request as httpRequest } from 'node:http';

/** Headers about one connection, which must not travel to the next (RFC 9110, 7.6.1). */
const connectionHeaders = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/**
 * Passes requests on to the API, so that the pages and the API share an origin, as they do behind a balancer.
 * @param {string} target
 */
export function proxyTo(target) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const { hostname, port } = new URL(target);

  /**
   * @param {import('node:http').IncomingMessage} incoming
   * @param {import('node:http').ServerResponse} reply
   */
  return function pass(incoming, reply) {
    const upstream = httpRequest({
      agent,
      hostname,
      port,
      method: incoming.method,
      path: incoming.url,
      headers: forwardedHeaders(incoming),
      timeout: 60_000,
    });
    upstream.once('response', (answer) => {
      reply.writeHead(answer.statusCode ?? 502, withoutConnectionHeaders(answer.headers));
      answer.pipe(reply);
      answer.once('error', () => reply.destroy());
    });
    upstream.once('timeout', () => upstream.destroy(new Error('The API did not answer in time.')));
    upstream.once('error', () => {
      if (reply.headersSent) return reply.destroy();
      const body = { code: 'SERVICE_UNAVAILABLE', message: '服务正在启动或暂时不可用，请稍后再试' };
      reply.writeHead(503, { 'Content-Type': 'application/json; charset=utf-8', 'Retry-After': '2' });
      return reply.end(JSON.stringify(body));
    });
    reply.once('close', () => upstream.destroy());
    incoming.pipe(upstream);
  };
}

/** @param {import('node:http').IncomingMessage} incoming */
function forwardedHeaders(incoming) {
  const before = incoming.headers['x-forwarded-for'];
  const visitor = incoming.socket.remoteAddress ?? '';
  return {
    ...withoutConnectionHeaders(incoming.headers),
    'x-forwarded-for': before ? `${String(before)}, ${visitor}` : visitor,
    'x-forwarded-proto': 'http',
    'x-forwarded-host': incoming.headers.host ?? '',
  };
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function withoutConnectionHeaders(headers) {
  const named = String(headers.connection ?? '').toLowerCase();
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) =>
        value !== undefined && !connectionHeaders.includes(name) && !named.split(/\s*,\s*/).includes(name),
    ),
  );
}
