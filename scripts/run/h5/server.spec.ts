import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startH5Server } from './server.mjs';

describe('the server of the H5 mini-program', () => {
  let base: string;
  let api: Server;
  let server: Awaited<ReturnType<typeof startH5Server>>;
  const ask = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'guike-h5-'));
    mkdirSync(join(base, 'h5/js'), { recursive: true });
    writeFileSync(join(base, 'secret.txt'), 'outside');
    writeFileSync(join(base, 'h5/index.html'), '<script>go()</script><div>归客</div>');
    writeFileSync(join(base, 'h5/js/app.0123abcd.js'), 'x();'.repeat(1_000));
    writeFileSync(join(base, 'h5/.hidden'), 'hidden');
    api = createServer((request, reply) => {
      reply.setHeader('X-Visitor', String(request.headers['x-forwarded-for']));
      request.pipe(reply.writeHead(request.method === 'POST' ? 201 : 200));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => api.once('listening', resolve));
    const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
    server = await startH5Server({ folder: join(base, 'h5'), apiUrl, simulatorUrl: 'http://127.0.0.1:9' });
  });

  afterAll(async () => {
    await server.close();
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));
    rmSync(base, { recursive: true });
  });

  it('tells the pages where the API and the simulator are', async () => {
    const text = await (await ask('/config.js')).text();
    expect(text).toContain('"apiBase":"/api"');
    expect(text).toContain('"simulatorUrl":"http://127.0.0.1:9"');
  });

  it('has browsers ask again for the page, and never for hashed files', async () => {
    const page = await ask('/');
    expect(await page.text()).toContain('归客');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await ask('/', { headers: { 'If-None-Match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    const script = await ask('/js/app.0123abcd.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  it('lets inline scripts run only as they were built', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]+'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  });

  it.each(['br', 'gzip'])('sends compressed files to who takes %s', async (encoding) => {
    const reply = await ask('/js/app.0123abcd.js', { headers: { 'Accept-Encoding': encoding } });
    expect(reply.headers.get('content-encoding')).toBe(encoding);
    expect(Number(reply.headers.get('content-length'))).toBeLessThan(1_000);
    expect(await reply.text()).toBe('x();'.repeat(1_000));
  });

  it('sends plain files to who refuses compression', async () => {
    const reply = await ask('/js/app.0123abcd.js', { headers: { 'Accept-Encoding': 'br;q=0, gzip;q=0' } });
    expect(reply.headers.get('content-encoding')).toBeNull();
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/js/..%2f..%2fsecret.txt', '/.hidden', '/%00', '/%', '/nothing.js'])(
    'has nothing at %s',
    async (path) => expect((await ask(path)).status).toBe(404),
  );

  it('passes /api on with body and visitor, and answers in words while the API is away', async () => {
    const reply = await ask('/api/member/echo', { method: 'POST', body: '充值' });
    expect([reply.status, await reply.text()]).toEqual([201, '充值']);
    expect(reply.headers.get('x-visitor')).toBe('127.0.0.1');

    const alone = await startH5Server({ folder: join(base, 'h5'), apiUrl: 'http://127.0.0.1:1' });
    const refused = await fetch(`${alone.url}/api/member/echo`);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: expect.stringMatching(/稍后/) });
    await alone.close();
  });
});
