import { type Simulator, createSimulator } from '../../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, aChain } from '../../../test/support/chain.js';
import { Client } from '../../../test/support/client.js';
import { TEST_KEYS_DIRECTORY } from '../../../test/support/environment.js';
import { TEST_PASSWORD } from '../../../test/support/headquarters.js';
import { CONSENTS, type TestMember, givenMember, givenVisitor, phoneCodeOf } from '../../../test/support/people.js';
import { MemberDirectory } from '../member/member.directory.js';
import { ClosureJob } from '../member/privacy/closure.job.js';
import { ReferralJob } from './referral.job.js';

const DAY_MS = 86_400_000;
const RULES = {
  referrer: { points: 200, growth: 50, couponTemplateId: null },
  friend: { points: 100, growth: 0, couponTemplateId: null },
  minimumFen: 3_000,
  purchaseDays: 30,
  waitDays: 7,
  clawBackDays: 90,
  monthlyCap: 10,
  staff: 'none',
  deviceDaily: 50,
  networkDaily: 500,
  referrerDaily: 50,
};

interface Friend {
  id: number;
  name: string;
  state: string;
  reason: string | null;
  words: string;
  reward: string | null;
}

describe('referral', () => {
  let wechat: Simulator;
  let app: TestApp;
  let chain: Chain;
  let product: { id: number; sku: string; priceFen: number };
  let devices = 0;

  beforeAll(async () => {
    wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    app = await createTestApp({ simulatorUrl: wechat.url });
    chain = await aChain(app);
    product = await chain.product(5_000);
  });

  afterAll(async () => {
    await app.close();
    await wechat.close();
  });

  const offer = async (changes: object = {}, rules: object = {}) => {
    const { body } = await chain.administrator.client.get<{ current: { version: number } }>('/admin/referral-program');
    return chain.administrator.client.put<{ version: number }>('/admin/referral-program', {
      baseVersion: body.current.version,
      name: '推荐有礼',
      active: true,
      startsAt: '2026-01-01T00:00:00+08:00',
      endsAt: null,
      budget: null,
      rules: { ...RULES, ...rules },
      ...changes,
    });
  };
  const sceneOf = async (member: TestMember, device = 'the referrer’s phone'): Promise<string> => {
    const reply = await member.client.post<{ scene: string }>(
      '/member/referral/code',
      {},
      { 'user-agent': encodeURI(device) },
    );
    expect(reply.status).toBe(200);
    return reply.body.scene;
  };
  /** A new person with a phone of their own who comes by this code. */
  const bring = async (scene: string, options: { user?: string; device?: string } = {}): Promise<number> => {
    const visitor = await givenVisitor(app, wechat.control, options.user);
    const reply = await visitor.client.post<{ id: number }>(
      '/member/join',
      { phoneCode: phoneCodeOf(wechat.control, visitor), consents: CONSENTS, scene },
      { 'user-agent': encodeURI(options.device ?? `phone ${(devices += 1)}`) },
    );
    expect(reply.status).toBe(200);
    await app.drain();
    return reply.body.id;
  };
  const buy = async (memberId: number, quantity = 1): Promise<number> => {
    const sale = await chain.settle({ product, quantity, memberId, cashFen: product.priceFen * quantity });
    expect(sale.status).toBe(201);
    await app.drain();
    return sale.body.id;
  };
  const friendsOf = async (member: TestMember): Promise<Friend[]> =>
    (await member.client.get<{ items: Friend[] }>('/member/referral/friends')).body.items;
  /** People stay signed in while days go by. */
  const wait = async (count: number): Promise<void> => {
    app.clock.advance(count * DAY_MS);
    for (const table of ['staff_session', 'member_session']) {
      await app.sql(`UPDATE ${table} SET expires_at = '2030-01-01', absolute_expires_at = '2030-01-01'`);
    }
  };
  const days = async (count: number): Promise<void> => {
    await wait(count);
    await app.get(ReferralJob).run();
    await app.drain();
  };
  const balance = async (memberId: number) => {
    const { points, growth } = await chain.balances(memberId);
    return { points, growth };
  };

  it('promises nothing before headquarters has written a programme', async () => {
    const lin = await givenMember(app, wechat.control);
    expect((await lin.client.get('/member/referral')).body).toMatchObject({ program: null, joined: 0 });
    await bring(await sceneOf(lin));
    expect(await friendsOf(lin)).toEqual([]);
  });

  it('greets the friend by the name of who invites, and leads a stranger’s code nowhere', async () => {
    await offer();
    const lin = await givenMember(app, wechat.control);
    await lin.client.patch('/member/me', { nickname: '小满' });
    const scene = await sceneOf(lin);
    expect(await sceneOf(lin)).toBe(scene);
    const landing = (of: string) => new Client(app.url).get<{ inviter: unknown }>(`/public/landing?scene=${of}`);
    expect((await landing(scene)).body.inviter).toEqual({ nickname: '小满' });
    const renewed = await lin.client.post<{ scene: string; picture: string }>('/member/referral/code/renew');
    expect(renewed.body.scene).not.toBe(scene);
    expect(renewed.body.picture).toMatch(/^data:image\/png;base64,/);
    expect((await landing(scene)).body.inviter).toBeNull();
    const stray = await bring(scene);
    expect(await app.sql('SELECT id FROM referral WHERE friend_id = ?', [stray])).toEqual([]);
  });

  it('rewards both after the days of returns, once, however often the worker looks', async () => {
    const lin = await givenMember(app, wechat.control);
    const scene = await sceneOf(lin);
    const friend = await bring(scene);
    await app.drain();
    const before = { lin: await balance(lin.id), friend: await balance(friend) };
    expect(await friendsOf(lin)).toMatchObject([{ state: 'joined', words: expect.stringContaining('满 ¥30') }]);
    await buy(friend);
    const bought = await balance(friend);
    expect(await friendsOf(lin)).toMatchObject([{ state: 'bought', reward: null }]);
    await days(6);
    expect(await friendsOf(lin)).toMatchObject([{ state: 'bought' }]);
    await wait(1);
    await Promise.all(Array.from({ length: 8 }, () => app.get(ReferralJob).run()));
    await app.drain();
    expect(await friendsOf(lin)).toMatchObject([{ state: 'rewarded', reward: '200 积分、50 成长值' }]);
    expect(await balance(lin.id)).toEqual({ points: before.lin.points + 200, growth: before.lin.growth + 50 });
    expect(await balance(friend)).toEqual({ points: bought.points + 100, growth: bought.growth });
    const news = await app.sql("SELECT id FROM outbox_event WHERE type = 'referral.rewarded'");
    expect(news).toHaveLength(1);
    expect((await lin.client.get('/member/referral')).body).toMatchObject({ rewarded: 1, earnedPoints: 200 });
    expect(await chain.problems()).toEqual([]);
  });

  it('binds a friend to one member for ever', async () => {
    const [first, second] = [await givenMember(app, wechat.control), await givenMember(app, wechat.control)];
    const user = 'loyal-friend';
    const friend = await bring(await sceneOf(first), { user });
    // Scans another code later and joins “again”.
    const again = await bring(await sceneOf(second), { user });
    expect(again).toBe(friend);
    expect(await friendsOf(second)).toEqual([]);
    expect(await app.sql('SELECT id FROM referral WHERE friend_id = ?', [friend])).toHaveLength(1);
  });

  it('gives nothing for a purchase that comes back, nor for the next one', async () => {
    const lin = await givenMember(app, wechat.control);
    const friend = await bring(await sceneOf(lin));
    const order = await buy(friend);
    expect((await chain.refund(order)).status).toBe(200);
    await app.drain();
    expect(await friendsOf(lin)).toMatchObject([{ state: 'void', reason: 'RETURNED' }]);
    // Buying again does not begin a second turn.
    await buy(friend);
    await days(8);
    expect(await friendsOf(lin)).toMatchObject([{ state: 'void', reason: 'RETURNED' }]);
  });

  it('looks at the order itself when the news of the return is late', async () => {
    const lin = await givenMember(app, wechat.control);
    const friend = await bring(await sceneOf(lin));
    const order = await buy(friend);
    expect((await chain.refund(order)).status).toBe(200);
    await wait(8);
    await app.get(ReferralJob).run();
    expect(await friendsOf(lin)).toMatchObject([{ state: 'void', reason: 'RETURNED' }]);
  });

  it('expires when the friend does not buy in time', async () => {
    const lin = await givenMember(app, wechat.control);
    const friend = await bring(await sceneOf(lin));
    await days(31);
    expect(await friendsOf(lin)).toMatchObject([{ state: 'expired', reason: 'NOT_BOUGHT' }]);
    await buy(friend);
    await days(8);
    expect(await friendsOf(lin)).toMatchObject([{ state: 'expired' }]);
  });

  it('refuses the own second account: another number, the same WeChat', async () => {
    const lin = await givenMember(app, wechat.control, { user: 'twice-lin' });
    const scene = await sceneOf(lin);
    // The same person in another app of the operator: the identity that both share is already Lin’s.
    const visitor = await givenVisitor(app, wechat.control);
    await app.sql('UPDATE member_session SET unionid = ? WHERE openid = ?', [
      wechat.control.loginCode('twice-lin').unionid,
      visitor.openid,
    ]);
    const reply = await visitor.client.post('/member/join', {
      phoneCode: phoneCodeOf(wechat.control, visitor),
      consents: CONSENTS,
      scene,
    });
    expect(reply.status).toBe(200);
    await app.drain();
    expect(await friendsOf(lin)).toMatchObject([{ state: 'refused', reason: 'SELF' }]);
  });

  it('refuses people on the payroll by their number, on either side', async () => {
    const lin = await givenMember(app, wechat.control);
    const made = await chain.administrator.client.post('/admin/staff', {
      username: 'walkin',
      password: TEST_PASSWORD,
      name: '周晓棠',
      title: '导购',
      phone: lin.phone,
      roles: [{ code: 'guide', storeId: chain.store.id }],
    });
    expect(made.status).toBe(201);
    await bring(await sceneOf(lin));
    expect(await friendsOf(lin)).toMatchObject([{ state: 'refused', reason: 'STAFF_REFERRER' }]);

    await offer({}, { staff: 'other_stores' });
    const walkIn = await bring(await sceneOf(lin));
    await buy(walkIn);
    expect((await friendsOf(lin))[0]).toMatchObject({ state: 'void', reason: 'STAFF_OWN_STORE' });
    await offer();
  });

  it('refuses whoever closed an account to come again as new', async () => {
    const lin = await givenMember(app, wechat.control);
    const scene = await sceneOf(lin);
    const friend = await bring(scene, { user: 'comes-back' });
    await app.sql("UPDATE referral SET state = 'refused', reason = 'SELF' WHERE friend_id = ?", [friend]);
    const member = await givenVisitor(app, wechat.control, 'comes-back');
    const closed = await member.client.post('/member/privacy/closure', {
      phoneCode: wechat.control.phoneCode('comes-back', await phoneOf(friend)).code,
    });
    expect(closed.status).toBe(200);
    await wait(16);
    await app.get(ClosureJob).run();
    const again = await bring(scene, { user: 'comes-back' });
    expect(again).not.toBe(friend);
    expect((await friendsOf(lin))[0]).toMatchObject({ state: 'refused', reason: 'CAME_BACK' });
  });

  const phoneOf = async (memberId: number): Promise<string> => {
    return ((await app.get(MemberDirectory).phoneOf(memberId)) as string).replace('+86', '');
  };

  it('lets headquarters look before it pays many accounts of one device', async () => {
    await offer({}, { deviceDaily: 2 });
    const lin = await givenMember(app, wechat.control);
    const scene = await sceneOf(lin);
    const device = `a farm ${Date.now()}`;
    const friends: number[] = [];
    for (let count = 0; count < 4; count += 1) friends.push(await bring(scene, { device }));
    for (const friend of friends) await buy(friend);
    await days(8);
    expect((await friendsOf(lin)).map(({ state }) => state)).toEqual(['bought', 'bought', 'rewarded', 'rewarded']);
    expect((await friendsOf(lin))[0]?.words).toBe('已消费，奖励核实中');
    const { client } = chain.administrator;
    const waiting = await client.get<{ items: { id: number; riskWords: string }[] }>(
      `/admin/referrals?review=waiting&referrerId=${lin.id}`,
    );
    expect(waiting.body.items).toMatchObject([{ risk: 'DEVICE_CROWD' }, { risk: 'DEVICE_CROWD' }]);
    const [farm, family] = waiting.body.items as unknown as [{ id: number }, { id: number }];
    const answer = (id: number, decision: string) =>
      client.post(`/admin/referrals/${id}/review`, { decision, note: '电话核实' });
    expect((await answer(farm.id, 'deny')).status).toBe(200);
    expect((await answer(family.id, 'clear')).status).toBe(200);
    expect((await answer(family.id, 'deny')).status).toBe(409);
    await days(0);
    expect((await friendsOf(lin)).map(({ state }) => state)).toEqual(['void', 'rewarded', 'rewarded', 'rewarded']);
    expect(
      await app.sql("SELECT id FROM audit_entry WHERE action IN ('referral.deny', 'referral.clear')"),
    ).toHaveLength(2);
    await offer();
  });

  it('looks twice at a friend who joins on the phone that shows the code', async () => {
    const lin = await givenMember(app, wechat.control);
    const device = `one phone ${Date.now()}`;
    await bring(await sceneOf(lin, device), { device });
    const { body } = await chain.administrator.client.get<{ items: { risk: string }[] }>(
      `/admin/referrals?referrerId=${lin.id}`,
    );
    expect(body.items).toMatchObject([{ risk: 'SAME_DEVICE', review: 'waiting' }]);
  });

  it('keeps the cap of a month and the budget under parallel workers', async () => {
    await offer({ budget: 5 }, { monthlyCap: 3 });
    const [lin, mei] = [await givenMember(app, wechat.control), await givenMember(app, wechat.control)];
    for (const member of [lin, mei]) {
      const scene = await sceneOf(member);
      for (let count = 0; count < 4; count += 1) await buy(await bring(scene));
    }
    // On the first days of a month, so that the month has nothing in it yet.
    const today = app.clock.now();
    await wait((Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 15) - today.getTime()) / DAY_MS);
    await Promise.all(Array.from({ length: 6 }, () => app.get(ReferralJob).run()));
    const states = [...(await friendsOf(lin)), ...(await friendsOf(mei))];
    expect(states.filter(({ state }) => state === 'rewarded')).toHaveLength(5);
    expect((await friendsOf(lin)).filter(({ state }) => state === 'rewarded').length).toBeLessThanOrEqual(3);
    expect(new Set(states.map(({ reason }) => reason))).toEqual(new Set([null, 'MONTH_FULL', 'BUDGET_SPENT']));
    expect(await chain.problems()).toEqual([]);
  });

  it('keeps old promises under a new version, and refuses two editors at once', async () => {
    await offer({}, { referrer: { points: 300, growth: 0, couponTemplateId: null } });
    const lin = await givenMember(app, wechat.control);
    const friend = await bring(await sceneOf(lin));
    await offer({ active: false }, { referrer: { points: 1, growth: 0, couponTemplateId: null } });
    await buy(friend);
    await days(8);
    expect(await friendsOf(lin)).toMatchObject([{ state: 'rewarded', reward: '300 积分' }]);
    await bring(await sceneOf(lin));
    expect((await friendsOf(lin))[0]).toMatchObject({ state: 'refused', reason: 'PROGRAM_OVER' });
    const { body } = await chain.administrator.client.get<{ current: object & { version: number } }>(
      '/admin/referral-program',
    );
    const { version, rewarded, createdAt, ...current } = body.current as never as Record<string, unknown>;
    expect([typeof version, typeof rewarded, typeof createdAt]).toEqual(['number', 'number', 'string']);
    const change = { ...current, baseVersion: version, active: true };
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => chain.administrator.client.put('/admin/referral-program', change)),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(4);
  });
});
