import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { type Chain, aChain } from '../support/chain.js';
import { Client } from '../support/client.js';
import { givenMember } from '../support/people.js';
import { NASTY_TEXTS, mutations, plausible } from '../support/nasty.js';
import { type Till, openTill } from '../support/till.js';

/**
 * No route answers 5xx, whatever it is sent: each field of a plausible body, each path and query parameter replaced by
 * what has broken servers before, by a caller who may enter. What is refused is refused in our own words.
 */
interface Target {
  name: string;
  method: string;
  path: string;
  body: unknown;
  query: string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** Those that would end the caller's own session or rights. */
const SPARED = /^POST \/api\/(auth\/logout|staff\/logout|staff\/password)$/;
const AT_ONCE = 24;

let till: Till;
let chain: Chain;
let targets: Target[];
let callers: Record<string, () => Client>;

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
  const document = buildOpenApi(till.app.app);
  targets = targetsOf(document);
  const member = await givenMember(till.app, till.wechat.control);
  const key = await chain.administrator.client.post<{ key: string }>('/admin/api-keys', {
    name: '收银机',
    permissions: ['order.settle', 'order.refund', 'member.read', 'member.join', 'topup.create', 'catalog.read'],
    storeIds: [chain.store.id],
  });
  const machine = Client.withKey(till.app.url, key.body.key);
  const anybody = new Client(till.app.url);
  callers = {
    public: () => anybody,
    auth: () => anybody,
    webhooks: () => anybody,
    member: () => member.client,
    staff: () => chain.manager.client,
    admin: () => chain.administrator.client,
    pos: () => machine,
  };
});
afterAll(() => till.close());

function targetsOf(document: OpenAPIObject): Target[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      const name = `${method.toUpperCase()} ${path}`;
      if (!operation || SPARED.test(name)) return [];
      const media = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
      const schema = media['application/json']?.schema;
      const query = (operation.parameters ?? []).flatMap((one) =>
        'name' in one && one.in === 'query' ? [one.name] : [],
      );
      const body = schema ? plausible(document, schema) : undefined;
      return [{ name, method: method.toUpperCase(), path: path.replace('/api', ''), body, query }];
    }),
  );
}

interface Request {
  path: string;
  body?: unknown;
}

function* requestsTo(target: Target): Generator<Request> {
  const path = target.path.replace(/\{\w+\}/g, String(chain.store.id));
  if (target.body !== undefined) for (const body of mutations(withRealIds(target.body))) yield { path, body };
  for (const [placeholder] of target.path.matchAll(/\{\w+\}/g)) {
    for (const text of NASTY_TEXTS) {
      const nasty = target.path
        .replace(placeholder, encodeURIComponent(text))
        .replace(/\{\w+\}/g, String(chain.store.id));
      yield { path: nasty, body: target.body };
    }
  }
  for (const name of target.query) {
    const others = target.query.includes('storeId') && name !== 'storeId' ? `&storeId=${chain.store.id}` : '';
    for (const text of NASTY_TEXTS) yield { path: `${path}?${name}=${encodeURIComponent(text)}${others}` };
    yield { path: `${path}?${name}[a]=1&${name}=2&${name}=3${others}` };
  }
}

/** So that a request gets past the first question, which is always whose store it is. */
function withRealIds(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('storeId' in body)) return body;
  return { ...body, storeId: chain.store.id };
}

async function send(target: Target, request: Request): Promise<string | null> {
  const client = (callers[target.path.split('/')[1] ?? ''] as () => Client)();
  const body = target.method === 'GET' || target.method === 'DELETE' ? undefined : request.body;
  const reply = await client.send<{ code?: string; message?: string } | null>(target.method, request.path, body, {
    'idempotency-key': randomUUID(),
  });
  const say = (what: string) =>
    `${target.name} ${what}: ${request.path.slice(0, 200)} ${JSON.stringify(body)?.slice(0, 300)}`;
  if (reply.status >= 500) return say(String(reply.status));
  const refused = reply.status >= 400 && target.path !== '/webhooks/wechat-pay/notify';
  return refused && !(reply.body?.code && reply.body.message) ? say('refused without words') : null;
}

it('answers garbage with a refusal, never with a failure', async () => {
  const failures: string[] = [];
  let sent = 0;
  for (const target of targets) {
    const requests = [...requestsTo(target)];
    sent += requests.length;
    for (let start = 0; start < requests.length; start += AT_ONCE) {
      const results = await Promise.all(requests.slice(start, start + AT_ONCE).map((request) => send(target, request)));
      failures.push(...results.filter((result) => result !== null));
    }
  }
  expect(failures.slice(0, 40)).toEqual([]);
  expect(sent).toBeGreaterThan(3_000);
  expect(await chain.problems()).toEqual([]);
}, 400_000);

describe('what is no JSON at all', () => {
  const post = (body: string | Buffer, type = 'application/json') =>
    fetch(`${till.app.url}/api/auth/staff-login`, { method: 'POST', headers: { 'content-type': type }, body });

  it.each([
    ['an unclosed object', '{"username":', 400],
    ['nothing', '', 400],
    ['a prototype', '{"__proto__":{"admin":true},"username":"a","password":"b"}', 400],
    ['ten thousand brackets', '['.repeat(10_000), 400],
    ['fifty thousand objects', `{"username":"a","password":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, 413],
    ['ten thousand objects', `{"username":"a","password":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`, 400],
    ['too much', JSON.stringify({ username: 'x'.repeat(300_000) }), 413],
  ])('%s', async (_, body, status) => {
    const reply = await post(body);
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  });

  it('another content type', async () => {
    expect((await post('<a/>', 'application/xml')).status).toBe(415);
  });

  it('bytes that are no UTF-8', async () => {
    expect((await post(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(400);
  });
});
