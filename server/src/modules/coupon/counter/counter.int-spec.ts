import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import { type Chain, type TestProduct, aChain } from '../../../../test/support/chain.js';
import { Client, type Reply } from '../../../../test/support/client.js';
import {
  type CardBody,
  claim,
  couponProblems,
  couponTerms,
  exchangeOf,
  givenTemplate,
  signedIn,
} from '../../../../test/support/coupons.js';
import { type TestStaff, givenStaff, signIn } from '../../../../test/support/headquarters.js';

interface Pass {
  code: string;
  barcode: string;
  ttlSeconds: number;
}

interface Preview {
  coupon: CardBody & { rules: string[] };
  member: { id: number; phoneMasked: string };
  verifiable: boolean;
  reason: string | null;
  code?: string;
}

interface Verified {
  coupon: CardBody;
  verifiedAt: string;
  storeName: string;
  code?: string;
}

let app: TestApp;
let chain: Chain;
let coffee: TestProduct;
let voucher: number;
let administrator: TestStaff;

beforeAll(async () => {
  app = await createTestApp();
  chain = await aChain(app);
  administrator = chain.administrator;
  coffee = await chain.product(3_000);
  voucher = await givenTemplate(administrator, { name: '咖啡兑换券', terms: exchangeOf(coffee.id) });
});
afterAll(() => app.close());
// Wrong codes of the test before should not count here.
beforeEach(() => app.clock.advance(61_000));
afterEach(async () => expect(await couponProblems(app)).toEqual([]));

async function holder(templateId = voucher): Promise<{ id: number; client: Client; coupon: CardBody }> {
  const id = await chain.member();
  const client = await signedIn(app, id);
  const claimed = await claim(client, templateId);
  if (claimed.status !== 201) throw new Error(`no coupon: ${JSON.stringify(claimed.body)}`);
  return { id, client, coupon: claimed.body };
}

const show = async (client: Client, couponId: number): Promise<Pass> =>
  (await client.post<Pass>(`/member/coupons/${couponId}/pass`)).body;

const preview = (code: string, by: TestStaff = chain.manager, storeId = chain.store.id): Promise<Reply<Preview>> =>
  by.client.post('/staff/coupons/preview', { storeId, code });

const verify = (
  code: string,
  key: string = randomUUID(),
  by: TestStaff = chain.manager,
  storeId = chain.store.id,
): Promise<Reply<Verified>> => by.client.post('/staff/coupons/verify', { storeId, code }, { 'idempotency-key': key });

describe('handing in a coupon at the counter', () => {
  it('shows staff what it is, uses it up once, and tells the member', async () => {
    const { id, client, coupon } = await holder();
    const pass = await show(client, coupon.id);
    expect(pass).toMatchObject({
      code: expect.stringMatching(/^GKC1\./),
      barcode: expect.stringMatching(/^91\d{16}$/),
    });
    const seen = await preview(pass.code);
    expect(seen.body).toMatchObject({ verifiable: true, reason: null, member: { id }, coupon: { id: coupon.id } });
    expect(seen.body.member.phoneMasked).toContain('****');
    const key = randomUUID();
    const done = await verify(pass.code, key);
    expect(done).toMatchObject({ status: 200, body: { coupon: { id: coupon.id, standing: 'used' } } });
    expect((await verify(pass.code, key)).body).toEqual(done.body);
    expect((await verify(pass.code)).body).toMatchObject({ code: 'COUPON_UNUSABLE', details: { reason: '已使用' } });
    const { body } = await client.get<{ items: CardBody[] }>('/member/coupons?tab=used');
    expect(body.items).toMatchObject([{ id: coupon.id, usedStoreName: done.body.storeName }]);
    const traces = await app.sql<{ events: number; line_count: number }>(
      `SELECT (SELECT COUNT(*) FROM outbox_event WHERE type = 'coupon.used' AND subject = ?) AS events,
              (SELECT COUNT(*) FROM audit_entry WHERE action = 'coupon.verify' AND subject = ?) AS line_count`,
      [`member:${id}`, `coupon:${coupon.id}`],
    );
    expect(traces).toEqual([{ events: 1, line_count: 1 }]);
  });

  it('takes the digits under the code as well, and the number of the coupon', async () => {
    const one = await holder();
    expect((await verify((await show(one.client, one.coupon.id)).barcode)).status).toBe(200);
    const two = await holder();
    const typed = two.coupon.number.replace(/.{4}(?=.)/g, '$& ');
    expect((await preview(typed)).body).toMatchObject({ verifiable: true });
    expect((await verify(typed)).status).toBe(200);
  });

  it('can be told to take no numbers', async () => {
    const { coupon } = await holder();
    const setting = '/admin/settings/coupon.verifyByNumber';
    await administrator.client.put(setting, { scope: `store:${chain.store.id}`, value: false });
    app.clock.advance(4_000);
    const refused = await verify(coupon.number);
    await administrator.client.put(setting, { scope: `store:${chain.store.id}`, value: true });
    app.clock.advance(4_000);
    expect(refused.body.code).toBe('COUPON_CODE_INVALID');
    expect((await verify(coupon.number)).status).toBe(200);
  });

  it('leaves staff time between looking and verifying, while the member’s screen shows new codes', async () => {
    const { client, coupon } = await holder();
    const first = await show(client, coupon.id);
    await preview(first.code);
    app.clock.advance((first.ttlSeconds + 60) * 1_000);
    await show(client, coupon.id);
    expect((await verify(first.code)).status).toBe(200);
  });

  it('knows only the newest code, and not for long', async () => {
    const { client, coupon } = await holder();
    const old = await show(client, coupon.id);
    const newest = await show(client, coupon.id);
    expect((await preview(old.code)).body.code).toBe('COUPON_CODE_EXPIRED');
    app.clock.advance(newest.ttlSeconds * 1_000);
    expect((await verify(newest.code)).body.code).toBe('COUPON_CODE_EXPIRED');
  });

  it('belongs to the person who has scanned it, in the store where they did', async () => {
    const { client, coupon } = await holder();
    const pass = await show(client, coupon.id);
    const colleague = await givenStaff(app, [{ code: 'cashier', storeId: chain.store.id }]);
    await preview(pass.code);
    expect((await verify(pass.code, randomUUID(), colleague)).body.code).toBe('COUPON_CODE_EXPIRED');
    expect((await verify(pass.code)).status).toBe(200);
  });

  it('is no business of people who work elsewhere', async () => {
    const { client, coupon } = await holder();
    const elsewhere = await chain.branch();
    const pass = await show(client, coupon.id);
    expect((await preview(pass.code, elsewhere.manager)).body.code).toBe('STORE_NOT_FOUND');
    expect((await preview(pass.code, elsewhere.manager, elsewhere.store.id)).body.verifiable).toBe(true);
  });

  it.each<[string, () => Record<string, unknown>, string]>([
    ['money off', () => ({ terms: couponTerms() }), '请在收银结算时使用'],
    [
      'another store',
      () => ({ terms: exchangeOf(coffee.id, { scope: { productIds: [coffee.id], groupIds: [], storeIds: [other] } }) }),
      '不适用于这家门店',
    ],
    [
      'a later day',
      () => ({ terms: exchangeOf(coffee.id), validity: { kind: 'relative', afterDays: 2, days: 3 } }),
      expect.stringContaining('起可用') as never,
    ],
  ])('says before it is too late that it does not fit: %s', async (_, changes, reason) => {
    other = (await chain.branch()).store.id;
    const { coupon } = await holder(await givenTemplate(administrator, changes()));
    expect((await preview(coupon.number)).body).toMatchObject({ verifiable: false, reason });
    expect((await verify(coupon.number)).status).toBe(422);
  });
  let other: number;
});

describe('guessing', () => {
  let staff: TestStaff;
  beforeEach(async () => {
    staff = await givenStaff(app, [{ code: 'cashier', storeId: chain.store.id }]);
  });

  it('ends a minute after five wrong codes', async () => {
    const { coupon } = await holder();
    const outcomes = [];
    for (let index = 0; index < 7; index += 1) {
      outcomes.push((await preview(String(index).padStart(16, '0'), staff)).body.code);
    }
    expect(outcomes).toEqual([
      ...Array.from({ length: 5 }, () => 'COUPON_CODE_INVALID'),
      'TOO_MANY_REQUESTS',
      'TOO_MANY_REQUESTS',
    ]);
    expect((await verify(coupon.number, randomUUID(), staff)).status).toBe(429);
    app.clock.advance(61_000);
    expect((await verify(coupon.number, randomUUID(), staff)).status).toBe(200);
  });

  it('does not count what was a code', async () => {
    const { coupon } = await holder();
    await verify(coupon.number, randomUUID(), staff);
    for (let count = 0; count < 8; count += 1) {
      expect((await verify(coupon.number, randomUUID(), staff)).body.code).toBe('COUPON_UNUSABLE');
    }
  });
});

describe('giving a coupon', () => {
  const give = (body: Record<string, unknown>, by: TestStaff = chain.manager, key: string = randomUUID()) =>
    by.client.post<{ items: CardBody[]; code?: string; details?: Record<string, unknown> }>(
      '/staff/coupons',
      { storeId: chain.store.id, reason: '安抚顾客', ...body },
      { 'idempotency-key': key },
    );

  let guide: TestStaff;
  beforeEach(async () => {
    guide = await givenStaff(app, [{ code: 'guide', storeId: chain.store.id }]);
  });

  it('is written down with its reason, once for each key', async () => {
    const memberId = await chain.member();
    const key = randomUUID();
    const given = await give({ memberId, templateId: voucher }, guide, key);
    expect(given).toMatchObject({ status: 201, body: { items: [{ name: '咖啡兑换券', standing: 'usable' }] } });
    expect((await give({ memberId, templateId: voucher }, guide, key)).body).toEqual(given.body);
    const { body } = await guide.client.get<{ items: CardBody[] }>(`/staff/members/${memberId}/coupons`);
    expect(body.items).toHaveLength(1);
    const lines = await app.sql("SELECT id FROM audit_entry WHERE action = 'coupon.issue' AND subject = ?", [
      `member:${memberId}`,
    ]);
    expect(lines).toHaveLength(1);
  });

  it('ends at the limit of the day, to the coupon, whoever asks at once', async () => {
    const memberId = await chain.member();
    const put = (value: number) =>
      administrator.client.put('/admin/settings/coupon.staffDailyLimit', {
        scope: 'chain',
        value,
      });
    await put(3);
    app.clock.advance(4_000);
    const replies = await Promise.all(Array.from({ length: 6 }, () => give({ memberId, templateId: voucher }, guide)));
    expect(replies.map(({ status, body }) => body.code ?? status).sort()).toEqual([
      201,
      201,
      201,
      'COUPON_STAFF_LIMIT',
      'COUPON_STAFF_LIMIT',
      'COUPON_STAFF_LIMIT',
    ]);
    const left = await guide.client.get<{ leftToday: number }>(`/staff/coupon-gifts?storeId=${chain.store.id}`);
    expect(left.body.leftToday).toBe(0);
    await put(20);
  });

  it('is refused for what staff may not give, and to whom they do not see', async () => {
    const memberId = await chain.member();
    const elsewhere = await chain.branch();
    const closed = await givenTemplate(administrator, { staffIssuable: false });
    expect((await give({ memberId, templateId: closed }, guide)).body.code).toBe('COUPON_TEMPLATE_NOT_FOUND');
    expect((await give({ templateId: voucher }, guide)).body.code).toBe('MEMBER_NOT_FOUND');
    const stranger = { memberId, templateId: voucher, storeId: elsewhere.store.id };
    expect((await give(stranger, elsewhere.manager)).body.code).toBe('MEMBER_NOT_FOUND');
    expect((await give(stranger, guide)).body.code).toBe('STORE_NOT_FOUND');
    const grant = await chain.grant(memberId, { by: elsewhere.manager, store: elsewhere.store, purpose: 'identify' });
    const scanned = { grant, templateId: voucher, storeId: elsewhere.store.id };
    expect((await give(scanned, elsewhere.manager)).status).toBe(201);
  });
});

describe('redeem codes', () => {
  interface Batch {
    id: number;
    redeemed: number;
    state: string;
    code?: string;
  }
  const admin = () => administrator.client;

  async function batch(changes: Record<string, unknown> = {}): Promise<number> {
    const made = await admin().post<Batch>('/admin/coupon-code-batches', {
      name: '传单',
      templateId: voucher,
      quantity: 3,
      validUntil: new Date(app.clock.now().getTime() + 90 * 86_400_000).toISOString(),
      ...changes,
    });
    if (made.status !== 201) throw new Error(`no batch: ${JSON.stringify(made.body)}`);
    return made.body.id;
  }

  async function codesOf(id: number): Promise<string[]> {
    const reply = await fetch(`${app.url}/api/admin/coupon-code-batches/${id}/export`, {
      method: 'POST',
      headers: { authorization: `Bearer ${administrator.token}` },
    });
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, ...codes] = (await reply.text()).trim().split('\r\n');
    expect(head).toBe('兑换码');
    return codes;
  }

  const redeem = (client: Client, code: string, key: string = randomUUID()) =>
    client.post<{ items: CardBody[]; code?: string }>('/member/coupons/redeem', { code }, { 'idempotency-key': key });

  it('leave in one file, once, and only their hashes stay', async () => {
    const id = await batch();
    const codes = await codesOf(id);
    expect(codes).toHaveLength(3);
    expect((await admin().post(`/admin/coupon-code-batches/${id}/export`)).body).toMatchObject({
      code: 'COUPON_BATCH_EXPORTED',
    });
    const rows = await app.sql<{ text: string }>('SELECT HEX(code_hash) AS text FROM coupon_code WHERE batch_id = ?', [
      id,
    ]);
    expect(rows).toHaveLength(3);
    const kept = JSON.stringify(rows) + JSON.stringify(await app.sql('SELECT * FROM audit_entry'));
    for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''));
  });

  it('give what they stand for, once, typed as people type', async () => {
    const id = await batch();
    const [code = '', second = ''] = await codesOf(id);
    const [one, two] = [await signedIn(app, await chain.member()), await signedIn(app, await chain.member())];
    const key = randomUUID();
    const redeemed = await redeem(one, ` ${code.toLowerCase().replaceAll('-', ' ')} `, key);
    expect(redeemed).toMatchObject({ status: 201, body: { items: [{ name: '咖啡兑换券' }] } });
    expect((await redeem(one, ` ${code.toLowerCase().replaceAll('-', ' ')} `, key)).body).toEqual(redeemed.body);
    expect((await redeem(two, code)).body.code).toBe('COUPON_CODE_USED');
    const both = await Promise.all([redeem(one, second), redeem(two, second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 410]);
    const { body } = await admin().get<{ items: Batch[] }>('/admin/coupon-code-batches');
    expect(body.items.find((item) => item.id === id)).toMatchObject({ redeemed: 2, state: 'exported' });
  });

  it('stay unused when what they stand for can’t be had', async () => {
    const scarce = await givenTemplate(administrator, { stock: 1 });
    await holder(scarce);
    const [code = ''] = await codesOf(await batch({ templateId: scarce }));
    const client = await signedIn(app, await chain.member());
    expect((await redeem(client, code)).body.code).toBe('COUPON_SOLD_OUT');
    const used = await app.sql('SELECT code_hash FROM coupon_code WHERE used_at IS NOT NULL AND member_id IS NULL');
    expect(used).toEqual([]);
    const [{ n } = { n: -1 }] = await app.sql<{ n: number }>(
      `SELECT COUNT(*) AS n FROM coupon_code c JOIN coupon_code_batch b ON b.id = c.batch_id
        WHERE b.template_id = ? AND c.used_at IS NOT NULL`,
      [scarce],
    );
    expect(n).toBe(0);
  });

  it('are worth nothing after their day, or when the batch is void', async () => {
    const client = await signedIn(app, await chain.member());
    const soon = new Date(app.clock.now().getTime() + 60_000).toISOString();
    const [late = ''] = await codesOf(await batch({ validUntil: soon }));
    const voided = await batch();
    const [lost = ''] = await codesOf(voided);
    await admin().post(`/admin/coupon-code-batches/${voided}/void`, { reason: '文件遗失' });
    app.clock.advance(61_000);
    expect((await redeem(client, late)).body.code).toBe('COUPON_CODE_EXPIRED');
    expect((await redeem(client, lost)).body.code).toBe('COUPON_CODE_INVALID');
  });

  it('can’t be guessed for long', async () => {
    const client = await signedIn(app, await chain.member());
    const codes = [];
    for (let index = 0; index < 8; index += 1) {
      codes.push((await redeem(client, `0000-0000-000${index}`)).body.code);
    }
    expect(codes.filter((code) => code === 'COUPON_CODE_INVALID')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(3);
  });
});

/** Sessions end overnight; what is tried here comes last. */
describe('another day', () => {
  it('is not for a coupon that is over', async () => {
    const { client, coupon } = await holder();
    app.clock.advance(31 * 86_400_000);
    const shown = await client.post<{ code: string }>(`/member/coupons/${coupon.id}/pass`);
    // The session may have run out with the coupon.
    expect(['COUPON_UNUSABLE', 'AUTH_REQUIRED']).toContain(shown.body.code);
    const manager = await givenStaff(app, [{ code: 'store_manager', storeId: chain.store.id }]);
    expect((await verify(coupon.number, randomUUID(), manager)).body).toMatchObject({
      code: 'COUPON_UNUSABLE',
      details: { reason: '已过期' },
    });
  });

  it('has a daily limit of its own', async () => {
    const guide = await givenStaff(app, [{ code: 'guide', storeId: chain.store.id }]);
    const memberId = await chain.member();
    const spend = (by: TestStaff) =>
      by.client.post(
        '/staff/coupons',
        { storeId: chain.store.id, memberId, templateId: voucher, reason: '活动' },
        { 'idempotency-key': randomUUID() },
      );
    const today = await Promise.all(Array.from({ length: 25 }, () => spend(guide)));
    expect(today.filter(({ status }) => status === 201)).toHaveLength(20);
    app.clock.advance(86_400_000);
    const token = await signIn(app, guide.username);
    expect((await spend({ ...guide, client: Client.withToken(app.url, token) })).status).toBe(201);
  });
});
