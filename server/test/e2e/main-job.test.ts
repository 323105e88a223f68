import { randomUUID } from 'node:crypto';
import type { ApiCall, Schemas } from '@guike/shared';
import { api, dataOf, refusalOf } from '../support/api.js';
import { TEST_PASSWORD } from '../support/headquarters.js';
import { CONSENTS } from '../support/people.js';
import { type Till, openTill, passTime } from '../support/till.js';

/**
 * The main job over HTTP alone, each step by whoever does it in the shop: headquarters sets up, a guest becomes a
 * member, tops up, is served, rises a tier; the guide is told; headquarters looks at it all. Told in order: every step
 * builds on those before it.
 */
const OWN_PASSWORD = 'harvest-moon-cake-7';
const key = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': randomUUID() });

let till: Till;
let url: string;
let headquarters: ApiCall;
let guide: ApiCall;
let guest: ApiCall;
let storeId: number;
let guideId: number;
let productId: number;
let planId: number;
let scene: string;
let memberId: number;
let grant: string;
let quoted: Schemas['Quote'];
let order: Schemas['Order'];

const wechat = () => till.wechat.control;

beforeAll(async () => {
  till = await openTill();
  url = till.app.url;
  headquarters = api(url, { token: till.administrator.token });
});
afterAll(() => till.close());

describe('headquarters sets up', () => {
  it('decides what a membership is worth', async () => {
    const decide = (name: string, value: number) =>
      dataOf(
        headquarters('put', '/api/admin/settings/{key}', { path: { key: name }, body: { scope: 'chain', value } }),
      );
    await decide('member.welcomePoints', 200);
    await decide('order.fenPerGrowth', 50);
    passTime(till, 5_000);
    const { items } = await dataOf(headquarters('get', '/api/admin/settings', { query: { scope: 'chain' } }));
    expect(items.find((setting) => setting.key === 'order.fenPerGrowth')).toMatchObject({
      effective: 50,
      defaultValue: 100,
      source: 'chain',
    });
  });

  it('opens a store, puts something on its shelf and plans a top-up', async () => {
    const company = await dataOf(
      headquarters('post', '/api/admin/legal-entities', {
        body: { name: '归客（深圳）食品有限公司', creditCode: null, active: true },
      }),
    );
    const store = await dataOf(
      headquarters('post', '/api/admin/stores', {
        body: {
          code: 'SZ01',
          name: '深圳湾店',
          city: '深圳',
          address: '南山区科苑南路 2888 号',
          phone: '0755-26000001',
          openingHours: '10:00–22:00',
          weeklyHours: [{ day: 1, opens: '10:00', closes: '22:00' }],
          latitude: 22.5167,
          longitude: 113.9464,
          kind: 'direct',
          groupId: null,
          legalEntityId: company.id,
          active: true,
        },
      }),
    );
    storeId = store.id;
    const category = await dataOf(
      headquarters('post', '/api/admin/categories', { body: { name: '礼盒', position: 1, active: true } }),
    );
    const product = await dataOf(
      headquarters('post', '/api/admin/products', {
        body: {
          sku: 'GIFT-280',
          name: '手工曲奇礼盒',
          categoryId: category.id,
          kind: 'goods',
          listFen: 28_000,
          active: true,
        },
      }),
    );
    productId = product.id;
    const plan = await dataOf(
      headquarters('post', '/api/admin/topup-plans', {
        body: {
          name: '充300送60',
          payFen: 30_000,
          bonusFen: 6_000,
          bonusPoints: 50,
          scopeKind: 'chain',
          audience: 'everyone',
          tierCodes: [],
          active: true,
          position: 1,
        },
      }),
    );
    planId = plan.id;
  });

  it('hires a guide, who chooses a password of their own before anything else', async () => {
    const { id } = await dataOf(
      headquarters('post', '/api/admin/staff', {
        body: {
          username: 'zhouxiaotang',
          password: TEST_PASSWORD,
          name: '周晓棠',
          title: '资深导购',
          roles: [{ code: 'store_manager', storeId }],
        },
      }),
    );
    guideId = id;
    const first = await dataOf(
      api(url)('post', '/api/auth/staff-login', { body: { username: 'zhouxiaotang', password: TEST_PASSWORD } }),
    );
    expect(first.staff).toMatchObject({ name: '周晓棠', mustChangePassword: true });
    const firstSession = api(url, { token: first.token });
    expect(await refusalOf(firstSession('get', '/api/staff/members', { query: { storeId } }))).toMatchObject({
      status: 403,
    });
    await dataOf(
      firstSession('post', '/api/staff/password', { body: { oldPassword: TEST_PASSWORD, newPassword: OWN_PASSWORD } }),
    );
    const session = await dataOf(
      api(url)('post', '/api/auth/staff-login', { body: { username: 'zhouxiaotang', password: OWN_PASSWORD } }),
    );
    guide = api(url, { token: session.token });
    expect(session.staff).toMatchObject({ mustChangePassword: false, headquarters: false });
    expect(session.staff.stores.map((store) => store.id)).toEqual([storeId]);
  });

  it('prints a QR code for the counter', async () => {
    const code = await dataOf(
      headquarters('post', '/api/admin/qr-codes', { body: { kind: 'guide', storeId, staffId: guideId } }),
    );
    scene = code.scene;
    const image = await fetch(`${url}/api/admin/qr-codes/${code.id}/image`, {
      headers: { authorization: `Bearer ${till.administrator.token}` },
    });
    expect(image.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await image.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });
});

describe('a guest becomes a member', () => {
  it('scans the code and sees the store, the guide and the welcome', async () => {
    const landing = await dataOf(api(url)('get', '/api/public/landing', { query: { scene } }));
    expect(landing.store?.name).toBe('深圳湾店');
    expect(landing.guide).toMatchObject({ id: guideId, name: '周晓棠' });
    expect(landing.welcome?.points).toBe(200);
    expect(landing.consentTexts.find(({ purpose }) => purpose === 'account')?.required).toBe(true);
  });

  it('signs in by WeChat and joins with the phone number', async () => {
    const { code } = wechat().loginCode('xiaolin');
    const session = await dataOf(api(url)('post', '/api/auth/wechat-login', { body: { code } }));
    expect(session.memberId).toBeNull();
    guest = api(url, { token: session.token });
    expect(await refusalOf(guest('get', '/api/member/me'))).toMatchObject({ code: 'MEMBER_NOT_JOINED' });

    const me = await dataOf(
      guest('post', '/api/member/join', {
        body: {
          phoneCode: wechat().phoneCode('xiaolin', '13812348000').code,
          scene,
          nickname: '小林',
          consents: CONSENTS as Schemas['JoinConsent'][],
        },
      }),
    );
    memberId = me.id;
    expect(me).toMatchObject({ nickname: '小林', phoneMasked: '138****8000', growth: 0 });
    await till.app.drain();
    const welcomed = await dataOf(guest('get', '/api/member/me'));
    expect(welcomed).toMatchObject({
      guide: { id: guideId },
      homeStore: { id: storeId },
      points: { balance: 200, worthFen: 2_000 },
      wallet: { totalFen: 0, status: 'active' },
      tier: { code: 'regular' },
    });
  });

  it('is on the guide’s list within the moment', async () => {
    const today = await dataOf(guide('get', '/api/staff/today', { query: { storeId } }));
    expect(today.counters).toMatchObject({ joins: 1, orders: 0 });
    expect(today.alerts).toEqual([expect.objectContaining({ kind: 'member_joined', memberId, memberName: '小林' })]);
  });
});

describe('the member tops up', () => {
  let topup: Schemas['TopupWithPayment'];

  it('chooses 充300送60 and pays in WeChat', async () => {
    const { items } = await dataOf(guest('get', '/api/member/topup-plans', { query: { storeId } }));
    expect(items).toEqual([expect.objectContaining({ id: planId, totalFen: 36_000, unavailableReason: null })]);
    topup = await dataOf(guest('post', '/api/member/topups', { header: key(), body: { planId, storeId } }));
    expect(topup.state).toBe('paying');
    const [waiting] = wechat().state().payments;
    wechat().approve(waiting?.outTradeNo ?? '');
  });

  it('finds 360 in the wallet as soon as WeChat has told the server', async () => {
    await expectSoon(async () => {
      const paid = await dataOf(guest('get', '/api/member/topups/{id}', { path: { id: topup.id } }));
      expect(paid).toMatchObject({ state: 'paid', walletAfterFen: 36_000 });
    });
    const wallet = await dataOf(guest('get', '/api/member/wallet'));
    expect(wallet).toMatchObject({ principalFen: 30_000, bonusFen: 6_000, totalFen: 36_000, heldFen: 0 });
    const points = await dataOf(guest('get', '/api/member/points'));
    expect(points.balance).toBe(250);
  });
});

describe('the guide serves the member', () => {
  it('scans the pay code', async () => {
    const code = await dataOf(guest('post', '/api/member/codes', { body: { purpose: 'pay' } }));
    const path = { code: code.code };
    expect(await dataOf(guest('get', '/api/member/codes/{code}/state', { path }))).toMatchObject({ state: 'active' });
    const scanned = await dataOf(
      guide('post', '/api/staff/member-codes/scan', { body: { code: code.barcode, storeId } }),
    );
    expect(scanned).toMatchObject({ purpose: 'pay', member: { id: memberId, mine: true, walletTotalFen: 36_000 } });
    grant = scanned.grant;
    expect(await dataOf(guest('get', '/api/member/codes/{code}/state', { path }))).toMatchObject({
      state: 'used',
      storeName: '深圳湾店',
    });
  });

  it('quotes the box with the points that the member wants to use', async () => {
    const { items } = await dataOf(guide('get', '/api/staff/products', { query: { storeId, q: '手工' } }));
    expect(items).toEqual([expect.objectContaining({ id: productId, priceFen: 28_000 })]);
    quoted = await dataOf(
      guide('post', '/api/staff/orders/quote', {
        body: { storeId, grant, lines: [{ productId, quantity: 1 }], usePoints: true },
      }),
    );
    expect(quoted).toMatchObject({
      listFen: 28_000,
      points: { used: 250, usedFen: 2_500 },
      payableFen: 25_500,
      wallet: { availableFen: 36_000, usableFen: 25_500 },
      remainderFen: 0,
      earn: { points: 25, growth: 510 },
    });
  });

  it('settles it with the wallet', async () => {
    order = await dataOf(
      guide('post', '/api/staff/orders', {
        header: key(),
        body: {
          storeId,
          grant,
          lines: [{ productId, quantity: 1 }],
          usePoints: true,
          payments: [{ method: 'wallet', amountFen: quoted.payableFen }],
          quoteHash: quoted.quoteHash,
        },
      }),
    );
    expect(order).toMatchObject({
      state: 'paid',
      staffName: '周晓棠',
      earnedPoints: 25,
      earnedGrowth: 510,
      balances: { walletTotalFen: 10_500, points: 25, growth: 510 },
    });
    expect(order.payments).toContainEqual(
      expect.objectContaining({ method: 'wallet', amountFen: 25_500, principalFen: 21_250, bonusFen: 4_250 }),
    );
  });

  it('cannot use the scanned code a second time', async () => {
    const again = guide('post', '/api/staff/orders', {
      header: key(),
      body: {
        storeId,
        grant,
        lines: [{ productId, quantity: 1 }],
        payments: [{ method: 'wallet', amountFen: 28_000 }],
      },
    });
    expect(await refusalOf(again)).toEqual({ status: 410, code: 'PAY_GRANT_EXPIRED' });
  });
});

describe('afterwards', () => {
  beforeAll(() => till.app.drain());

  it('the member has risen a tier and can read why', async () => {
    const me = await dataOf(guest('get', '/api/member/me'));
    expect(me).toMatchObject({
      growth: 510,
      tier: { code: 'silver', growth: 510, next: { code: 'gold', growthNeeded: 1_490 } },
      wallet: { principalFen: 8_750, bonusFen: 1_750, totalFen: 10_500 },
      points: { balance: 25 },
    });
    const { history, ladder } = await dataOf(guest('get', '/api/member/tiers'));
    expect(history[0]).toMatchObject({ fromName: '普通会员', toName: '银卡' });
    expect(ladder.filter(({ reached }) => reached).map(({ code }) => code)).toEqual(['regular', 'silver']);
  });

  it('the member finds each movement in the history, and a message about it', async () => {
    const wallet = await dataOf(guest('get', '/api/member/ledger', { query: { book: 'wallet' } }));
    expect(wallet.items.map(({ amount, balanceAfter }) => [amount, balanceAfter])).toEqual([
      [-25_500, 10_500],
      [36_000, 36_000],
    ]);
    const points = await dataOf(guest('get', '/api/member/ledger', { query: { book: 'points' } }));
    expect(points.items.map(({ amount }) => amount).reduce((a, b) => a + b, 0)).toBe(25);
    const { items } = await dataOf(guest('get', '/api/member/messages', {}));
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    expect(await dataOf(guest('get', '/api/member/orders/{id}', { path: { id: order.id } }))).toMatchObject({
      orderNo: order.orderNo,
      state: 'paid',
    });
  });

  it('the guide thanks the member and closes the alerts', async () => {
    const today = await dataOf(guide('get', '/api/staff/today', { query: { storeId } }));
    expect(today.counters).toEqual({ joins: 1, topupFen: 30_000, salesFen: 25_500, orders: 1 });
    expect(today.alerts.map(({ kind }) => kind).sort()).toEqual(['member_joined', 'topup_received']);
    for (const alert of today.alerts) {
      const done = await dataOf(
        guide('post', '/api/staff/alerts/{id}/done', { path: { id: alert.id }, body: { outcome: 'contacted' } }),
      );
      expect(done).toMatchObject({ state: 'done', outcome: 'contacted' });
    }
    expect((await dataOf(guide('get', '/api/staff/today', { query: { storeId } }))).alerts).toEqual([]);
  });

  it('headquarters sees the day, the member, the books and the log', async () => {
    expect(await dataOf(headquarters('get', '/api/admin/overview'))).toEqual({
      members: 1,
      joinedToday: 1,
      topupFenToday: 30_000,
      salesFenToday: 25_500,
      walletLiabilityFen: { principal: 8_750, bonus: 1_750 },
      pointsOutstanding: 25,
    });
    const member = await dataOf(headquarters('get', '/api/admin/members/{id}', { path: { id: memberId } }));
    expect(member).toMatchObject({ nickname: '小林', tier: { code: 'silver' }, invitedBy: { id: guideId } });
    const journals = await dataOf(headquarters('get', '/api/admin/ledger/journals', { query: { memberId } }));
    expect(journals.items.map(({ kind }) => kind)).toContain('order.settle');
    for (const { entries } of journals.items) expectBalanced(entries);
    expect(await dataOf(headquarters('post', '/api/admin/ledger/reconciliation'))).toMatchObject({
      balanced: true,
      problems: [],
    });
    const audit = await dataOf(headquarters('get', '/api/admin/audit', { query: { limit: 100 } }));
    const actions = new Set(audit.items.map(({ action }) => action));
    expect(actions.size).toBeGreaterThan(6);
  });
});

function expectBalanced(entries: Schemas['LedgerEntryView'][]): void {
  const sums = new Map<string, number>();
  for (const { unit, amount } of entries) sums.set(unit, (sums.get(unit) ?? 0) + amount);
  expect([...sums.values()].filter((sum) => sum !== 0)).toEqual([]);
}

/** For what arrives by itself: WeChat's notification takes its own time. */
async function expectSoon(check: () => Promise<void>): Promise<void> {
  const giveUp = Date.now() + 5_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > giveUp) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
