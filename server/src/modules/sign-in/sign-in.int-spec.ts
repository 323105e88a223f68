import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, aChain } from '../../../test/support/chain.js';
import type { Client, Reply } from '../../../test/support/client.js';
import { givenTemplate, signedIn } from '../../../test/support/coupons.js';
import { type TestStaff, givenStaff } from '../../../test/support/headquarters.js';
import { DEFAULT_SIGN_IN_RULES } from './sign-in.defaults.js';
import type { SignInCalendar, SignInFigures, SignInResult, SignInRulesView } from './sign-in.dto.js';

const DAY_MS = 86_400_000;
/** 14:00 on a Sunday in Shanghai. */
const NOON = new Date('2026-11-01T06:00:00.000Z');

let app: TestApp;
let chain: Chain;
let operations: TestStaff;

beforeAll(async () => {
  app = await createTestApp();
  app.clock.set(NOON);
  chain = await aChain(app);
  operations = await givenStaff(app, [{ code: 'operations', storeId: null }]);
});
afterAll(async () => {
  expect(await chain.problems()).toEqual([]);
  await app.close();
});
beforeEach(() => app.clock.set(NOON));

interface Guest {
  id: number;
  client: Client;
}

async function guest(): Promise<Guest> {
  const id = await chain.member();
  return { id, client: await signedIn(app, id) };
}

const signIn = ({ client }: Guest, key = randomUUID()): Promise<Reply<SignInResult & { code?: string }>> =>
  client.post('/member/sign-in', {}, { 'idempotency-key': key });
const makeUp = ({ client }: Guest, date: string): Promise<Reply<SignInResult & { code?: string }>> =>
  client.post('/member/sign-in/make-ups', { date }, { 'idempotency-key': randomUUID() });
const calendar = async ({ client }: Guest, month = '2026-11'): Promise<SignInCalendar> =>
  (await client.get<SignInCalendar>(`/member/sign-in?month=${month}`)).body;
const goTo = (day: number): void => app.clock.set(new Date(NOON.getTime() + (day - 1) * DAY_MS));

/** Comes on each of these days of November. */
async function comesOn(who: Guest, days: readonly number[]): Promise<SignInResult[]> {
  const results: SignInResult[] = [];
  for (const day of days) {
    goTo(day);
    who.client = await signedIn(app, who.id);
    results.push((await signIn(who)).body);
  }
  return results;
}

async function publish(changes: Record<string, unknown>): Promise<Reply<SignInRulesView & { code?: string }>> {
  // Members' days pass in leaps; nobody stays logged in over them.
  operations = await givenStaff(app, [{ code: 'operations', storeId: null }]);
  const current = await operations.client.get<SignInRulesView>('/admin/sign-in/rules');
  const rules = { ...DEFAULT_SIGN_IN_RULES, ...changes };
  return operations.client.put('/admin/sign-in/rules', { baseVersion: current.body.version, note: '测试', rules });
}

describe('a day', () => {
  it('is signed in once, brings points and growth through the ledger, and tells the other rooms', async () => {
    const who = await guest();
    const first = await signIn(who);
    expect(first).toMatchObject({ status: 200, body: { already: false, streak: 1, points: 2, growth: 1, gifts: [] } });
    const again = await signIn(who);
    expect(again).toMatchObject({ status: 200, body: { already: true, streak: 1, points: 2, growth: 1 } });
    expect(await chain.balances(who.id)).toMatchObject({ points: 2, growth: 1 });
    const events = await app.sql<{ payload: string }>(
      "SELECT CAST(payload AS CHAR) AS payload FROM outbox_event WHERE type = 'signin.done' AND subject = ?",
      [`member:${who.id}`],
    );
    expect(events.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
      { memberId: who.id, date: '2026-11-01', streak: 1, points: 2, growth: 1 },
    ]);
  });

  it('gives the same answer to the same key', async () => {
    const who = await guest();
    const key = randomUUID();
    const replies = [await signIn(who, key), await signIn(who, key)];
    expect(replies[1]?.body).toEqual(replies[0]?.body);
    expect((await chain.balances(who.id)).points).toBe(2);
  });

  it('ends at midnight in Shanghai, to the millisecond', async () => {
    const who = await guest();
    app.clock.set('2026-11-01T15:59:59.999Z');
    expect((await signIn(who)).body).toMatchObject({ date: '2026-11-01', already: false });
    app.clock.set('2026-11-01T16:00:00.000Z');
    expect((await signIn(who)).body).toMatchObject({ date: '2026-11-02', already: false, streak: 2 });
    app.clock.set('2026-11-02T15:59:59.999Z');
    expect((await signIn(who)).body).toMatchObject({ date: '2026-11-02', already: true });
    expect((await chain.balances(who.id)).points).toBe(4);
  });

  it('raises the tier when its growth crosses the threshold', async () => {
    const who = await guest();
    type Me = { tier: { code: string; next: { code: string; growthNeeded: number } } };
    const { tier } = (await who.client.get<Me>('/member/me')).body;
    await chain.giveGrowth(who.id, tier.next.growthNeeded - 1);
    await signIn(who);
    expect((await who.client.get<Me>('/member/me')).body.tier.code).toBe(tier.next.code);
  });
});

describe('a streak', () => {
  it('brings its gifts on the third and the seventh day, and shows the way in words', async () => {
    const who = await guest();
    const days = await comesOn(who, [1, 2, 3, 4, 5, 6, 7]);
    expect(days.map(({ streak }) => streak)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(days[2]).toMatchObject({ gifts: [{ day: 3, points: 5 }], words: '7 积分和 3 成长值' });
    expect(days[6]).toMatchObject({ gifts: [{ day: 7, points: 15, cards: 1 }] });
    expect(await chain.balances(who.id)).toMatchObject({ points: 7 * 2 + 5 + 15, growth: 7 + 2 + 5 });
    const month = await calendar(who);
    expect(month).toMatchObject({
      signedToday: true,
      streak: 7,
      total: 7,
      cycleDay: 7,
      nextText: '再签 7 天，得 30 积分和 10 成长值',
      cards: { left: 2, until: '2026-11-30' },
    });
    expect(month.days).toHaveLength(30);
    expect(month.days[6]).toMatchObject({ date: '2026-11-07', state: 'signed', points: 17, gift: true });
    expect(month.days[13]).toMatchObject({ state: 'ahead', gift: true });
    expect(month.track.map(({ reached }) => reached)).toEqual([true, true, false, false]);
  });

  it('is broken by a day without, and begins again', async () => {
    const who = await guest();
    const days = await comesOn(who, [1, 2, 4]);
    expect(days.map(({ streak }) => streak)).toEqual([1, 2, 1]);
    goTo(6);
    who.client = await signedIn(app, who.id);
    expect(await calendar(who)).toMatchObject({ streak: 0, cycleDay: 0, signedToday: false });
  });

  it('gives a coupon of headquarters’ choice, and goes on without one that is used up', async () => {
    const template = await givenTemplate(chain.administrator, { stock: 1 });
    const milestones = [{ day: 2, points: 0, growth: 0, couponTemplateId: template, cards: 0 }];
    expect((await publish({ milestones })).status).toBe(200);
    const [lucky, late] = [await guest(), await guest()];
    expect((await comesOn(lucky, [1, 2]))[1]).toMatchObject({ gifts: [{ day: 2, couponName: '立减5元' }] });
    expect((await comesOn(late, [1, 2]))[1]).toMatchObject({ streak: 2, gifts: [{ day: 2, couponName: null }] });
    const coupons = await app.sql('SELECT id FROM coupon WHERE template_id = ?', [template]);
    expect(coupons).toHaveLength(1);
    expect((await publish({})).status).toBe(200);
  });
});

describe('a make-up', () => {
  it('repairs the streak with a card, brings no daily reward, and gives what the whole run has reached', async () => {
    const who = await guest();
    await comesOn(who, [1, 2, 4, 5]);
    const before = await chain.balances(who.id);
    const repaired = await makeUp(who, '2026-11-03');
    expect(repaired).toMatchObject({
      status: 200,
      body: { date: '2026-11-03', streak: 5, points: 0, growth: 0, gifts: [{ day: 3, points: 5 }] },
    });
    expect(await chain.balances(who.id)).toMatchObject({ points: before.points + 5, growth: before.growth + 2 });
    const month = await calendar(who);
    expect(month).toMatchObject({ streak: 5, total: 5, cards: { left: 0, until: null } });
    expect(month.days[2]).toMatchObject({ state: 'made_up', points: 5, canMakeUp: false });
    expect((await comesOn(who, [6, 7]))[1]).toMatchObject({ streak: 7, gifts: [{ day: 7 }] });
  });

  it('never gives again what a part of the run has given in the same cycle', async () => {
    const who = await guest();
    await comesOn(who, [1, 2, 4, 5, 6]);
    expect((await makeUp(who, '2026-11-03')).body).toMatchObject({ streak: 6, gifts: [] });
    const given = await app.sql<{ day: number }>('SELECT day FROM sign_in_milestone WHERE member_id = ?', [who.id]);
    expect(given.map(({ day }) => day)).toEqual([3]);
  });

  it('needs a card, a day that was missed, and not too long ago', async () => {
    const who = await guest();
    await comesOn(who, [1, 3, 5]);
    expect((await makeUp(who, '2026-11-03')).body.code).toBe('MAKE_UP_NOT_MISSED');
    expect((await makeUp(who, '2026-11-05')).body.code).toBe('MAKE_UP_NOT_MISSED');
    expect((await makeUp(who, '2026-11-06')).body.code).toBe('MAKE_UP_NOT_MISSED');
    expect((await makeUp(who, '2026-10-31')).body.code).toBe('MAKE_UP_NOT_MISSED');
    expect((await makeUp(who, '2026-11-02')).status).toBe(200);
    expect((await makeUp(who, '2026-11-04')).body.code).toBe('MAKE_UP_NO_CARD');
    goTo(12);
    who.client = await signedIn(app, who.id);
    expect((await makeUp(who, '2026-11-04')).body.code).toBe('MAKE_UP_TOO_LATE');
    expect((await makeUp(who, '2026-02-30')).status).toBeLessThan(500);
  });

  it('works for a run that is over, and for yesterday before today is signed in', async () => {
    const who = await guest();
    await comesOn(who, [1, 2]);
    goTo(4);
    who.client = await signedIn(app, who.id);
    expect((await makeUp(who, '2026-11-03')).body).toMatchObject({ streak: 3, gifts: [{ day: 3 }] });
    expect((await signIn(who)).body).toMatchObject({ streak: 4 });
  });
});

describe('headquarters', () => {
  it('writes rules in versions, with a reason, and no two over each other', async () => {
    const current = await operations.client.get<SignInRulesView>('/admin/sign-in/rules');
    const changed = await publish({ daily: { points: 3, growth: 0 } });
    expect(changed).toMatchObject({ status: 200, body: { version: current.body.version + 1 } });
    const stale = { baseVersion: current.body.version, note: '测试', rules: DEFAULT_SIGN_IN_RULES };
    expect(await operations.client.put('/admin/sign-in/rules', stale)).toMatchObject({
      status: 409,
      body: { code: 'CONFLICT' },
    });
    expect((await publish({ cycleDays: 1 })).body.code).toBe('SIGN_IN_RULES_INVALID');
    const unknown = [{ day: 2, points: 0, growth: 0, couponTemplateId: 999_999, cards: 0 }];
    expect((await publish({ milestones: unknown })).body.code).toBe('COUPON_TEMPLATE_NOT_FOUND');
    const who = await guest();
    expect((await signIn(who)).body).toMatchObject({ points: 3, growth: 0 });
    expect((await publish({})).status).toBe(200);
    const log = await app.sql("SELECT id FROM audit_entry WHERE action = 'sign-in.rules.replace'");
    expect(log.length).toBeGreaterThanOrEqual(2);
  });

  it('sees who came and what it cost, and nobody else does', async () => {
    const { body } = await operations.client.get<SignInFigures>('/admin/sign-in/figures?month=2026-11');
    const [first] = body.days;
    expect(first).toMatchObject({ date: '2026-11-01' });
    const [sums] = await app.sql<{ signed: number }>(
      "SELECT COUNT(*) AS signed FROM sign_in WHERE date = '2026-11-01' AND kind = 'signed'",
    );
    expect(first?.signed).toBe(sums?.signed);
    expect((await chain.manager.client.get('/admin/sign-in/figures?month=2026-11')).status).toBe(403);
  });
});
