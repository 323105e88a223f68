import { randomUUID } from 'node:crypto';
import { type Chain, aChain } from '../../../test/support/chain.js';
import { signedIn, exchangeOf, givenTemplate } from '../../../test/support/coupons.js';
import {
  type RedemptionBody,
  cancelRedemption,
  givenItem,
  givenRedemption,
  itemBody,
  redeem,
  redemptionOf,
  takenOf,
} from '../../../test/support/mall.js';
import type { TestMember } from '../../../test/support/people.js';
import { type Till, givenSettledMember, openTill, passTime, runJob } from '../../../test/support/till.js';
import { Client } from '../../../test/support/client.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { RedemptionEndings } from './ending/redemption-endings.js';

let till: Till;
let chain: Chain;
let visitor: Client;

beforeAll(async () => {
  till = await openTill();
  visitor = new Client(till.app.url);
});
// Days pass in some of these stories, and sessions end with them.
beforeEach(async () => {
  chain = await aChain(till.app);
});
afterAll(() => till.close());
afterEach(async () => {
  await till.app.drain();
  expect(await chain.problems()).toEqual([]);
});

async function withPoints(points: number, paidFen = 0): Promise<{ id: number; client: Client }> {
  const id = await chain.member({ points, ...(paidFen > 0 ? { paidFen } : {}) });
  return { id, client: await signedIn(till.app, id) };
}

const toStore = (itemId: number, storeId = chain.store.id): Record<string, unknown> => ({
  itemId,
  storeId,
  delivery: 'pickup',
});

const pointsOf = async (memberId: number): Promise<number> => (await chain.balances(memberId)).points;

async function collect(pickupId: number): Promise<void> {
  const ticket = await till.app.sql<{ code: string }>('SELECT code FROM pickup WHERE id = ?', [pickupId]);
  const { code } = ticket[0] as { code: string };
  const reply = await chain.manager.client.post(
    `/staff/pickups/${pickupId}/collect`,
    { code },
    { 'idempotency-key': randomUUID() },
  );
  expect(reply.status).toBe(200);
}

describe('the window', () => {
  it('is open to guests, and tells a member what is missing', async () => {
    const id = await givenItem(chain.administrator, { name: '窗口商品', points: 120 });
    const guest = await visitor.get<{ items: { id: number; shortPoints: number | null }[] }>(
      '/public/mall/items?limit=100',
    );
    expect(guest.body.items.find((item) => item.id === id)?.shortPoints).toBeNull();
    const { client } = await withPoints(100);
    const page = await client.get<{ shortPoints: number; balance: number; stores: unknown[] }>(
      `/member/mall/items/${id}`,
    );
    expect(page.body).toMatchObject({ shortPoints: 20, balance: 100 });
    expect(page.body.stores.length).toBeGreaterThan(0);
    const affordable = await client.get<{ items: { id: number }[] }>('/member/mall/items?filter=affordable&limit=100');
    expect(affordable.body.items.map((item) => item.id)).not.toContain(id);
  });

  it('shows nothing that is over or taken away, and puts what is sold out at the end', async () => {
    const over = await givenItem(chain.administrator, { endsAt: '2026-01-01T00:00:00.000Z' });
    const hidden = await givenItem(chain.administrator, { active: false });
    const gone = await givenItem(chain.administrator, { stock: 0, position: 0 });
    const { items } = (await visitor.get<{ items: { id: number; standing: string }[] }>('/public/mall/items?limit=100'))
      .body;
    expect(items.map(({ id }) => id)).not.toEqual(expect.arrayContaining([over]));
    expect(items.map(({ id }) => id)).not.toEqual(expect.arrayContaining([hidden]));
    expect(items.at(-1)).toMatchObject({ id: gone, standing: 'sold_out' });
    expect((await visitor.get(`/public/mall/items/${hidden}`)).status).toBe(404);
  });

  it.each([
    [{ kind: 'coupon', couponTemplateId: null, deliveries: ['instant'] }],
    [{ deliveries: ['instant'] }],
    [{ kind: 'swap', cashFen: 0 }],
    [{ startsAt: '2026-12-02T00:00:00Z', endsAt: '2026-12-01T00:00:00Z' }],
  ])('takes no item that makes no sense: %j', async (changes) => {
    const reply = await chain.administrator.client.post<{ code: string }>('/admin/mall/items', itemBody(changes));
    expect(reply.body).toMatchObject({ code: 'MALL_ITEM_INVALID' });
  });
});

describe('redeeming with points', () => {
  it('takes the points and a piece, and opens a pickup that is handed over once', async () => {
    const itemId = await givenItem(chain.administrator, { stock: 3 });
    const { id, client } = await withPoints(250);
    const { redemption } = await givenRedemption(client, toStore(itemId));
    expect(redemption).toMatchObject({ state: 'placed', cancellable: true, pickupId: expect.any(Number) });
    expect(await pointsOf(id)).toBe(150);
    expect(await takenOf(till.app, itemId)).toBe(1);
    await collect(redemption.pickupId as number);
    expect((await redemptionOf(client, redemption.id)).state).toBe('collected');
    await till.app.drain();
    const cancelled = await cancelRedemption(client, redemption.id);
    expect(cancelled.body).toMatchObject({ code: 'MALL_NOT_CANCELLABLE' });
  });

  it('refuses without enough points, after the last piece, at another tier, beyond the limit', async () => {
    const item = await givenItem(chain.administrator, { stock: 1 });
    const poor = await withPoints(99);
    expect((await redeem(poor.client, toStore(item))).body).toMatchObject({ code: 'POINTS_INSUFFICIENT' });
    const first = await withPoints(300);
    await givenRedemption(first.client, toStore(item));
    expect((await redeem(first.client, toStore(item))).body).toMatchObject({ code: 'MALL_SOLD_OUT' });
    const gold = await givenItem(chain.administrator, { tierCodes: ['gold'] });
    expect((await redeem(first.client, toStore(gold))).body).toMatchObject({ code: 'MALL_TIER_REQUIRED' });
    const once = await givenItem(chain.administrator, { perMember: 1, limitPeriod: 'day' });
    await givenRedemption(first.client, toStore(once));
    expect((await redeem(first.client, toStore(once))).body).toMatchObject({ code: 'MALL_LIMIT_REACHED' });
    expect(await pointsOf(first.id)).toBe(100);
    passTime(till, 86_400_000);
    await givenRedemption(await signedIn(till.app, first.id), toStore(once));
  });

  it('counts stores by themselves where headquarters has said so', async () => {
    const { store } = await chain.branch();
    const item = await givenItem(chain.administrator, {
      stock: 5,
      storeStock: [{ storeId: chain.store.id, stock: 1 }],
    });
    const { client } = await withPoints(500);
    await givenRedemption(client, toStore(item));
    expect((await redeem(client, toStore(item))).body).toMatchObject({ code: 'MALL_SOLD_OUT' });
    expect((await redeem(client, toStore(item, store.id))).body).toMatchObject({ code: 'MALL_DELIVERY_INVALID' });
    expect(await takenOf(till.app, item, chain.store.id)).toBe(1);
    const less = await chain.administrator.client.put(`/admin/mall/items/${item}`, itemBody({ stock: 0 }));
    expect(less.body).toMatchObject({ code: 'MALL_STOCK_BELOW_TAKEN' });
  });

  it('gives a coupon at once, and never takes it back', async () => {
    const cake = await chain.product(2_800);
    const templateId = await givenTemplate(chain.administrator, { terms: exchangeOf(cake.id) });
    const item = await givenItem(chain.administrator, {
      kind: 'coupon',
      couponTemplateId: templateId,
      deliveries: ['instant'],
    });
    const { client } = await withPoints(100);
    const { redemption } = await givenRedemption(client, { itemId: item, delivery: 'instant' });
    expect(redemption).toMatchObject({ state: 'issued', couponId: expect.any(Number), cancellable: false });
    const coupon = await client.get(`/member/coupons/${redemption.couponId}`);
    expect(coupon.status).toBe(200);
    expect((await cancelRedemption(client, redemption.id)).body).toMatchObject({ code: 'MALL_NOT_CANCELLABLE' });
  });

  it('sends parcels: placed, shipped by headquarters, received', async () => {
    const item = await givenItem(chain.administrator, { deliveries: ['shipping'] });
    const { id, client } = await withPoints(100);
    const again = (): Promise<Client> => signedIn(till.app, id);
    const address = { name: '林小满', phone: '13800000001', region: '广东省深圳市南山区', detail: '海德三道 8 号' };
    expect((await redeem(client, { itemId: item, delivery: 'shipping' })).body).toMatchObject({
      code: 'MALL_DELIVERY_INVALID',
    });
    const { redemption } = await givenRedemption(client, { itemId: item, delivery: 'shipping', address });
    expect(redemption).toMatchObject({ state: 'placed', address: { detail: '海德三道 8 号' } });
    const [row] = await till.app.sql<{ address_sealed: string }>(
      'SELECT address_sealed FROM mall_redemption WHERE id = ?',
      [redemption.id],
    );
    expect(row?.address_sealed).not.toContain('13800000001');
    const path = `/admin/mall/redemptions/${redemption.id}/ship`;
    const body = { carrier: '顺丰', trackingNo: 'SF1234567890' };
    const sent = await chain.administrator.client.post(path, body, { 'idempotency-key': randomUUID() });
    expect(sent.body).toMatchObject({ state: 'shipped', address: { name: '林小满' } });
    expect((await cancelRedemption(client, redemption.id)).body).toMatchObject({ code: 'MALL_NOT_CANCELLABLE' });
    passTime(till, 11 * 86_400_000);
    await runJob(till.app, 'mall.receive');
    expect((await redemptionOf(await again(), redemption.id)).state).toBe('received');
  });
});

describe('giving back', () => {
  it('mirrors everything: points to their lot with its expiry, the turn, the piece', async () => {
    const item = await givenItem(chain.administrator, { perMember: 1 });
    const { id, client } = await withPoints(100);
    const lots = (): Promise<unknown[]> =>
      till.app.sql(
        `SELECT l.id, l.remaining, l.expires_at FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
          WHERE a.owner_id = ? AND a.book = 'points'`,
        [id],
      );
    const before = await lots();
    const { redemption } = await givenRedemption(client, toStore(item));
    const back = await cancelRedemption(client, redemption.id);
    expect(back.body).toMatchObject({ state: 'cancelled', endText: expect.stringContaining('100 积分已原路退回') });
    expect(await lots()).toEqual(before);
    expect(await takenOf(till.app, item)).toBe(0);
    const key = randomUUID();
    const again = await givenRedemption(client, toStore(item));
    const replies = await Promise.all([1, 2].map(() => cancelRedemption(client, again.redemption.id, key)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await pointsOf(id)).toBe(100);
  });

  it('gives stored value back to where it came from', async () => {
    const item = await givenItem(chain.administrator, { kind: 'swap', points: 1, cashFen: 990 });
    const { id, client } = await withPoints(10, 5_000);
    expect((await redeem(client, toStore(item))).body).toMatchObject({ code: 'MALL_PAY_INVALID' });
    const { redemption } = await givenRedemption(client, { ...toStore(item), pay: 'wallet' });
    expect(await chain.balances(id)).toMatchObject({ points: 9, principal: 4_010 });
    await cancelRedemption(client, redemption.id);
    expect(await chain.balances(id)).toMatchObject({ points: 10, principal: 5_000 });
  });

  it('clears what one company’s wallet paid in another’s store, and what came back', async () => {
    const { store } = await chain.branch();
    const item = await givenItem(chain.administrator, { kind: 'swap', points: 1, cashFen: 990 });
    const { id, client } = await withPoints(10);
    await chain.topUp(id, { paidFen: 2_000, legalEntityId: store.legalEntityId });
    const { redemption } = await givenRedemption(client, { ...toStore(item), pay: 'wallet' });
    await till.app.drain();
    expect(await chain.problems()).toEqual([]);
    await cancelRedemption(client, redemption.id);
  });

  it('after nobody came: points and piece return', async () => {
    const item = await givenItem(chain.administrator);
    const { id, client } = await withPoints(200);
    const { redemption } = await givenRedemption(client, toStore(item));
    passTime(till, 17 * 86_400_000);
    await runJob(till.app, 'pickup.expire');
    await till.app.drain();
    expect(await redemptionOf(await signedIn(till.app, id), redemption.id)).toMatchObject({ state: 'cancelled' });
    expect(await pointsOf(id)).toBe(200);
    expect(await takenOf(till.app, item)).toBe(0);
  });

  describe('where what nobody collects is lost', () => {
    const policy = async (value: 'return' | 'forfeit'): Promise<void> => {
      // Days have passed in the stories before: the administrator of this one is new, and settings are read anew.
      const { administrator } = await aChain(till.app);
      const reply = await administrator.client.put('/admin/settings/mall.expiredPolicy', { scope: 'chain', value });
      expect(reply.status).toBe(200);
      passTime(till, 4_000);
    };
    beforeEach(() => policy('forfeit'));
    afterEach(() => policy('return'));

    it('keeps points, money and piece, once however often the day ends, and says so', async () => {
      const item = await givenItem(chain.administrator, { kind: 'swap', points: 100, cashFen: 990 });
      const { id, client } = await withPoints(250, 5_000);
      const { redemption } = await givenRedemption(client, { ...toStore(item), pay: 'wallet' });
      expect(await chain.balances(id)).toMatchObject({ points: 150, principal: 4_010 });
      passTime(till, 17 * 86_400_000);
      await Promise.all([runJob(till.app, 'pickup.expire'), runJob(till.app, 'pickup.expire')]);
      await till.app.drain();
      await runJob(till.app, 'pickup.expire');
      await till.app.drain();
      const later = await signedIn(till.app, id);
      const seen = await redemptionOf(later, redemption.id);
      expect(seen).toMatchObject({ state: 'forfeited', cancellable: false, endText: expect.any(String) });
      expect(await chain.balances(id)).toMatchObject({ points: 150, principal: 4_010, pointsHeld: 0, held: 0 });
      expect(await takenOf(till.app, item)).toBe(1);
      // Cancelling is no back door to it.
      expect((await cancelRedemption(later, redemption.id)).status).toBeGreaterThanOrEqual(400);
      expect(await pointsOf(id)).toBe(150);
    });

    it('leaves alone what was collected in time', async () => {
      const item = await givenItem(chain.administrator);
      const { id, client } = await withPoints(100);
      const { redemption } = await givenRedemption(client, toStore(item));
      await collect(redemption.pickupId as number);
      await till.app.drain();
      passTime(till, 17 * 86_400_000);
      await runJob(till.app, 'pickup.expire');
      await till.app.drain();
      const seen = await redemptionOf(await signedIn(till.app, id), redemption.id);
      expect(seen).toMatchObject({ state: 'collected' });
      expect(await pointsOf(id)).toBe(0);
    });
  });
});

describe('points and money through WeChat', () => {
  let item: number;
  let member: TestMember;

  beforeEach(async () => {
    item = await givenItem(chain.administrator, { kind: 'swap', points: 1, cashFen: 990, stock: 5 });
    member = await givenSettledMember(till);
    await chain.givePoints(member.id, 10);
  });

  const start = () => givenRedemption(member.client, { ...toStore(item), pay: 'wechat' });
  const state = async (id: number): Promise<string> => (await redemptionOf(member.client, id)).state;

  it('holds the points until it is paid, then gives', async () => {
    const before = await chain.balances(member.id);
    const { redemption, payment } = await start();
    expect(redemption.state).toBe('awaiting_payment');
    expect(await chain.balances(member.id)).toMatchObject({ pointsHeld: before.pointsHeld + 1 });
    till.wechat.control.pay(payment as never);
    await till.wechat.control.settled();
    expect(await state(redemption.id)).toBe('placed');
    expect(await pointsOf(member.id)).toBe(before.points - 1);

    const cancelled = await cancelRedemption(member.client, redemption.id);
    expect(cancelled.body.state).toBe('cancelled');
    await till.wechat.control.settled();
    await till.app.drain();
    expect(await pointsOf(member.id)).toBe(before.points);
    const [row] = await till.app.sql<{ refund_state: string }>(
      'SELECT refund_state FROM mall_redemption WHERE id = ?',
      [redemption.id],
    );
    expect(row?.refund_state).toBe('refunded');
  });

  it('gives points and piece back when nobody pays', async () => {
    const points = await pointsOf(member.id);
    const { redemption } = await start();
    passTime(till, 20 * 60_000);
    await runJob(till.app, 'payment.check');
    expect(await state(redemption.id)).toBe('closed');
    expect(await chain.balances(member.id)).toMatchObject({ points, pointsHeld: 0 });
    expect(await takenOf(till.app, item)).toBe(0);
  });

  it('sends money back that comes for what was given up meanwhile', async () => {
    const { redemption, payment } = await start();
    const endings = till.app.get(RedemptionEndings);
    const row = "SELECT id AS id, ref_id AS refId FROM payment WHERE purpose = 'mall' AND ref_id = ?";
    const [closed] = await till.app.sql<{ id: number; refId: number }>(row, [redemption.id]);
    await till.app.get(UnitOfWork).run((tx) => endings.onClosed(tx, closed as never));
    expect(await state(redemption.id)).toBe('closed');
    till.wechat.control.pay(payment as never);
    await till.wechat.control.settled();
    await runJob(till.app, 'payment.refunds');
    await till.wechat.control.settled();
    expect(await state(redemption.id)).toBe('closed');
    const [refund] = await till.app.sql<{ origin: string; amount_fen: number }>(
      'SELECT origin, amount_fen FROM payment_refund WHERE payment_id = ?',
      [closed?.id ?? 0],
    );
    expect(refund).toEqual({ origin: 'declined', amount_fen: 990 });
    expect(await takenOf(till.app, item)).toBe(0);
  });

  it('gives up an unpaid one when the member says so', async () => {
    const { redemption } = await start();
    const reply = await cancelRedemption(member.client, redemption.id);
    expect(reply.body.state).toBe('closed');
    expect(await takenOf(till.app, item)).toBe(0);
  });
});

describe('doors', () => {
  it('show nobody else’s redemptions, and none to other stores', async () => {
    const item = await givenItem(chain.administrator);
    const owner = await withPoints(100);
    const other = await withPoints(100);
    const { redemption } = await givenRedemption(owner.client, toStore(item));
    expect((await other.client.get(`/member/mall/redemptions/${redemption.id}`)).status).toBe(404);
    expect((await cancelRedemption(other.client, redemption.id)).status).toBe(404);
    const list = await owner.client.get<{ items: RedemptionBody[] }>('/member/mall/redemptions?list=collect');
    expect(list.body.items.map(({ id }) => id)).toEqual([redemption.id]);
  });
});
