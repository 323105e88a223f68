import { randomUUID } from 'node:crypto';
import { Client, type Reply } from '../../../test/support/client.js';
import { type TestStaff, givenStaff, givenStore } from '../../../test/support/headquarters.js';
import type { TestMember } from '../../../test/support/people.js';
import {
  type Till,
  askTopup,
  creditedTo,
  givenPlan,
  givenSettledMember,
  givenTopup,
  openTill,
  passTime,
} from '../../../test/support/till.js';
import { weekdayOf } from '../coupon/index.js';
import { WalletFacade, admits } from '../wallet/index.js';

interface PlanItem {
  scopeText?: string;
  giftText?: string | null;
  recommendedText?: string | null;
  id: number;
  recommended: boolean;
  unavailableReason: string | null;
  firstTimeOnly: boolean;
  totalFen: number;
}
interface PlanList {
  items: PlanItem[];
  roomFen: number;
}

let till: Till;
let planId: number;
let cashier: TestStaff;

beforeAll(async () => {
  till = await openTill();
  planId = await givenPlan(till);
  cashier = await givenStaff(till.app, [{ code: 'store_manager', storeId: till.storeId }]);
});

afterAll(() => till.close());

const plansFor = async (member: TestMember): Promise<PlanList> =>
  (await member.client.get<PlanList>(`/member/topup-plans?storeId=${till.storeId}`)).body;

function payCash(
  staff: TestStaff,
  body: Record<string, unknown>,
  key: string = randomUUID(),
): Promise<Reply<{ id: number; state: string; walletAfterFen: number; code?: string }>> {
  return staff.client.post(
    '/staff/topups',
    { method: 'cash', storeId: till.storeId, planId, ...body },
    { 'idempotency-key': key },
  );
}

describe('plans', () => {
  it('offers what fits this member, and recommends the one that gives most', async () => {
    const otherStore = await givenStore(till.administrator);
    const best = await givenPlan(till, { name: '充500送150', payFen: 50_000, bonusFen: 15_000, bonusPoints: 0 });
    const elsewhere = await givenPlan(till, { scopeKind: 'store', scopeId: otherStore.id, bonusFen: 30_000 });
    const first = await givenPlan(till, { name: '首充', payFen: 5_000, bonusFen: 1_000, audience: 'first' });
    const ended = await givenPlan(till, { activeUntil: '2026-11-01T00:00:00.000Z', bonusFen: 30_000 });
    const huge = await givenPlan(till, { name: '充4000送2000', payFen: 400_000, bonusFen: 200_000 });
    const member = await givenSettledMember(till);

    const before = await plansFor(member);
    const ids = before.items.map((plan) => plan.id);
    expect(ids).toEqual(expect.arrayContaining([planId, best, first, huge]));
    expect(ids).not.toContain(elsewhere);
    expect(ids).not.toContain(ended);
    expect(before.roomFen).toBe(500_000);
    expect(before.items.filter((plan) => plan.recommended).map((plan) => plan.id)).toEqual([best]);
    expect(before.items.find((plan) => plan.id === huge)?.unavailableReason).toContain('¥5,000');

    await payCash(cashier, { memberId: member.id, planId: first });
    const after = await plansFor(member);
    expect(after.roomFen).toBe(494_000);
    expect(after.items.find((plan) => plan.id === first)?.unavailableReason).toBe('仅限首次充值');
  });

  it('are written by headquarters, with new terms at every change, and old top-ups keep theirs', async () => {
    const { client } = till.administrator;
    const member = await givenSettledMember(till);
    const id = await givenPlan(till, { name: '旧名' });
    const topup = await givenTopup(till, member, id);
    const body = {
      name: '新名',
      payFen: 30_000,
      bonusFen: 0,
      bonusPoints: 0,
      scopeKind: 'chain',
      audience: 'everyone',
      tierCodes: [],
      active: true,
      position: 1,
    };
    const changed = await client.put<{ termsVersion: number }>(`/admin/topup-plans/${id}`, body);
    expect(changed.body.termsVersion).toBe(2);
    till.wechat.control.pay(topup.payment);
    await till.wechat.control.settled();
    expect(await creditedTo(till, member, topup.id)).toMatchObject({ state: 'paid', bonusFen: 6_000 });
    const [lot] = await till.app.sql<{ plan_name: string; terms_hash: string }>(
      'SELECT plan_name, terms_hash FROM wallet_lot WHERE topup_id = ?',
      [topup.id],
    );
    expect(lot).toEqual({ plan_name: '旧名', terms_hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each([
    [{ scopeKind: 'store', scopeId: 999_999_999 }, 400, 'REQUEST_INVALID'],
    [{ scopeKind: 'group' }, 400, 'REQUEST_INVALID'],
    [{ tierCodes: ['nobody'] }, 422, 'TIER_UNKNOWN'],
    [{ payFen: 99.5 }, 400, 'REQUEST_INVALID'],
    [{ activeFrom: '2026-12-02T00:00:00Z', activeUntil: '2026-12-01T00:00:00Z' }, 400, 'REQUEST_INVALID'],
  ])('refuse %j', async (changes, status, code) => {
    await expect(givenPlan(till, changes)).rejects.toThrow(code);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});

describe('what comes with a plan', () => {
  const lotOf = async (topupId: number) =>
    (
      await till.app.sql<{ scope: string | null; gifts: string | null; payment_id: number | null }>(
        'SELECT scope, CAST(gifts AS CHAR) AS gifts, payment_id FROM wallet_lot WHERE topup_id = ?',
        [topupId],
      )
    )[0];

  it('is kept with the money: gifts with their worth, and where it may be spent', async () => {
    const gifts = [{ title: '保温杯', quantity: 1, valueFen: 3_000 }];
    const id = await givenPlan(till, { bonusPoints: 50, gifts, useKind: 'store', useId: till.storeId });
    const member = await givenSettledMember(till);
    const { items } = await plansFor(member);
    expect(items.find((plan) => plan.id === id)).toMatchObject({
      giftText: '保温杯',
      scopeText: expect.stringContaining('仅限'),
    });
    const topup = await givenTopup(till, member, id);
    till.wechat.control.pay(topup.payment);
    await till.wechat.control.settled();
    const lot = await lotOf(topup.id);
    expect(lot).toMatchObject({ scope: `store:${till.storeId}`, payment_id: expect.any(Number) });
    expect(JSON.parse(lot?.gifts ?? '[]')).toEqual([
      { kind: 'points', title: '50 积分', quantity: 50, valueFen: 500 },
      { kind: 'gift', ...gifts[0] },
    ]);
    const wallet = await member.client.get<{ lots: unknown[] }>('/member/wallet');
    expect(wallet.body.lots).toMatchObject([{ gifts: [{ kind: 'points' }, { kind: 'gift' }], transferable: true }]);
  });

  it('may only be spent where the plan says', async () => {
    const member = await givenSettledMember(till);
    const { id: elsewhere } = await givenStore(till.administrator);
    const id = await givenPlan(till, { useKind: 'store', useId: elsewhere });
    await payCash(cashier, { memberId: member.id, planId: id });
    const fits = `/staff/topup-plans?storeId=${till.storeId}&memberId=${member.id}&payableFen=30000`;
    const { body } = await cashier.client.get<PlanList>(fits);
    expect(body.items.find((plan) => plan.recommended)?.id).not.toBe(id);
    const place = (storeId: number) => ({ storeId, groupIds: [], channel: 'store' as const });
    const lots = await till.app.get(WalletFacade).lotsOf(null, member.id);
    expect(lots.map(({ scope }) => [admits(scope, place(elsewhere)), admits(scope, place(till.storeId))])).toEqual([
      [true, false],
    ]);
  });

  it('never stops money that was paid: a coupon that does not exist is left out', async () => {
    const coupons = [{ templateId: 999_999_999, quantity: 1, title: '满100减20券', valueFen: 2_000 }];
    const id = await givenPlan(till, { bonusPoints: 0, coupons });
    const member = await givenSettledMember(till);
    const reply = await payCash(cashier, { memberId: member.id, planId: id });
    expect(reply).toMatchObject({ status: 201, body: { state: 'paid', walletAfterFen: 36_000 } });
    expect((await lotOf(reply.body.id))?.gifts).toBeNull();
  });

  it.each([
    [{ useKind: 'store', useId: 999_999_999 }],
    [{ useKind: 'group' }],
    [{ coupons: [{ templateId: 1, packId: 2, quantity: 1, title: '券', valueFen: 0 }] }],
    [{ gifts: [{ title: '', quantity: 1, valueFen: 0 }] }],
    [{ weekdays: [0] }],
    [{ dates: ['2026-13-01'] }],
  ])('is refused: %j', async (changes) => {
    await expect(givenPlan(till, changes)).rejects.toThrow('REQUEST_INVALID');
  });
});

describe('a plan for one day of the week', () => {
  it('is announced before, and can be chosen on it', async () => {
    const member = await givenSettledMember(till);
    const today = weekdayOf(till.app.clock.now());
    const tomorrow = (today % 7) + 1;
    const [now, later] = [
      await givenPlan(till, { weekdays: [today] }),
      await givenPlan(till, { weekdays: [tomorrow] }),
    ];
    const { items } = await plansFor(member);
    expect(items.find((plan) => plan.id === now)?.unavailableReason).toBeNull();
    expect(items.find((plan) => plan.id === later)?.unavailableReason).toContain('专享');
    expect((await askTopup(till, member, later)).body).toMatchObject({ code: 'TOPUP_PLAN_UNAVAILABLE' });
    expect((await askTopup(till, member, now)).status).toBe(201);
  });
});

describe('the plan that fits a basket', () => {
  it('covers what the wallet lacks, and says what is left', async () => {
    const member = await givenSettledMember(till);
    const fits = await givenPlan(till, { name: '充888送888', payFen: 88_800, bonusFen: 88_800 });
    const ask = (payableFen: number) =>
      member.client.get<PlanList>(`/member/topup-plans?storeId=${till.storeId}&payableFen=${payableFen}`);
    const { body } = await ask(40_000);
    expect(body.items.filter((plan) => plan.recommended)).toMatchObject([
      { id: fits, recommendedText: '充 ¥888，送 ¥888，付完本单还余 ¥1,376' },
    ]);
    await till.administrator.client.put(`/admin/topup-plans/${fits}`, {
      name: '停用',
      payFen: 88_800,
      bonusFen: 0,
      bonusPoints: 0,
      scopeKind: 'chain',
      audience: 'everyone',
      tierCodes: [],
      active: false,
      position: 1,
    });
    await payCash(cashier, { memberId: member.id });
    expect((await ask(30_000)).body.items.some((plan) => plan.recommended)).toBe(false);
  });
});

describe('a top-up by WeChat', () => {
  it('shows its way from paying to paid, with the wallet after it', async () => {
    const member = await givenSettledMember(till);
    const asked = await askTopup(till, member, planId);
    expect(asked.body).toMatchObject({ state: 'paying', payFen: 30_000, paidAt: null, walletAfterFen: null });
    till.wechat.control.pay(asked.body.payment);
    await till.wechat.control.settled();
    const { body } = await member.client.get(`/member/topups/${asked.body.id}`);
    expect(body).toMatchObject({ state: 'paid', walletAfterFen: 36_000, paidAt: expect.any(String) });
  });

  it('is nobody else’s business', async () => {
    const [member, stranger] = [await givenSettledMember(till), await givenSettledMember(till)];
    const topup = await givenTopup(till, member, planId);
    const path = `/member/topups/${topup.id}`;
    const replies = [
      await stranger.client.get(path),
      await stranger.client.post(`${path}/sync`),
      await stranger.client.post(`${path}/cancel`),
    ];
    expect(replies.map((reply) => [reply.status, reply.body['code']])).toEqual(Array(3).fill([404, 'TOPUP_NOT_FOUND']));
    expect((await member.client.get<{ state: string }>(path)).body.state).toBe('paying');
  });

  it('can only be paid by the member who asked for it', async () => {
    const [member, stranger] = [await givenSettledMember(till), await givenSettledMember(till)];
    const topup = await givenTopup(till, member, planId);
    expect(() => till.wechat.control.pay(topup.payment, { openid: stranger.openid })).toThrow('不一致');
  });

  it('gives the room back when it is cancelled, and a first-time plan too', async () => {
    const member = await givenSettledMember(till);
    const first = await givenPlan(till, { payFen: 10_000, audience: 'first' });
    const topup = await givenTopup(till, member, first);
    expect((await askTopup(till, member, first)).body.code).toBe('TOPUP_PLAN_UNAVAILABLE');
    await member.client.post(`/member/topups/${topup.id}/cancel`);
    expect((await plansFor(member)).roomFen).toBe(500_000);
    expect((await askTopup(till, member, first)).status).toBe(201);
  });

  it.each([
    [{ planId: 1 }, 422, 'TOPUP_PLAN_UNAVAILABLE'],
    [{ storeId: 1 }, 404, 'STORE_NOT_FOUND'],
    [{ planId: '1' }, 400, 'REQUEST_INVALID'],
    [{ payFen: 1 }, 400, 'REQUEST_INVALID'],
  ])('refuses %j', async (changes, status, code) => {
    const member = await givenSettledMember(till);
    const body = { planId, storeId: till.storeId, ...changes };
    const reply = await member.client.post('/member/topups', body, { 'idempotency-key': randomUUID() });
    expect([reply.status, reply.body['code']]).toEqual([status, code]);
  });

  it('is refused to a frozen wallet', async () => {
    const member = await givenSettledMember(till);
    await givenTopup(till, member, planId);
    await till.app.sql("UPDATE wallet SET status = 'frozen' WHERE member_id = ?", [member.id]);
    expect((await askTopup(till, member, planId)).body.code).toBe('WALLET_FROZEN');
  });

  it('says how much room is left when it is too much', async () => {
    const member = await givenSettledMember(till);
    const wide = await givenPlan(till, { payFen: 480_000, bonusFen: 0 });
    await givenTopup(till, member, wide);
    const reply = await askTopup(till, member, planId);
    expect(reply.body).toMatchObject({ code: 'WALLET_CAP_EXCEEDED', details: { roomFen: 20_000 } });
  });

  it('is over when its time is', async () => {
    const member = await givenSettledMember(till);
    const key = randomUUID();
    await askTopup(till, member, planId, key);
    passTime(till, 15 * 60_000);
    expect((await askTopup(till, member, planId, key)).body.code).toBe('PAYMENT_CLOSED');
  });
});

describe('a top-up at the counter', () => {
  it('credits at once, once per key, with a line in the log', async () => {
    const member = await givenSettledMember(till);
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 10 }, () => payCash(cashier, { memberId: member.id }, key)));
    expect(new Set(replies.map((reply) => JSON.stringify([reply.status, reply.body]))).size).toBe(1);
    const [reply] = replies;
    expect(reply).toMatchObject({ status: 201, body: { state: 'paid', walletAfterFen: 36_000 } });
    const id = reply?.body.id ?? 0;
    expect(await creditedTo(till, member, id)).toMatchObject({ principalFen: 30_000, lots: 1, events: 1 });
    const audit = await till.app.sql(
      "SELECT store_id FROM audit_entry WHERE action = 'topup.counter' AND subject = ?",
      [`topup:${id}`],
    );
    expect(audit).toEqual([{ store_id: till.storeId }]);
  });

  it('puts the cash into the drawer of whoever took it, in the same transaction', async () => {
    const member = await givenSettledMember(till);
    const open = await cashier.client.post<{ id: number }>(
      '/staff/shifts',
      { storeId: till.storeId, floatFen: 0 },
      { 'idempotency-key': randomUUID() },
    );
    const reply = await payCash(cashier, { memberId: member.id });
    expect(
      await till.app.sql('SELECT kind, ref_id, amount_fen, staff_id FROM cash_movement WHERE shift_id = ?', [
        open.body.id,
      ]),
    ).toEqual([{ kind: 'topup', ref_id: reply.body.id, amount_fen: 30_000, staff_id: cashier.id }]);
    await cashier.client.post(
      `/staff/shifts/${open.body.id}/close`,
      { countedFen: 30_000 },
      { 'idempotency-key': randomUUID() },
    );
  });

  it('needs an open shift where the store wants one', async () => {
    const member = await givenSettledMember(till);
    const required = (value: boolean) =>
      till.administrator.client.put('/admin/settings/shift.required', { scope: `store:${till.storeId}`, value });
    await required(true);
    expect(await payCash(cashier, { memberId: member.id })).toMatchObject({
      status: 422,
      body: { code: 'SHIFT_REQUIRED' },
    });
    await required(false);
    expect((await payCash(cashier, { memberId: member.id })).status).toBe(201);
  });

  it('happens in the stores of the staff only', async () => {
    const member = await givenSettledMember(till);
    const other = await givenStore(till.administrator);
    const reply = await payCash(cashier, { memberId: member.id, storeId: other.id });
    expect([reply.status, reply.body.code]).toEqual([404, 'STORE_NOT_FOUND']);
    const plans = await cashier.client.get(`/staff/topup-plans?storeId=${other.id}&memberId=${member.id}`);
    expect(plans.status).toBe(404);
    expect((await cashier.client.get(`/staff/topup-plans?storeId=${till.storeId}&memberId=${member.id}`)).status).toBe(
      200,
    );
  });

  it('needs somebody to credit', async () => {
    expect((await payCash(cashier, { memberId: 999_999_999 })).body.code).toBe('MEMBER_NOT_FOUND');
  });
});

describe('a top-up at the till', () => {
  let till2: Client;

  beforeAll(async () => {
    const reply = await till.administrator.client.post<{ key: string }>('/admin/api-keys', {
      name: '收银机',
      permissions: ['topup.create'],
      storeIds: [till.storeId],
    });
    till2 = Client.withKey(till.app.url, reply.body.key);
  });

  const pay = (body: Record<string, unknown>, key: string = randomUUID()) =>
    till2.post<{ id: number; walletAfterFen: number; code?: string }>(
      '/pos/topups',
      { storeId: till.storeId, planId, method: 'card', externalNo: randomUUID(), ...body },
      { 'idempotency-key': key },
    );

  it('makes a member of a phone number, once, and credits', async () => {
    const phone = '13911112222';
    const [first, second] = [await pay({ phone }), await pay({ phone })];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.walletAfterFen).toBe(72_000);
    const members = await till.app.sql('SELECT DISTINCT member_id FROM topup WHERE id IN (?)', [
      [first.body.id, second.body.id],
    ]);
    expect(members).toHaveLength(1);
  });

  it('does not take a number of the till twice', async () => {
    const member = await givenSettledMember(till);
    const externalNo = 'POS-0001';
    const replies = await Promise.all(Array.from({ length: 8 }, () => pay({ memberId: member.id, externalNo })));
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
    expect(new Set(replies.filter((reply) => reply.status !== 201).map((reply) => reply.body.code))).toEqual(
      new Set(['TOPUP_EXTERNAL_NO_TAKEN']),
    );
  });

  it('wants either a member or a phone number', async () => {
    expect((await pay({})).body.code).toBe('REQUEST_INVALID');
    expect((await pay({ memberId: 1, phone: '13911112222' })).body.code).toBe('REQUEST_INVALID');
  });
});
