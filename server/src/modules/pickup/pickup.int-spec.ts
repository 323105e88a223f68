import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, aChain } from '../../../test/support/chain.js';
import { signedIn } from '../../../test/support/coupons.js';
import { givenStaff } from '../../../test/support/headquarters.js';
import { runJob } from '../../../test/support/till.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { type NewPickup, PickupFacade } from './index.js';

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
