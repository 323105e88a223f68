import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LookupAddress } from 'node:dns';
import type { AppConfig } from '../../../platform/config/app-config.js';
import { Resolver, WebhookTransport } from './webhook.transport.js';

/** Answers the first question with the first list, and so on; the last one is repeated. */
class ScriptedResolver extends Resolver {
  asked: string[] = [];

  constructor(private readonly answers: readonly (readonly string[])[]) {
    super();
  }

  resolve(host: string): Promise<readonly LookupAddress[]> {
    const answer = this.answers[Math.min(this.asked.length, this.answers.length - 1)] ?? [];
    this.asked.push(host);
    return Promise.resolve(answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }
}

const configWith = (allowLoopback: boolean): AppConfig => ({ webhooks: { allowLoopback } }) as AppConfig;

describe('posting to a stranger', () => {
  let server: Server;
  let port: number;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let received: { url: string; body: string; headers: IncomingMessage['headers'] }[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({ url: request.url ?? '', body: Buffer.concat(chunks).toString(), headers: request.headers });
        answer(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  beforeEach(() => {
    received = [];
    answer = (_, response) => void response.writeHead(204).end();
  });

  const transport = (allowLoopback: boolean, ...answers: string[][]) =>
    new WebhookTransport(configWith(allowLoopback), new ScriptedResolver(answers));

  it('sends body and headers, and takes any 2xx for an answer', async () => {
    const outcome = await transport(true).post(
      `http://127.0.0.1:${port}/hook?x=1`,
      { 'webhook-id': 'evt_1' },
      '{"好":1}',
    );
    expect(outcome).toMatchObject({ ok: true, status: 204, error: null });
    expect(received).toMatchObject([{ url: '/hook?x=1', body: '{"好":1}', headers: { 'webhook-id': 'evt_1' } }]);
  });

  it.each([
    [500, 'http_500'],
    [404, 'http_404'],
    [302, 'http_302'],
  ])('takes %s for a failure, and follows nobody', async (status, error) => {
    answer = (_, response) => void response.writeHead(status, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
    expect(await transport(true).post(`http://127.0.0.1:${port}/`, {}, '')).toMatchObject({ ok: false, status, error });
    expect(received).toHaveLength(1);
  });

  it('reads Retry-After, and does not read an endless answer to its end', async () => {
    answer = (_, response) => {
      response.writeHead(503, { 'retry-after': '120' });
      const pour = (): void => {
        if (!response.destroyed && response.write(Buffer.alloc(16_384))) setImmediate(pour);
        else response.once('drain', pour);
      };
      pour();
    };
    const outcome = await transport(true).post(`http://127.0.0.1:${port}/`, {}, '');
    expect(outcome).toMatchObject({ ok: false, status: 503, retryAfterSeconds: 120 });
  });

  it('tells a closed door from a refused address', async () => {
    expect(await transport(true).post('http://127.0.0.1:1/', {}, '')).toMatchObject({
      ok: false,
      error: 'ECONNREFUSED',
    });
    expect(await transport(false).post(`http://127.0.0.1:${port}/`, {}, '')).toMatchObject({
      error: 'address_refused',
    });
    expect(await transport(false).post(`https://127.0.0.1:${port}/`, {}, '')).toMatchObject({
      error: 'address_refused',
    });
    expect(received).toEqual([]);
  });

  it('refuses a name that leads into our own network, also when it did not a moment ago', async () => {
    const turncoat = transport(false, ['93.184.215.14'], ['127.0.0.1']);
    expect(await turncoat.problemWith(`https://hooks.example.cn:${port}/`)).toBeNull();
    expect(await turncoat.post(`https://hooks.example.cn:${port}/`, {}, '')).toMatchObject({
      error: 'address_refused',
    });
    const mixed = transport(false, ['93.184.215.14', '10.0.0.1']);
    expect(await mixed.problemWith('https://hooks.example.cn/')).toBe('private_address');
    expect(await mixed.post('https://hooks.example.cn/', {}, '')).toMatchObject({ error: 'address_refused' });
    expect(received).toEqual([]);
  });

  it('connects to the very address that was checked', async () => {
    const local = transport(true, ['127.0.0.1']);
    expect(await local.post(`http://localhost:${port}/`, {}, 'x')).toMatchObject({ ok: true });
    expect(received).toHaveLength(1);
  });

  it('says what is wrong with an address before it is kept', async () => {
    expect(await transport(false, []).problemWith('https://nowhere.example.cn/')).toBe('private_address');
    expect(await transport(false).problemWith('http://hooks.example.cn/')).toBe('not_https');
    const broken = new (class extends Resolver {
      resolve(): Promise<never> {
        return Promise.reject(new Error('ENOTFOUND'));
      }
    })();
    const lost = new WebhookTransport(configWith(false), broken);
    expect(await lost.problemWith('https://nowhere.example.cn/')).toBe('unknown_host');
    expect(await lost.post('https://nowhere.example.cn/', {}, '')).toMatchObject({ ok: false, status: null });
  });
});
