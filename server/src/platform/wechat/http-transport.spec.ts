import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

import { FetchHttpTransport, type HttpRequest } from './http-transport.js';

const transport = new FetchHttpTransport();
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const get = (url: string, changes: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  timeoutMs: 2_000,
  maxReplyBytes: 1_000,
  ...changes,
});

describe('FetchHttpTransport', () => {
  it('brings back status, lower-case headers and the raw body', async () => {
    const url = await serve((request, response) => {
      response.writeHead(418, { 'X-Answer': request.headers['x-question'] });
      request.pipe(response);
    });
    const headers = { 'X-Question': 'why' };
    const outcome = await transport.send(get(url, { method: 'POST', body: '{ "a" :1}', headers }));
    if (outcome.kind !== 'reply') throw new Error(outcome.detail);
    expect(outcome.reply.status).toBe(418);
    expect(outcome.reply.headers.get('x-answer')).toBe('why');
    expect(outcome.reply.body.toString()).toBe('{ "a" :1}');
  });

  it('gives the body of a 204 as no bytes', async () => {
    const url = await serve((_request, response) => response.writeHead(204).end());
    expect(await transport.send(get(url))).toMatchObject({
      kind: 'reply',
      reply: { status: 204, body: Buffer.alloc(0) },
    });
  });

  it('undoes gzip, and counts what it unpacks', async () => {
    const bodies = [Buffer.from('plain'), Buffer.alloc(1_000_000)];
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bodies.shift() ?? ''));
    });
    expect(await transport.send(get(url))).toMatchObject({ reply: { body: Buffer.from('plain') } });
    expect(await transport.send(get(url))).toMatchObject({ kind: 'failed', failure: 'reply_too_large' });
  });

  it('gives up on a server that never answers', async () => {
    const url = await serve(() => undefined);
    const outcome = await transport.send(get(url, { timeoutMs: 100 }));
    expect(outcome).toEqual({ kind: 'failed', failure: 'timeout', detail: 'timeout' });
  });

  it('gives up on a server that drips its body for ever', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200).write('x');
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await transport.send(get(url, { timeoutMs: 150 }))).toMatchObject({ failure: 'timeout' });
  });

  it('tells a connection that was never made from one that was cut', async () => {
    const url = await serve((request) => request.socket.destroy());
    expect(await transport.send(get(url))).toMatchObject({ kind: 'failed', failure: 'connection_lost' });

    const server = servers.pop();
    await new Promise((resolve) => server?.close(resolve));
    expect(await transport.send(get(url))).toEqual({ kind: 'failed', failure: 'not_sent', detail: 'ECONNREFUSED' });
  });

  it('does not follow redirects with our headers', async () => {
    let followed = false;
    const url = await serve((request, response) => {
      followed ||= request.url === '/elsewhere';
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await transport.send(get(url))).toMatchObject({ reply: { status: 302 } });
    expect(followed).toBe(false);
  });

  it('never quotes the address, which may hold a secret', async () => {
    const secret = 'access_token=TOP-SECRET';
    for (const url of [`http://127.0.0.1:1/?${secret}`, `http://no such host/?${secret}`, `gopher://x/?${secret}`]) {
      const outcome = await transport.send(get(url));
      expect(outcome.kind).toBe('failed');
      expect(JSON.stringify(outcome)).not.toContain('SECRET');
    }
  });
});
