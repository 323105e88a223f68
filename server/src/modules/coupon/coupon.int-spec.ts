import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, type TestProduct, aChain } from '../../../test/support/chain.js';
import { Client } from '../../../test/support/client.js';
import {
  type CardBody,
  type TemplateBody,
  claim,
  couponProblems,
  couponTerms,
  exchangeOf,
  givenTemplate,
  signedIn,
  templateBody,
  templateOf,
} from '../../../test/support/coupons.js';
import { type TestStaff, signIn } from '../../../test/support/headquarters.js';
import { unwrap } from '../../kernel/result.js';
import { ReadBatch, UnitOfWork, WriteBatch } from '../../platform/database/index.js';
import { JobRegistry } from '../../platform/jobs/job-registry.js';
import { CouponFacade } from './coupon.facade.js';

interface CentreItem {
  templateId: number;
  claimable: boolean;
  reason: string | null;
  stockBand: string;
  rules: string[];
  validityText: string;
}

let app: TestApp;
let chain: Chain;
let coffee: TestProduct;
let administrator: TestStaff;

beforeAll(async () => {
  app = await createTestApp();
  chain = await aChain(app);
  administrator = chain.administrator;
  coffee = await chain.product(3_000);
});
afterAll(() => app.close());
afterEach(async () => expect(await couponProblems(app)).toEqual([]));

const admin = () => administrator.client;

/** Sessions of staff end overnight: headquarters signs in again. */
async function passDays(days: number): Promise<void> {
  app.clock.advance(days * 86_400_000);
  const token = await signIn(app, administrator.username);
  administrator = { ...administrator, token, client: Client.withToken(app.url, token) };
}

const runJob = (name: string): Promise<unknown> =>
  app.get(JobRegistry).get(name).work({ name, bucket: app.clock.now(), from: null, to: app.clock.now() });

async function member(): Promise<{ id: number; client: Client }> {
  const id = await chain.member();
  return { id, client: await signedIn(app, id) };
}

async function centreItem(client: Client, templateId: number): Promise<CentreItem | undefined> {
  // What lies in the centre may be a second old.
  app.clock.advance(1_001);
  const { body } = await client.get<{ items: CentreItem[] }>('/member/coupon-centre');
  return body.items.find((item) => item.templateId === templateId);
}

async function tab(client: Client, name: 'usable' | 'used' | 'expired'): Promise<CardBody[]> {
  return (await client.get<{ items: CardBody[] }>(`/member/coupons?tab=${name}`)).body.items;
}

async function claimed(client: Client, templateId: number): Promise<CardBody> {
  const reply = await claim(client, templateId);
  if (reply.status !== 201) throw new Error(`no coupon: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

describe('templates', () => {
  it('give nothing before they are started, and nothing after they are stopped', async () => {
    const { client } = await member();
    const made = await admin().post<TemplateBody>('/admin/coupon-templates', templateBody({ perMember: 5 }));
    const { id } = made.body;
    expect(made.body).toMatchObject({ state: 'draft', version: 1, issued: 0 });
    expect((await claim(client, id)).body).toMatchObject({ code: 'COUPON_TEMPLATE_NOT_FOUND' });
    await admin().post(`/admin/coupon-templates/${id}/start`);
    const coupon = await claimed(client, id);
    await admin().post(`/admin/coupon-templates/${id}/stop`, { reason: '活动结束' });
    expect((await claim(client, id)).body).toMatchObject({ code: 'COUPON_STOPPED', message: '该券已停止发放' });
    expect((await tab(client, 'usable')).map((card) => card.id)).toEqual([coupon.id]);
  });

  it('change for those to come: what was issued keeps the terms it was issued with', async () => {
    const { id: memberId, client } = await member();
    const id = await givenTemplate(administrator);
    await claimed(client, id);
    const changed = templateBody({ name: '立减8元', terms: couponTerms({ valueFen: 800 }) });
    const after = await admin().put<TemplateBody>(`/admin/coupon-templates/${id}`, changed);
    expect(after.body).toMatchObject({ version: 2, state: 'active' });
    const same = await admin().put<TemplateBody>(`/admin/coupon-templates/${id}`, { ...changed, position: 9 });
    expect(same.body.version).toBe(2);
    await claimed(client, id);
    const held = await app.get(CouponFacade).heldBy(memberId);
    const faces = held.map(({ name, terms }) => `${name} ${'valueFen' in terms ? terms.valueFen : 0}`);
    expect(faces.sort()).toEqual(['立减5元 500', '立减8元 800']);
    const versions = await app.sql<{ n: number }>(
      'SELECT COUNT(DISTINCT terms_hash) AS n FROM coupon_template_version WHERE template_id = ?',
      [id],
    );
    expect(versions).toEqual([{ n: 2 }]);
  });

  it.each<[string, Record<string, unknown>, number, string]>([
    [
      'a reduction above its threshold',
      { terms: couponTerms({ kind: 'full_reduction', minimumFen: 100, reduceFen: 200, repeat: false, maxFen: null }) },
      422,
      'COUPON_TERMS_INVALID',
    ],
    [
      'steps that fall',
      {
        terms: couponTerms({
          kind: 'stepped',
          steps: [
            { fromFen: 100, reduceFen: 50 },
            { fromFen: 200, reduceFen: 40 },
          ],
        }),
      },
      422,
      'COUPON_TERMS_INVALID',
    ],
    [
      'an exchange for anything',
      { terms: couponTerms({ kind: 'exchange', quantity: 1 }) },
      422,
      'COUPON_TERMS_INVALID',
    ],
    ['a kind that is none', { terms: couponTerms({ kind: 'magic' }) }, 422, 'COUPON_TERMS_INVALID'],
    ['a field too many', { terms: { ...couponTerms(), payBp: 1 } }, 422, 'COUPON_TERMS_INVALID'],
    [
      'an end before the start',
      { validity: { kind: 'fixed', from: '2026-12-02', until: '2026-12-01' } },
      422,
      'COUPON_TERMS_INVALID',
    ],
    [
      'a 30th of February',
      { validity: { kind: 'fixed', from: '2026-02-28', until: '2026-02-30' } },
      422,
      'COUPON_TERMS_INVALID',
    ],
    ['a next visit today', { terms: couponTerms({ kind: 'next_visit', valueFen: 1 }) }, 422, 'COUPON_TERMS_INVALID'],
    [
      'a budget without a cost',
      { budgetFen: 100, terms: couponTerms({ kind: 'discount', payBp: 8_000, maxFen: null }) },
      422,
      'COUPON_TERMS_INVALID',
    ],
    ['a product that is none', { terms: exchangeOf(987_654) }, 404, 'PRODUCT_NOT_FOUND'],
    ['a store that is none', { terms: couponTerms({ scope: { storeIds: [987_654] } }) }, 404, 'STORE_NOT_FOUND'],
    ['a tier that is none', { claimTierCodes: ['nobody'] }, 422, 'TIER_UNKNOWN'],
  ])('refuse %s', async (_, changes, status, code) => {
    const reply = await admin().post('/admin/coupon-templates', templateBody(changes));
    expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
  });

  it('refuse a stock below what is out', async () => {
    const { client } = await member();
    const id = await givenTemplate(administrator, { stock: 5 });
    await claimed(client, id);
    await claimed(client, id);
    const reply = await admin().put(`/admin/coupon-templates/${id}`, templateBody({ stock: 1 }));
    expect(reply.body).toMatchObject({ code: 'COUPON_STOCK_BELOW_ISSUED', details: { issued: 2 } });
  });

  it('count what became of their coupons, and leave a line in the log for each change', async () => {
    const { client } = await member();
    const id = await givenTemplate(administrator);
    await claimed(client, id);
    const { body } = await admin().get(`/admin/coupon-templates/${id}/figures`);
    expect(body).toMatchObject({ issued: 1, open: 1, used: 0, expired: 0, stores: [] });
    const lines = await app.sql<{ action: string }>('SELECT action FROM audit_entry WHERE subject = ? ORDER BY id', [
      `coupon-template:${id}`,
    ]);
    expect(lines.map(({ action }) => action)).toEqual(['coupon.template.create', 'coupon.template.start']);
  });
});

describe('the coupon centre', () => {
  it('says what can be had, how much is left, and why not', async () => {
    const { client } = await member();
    const soon = new Date(app.clock.now().getTime() + 3_600_000);
    const open = await givenTemplate(administrator, { perMember: 1, stock: 3 });
    const later = await givenTemplate(administrator, { claimFrom: soon.toISOString() });
    const golden = await givenTemplate(administrator, { claimTierCodes: ['gold'] });
    const hidden = await givenTemplate(administrator, { claimable: false });
    expect(await centreItem(client, open)).toMatchObject({
      claimable: true,
      reason: null,
      stockBand: 'plenty',
      validityText: '领取后 30 天内有效',
      rules: ['抵扣 ¥5，未用完的部分不找零', '全部门店可用', '每单限用 1 张，不与其他券同享'],
    });
    expect(await centreItem(client, later)).toMatchObject({
      claimable: false,
      reason: expect.stringContaining('开抢'),
    });
    expect(await centreItem(client, golden)).toMatchObject({ reason: '当前会员等级暂不能领取' });
    expect(await centreItem(client, hidden)).toBeUndefined();
    await claimed(client, open);
    expect(await centreItem(client, open)).toMatchObject({ claimable: false, reason: '已领取' });
    expect((await client.get<{ coupons: number }>('/member/me')).body.coupons).toBe(1);
    const other = await member();
    await claimed(other.client, open);
    await claimed((await member()).client, open);
    expect(await centreItem((await member()).client, open)).toMatchObject({ stockBand: 'none', reason: '已经领完了' });
  });

  it.each<[string, (now: Date) => Record<string, unknown>, string]>([
    ['before it opens', (now) => ({ claimFrom: new Date(now.getTime() + 60_000) }), 'COUPON_NOT_OPEN'],
    ['after it closed', (now) => ({ claimUntil: now }), 'COUPON_OVER'],
    [
      'when it could never be used',
      () => ({ validity: { kind: 'fixed', from: '2026-01-01', until: '2026-01-02' } }),
      'COUPON_OVER',
    ],
    ['for a tier one has not', () => ({ claimTierCodes: ['gold'] }), 'COUPON_TIER_REQUIRED'],
    ['when it is not for claiming', () => ({ claimable: false }), 'COUPON_TEMPLATE_NOT_FOUND'],
  ])('refuses a claim %s', async (_, changes, code) => {
    const { client } = await member();
    const id = await givenTemplate(administrator, changes(app.clock.now()));
    expect((await claim(client, id)).body.code).toBe(code);
  });

  it('stops a template by itself when its budget has no room for one more, and frees what expires', async () => {
    const people = await Promise.all([member(), member(), member(), member()]);
    const id = await givenTemplate(administrator, {
      budgetFen: 1_700,
      validity: { kind: 'relative', afterDays: 0, days: 1 },
    });
    const replies = [];
    for (const { client } of people) replies.push((await claim(client, id)).body.code ?? 'ok');
    expect(replies).toEqual(['ok', 'ok', 'ok', 'COUPON_SOLD_OUT']);
    expect(await templateOf(administrator, id)).toMatchObject({
      state: 'stopped',
      stopReason: 'budget',
      issued: 3,
      committedFen: 1_500,
    });
    expect((await admin().post(`/admin/coupon-templates/${id}/start`)).body).toMatchObject({
      code: 'COUPON_BUDGET_SPENT',
    });
    const stops = await app.sql(
      `SELECT id FROM outbox_event WHERE type = 'coupon.stopped' AND JSON_VALUE(payload, '$.templateId') = ?`,
      [String(id)],
    );
    expect(stops).toHaveLength(1);
    await passDays(2);
    await runJob('coupon.expire');
    expect(await templateOf(administrator, id)).toMatchObject({ committedFen: 0, issued: 3 });
    expect((await admin().post<TemplateBody>(`/admin/coupon-templates/${id}/start`)).body.state).toBe('active');
  });

  it('gives the same answer to the same key, also to one that was refused', async () => {
    const { client } = await member();
    const id = await givenTemplate(administrator, { stock: 1 });
    const key = randomUUID();
    const first = await claim(client, id, key);
    expect(await claim(client, id, key)).toMatchObject({ status: 201, body: first.body });
    const late = await member();
    const lateKey = randomUUID();
    expect((await claim(late.client, id, lateKey)).body.code).toBe('COUPON_SOLD_OUT');
    await admin().put(`/admin/coupon-templates/${id}`, templateBody({ stock: 9 }));
    expect((await claim(late.client, id, lateKey)).body.code).toBe('COUPON_SOLD_OUT');
    expect((await claim(late.client, id)).status).toBe(201);
  });
});

describe('time', () => {
  it('ends coupons with the business day of Shanghai, and tells their holder once beforehand', async () => {
    const { id: memberId, client } = await member();
    const id = await givenTemplate(administrator, { validity: { kind: 'relative', afterDays: 0, days: 6 } });
    const [one, two] = [await claimed(client, id), await claimed(client, id)];
    const news = () =>
      app.sql<{ coupons: string }>(
        `SELECT JSON_EXTRACT(payload, '$.coupons') AS coupons FROM outbox_event WHERE type = 'coupon.expiring' AND subject = ?`,
        [`member:${memberId}`],
      );
    await runJob('coupon.expiring');
    expect(await news()).toHaveLength(0);
    await passDays(2);
    await runJob('coupon.expiring');
    await runJob('coupon.expiring');
    const told = await news();
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).toContain(String(one.id));
    expect(JSON.stringify(told)).toContain(String(two.id));
    await passDays(4);
    expect((await tab(client, 'usable')).map((card) => card.id)).not.toContain(one.id);
    expect((await tab(client, 'expired')).map((card) => card.standing)).toEqual(['expired', 'expired']);
    await runJob('coupon.expire');
    await runJob('coupon.expire');
    expect((await tab(client, 'expired')).map((card) => card.id)).toEqual([two.id, one.id]);
  });
});

describe('what checkout does with coupons', () => {
  const uow = () => app.get(UnitOfWork);
  const facade = () => app.get(CouponFacade);

  async function aCoupon() {
    const { id: memberId, client } = await member();
    const id = await givenTemplate(administrator);
    const { id: couponId } = await claimed(client, id);
    return { memberId, client, couponId };
  }

  async function locked(couponId: number) {
    return uow().run(async (tx) => {
      const reads = new ReadBatch();
      const coupons = facade().lockIn(reads, [couponId, 999]);
      await tx.read(reads);
      return coupons();
    });
  }

  const written = (add: (batch: WriteBatch) => void): Promise<void> =>
    uow().run(async (tx) => {
      const batch = new WriteBatch();
      add(batch);
      await tx.write(batch);
    });

  it('holds, uses, gives back with the expiry it had, and each step only from the one before', async () => {
    const { memberId, couponId } = await aCoupon();
    const at = app.clock.now();
    const [before] = await locked(couponId);
    expect(before).toMatchObject({ memberId, state: 'issued', terms: { kind: 'cash' } });
    await written((batch) => facade().holdIn(batch, { couponIds: [couponId], memberId, orderId: 71, at }));
    expect(await facade().heldBy(memberId)).toEqual([]);
    const use = { couponIds: [couponId], memberId, orderId: 71, storeId: chain.store.id, staffId: null, at };
    await expect(written((batch) => facade().useIn(batch, { ...use, from: 'issued' }))).rejects.toThrow('changed');
    await expect(written((batch) => facade().useIn(batch, { ...use, orderId: 72, from: 'held' }))).rejects.toThrow(
      'changed',
    );
    await written((batch) => facade().useIn(batch, { ...use, from: 'held', discountsFen: [500] }));
    const [used] = await locked(couponId);
    expect(used?.state).toBe('used');
    await passDays(1);
    await uow().run((tx) => facade().giveBack(tx, { orderId: 71, couponIds: [couponId], at: tx.now }));
    const [after] = await locked(couponId);
    expect(after).toMatchObject({ state: 'issued', validUntil: before?.validUntil });
    await expect(
      uow().run((tx) => facade().giveBack(tx, { orderId: 71, couponIds: [couponId], at: tx.now })),
    ).rejects.toThrow('changed');
  });

  it('frees what an order held that came to nothing, and does not mind when it held nothing', async () => {
    const { memberId, couponId } = await aCoupon();
    const at = app.clock.now();
    await written((batch) => facade().holdIn(batch, { couponIds: [couponId], memberId, orderId: 81, at }));
    await written((batch) => facade().releaseHeldIn(batch, 81));
    await written((batch) => facade().releaseHeldIn(batch, 81));
    expect((await facade().heldBy(memberId)).map(({ id }) => id)).toEqual([couponId]);
  });

  it('does not take what is someone else’s or over', async () => {
    const { couponId, memberId } = await aCoupon();
    const stranger = await chain.member();
    const at = app.clock.now();
    const hold = (who: number, when: Date) =>
      written((batch) => facade().holdIn(batch, { couponIds: [couponId], memberId: who, orderId: 91, at: when }));
    await expect(hold(stranger, at)).rejects.toThrow('changed');
    await expect(hold(memberId, new Date(at.getTime() + 40 * 86_400_000))).rejects.toThrow('changed');
  });

  it('keeps a held coupon over its last day, for the order that waits', async () => {
    const { memberId, couponId } = await aCoupon();
    const at = app.clock.now();
    await written((batch) => facade().holdIn(batch, { couponIds: [couponId], memberId, orderId: 95, at }));
    await passDays(40);
    await runJob('coupon.expire');
    const use = { couponIds: [couponId], memberId, orderId: 95, storeId: chain.store.id, staffId: null };
    await written((batch) => facade().useIn(batch, { ...use, at: app.clock.now(), from: 'held' }));
    expect((await locked(couponId))[0]?.state).toBe('used');
  });

  it('issues once for a fact, all of a pack or nothing of it', async () => {
    const memberId = await chain.member();
    const [one, scarce] = [await givenTemplate(administrator), await givenTemplate(administrator, { stock: 3 })];
    const pack = await admin().post<{ id: number }>('/admin/coupon-packs', {
      name: '礼包',
      items: [
        { templateId: one, quantity: 1 },
        { templateId: scarce, quantity: 2 },
      ],
      active: true,
      staffIssuable: false,
    });
    const give = (bizKey: string) =>
      uow().run((tx) => facade().issue(tx, { packId: pack.body.id, memberId, bizKey, source: 'topup' }));
    const first = unwrap(await give('topup:1'));
    expect(first).toHaveLength(3);
    expect(unwrap(await give('topup:1')).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(await give('topup:2')).toMatchObject({ ok: false, refusal: { code: 'COUPON_SOLD_OUT' } });
    expect(await facade().heldBy(memberId)).toHaveLength(3);
  });
});

describe('rules', () => {
  const rule = (changes: Record<string, unknown>) =>
    admin().post<{ id: number }>('/admin/coupon-rules', {
      name: '规则',
      trigger: 'order_paid',
      minimumFen: 0,
      storeIds: [],
      tierCodes: [],
      active: true,
      ...changes,
    });

  it('give what they say once for each occasion, and nothing that is used up', async () => {
    const memberId = await chain.member();
    const [thanks, rare] = [await givenTemplate(administrator), await givenTemplate(administrator, { stock: 1 })];
    await rule({ templateId: thanks, minimumFen: 10_000, storeIds: [chain.store.id] });
    await rule({ templateId: rare });
    const paid = (orderId: number, amountFen: number) =>
      app.get(UnitOfWork).run((tx) =>
        app.get(CouponFacade).issueForTrigger(tx, 'order_paid', {
          memberId,
          bizKey: `order:${orderId}`,
          storeId: chain.store.id,
          amountFen,
        }),
      );
    expect((await paid(1, 9_999)).map(({ templateId }) => templateId)).toEqual([rare]);
    expect((await paid(2, 10_000)).map(({ templateId }) => templateId)).toEqual([thanks]);
    expect((await paid(2, 10_000)).map(({ templateId }) => templateId)).toEqual([thanks]);
    expect(await app.get(CouponFacade).heldBy(memberId)).toHaveLength(2);
  });

  it('welcome new members, once however often the news comes', async () => {
    const welcome = await givenTemplate(administrator, { perMember: 1 });
    await rule({ name: '新人礼', trigger: 'member_joined', templateId: welcome });
    app.clock.advance(3_001);
    const memberId = await chain.member();
    await app.drain();
    await app.drain();
    const held = await app.get(CouponFacade).heldBy(memberId);
    expect(held.filter(({ templateId }) => templateId === welcome)).toHaveLength(1);
  });

  it('thank for a paid order, when the news of it arrives', async () => {
    const memberId = await chain.member();
    const thanks = await givenTemplate(administrator);
    await rule({ templateId: thanks, minimumFen: 6_000 });
    app.clock.advance(3_001);
    const token = await signIn(app, chain.manager.username);
    const by = { ...chain.manager, client: Client.withToken(app.url, token) };
    await chain.settle({ product: coffee, quantity: 1, memberId, cashFen: 3_000, by });
    const paid = await chain.settle({ product: coffee, quantity: 2, memberId, cashFen: 6_000, by });
    expect(paid.status).toBe(201);
    await app.drain();
    const given = await app.sql<{ biz_key: string }>(
      'SELECT biz_key FROM coupon WHERE member_id = ? AND template_id = ?',
      [memberId, thanks],
    );
    expect(given).toEqual([{ biz_key: expect.stringMatching(`^order:${paid.body.id}:rule:`) }]);
  });

  it('give one of the two: a coupon or a pack', async () => {
    expect((await rule({})).body).toMatchObject({ code: 'REQUEST_INVALID' });
    expect((await rule({ templateId: 1, packId: 1 })).body).toMatchObject({ code: 'REQUEST_INVALID' });
    expect((await rule({ templateId: 987_654 })).body).toMatchObject({ code: 'COUPON_TEMPLATE_NOT_FOUND' });
  });
});

it('tells goods by their name in the rules of a coupon', async () => {
  const { client } = await member();
  const id = await givenTemplate(administrator, { name: '咖啡兑换券', terms: exchangeOf(coffee.id) });
  const { id: couponId } = await claimed(client, id);
  const { body } = await client.get<{ rules: string[] }>(`/member/coupons/${couponId}`);
  expect(body.rules.slice(0, 2)).toEqual(['免费兑换 1 件', expect.stringMatching(/^仅限商品\d+$/)]);
});
