import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DeliveryService } from '../../src/modules/webhook/delivery/delivery.service.js';
import { WEBHOOK_EVENTS } from '../../src/modules/webhook/webhook.payloads.js';
import { exchangeOf, givenCoupons, givenTemplate, signedIn } from '../support/coupons.js';
import { type Block, Guide, blocksOf } from '../support/guide.js';
import { VoucherCounter } from '../support/vouchers.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

const GUIDE = readFileSync(join(__dirname, '../../../docs/api.md'), 'utf8');
const PERMISSIONS = [
  'member.read',
  'member.join',
  'order.settle',
  'order.refund',
  'topup.create',
  'catalog.read',
  'coupon.verify',
];
const run = promisify(execFile);

let counter: VoucherCounter;
let receiver: WebhookReceiver;
let guide: Guide;

/** The shop the guide speaks of. */
beforeAll(async () => {
  counter = await VoucherCounter.open();
  receiver = await WebhookReceiver.open();
  const { app, chain } = counter;
  const tea = await product('TEA-01', '双人下午茶', 16_800);
  await product('CAKE-02', '手工曲奇', 3_000);
  const box = await product('GIFT-03', '伴手礼盒', 8_800);
  await counter.deal('douyin', '700100', { kind: 'product', productId: tea, valueFen: 16_800 });
  const member = await chain.member({ paidFen: 50_000, points: 2_000 });
  await givenCoupons(app, member, await givenTemplate(chain.administrator));
  const exchange = await givenTemplate(chain.administrator, { name: '礼盒兑换券', terms: exchangeOf(box) });
  const [handedIn] = await givenCoupons(app, member, exchange);
  const phone = await signedIn(app, member);
  const plan = await made<{ id: number }>('/admin/topup-plans', PLAN);
  const storeIds = [chain.store.id];
  const { key } = await made<{ key: string }>('/admin/api-keys', {
    name: '收银机 7',
    permissions: PERMISSIONS,
    storeIds,
  });
  const values = {
    API: `${app.url}/api`,
    KEY: key,
    STORE: String(chain.store.id),
    PLAN: String(plan.id),
    NEW_PHONE: '13711112222',
    COUPON_CODE: handedIn?.code ?? '',
    STAFF: chain.manager.token,
    HEADQUARTERS: chain.administrator.token,
    RECEIVER: receiver.url,
  };
  guide = new Guide(values, {
    CODE: async () => (await phone.post<{ code: string }>('/member/codes', { purpose: 'pay' })).body.code,
    VOUCHER_CODE: () => Promise.resolve(counter.sold('douyin', '700100', { priceFen: 9_900 })[0]?.code ?? ''),
  });
});
afterAll(async () => {
  await receiver.close();
  await counter.close();
});

const PLAN = {
  name: '充300送60',
  payFen: 30_000,
  bonusFen: 6_000,
  bonusPoints: 0,
  scopeKind: 'chain',
  audience: 'everyone',
  tierCodes: [],
  active: true,
  position: 1,
};

async function made<T>(path: string, body: object): Promise<T> {
  const reply = await counter.chain.administrator.client.post<T>(path, body);
  if (reply.status !== 201) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

async function product(sku: string, name: string, listFen: number): Promise<number> {
  const { id: categoryId } = await made<{ id: number }>('/admin/categories', { name: sku, position: 2, active: true });
  const body = { sku, name, categoryId, kind: 'goods', listFen, active: true };
  return (await made<{ id: number }>('/admin/products', body)).id;
}

const blocks = blocksOf(GUIDE);

function only(label: string): Block {
  const [found, ...others] = blocks.filter((block) => block.label === label);
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} blocks are called ${label}`);
  return found;
}

it('every example of the guide answers what the guide says', async () => {
  expect(await guide.play('docs/api.md', blocks)).toBeGreaterThan(25);
  expect(await counter.chain.problems()).toEqual([]);
}, 120_000);

it('every endpoint for tills has an example, and a description beside its summary', async () => {
  const reply = await fetch(`${counter.app.url}/api/docs-json`);
  const { paths } = (await reply.json()) as { paths: Record<string, Record<string, { description?: string }>> };
  const tills = Object.keys(paths).filter((path) => path.startsWith('/api/pos/'));
  const shown = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text.replace(/\$\w+/g, 'x'));
  const missing = tills.filter((path) => {
    const pattern = new RegExp(`${path.slice('/api'.length).replace(/\{\w+\}/g, '[\\w-]+')}(?=["?\\s])`);
    return !shown.some((text) => pattern.test(text));
  });
  expect(missing).toEqual([]);
  const bare = tills.flatMap((path) =>
    Object.entries(paths[path] ?? {}).flatMap(([method, { description }]) =>
      (description ?? '').length < 40 ? [`${method} ${path}`] : [],
    ),
  );
  expect(bare).toEqual([]);
});

describe('what the guide says of webhooks', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'guike-guide-'));
    writeFileSync(join(directory, 'verify.mjs'), only('verify').text);
    writeFileSync(
      join(directory, 'run.mjs'),
      "import { verified } from './verify.mjs';\n" +
        'const [headers, body, secret, now] = JSON.parse(process.argv[2]);\n' +
        'process.stdout.write(JSON.stringify(verified(headers, body, secret, now)));\n',
    );
  });
  afterAll(() => rm(directory, { recursive: true }));

  async function verified(headers: object, body: string, secret: string, now: number): Promise<unknown> {
    const input = JSON.stringify([headers, body, secret, now]);
    const { stdout } = await run(process.execPath, [join(directory, 'run.mjs'), input]);
    return JSON.parse(stdout);
  }

  it('its verification takes our messages and nobody else’s', async () => {
    const { app, chain } = counter;
    const price = 7_700;
    expect((await chain.settle({ product: await chain.product(price), cashFen: price })).status).toBe(201);
    await app.drain();
    await app.get(DeliveryService).deliverDue();
    const message = receiver.messages.find((each) => each.message.data['payableFen'] === price);
    if (!message) throw new Error('nothing was heard of the order');
    const { id, timestamp, signature, body } = message;
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature };
    const secret = guide.values['SECRET'] ?? '';
    const now = app.clock.now().getTime();
    expect(await verified(headers, body, secret, now)).toEqual(message.message);
    expect(await verified(headers, body.replace('7700', '7701'), secret, now)).toBeNull();
    expect(await verified(headers, body, `whsec_${Buffer.alloc(32).toString('base64')}`, now)).toBeNull();
    expect(await verified(headers, body, secret, now + 301_000)).toBeNull();
    expect(await verified({ ...headers, 'webhook-signature': undefined }, body, secret, now)).toBeNull();
    const shown = JSON.parse(only('message').text) as { data: object };
    expect(Object.keys(shown)).toEqual(Object.keys(message.message));
    expect(Object.keys(shown.data)).toEqual(Object.keys(message.message.data));
  });

  it('names every event with every field', () => {
    /** Whatever is asked of it is an empty list: enough to see which fields are copied. */
    const anything = new Proxy({}, { get: () => [] });
    const rows = WEBHOOK_EVENTS.map(({ type, data }) => {
      const fields = Object.keys(data(anything)).map((field) => `\`${field}\``);
      return `| \`${type}\` | ${fields.join(' ')} |`;
    });
    expect(rows.filter((row) => !GUIDE.includes(row))).toEqual([]);
  });
});
