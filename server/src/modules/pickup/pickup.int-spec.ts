import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, aChain } from '../../../test/support/chain.js';
import type { Client } from '../../../test/support/client.js';
import { signedIn } from '../../../test/support/coupons.js';
import { givenStaff } from '../../../test/support/headquarters.js';
import { cancelOnline, onlineOrderBody, placeOnline } from '../../../test/support/shop.js';
import { runJob } from '../../../test/support/till.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { type NewPickup, PickupFacade } from './index.js';
import { PickupSubscriber } from './pickup.subscriber.js';

let app: TestApp;
let chain: Chain;
let serial = 1;

beforeAll(async () => {
  app = await createTestApp();
});
beforeEach(async () => {
  chain = await aChain(app);
});
afterAll(() => app.close());

interface TicketBody {
  id: number;
  code: string;
  state: string;
  ready: boolean;
}

const key = () => ({ 'idempotency-key': randomUUID() });
const run = <T>(work: Parameters<UnitOfWork['run']>[0]): Promise<T> => app.get(UnitOfWork).run(work) as Promise<T>;

async function opened(memberId: number, changes: Partial<NewPickup> = {}): Promise<{ id: number; code: string }> {
  serial += 1;
  return run((tx) =>
    app.get(PickupFacade).openIn(tx, {
      source: 'order',
      sourceId: serial,
      memberId,
      storeId: chain.store.id,
      title: '海盐可颂 等2件',
      items: [{ name: '海盐可颂', quantity: 2 }],
      readyAt: null,
      expiresAt: null,
      ...changes,
    }),
  );
}

const eventsOf = async (type: string, id: number): Promise<number> => {
  const sql = "SELECT COUNT(*) AS count FROM outbox_event WHERE type = ? AND JSON_VALUE(payload, '$.pickupId') = ?";
  return (await app.sql<{ count: number }>(sql, [type, String(id)]))[0]?.count ?? 0;
};

const hours = (count: number): Date => new Date(app.clock.now().getTime() + count * 3_600_000);

describe('a pickup', () => {
  it('is one for its source, with a number of its own', async () => {
    const memberId = await chain.member();
    const first = await opened(memberId, { sourceId: 900_001 });
    const again = await opened(memberId, { sourceId: 900_001 });
    expect(again).toEqual(first);
    expect(first.code).toMatch(/^92\d{10}$/);
    expect(await eventsOf('pickup.ready', first.id)).toBe(1);
  });

  it('is ready when its time comes, and its member is told once', async () => {
    const memberId = await chain.member();
    const { id } = await opened(memberId, { readyAt: hours(1) });
    const client = await signedIn(app, memberId);
    expect((await client.get<TicketBody>(`/member/pickups/${id}`)).body).toMatchObject({ ready: false });
    await runJob(app, 'pickup.ready');
    expect(await eventsOf('pickup.ready', id)).toBe(0);
    app.clock.advance(3_600_000);
    await Promise.all([runJob(app, 'pickup.ready'), runJob(app, 'pickup.ready')]);
    expect(await eventsOf('pickup.ready', id)).toBe(1);
    await app.drain();
    const inbox = await app.sql('SELECT id FROM inbox_message WHERE dedupe_key = ?', [`pickup.ready:${id}`]);
    expect(inbox).toHaveLength(1);
  });

  it('reminds before it expires, once, and expires once', async () => {
    const memberId = await chain.member();
    const { id } = await opened(memberId, { expiresAt: hours(5) });
    await runJob(app, 'pickup.expiring');
    await runJob(app, 'pickup.expiring');
    expect(await eventsOf('pickup.expiring', id)).toBe(1);
    app.clock.advance(5 * 3_600_000);
    await Promise.all([runJob(app, 'pickup.expire'), runJob(app, 'pickup.expire')]);
    expect(await eventsOf('pickup.expired', id)).toBe(1);
    const reply = await chain.manager.client.post(`/staff/pickups/${id}/collect`, { withoutCode: '核对手机号' }, key());
    expect(reply.body).toMatchObject({ state: 'collected' });
  });

  it('can be cancelled until it is collected', async () => {
    const memberId = await chain.member();
    const [waits, gone] = [
      await opened(memberId, { sourceId: 900_002 }),
      await opened(memberId, { sourceId: 900_003 }),
    ];
    await chain.manager.client.post(`/staff/pickups/${gone.id}/collect`, { code: gone.code }, key());
    const cancel = (sourceId: number) => run((tx) => app.get(PickupFacade).cancel(tx, { source: 'order', sourceId }));
    expect([await cancel(900_002), await cancel(900_003)]).toEqual([true, false]);
    const reply = await chain.manager.client.post(`/staff/pickups/${waits.id}/collect`, { code: waits.code }, key());
    expect(reply.body).toMatchObject({ code: 'PICKUP_OVER' });
  });
});

describe('the counter', () => {
  it('sees what a number stands for, and records who handed it over with the present', async () => {
    const memberId = await chain.member();
    const { id, code } = await opened(memberId, { gift: '手写卡' });
    const grouped = `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`;
    const path = `/staff/pickups/by-code/${encodeURIComponent(grouped)}?storeId=${chain.store.id}`;
    const seen = await chain.manager.client.get<{ id: number; codeTail: string }>(path);
    expect(seen.body).toMatchObject({ id, codeTail: code.slice(-4), collectable: true, gift: '手写卡' });
    expect(JSON.stringify(seen.body)).not.toContain(code);
    const done = await chain.manager.client.post(`/staff/pickups/${id}/collect`, { code }, key());
    expect(done.body).toMatchObject({ state: 'collected', giftGiven: true });
    const audit = await app.sql("SELECT store_id FROM audit_entry WHERE action = 'pickup.collect' AND subject = ?", [
      `pickup:${id}`,
    ]);
    expect(audit).toEqual([{ store_id: chain.store.id }]);
  });

  it('asks for the number, or for how else the member was recognised', async () => {
    const { id } = await opened(await chain.member());
    const post = (body: object) => chain.manager.client.post(`/staff/pickups/${id}/collect`, body, key());
    expect((await post({})).body).toMatchObject({ code: 'REQUEST_INVALID' });
    expect((await post({ code: '920000000000' })).body).toMatchObject({ code: 'PICKUP_CODE_INVALID' });
    expect((await post({ withoutCode: '报出手机号后四位' })).status).toBe(200);
  });

  it('hands over only what lies in its own store', async () => {
    const { store, manager } = await chain.branch();
    const { id, code } = await opened(await chain.member());
    const seen = await manager.client.get(`/staff/pickups/by-code/${code}?storeId=${store.id}`);
    expect(seen.body).toMatchObject({ code: 'PICKUP_OTHER_STORE' });
    expect((await manager.client.post(`/staff/pickups/${id}/collect`, { code }, key())).status).toBe(404);
    expect((await manager.client.get(`/staff/pickups?storeId=${chain.store.id}`)).status).toBe(404);
  });

  it('ends the minute of whoever guesses', async () => {
    const guesser = await givenStaff(app, [{ code: 'store_manager', storeId: chain.store.id }]);
    const guess = (code: string) => guesser.client.get(`/staff/pickups/by-code/${code}?storeId=${chain.store.id}`);
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await guess(`92000000000${turn}`)).body).toMatchObject({ code: 'PICKUP_CODE_INVALID' });
    }
    const { code } = await opened(await chain.member());
    expect((await guess(code)).status).toBe(429);
    app.clock.advance(61_000);
    expect((await guess(code)).status).toBe(200);
  });

  it('tells a member what became of some of their orders, and nothing of those of others', async () => {
    const memberId = await chain.member();
    const [late, soon] = [await opened(memberId, { sourceId: 900_011, expiresAt: hours(1) }), await opened(memberId)];
    await opened(await chain.member(), { sourceId: 900_012 });
    app.clock.advance(3_600_000);
    await runJob(app, 'pickup.expire');
    const client = await signedIn(app, memberId);
    const asked = (orderIds: string) => client.get<{ items: TicketBody[] }>(`/member/pickups?orderIds=${orderIds}`);
    const reply = await asked('900011,900012');
    expect(reply.body.items).toMatchObject([{ id: late.id, state: 'expired' }]);
    expect(reply.body.items.map(({ id }) => id)).not.toContain(soon.id);
    expect((await asked('1,x')).status).toBe(400);
    expect((await asked('')).status).toBe(400);
  });

  it('shows members nothing of others', async () => {
    const { id } = await opened(await chain.member());
    const other = await signedIn(app, await chain.member());
    expect((await other.get(`/member/pickups/${id}`)).status).toBe(404);
  });
});

describe('an online order', () => {
  interface Ordered {
    readonly orderId: number;
    readonly memberId: number;
    readonly client: Client;
  }

  async function ordered(quantity = 2): Promise<Ordered> {
    const product = await chain.product(2_000);
    const memberId = await chain.member({ paidFen: 50_000 });
    const client = await signedIn(app, memberId);
    const placed = await placeOnline(client, await onlineOrderBody(chain, client, { product, quantity }));
    expect(placed.status).toBe(201);
    return { orderId: placed.body.id, memberId, client };
  }
  const ticketsOf = async ({ orderId }: Ordered) =>
    app.sql<{ id: number; code: string; state: string; items: unknown }>(
      "SELECT id, code, state, items FROM pickup WHERE source = 'order' AND source_id = ?",
      [orderId],
    );
  const ticketOf = async (order: Ordered) => {
    const [ticket, ...more] = await ticketsOf(order);
    expect(more).toEqual([]);
    if (!ticket) throw new Error(`no pickup for order ${order.orderId}`);
    return { ...ticket, items: typeof ticket.items === 'string' ? JSON.parse(ticket.items) : ticket.items };
  };
  const collect = ({ id, code }: { id: number; code: string }) =>
    chain.manager.client.post<{ code?: string; state: string }>(`/staff/pickups/${id}/collect`, { code }, key());
  const bringBack = (orderId: number, quantity: number) => {
    const body = { storeId: chain.store.id, reason: '不合适', lines: [{ line: 1, quantity }] };
    return chain.manager.client.post<{ code?: string }>(`/staff/orders/${orderId}/returns`, body, key());
  };
  /** The same news once more, as an outbox may deliver it. */
  const again = async (type: 'paid' | 'refunded', orderId: number): Promise<void> => {
    const sql = 'SELECT payload, occurred_at FROM outbox_event WHERE type = ? AND subject = ? ORDER BY id DESC LIMIT 1';
    const [event] = await app.sql<{ payload: unknown; occurred_at: Date }>(sql, [`order.${type}`, `order:${orderId}`]);
    const payload = typeof event?.payload === 'string' ? JSON.parse(event.payload) : event?.payload;
    await run((tx) => app.get(PickupSubscriber)[type]({ payload, occurredAt: event?.occurred_at } as never, tx));
  };

  it('waits in its store under one number when it is paid, however often that is heard', async () => {
    const order = await ordered();
    expect(await ticketsOf(order)).toEqual([]);
    await app.drain();
    const ticket = await ticketOf(order);
    expect(ticket).toMatchObject({ state: 'waiting', items: [{ quantity: 2 }] });
    expect(ticket.code).toMatch(/^92\d{10}$/);
    await Promise.all(Array.from({ length: 5 }, () => again('paid', order.orderId)));
    expect(await ticketOf(order)).toMatchObject({ id: ticket.id, code: ticket.code, state: 'waiting' });
    const mine = await order.client.get<TicketBody>(`/member/pickups/${ticket.id}`);
    expect(mine.body).toMatchObject({ code: ticket.code, state: 'waiting' });
  });

  it('has no pickup when it is paid at the counter', async () => {
    const product = await chain.product(2_000);
    const memberId = await chain.member();
    const sale = await chain.settle({ product, memberId, cashFen: 2_000 });
    await app.drain();
    expect(await app.sql("SELECT id FROM pickup WHERE source = 'order' AND source_id = ?", [sale.body.id])).toEqual([]);
  });

  it('is cancelled when everything comes back, and is not handed over any more', async () => {
    const order = await ordered();
    await app.drain();
    const ticket = await ticketOf(order);
    expect((await chain.refund(order.orderId)).status).toBe(200);
    await app.drain();
    expect(await ticketOf(order)).toMatchObject({ state: 'cancelled' });
    expect((await collect(ticket)).body).toMatchObject({ code: 'PICKUP_OVER' });
    await again('refunded', order.orderId);
    expect(await ticketOf(order)).toMatchObject({ state: 'cancelled' });
  });

  it('says what is still to be handed over when a part comes back, and ends with the last piece', async () => {
    const order = await ordered(3);
    await app.drain();
    expect((await bringBack(order.orderId, 1)).status).toBe(201);
    await app.drain();
    expect(await ticketOf(order)).toMatchObject({ state: 'waiting', items: [{ quantity: 2 }] });
    expect((await bringBack(order.orderId, 2)).status).toBe(201);
    await app.drain();
    expect(await ticketOf(order)).toMatchObject({ state: 'cancelled' });
  });

  it('opens nothing for what was taken back before the news of the payment came', async () => {
    const order = await ordered();
    expect((await chain.refund(order.orderId)).status).toBe(200);
    await app.drain();
    const tickets = await ticketsOf(order);
    expect(tickets.filter(({ state }) => state === 'waiting')).toEqual([]);
  });

  it('stays collected when it comes back later: by the counter, and never from afar', async () => {
    const order = await ordered();
    await app.drain();
    const ticket = await ticketOf(order);
    expect((await collect(ticket)).body).toMatchObject({ state: 'collected' });
    const afar = await cancelOnline(order.client, order.orderId);
    expect(afar.body).toMatchObject({ code: 'ORDER_COLLECTED' });
    expect((await chain.refund(order.orderId)).status).toBe(200);
    await app.drain();
    expect(await ticketOf(order)).toMatchObject({ state: 'collected', id: ticket.id });
    expect((await chain.balances(order.memberId)).principal).toBe(50_000);
    expect((await collect(ticket)).body).toMatchObject({ code: 'PICKUP_COLLECTED' });
  });

  it('is not handed over from the moment in which its member takes it back', async () => {
    const order = await ordered();
    await app.drain();
    const ticket = await ticketOf(order);
    expect((await cancelOnline(order.client, order.orderId)).status).toBe(200);
    // The news is not even delivered yet.
    expect((await collect(ticket)).body).toMatchObject({ code: 'PICKUP_OVER' });
    await app.drain();
    expect(await ticketOf(order)).toMatchObject({ state: 'cancelled' });
  });
});
