import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createFakeApi } from './fake-api';
import type { FakeApi } from './fake-api';

/**
 * Serves the built H5 with the fake API and a fake WeChat behind it, for looking at pages while writing them:
 *   npx tsx miniapp/test/support/serve.ts
 */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(status === 204 ? '' : JSON.stringify(body));
}

/** Pays at once and goes back: the real cashier page belongs to the simulator. */
function cashier(api: FakeApi, url: URL): string {
  const id = Number((url.searchParams.get('package') ?? '').replace('prepay_id=', ''));
  const topup = api.world.topups.get(id);
  if (topup) topup.paidAtCashier = true;
  if (api.world.orderIntents.has(id)) api.world.orderIntents.set(id, 1);
  const back = new URL(url.searchParams.get('return') ?? '/', url);
  back.searchParams.set('result', 'ok');
  return back.toString();
}

function simulate(api: FakeApi, path: string, body: Record<string, unknown>): unknown {
  const code = `code-${api.world.nextId()}`;
  if (path === '/sim/login-codes') api.world.loginCodes.set(code, String(body['user']));
  const phone = String(body['phone'] ?? '13900001111');
  if (path === '/sim/phone-codes') api.world.phoneCodes.set(code, phone);
  return { code, phone };
}

async function serveFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const name = path === '/' ? 'index.html' : normalize(path).replace(/^(\.\.[/\\])+/, '');
  try {
    const content = await readFile(join(folder, name));
    response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

export async function startFakeServer(
  folder: string,
  port = 0,
): Promise<{ url: string; api: FakeApi; close: () => Promise<void> }> {
  const api = createFakeApi();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    if (url.pathname === '/config.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      response.end(`window.__GUIKE__=${JSON.stringify({ simulatorUrl: url.origin, apiBase: '/api' })}`);
    } else if (url.pathname === '/cashier') {
      response.writeHead(302, { Location: cashier(api, url) }).end();
    } else if (url.pathname.startsWith('/sim/')) {
      sendJson(response, 200, simulate(api, url.pathname, await bodyOf(request)));
    } else if (url.pathname.startsWith('/api/')) {
      const reply = api.handle({
        method: request.method ?? 'GET',
        path: url.pathname.slice('/api'.length),
        query: Object.fromEntries(url.searchParams),
        headers: request.headers as Record<string, string>,
        body: await bodyOf(request),
      });
      sendJson(response, reply.status, reply.body);
    } else {
      await serveFile(folder, url.pathname, response);
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.address() as AddressInfo;
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${bound}`, api, close };
}
