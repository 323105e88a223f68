import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { proxyTo } from './proxy.mjs';
import { makePage, staticFiles } from './static-files.mjs';

/** @typedef {import('./static-files.mjs').Page} Page */

/**
 * Serves the built H5 mini-program, tells it where the WeChat simulator is, and passes /api on. Routes of the program
 * are behind a `#`, so only real files have addresses.
 *
 * @param {{ folder: string, apiUrl: string, simulatorUrl?: string, port?: number, host?: string }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startH5Server({ folder, apiUrl, simulatorUrl = '', port = 0, host = '127.0.0.1' }) {
  const find = staticFiles(folder);
  const pass = proxyTo(apiUrl);
  const settings = `window.__GUIKE__ = ${JSON.stringify({ apiBase: '/api', simulatorUrl })};\n`;
  const config = await makePage(Buffer.from(settings), 'text/javascript; charset=utf-8', 'no-cache');

  const server = createServer((request, reply) => {
    const pathname = (request.url ?? '/').split('?')[0] ?? '/';
    if (pathname === '/api' || pathname.startsWith('/api/')) return pass(request, reply);
    const page = pathname === '/config.js' ? Promise.resolve(config) : find(pathname);
    return page.then(
      (found) => answer(request, reply, found, simulatorUrl),
      () => reply.writeHead(500).end(),
    );
  });
  // Longer than balancers and browsers keep an idle connection, so that they close it and not we in mid-request.
  server.keepAliveTimeout = 65_000;
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} reply
 * @param {Page | undefined} page
 * @param {string} simulatorUrl
 */
function answer(request, reply, page, simulatorUrl) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return reply.writeHead(405, { Allow: 'GET, HEAD' }).end();
  if (!page) return reply.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这个页面\n');
  const headers = {
    'Content-Type': page.type,
    'Cache-Control': page.caching,
    ETag: page.etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    ...(page.type.startsWith('text/html') ? pageHeaders(page, simulatorUrl) : {}),
  };
  if (matches(request.headers['if-none-match'], page.etag)) return reply.writeHead(304, headers).end();
  const encoding = chooseEncoding(request.headers['accept-encoding'], page);
  const body = encoding ? (page[encoding] ?? page.plain) : page.plain;
  reply.writeHead(200, {
    ...headers,
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
    'Content-Length': body.length,
  });
  return reply.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Scripts run only from our own files, or inline exactly as they were built.
 * @param {Page} page
 * @param {string} simulatorUrl
 */
function pageHeaders(page, simulatorUrl) {
  const inline = [...page.plain.toString('utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  );
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...inline],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', simulatorUrl],
    // The framework's own icons come as a font inside its style sheet.
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", simulatorUrl],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  };
  const text = Object.entries(policy).map(([name, sources]) => [name, ...sources.filter(Boolean)].join(' '));
  return { 'Content-Security-Policy': text.join('; ') };
}

/**
 * @param {string | undefined} header
 * @param {string} etag
 */
function matches(header, etag) {
  return header !== undefined && header.split(/\s*,\s*/).some((given) => given.replace(/^W\//, '') === etag);
}

/**
 * @param {string | string[] | undefined} header
 * @param {Page} page
 * @returns {'br' | 'gzip' | undefined}
 */
export function chooseEncoding(header, page) {
  const refused = /;\s*q=0(\.0*)?$/;
  const accepted = String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !refused.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return /** @type {const} */ (['br', 'gzip']).find((name) => page[name] && accepted.includes(name));
}
