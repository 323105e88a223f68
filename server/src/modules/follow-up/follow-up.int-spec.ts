import { addDays, businessDate } from '@guike/shared';
import { type Chain, aChain } from '../../../test/support/chain.js';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { Client } from '../../../test/support/client.js';
import { type TestStaff, givenStaff, signIn } from '../../../test/support/headquarters.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { JobRegistry } from '../../platform/jobs/job-registry.js';
import { MemberFacade } from '../member/index.js';
import type { FollowUpList, FollowUpView } from './desk/follow-up.dto.js';

const START = '2026-11-21T02:00:00.000Z';
const DAY_MS = 86_400_000;

let app: TestApp;
let chain: Chain;
let guide: TestStaff;
let colleague: TestStaff;
let stranger: TestStaff;
let orderId = 900_000_000;

beforeAll(async () => {
  app = await createTestApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  app.clock.set(START);
  chain = await aChain(app);
  guide = await givenStaff(app, [{ code: 'guide', storeId: chain.store.id }], { name: '周晓棠' });
  colleague = await givenStaff(app, [{ code: 'guide', storeId: chain.store.id }]);
  const { store } = await chain.branch();
  stranger = await givenStaff(app, [{ code: 'guide', storeId: store.id }]);
});

/** Sessions end overnight; the next morning everybody signs in again. */
async function pass(milliseconds: number): Promise<void> {
  app.clock.advance(milliseconds);
  for (const person of [guide, colleague, stranger, chain.manager, chain.administrator]) {
    person.client = Client.withToken(app.url, await signIn(app, person.username));
  }
}

const tell = (type: string, payload: Record<string, unknown>) =>
  app.get(UnitOfWork).run((tx) => Promise.resolve(tx.emit({ type, subject: 'test', payload })));

async function bought(memberId: number, payableFen: number, id = (orderId += 1)): Promise<number> {
  const sale = { orderId: id, memberId, storeId: chain.store.id, staffId: null, payableFen, walletFen: 0 };
  const rest = { earnedPoints: 0, earnedGrowth: 0, source: 'staff', fulfilment: 'counter', bookingId: null };
  await tell('order.paid', { ...sale, ...rest, businessDate: businessDate(app.clock.now()) });
  await app.drain();
  return id;
}

async function agree(memberId: number): Promise<void> {
  await app.sql(
    "INSERT INTO consent (member_id, purpose, seq, version, text_hash, granted, channel, recorded_at) VALUES (?, 'marketing', 1, '2026-11', ?, 1, 'test', ?)",
    [memberId, Buffer.alloc(32), app.clock.now()],
  );
}

/** Looked after by `guide`, and content to hear from us. */
async function guest(options: { agrees?: boolean; guided?: boolean } = {}): Promise<number> {
  const memberId = await chain.member();
  if (options.agrees ?? true) await agree(memberId);
  if (options.guided ?? true) {
    const path = `/staff/members/${memberId}/guide`;
    const reply = await chain.manager.client.post(path, { staffId: guide.id, reason: '测试指定' });
    expect(reply.status).toBe(200);
  }
  await app.drain();
  return memberId;
}

const run = (job: string) =>
  app.get(JobRegistry).get(job).work({ name: job, bucket: app.clock.now(), from: null, to: app.clock.now() });
const generate = () => run('follow-up.generate') as Promise<Record<string, number>>;

async function todos(staff: TestStaff, query = ''): Promise<FollowUpView[]> {
  const reply = await staff.client.get<FollowUpList>(`/staff/follow-ups${query}`);
  expect(reply.status).toBe(200);
  return reply.body.items.filter(({ source }) => source === 'follow_up');
}

async function byHand(memberId: number, staff = guide): Promise<FollowUpView> {
  const made = await staff.client.post<FollowUpView>(`/staff/members/${memberId}/follow-ups`, {
    note: '问问新口味合不合适',
    afterDays: 0,
  });
  expect(made.status).toBe(201);
  return made.body;
}

const finish = (staff: TestStaff, id: number, body: Record<string, unknown>) =>
  staff.client.post<FollowUpView & { code?: string }>(`/staff/follow-ups/${id}/outcome`, body);

describe('the nightly lists', () => {
  it('name whoever has not come for long, with evidence and words, once for each threshold', async () => {
    const memberId = await guest();
    await bought(memberId, 8_800);
    await pass(31 * DAY_MS);
    await generate();
    const [todo, ...more] = await todos(guide);
    expect(more).toEqual([]);
    expect(todo).toMatchObject({
      kind: 'dormant',
      memberId,
      mine: true,
      reason: '已经 31 天没来（超过 30 天），近一年来过 1 次',
      overdue: false,
    });
    expect(todo?.script).toContain('我是');
    expect(todo?.script).toContain('周晓棠');
    expect(todo?.script).not.toMatch(/[{}]/);
    for (let night = 0; night < 5; night += 1) {
      await pass(DAY_MS);
      await generate();
    }
    expect(await todos(guide)).toHaveLength(1);
    await pass(30 * DAY_MS);
    await generate();
    expect((await todos(guide)).map(({ reason }) => reason)).toContainEqual(expect.stringContaining('超过 60 天'));
  });

  it('miss a weekly guest after two weeks, by their own measure', async () => {
    const memberId = await guest();
    for (let week = 0; week < 4; week += 1) {
      await bought(memberId, 5_000);
      await pass(7 * DAY_MS);
    }
    await generate();
    expect(await todos(guide)).toEqual([]);
    await pass(7 * DAY_MS);
    await generate();
    expect(await todos(guide)).toMatchObject([{ kind: 'rhythm', reason: '平常约 7 天来一次，这次已经 14 天' }]);
    await bought(memberId, 5_000);
    expect(await todos(guide)).toEqual([]);
  });

  it('name birthdays of the week ahead in both calendars', async () => {
    const [solar, lunar] = [await guest(), await guest()];
    const on = addDays('2026-11-21', 3);
    await app.sql(
      "UPDATE member SET birthday_month = 11, birthday_day = 24, birthday_calendar = 'solar' WHERE id = ?",
      [solar],
    );
    // 24 November 2026 is the 16th of the tenth lunar month.
    await app.sql(
      "UPDATE member SET birthday_month = 10, birthday_day = 16, birthday_calendar = 'lunar' WHERE id = ?",
      [lunar],
    );
    expect(on).toBe('2026-11-24');
    await generate();
    await generate();
    const named = new Map((await todos(guide)).map(({ memberId, reason }) => [memberId, reason]));
    expect([...named.keys()].sort()).toEqual([solar, lunar].sort());
    expect(named.get(lunar)).toContain('（农历）');
  });

  it('say nothing to those who have not agreed, and no more than a week and a guide can bear', async () => {
    const silent = await guest({ agrees: false });
    const guests = [await guest(), await guest(), await guest()];
    for (const memberId of [silent, ...guests]) await bought(memberId, 10_000);
    const put = (key: string, value: number) =>
      chain.administrator.client.put(`/admin/settings/${key}`, { scope: 'chain', value });
    expect((await put('followUp.staffPerDay', 2)).status).toBe(200);
    await pass(31 * DAY_MS);
    const counts = await generate();
    expect(counts).toMatchObject({ raised: 2 });
    expect(counts['no_consent']).toBeGreaterThanOrEqual(1);
    const named = await todos(guide);
    expect(named).toHaveLength(2);
    expect(named.map(({ memberId }) => memberId)).not.toContain(silent);
    await pass(DAY_MS);
    await generate();
    expect(await todos(guide)).toHaveLength(3);
    expect((await put('followUp.staffPerDay', 12)).status).toBe(200);
  });

  it('run by several at once name each member once', async () => {
    const memberId = await guest();
    await bought(memberId, 9_900);
    await pass(31 * DAY_MS);
    await Promise.all(Array.from({ length: 6 }, generate));
    expect(await todos(guide)).toHaveLength(1);
    const [budget] = await app.sql<{ used: number }>('SELECT used FROM follow_up_budget WHERE holder = ?', [
      `member:${memberId}`,
    ]);
    expect(budget?.used).toBe(1);
  });
});

describe('a to-do', () => {
  it('of nobody in particular is taken by one of ten who tap at once', async () => {
    const memberId = await guest({ guided: false });
    await bought(memberId, 9_900);
    await pass(31 * DAY_MS);
    await generate();
    const [todo] = await todos(guide);
    expect(todo).toMatchObject({ staffId: null, mine: false });
    const id = todo?.id ?? 0;
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? guide : colleague).client.post(`/staff/follow-ups/${id}/claim`),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(5);
    const mine = (await todos(guide)).length + (await todos(colleague)).length;
    expect(mine).toBe(1);
  });

  it('is closed once, with a next step, and counts for whoever did it', async () => {
    const memberId = await guest();
    const { id } = await byHand(memberId);
    const replies = await Promise.all(
      Array.from({ length: 8 }, () =>
        finish(guide, id, { outcome: 'contacted', next: { afterDays: 3, note: '送试吃' } }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    await app.drain();
    expect(await todos(guide)).toEqual([]);
    const [done] = await app.sql<{ n: number }>("SELECT COUNT(*) AS n FROM outbox_event WHERE type = 'follow_up.done'");
    expect(done?.n).toBe(1);
    await pass(3 * DAY_MS);
    expect(await todos(guide)).toMatchObject([{ kind: 'next_step', reason: '送试吃', memberId }]);
    const history = await guide.client.get<{ items: FollowUpView[] }>(`/staff/members/${memberId}/follow-ups`);
    expect(history.body.items.map(({ kind }) => kind)).toEqual(['next_step', 'by_hand']);
    const mine = await guide.client.get<{ items: FollowUpView[] }>('/staff/follow-ups/done');
    expect(mine.body.items).toMatchObject([{ id, outcome: 'contacted' }]);
  });

  it('is tried again by itself when nobody answers, and then left in peace', async () => {
    const memberId = await guest();
    let { id } = await byHand(memberId);
    for (let day = 0; day < 3; day += 1) {
      expect((await finish(guide, id, { outcome: 'no_answer' })).status).toBe(200);
      await pass(DAY_MS + 1);
      id = (await todos(guide))[0]?.id ?? 0;
    }
    expect(id).toBe(0);
  });

  it('may be put off three times and no more', async () => {
    const { id } = await byHand(await guest());
    const snooze = () => guide.client.post<{ code?: string }>(`/staff/follow-ups/${id}/snooze`, { days: 1 });
    for (let time = 0; time < 3; time += 1) {
      expect((await snooze()).status).toBe(200);
      expect(await todos(guide)).toEqual([]);
      await pass(DAY_MS + 1);
      expect(await todos(guide)).toHaveLength(1);
    }
    expect((await snooze()).body.code).toBe('FOLLOW_UP_SNOOZED_OUT');
  });

  it('left lying is told to the manager, who gives it to somebody else', async () => {
    const { id } = await byHand(await guest());
    await pass(3 * DAY_MS);
    expect((await run('follow-up.overdue')) as { escalated: number }).not.toMatchObject({ escalated: 0 });
    expect(await run('follow-up.overdue')).toMatchObject({ escalated: 0 });
    const [seen] = await todos(chain.manager, `?storeId=${chain.store.id}&view=store`);
    expect(seen).toMatchObject({ id, escalated: true, overdue: true });
    expect((await guide.client.get('/staff/follow-ups?view=store')).status).toBe(403);
    const assign = (staffId: number, by = chain.manager) =>
      by.client.post<{ code?: string }>(`/staff/follow-ups/${id}/assign`, { staffId });
    expect((await assign(stranger.id)).body.code).toBe('FOLLOW_UP_NOT_THEIRS');
    expect((await assign(colleague.id, guide)).status).toBe(403);
    expect((await assign(colleague.id)).status).toBe(200);
    expect(await todos(guide)).toEqual([]);
    expect(await todos(colleague)).toMatchObject([{ id, mine: true }]);
    expect((await finish(guide, id, { outcome: 'contacted' })).body.code).toBe('FOLLOW_UP_TAKEN');
  });

  it('ends every other when the member wants to be left alone, and no more come', async () => {
    const memberId = await guest();
    await bought(memberId, 9_900);
    const [first, second] = [await byHand(memberId), await byHand(memberId)];
    expect((await finish(guide, first.id, { outcome: 'opt_out' })).status).toBe(200);
    expect((await todos(guide)).map(({ id }) => id)).not.toContain(second.id);
    expect(await app.get(MemberFacade).hasConsent(memberId, 'marketing')).toBe(false);
    const audit = await app.sql<{ reason: string }>(
      "SELECT reason FROM audit_entry WHERE action = 'member.consent' AND subject = ?",
      [`member:${memberId}`],
    );
    expect(audit).toHaveLength(1);
    await pass(31 * DAY_MS);
    await generate();
    expect(await todos(guide)).toEqual([]);
    // What the member started is still seen to.
    const booking = { bookingId: 77, memberId, storeId: chain.store.id, serviceName: '手工课', start: START };
    await tell('booking.no_show', booking);
    await app.drain();
    expect(await todos(guide)).toMatchObject([{ kind: 'no_show' }]);
  });
});

describe('what comes of a contact', () => {
  it('is credited to the last one within a week, once, and taken back with the goods', async () => {
    const memberId = await guest();
    const { id } = await byHand(memberId);
    await finish(guide, id, { outcome: 'contacted' });
    await pass(6 * DAY_MS);
    const order = await bought(memberId, 12_800);
    await app.sql("UPDATE outbox_event SET state = 'pending', attempts = 0, due_at = occurred_at");
    await app.drain();
    const converted = () =>
      app.sql<{ subject_id: number; follow_up_id: number; amount_fen: number; returned_fen: number }>(
        'SELECT subject_id, follow_up_id, amount_fen, returned_fen FROM follow_up_conversion WHERE member_id = ?',
        [memberId],
      );
    expect(await converted()).toEqual([{ subject_id: order, follow_up_id: id, amount_fen: 12_800, returned_fen: 0 }]);
    const refund = { orderId: order, memberId, storeId: chain.store.id, staffId: null, saleDate: '2026-11-27' };
    await tell('order.refunded', {
      ...refund,
      amountFen: 2_800,
      complete: false,
      businessDate: '2026-11-27',
      returnId: 1,
    });
    await app.drain();
    expect(await converted()).toMatchObject([{ returned_fen: 2_800 }]);
    expect((await guide.client.get<FollowUpView>(`/staff/follow-ups/${id}`)).body.converted).toBe(true);
    await tell('order.refunded', {
      ...refund,
      amountFen: 10_000,
      complete: true,
      businessDate: '2026-11-27',
      returnId: 2,
    });
    await app.drain();
    expect(await converted()).toEqual([]);
    expect((await guide.client.get<FollowUpView>(`/staff/follow-ups/${id}`)).body.converted).toBe(false);
  });

  it('is nothing after a week, or when nobody was reached', async () => {
    const [late, missed] = [await guest(), await guest()];
    await finish(guide, (await byHand(late)).id, { outcome: 'contacted' });
    await finish(guide, (await byHand(missed)).id, { outcome: 'no_answer' });
    await bought(missed, 5_000);
    await pass(7 * DAY_MS + 1);
    await bought(late, 5_000);
    expect(await app.sql('SELECT 1 FROM follow_up_conversion WHERE member_id IN (?)', [[late, missed]])).toEqual([]);
  });
});

describe('scope', () => {
  it('keeps to the own stores: elsewhere nothing of it exists', async () => {
    const memberId = await guest();
    const { id } = await byHand(memberId);
    expect(await todos(stranger)).toEqual([]);
    expect((await stranger.client.get(`/staff/follow-ups?storeId=${chain.store.id}`)).status).toBe(404);
    for (const path of ['claim', 'snooze', 'outcome']) {
      const body = path === 'snooze' ? { days: 1 } : path === 'outcome' ? { outcome: 'contacted' } : undefined;
      expect((await stranger.client.post(`/staff/follow-ups/${id}/${path}`, body)).status).toBe(404);
    }
    for (const path of ['', '/figures', '/follow-ups', '/timeline', '/guides']) {
      expect((await stranger.client.get(`/staff/members/${memberId}${path}`)).status).toBe(404);
    }
    const foreign = await stranger.client.post(`/staff/members/${memberId}/follow-ups`, { note: '你好', afterDays: 0 });
    expect(foreign.status).toBe(404);
    const [todo] = await todos(guide);
    expect(todo?.phoneMasked).toMatch(/^\d{3}\*{4}\d{4}$/);
  });

  it('shows how a member buys and what happened, in one row of time', async () => {
    const memberId = await guest();
    await bought(memberId, 10_000);
    await pass(DAY_MS);
    await bought(memberId, 5_000);
    await finish(guide, (await byHand(memberId)).id, { outcome: 'booked' });
    const figures = await guide.client.get(`/staff/members/${memberId}/figures`);
    expect(figures.body).toMatchObject({ orders: 2, spendFen: 15_000, basketFen: 7_500 });
    const timeline = await guide.client.get<{ items: { kind: string; title: string }[] }>(
      `/staff/members/${memberId}/timeline?limit=5`,
    );
    expect(timeline.body.items).toContainEqual(
      expect.objectContaining({ kind: 'follow_up', title: '自建跟进 · 约好到店' }),
    );
  });

  it('lists members by what one looks for', async () => {
    const [mine, other] = [await guest(), await guest({ guided: false })];
    await bought(mine, 20_000);
    await bought(other, 100);
    const list = async (name: string, by = guide) =>
      (await by.client.get<{ items: { id: number }[] }>(`/staff/members?list=${name}`)).body.items.map(({ id }) => id);
    expect(await list('mine')).toEqual([mine]);
    expect((await list('new')).sort()).toEqual([mine, other].sort());
    expect(await list('dormant')).toEqual([]);
    expect(await list('wallet')).toEqual([]);
    expect(await list('birthday')).toEqual([]);
    expect(await list('coupon_expiring')).toEqual([]);
    await chain.topUp(other, { paidFen: 30_000 });
    expect(await list('wallet')).toEqual([other]);
    await pass(40 * DAY_MS);
    expect((await list('dormant')).sort()).toEqual([mine, other].sort());
    expect(await list('mine', stranger)).toEqual([]);
    expect((await guide.client.get('/staff/members?list=rich')).status).toBe(400);
  });
});

describe('scripts', () => {
  it('are versions that headquarters adds, compares and retires', async () => {
    const { client } = chain.administrator;
    const wrong = await client.post('/admin/follow-up-scripts', { kind: 'by_hand', name: '错', body: '{phone}您好' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'FOLLOW_UP_SCRIPT_UNKNOWN_WORD' } });
    interface Scripts {
      items: {
        id: number;
        kind: string;
        version: number;
        active: boolean;
        done: number;
        reached: number;
        converted: number;
      }[];
    }
    const before = (await client.get<Scripts>('/admin/follow-up-scripts')).body.items;
    const old = before.filter(({ kind, active }) => kind === 'by_hand' && active);
    const input = { kind: 'by_hand', name: '第二版', body: '{name}您好，{store}想听您一句话。' };
    const added = await client.post<Scripts>('/admin/follow-up-scripts', input);
    expect(added.status).toBe(201);
    for (const { id } of old) await client.post(`/admin/follow-up-scripts/${id}/retire`);
    const memberId = await guest();
    const todo = await byHand(memberId);
    expect(todo.script).toContain('想听您一句话');
    await finish(guide, todo.id, { outcome: 'contacted' });
    await bought(memberId, 5_000);
    const after = (await client.get<Scripts>('/admin/follow-up-scripts')).body.items;
    const version = Math.max(...old.map((script) => script.version)) + 1;
    expect(after.find((script) => script.kind === 'by_hand' && script.version === version)).toMatchObject({
      active: true,
      done: 1,
      reached: 1,
      converted: 1,
    });
    expect((await guide.client.get('/admin/follow-up-scripts')).status).toBe(403);
  });
});
