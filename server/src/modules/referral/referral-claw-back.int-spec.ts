import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, aChain } from '../../../test/support/chain.js';
import { givenTemplate, signedIn, templateOf } from '../../../test/support/coupons.js';
import { unwrap } from '../../kernel/result.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { MemberFacade } from '../member/index.js';
import type { OrderRefunded } from '../order/index.js';
import { ReferralPurchases } from './referral-purchases.js';
import { DEFAULT_RULES } from './referral.defaults.js';
import { ReferralJob } from './referral.job.js';

const DAY_MS = 86_400_000;
let phones = 0;

interface Pair {
  readonly referrerId: number;
  readonly friendId: number;
  readonly orderId: number;
}

describe('a reward whose purchase comes back later', () => {
  let app: TestApp;
  let chain: Chain;
  let templateId: number;
  let product: { id: number; sku: string; priceFen: number };

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    product = await chain.product(5_000);
    const budget = { unitCostFen: 500, budgetFen: 100_000, perMember: 50 };
    templateId = await givenTemplate(chain.administrator, budget);
    const { client } = chain.administrator;
    const program = { baseVersion: 0, name: '推荐有礼', active: true, startsAt: '2026-01-01T00:00:00+08:00' };
    const rules = {
      ...DEFAULT_RULES,
      referrer: { points: 200, growth: 50, couponTemplateId: templateId },
      friend: { points: 100, growth: 0, couponTemplateId: templateId },
    };
    const written = await client.put('/admin/referral-program', { ...program, endsAt: null, budget: 100, rules });
    expect(written.status).toBe(200);
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  const days = async (count: number): Promise<void> => {
    app.clock.advance(count * DAY_MS);
    for (const table of ['staff_session', 'member_session']) {
      await app.sql(`UPDATE ${table} SET expires_at = '2030-01-01', absolute_expires_at = '2030-01-01'`);
    }
    await app.get(ReferralJob).run();
    await app.drain();
  };
  /** A friend who came through a member and has bought two pieces; both have their reward. */
  const rewarded = async (): Promise<Pair> => {
    const referrerId = await chain.member();
    const phone = `135${String(10_000_000 + (phones += 1))}`;
    const join = { phone, storeId: chain.store.id, source: 'miniapp', invitedByMemberId: referrerId, welcomePoints: 0 };
    const friend = await app.get(UnitOfWork).run((tx) => app.get(MemberFacade).joinByPhone(tx, join));
    await app.drain();
    const friendId = unwrap(friend).id;
    const sale = await chain.settle({ product, quantity: 2, memberId: friendId, cashFen: 10_000 });
    expect(sale.status).toBe(201);
    await app.drain();
    await days(8);
    expect(await stateOf(referrerId)).toMatchObject({ state: 'rewarded' });
    return { referrerId, friendId, orderId: sale.body.id };
  };
  const stateOf = async (referrerId: number) => {
    const client = await signedIn(app, referrerId);
    const { body } = await client.get<{ items: { state: string; words: string; reward: string | null }[] }>(
      '/member/referral/friends',
    );
    return body.items[0];
  };
  const giveBack = async (orderId: number): Promise<void> => {
    expect((await chain.refund(orderId)).status).toBe(200);
    await app.drain();
  };
  const couponsOf = (memberId: number) =>
    app.sql<{ state: string }>('SELECT state FROM coupon WHERE member_id = ? ORDER BY id', [memberId]);
  const booksOf = async (memberId: number) => {
    const { points, pointsDebt, growth } = await chain.balances(memberId);
    return { points, debt: pointsDebt, growth };
  };

  it('takes points, growth and unused coupons back from both, and tells both', async () => {
    const { referrerId, friendId, orderId } = await rewarded();
    expect(await booksOf(referrerId)).toEqual({ points: 200, debt: 0, growth: 50 });
    const committed = (await templateOf(chain.administrator, templateId)).committedFen;
    await giveBack(orderId);
    expect(await booksOf(referrerId)).toEqual({ points: 0, debt: 0, growth: 0 });
    expect(await booksOf(friendId)).toEqual({ points: 0, debt: 0, growth: 0 });
    expect([...(await couponsOf(referrerId)), ...(await couponsOf(friendId))]).toEqual([
      { state: 'void' },
      { state: 'void' },
    ]);
    expect((await templateOf(chain.administrator, templateId)).committedFen).toBe(committed - 1_000);
    expect(await stateOf(referrerId)).toMatchObject({
      state: 'taken_back',
      reason: 'RETURNED',
      words: '首次消费已退货，奖励收回：200 积分、50 成长值、未用的优惠券',
      reward: null,
    });
    const mine = await signedIn(app, referrerId);
    expect((await mine.get('/member/referral')).body).toMatchObject({ joined: 0, rewarded: 0, earnedPoints: 0 });
    for (const memberId of [referrerId, friendId]) {
      const inbox = await (
        await signedIn(app, memberId)
      ).get<{ items: { title: string; body: string }[] }>('/member/messages');
      expect(inbox.body.items.map(({ title }) => title)).toContain('推荐奖励已收回');
    }
    const seen = await chain.administrator.client.get<{ items: object[] }>(`/admin/referrals?referrerId=${referrerId}`);
    expect(seen.body.items).toMatchObject([
      { state: 'taken_back', takenBack: { referrer: { points: 200, debt: 0, growth: 50, coupons: 1 } } },
    ]);
    // The month and the budget remember it: buying and bringing back opens no room for another.
    expect(await app.sql('SELECT rewarded FROM referral_month WHERE referrer_id = ?', [referrerId])).toEqual([
      { rewarded: 1 },
    ]);
  });

  it('owes what was spent, leaves a used coupon used, and is repaid by what is earned next', async () => {
    const { referrerId, orderId } = await rewarded();
    const [coupon] = await app.sql<{ id: number }>('SELECT id FROM coupon WHERE member_id = ?', [referrerId]);
    await app.sql("UPDATE coupon SET state = 'used', used_at = ?, used_store_id = ?, used_staff_id = 1 WHERE id = ?", [
      app.clock.now(),
      chain.store.id,
      coupon?.id ?? 0,
    ]);
    const { client } = chain.administrator;
    const spent = { points: -150, reason: '兑换礼品' };
    const key = { 'idempotency-key': randomUUID() };
    expect((await client.post(`/admin/members/${referrerId}/points-adjustments`, spent, key)).status).toBe(201);
    await giveBack(orderId);
    expect(await booksOf(referrerId)).toEqual({ points: 0, debt: 150, growth: 0 });
    expect(await couponsOf(referrerId)).toEqual([{ state: 'used' }]);
    expect((await stateOf(referrerId))?.words).toBe(
      '首次消费已退货，奖励收回：200 积分（其中 150 已用，记为欠积分）、50 成长值',
    );
    await chain.givePoints(referrerId, 200);
    expect(await booksOf(referrerId)).toMatchObject({ points: 50, debt: 0 });
  });

  it('happens once, however often and by however many the news is heard', async () => {
    const { referrerId, friendId, orderId } = await rewarded();
    expect((await chain.refund(orderId)).status).toBe(200);
    const heard = { payload: { orderId } as OrderRefunded, occurredAt: app.clock.now() };
    const news = { id: 1, type: 'order.refunded', subject: `order:${orderId}`, ...heard };
    const hear = () => app.get(UnitOfWork).run((tx) => app.get(ReferralPurchases).refunded(news as never, tx));
    await Promise.all(Array.from({ length: 20 }, hear));
    await app.drain();
    await hear();
    expect(await booksOf(referrerId)).toEqual({ points: 0, debt: 0, growth: 0 });
    expect(await booksOf(friendId)).toEqual({ points: 0, debt: 0, growth: 0 });
    const told = await app.sql("SELECT id FROM outbox_event WHERE type = 'referral.taken_back' AND subject IN (?)", [
      (await app.sql<{ id: number }>('SELECT id FROM referral WHERE friend_id = ?', [friendId])).map(
        ({ id }) => `referral:${id}`,
      ),
    ]);
    expect(told).toHaveLength(1);
  });

  it('lets the reward stand when enough of the purchase stays', async () => {
    const { referrerId, orderId } = await rewarded();
    const back = await chain.manager.client.post(
      `/staff/orders/${orderId}/returns`,
      { storeId: chain.store.id, lines: [{ line: 1, quantity: 1 }], reason: '买多了' },
      { 'idempotency-key': randomUUID() },
    );
    expect(back.status).toBe(201);
    await app.drain();
    expect(await stateOf(referrerId)).toMatchObject({ state: 'rewarded' });
    expect(await booksOf(referrerId)).toMatchObject({ points: 200 });
  });

  it('asks nothing back when the days of taking back are over', async () => {
    const { referrerId, orderId } = await rewarded();
    await days(90);
    await giveBack(orderId);
    expect(await stateOf(referrerId)).toMatchObject({ state: 'rewarded' });
    expect(await booksOf(referrerId)).toEqual({ points: 200, debt: 0, growth: 50 });
  });

  it('asks nothing of whoever has left', async () => {
    const { referrerId, friendId, orderId } = await rewarded();
    await app.sql("UPDATE member SET status = 'closed' WHERE id = ?", [referrerId]);
    await giveBack(orderId);
    expect(await booksOf(referrerId)).toEqual({ points: 200, debt: 0, growth: 50 });
    expect(await booksOf(friendId)).toMatchObject({ points: 0, debt: 0 });
  });
});
