import { randomUUID } from 'node:crypto';
import { type Chain, aChain } from '../support/chain.js';
import { type Interface, type Target, everyEndpoint } from '../support/every-endpoint.js';
import { NASTY_TEXTS, mutations } from '../support/nasty.js';
import { type Till, openTill } from '../support/till.js';

/**
 * No route answers 5xx, whatever it is sent: each field of a plausible body, each path and query parameter replaced by
 * what has broken servers before, by a caller who may enter. What is refused is refused in our own words.
 */
const AT_ONCE = 24;

let till: Till;
let chain: Chain;
let all: Interface;

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
  all = await everyEndpoint(till, chain);
});
afterAll(() => till.close());

interface Request {
  path: string;
  body?: unknown;
}

function* requestsTo(target: Target): Generator<Request> {
  const path = target.path.replace(/\{\w+\}/g, String(chain.store.id));
  if (target.body !== undefined) for (const body of mutations(target.body)) yield { path, body };
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

async function send(target: Target, request: Request): Promise<string | null> {
  const body = target.method === 'GET' || target.method === 'DELETE' ? undefined : request.body;
  const reply = await all
    .callerOf(target)
    .send<{ code?: string; message?: string } | null>(target.method, request.path, body, {
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
  for (const target of all.targets) {
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
