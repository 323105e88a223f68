import { type Simulator, createSimulator } from '../../../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import type { Reply } from '../../../../test/support/client.js';
import { TEST_KEYS_DIRECTORY } from '../../../../test/support/environment.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from '../../../../test/support/headquarters.js';
import { type TestMember, givenMember } from '../../../../test/support/people.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { ScopedActor } from '../../../platform/http/index.js';
import { MemberFacade } from '../index.js';
import { MemberHousekeepingJob } from './member-housekeeping.job.js';

interface Code {
  code: string;
  barcode: string;
  ttlSeconds: number;
}

interface Scan {
  grant: string;
  purpose: string;
  code?: string;
  member: { id: number; phoneMasked: string };
}

describe('member codes', () => {
  let wechat: Simulator;
  let app: TestApp;
  let store: { id: number };
  let otherStore: { id: number };
  let cashier: TestStaff;
  let member: TestMember;

  beforeAll(async () => {
    wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    app = await createTestApp({ simulatorUrl: wechat.url });
    const headquarters = await givenAdministrator(app);
    store = await givenStore(headquarters);
    otherStore = await givenStore(headquarters);
    cashier = await givenStaff(app, [{ code: 'cashier', storeId: store.id }]);
    member = await givenMember(app, wechat.control);
  });

  afterAll(async () => {
    await app.close();
    await wechat.close();
  });

  beforeEach(() => app.clock.advance(120_000));

  const show = async (purpose = 'pay'): Promise<Code> =>
    (await member.client.post<Code>('/member/codes', { purpose })).body;
  const scan = (code: string, by = cashier, storeId = store.id): Promise<Reply<Scan>> =>
    by.client.post<Scan>('/staff/member-codes/scan', { code, storeId });
  const stateOf = async (code: string): Promise<unknown> =>
    (await member.client.get<{ state: string }>(`/member/codes/${code}/state`)).body;

  it('look like codes, and are stored only as hashes', async () => {
    const { code, barcode, ttlSeconds } = await show();
    expect(code).toMatch(/^GK1\.[\w-]{22}$/);
    expect(barcode).toMatch(/^90\d{16}$/);
    expect(ttlSeconds).toBe(60);
    const rows = await app.sql<Record<string, unknown>>(
      'SELECT HEX(token_hash) t, HEX(barcode_hash) b FROM member_code',
    );
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(code).toString('hex').toUpperCase());
    expect(await stateOf(code)).toEqual({ state: 'active', usedAt: null, storeName: null });
  });

  it.each(['code', 'barcode'] as const)('say who it is when scanned as %s, and tell the open page', async (form) => {
    const shown = await show('identify');
    const reply = await scan(shown[form]);
    expect(reply).toMatchObject({ status: 200, body: { purpose: 'identify', member: { id: member.id } } });
    expect(JSON.stringify(reply.body)).not.toContain(member.phone);
    expect(await stateOf(shown.code)).toMatchObject({ state: 'used', storeName: expect.any(String) });
  });

  it('are used once by fifty scans at once', async () => {
    const { code } = await show();
    const staff = await Promise.all(
      Array.from({ length: 5 }, () => givenStaff(app, [{ code: 'cashier', storeId: store.id }])),
    );
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) => scan(code, staff[index % staff.length])),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = replies.filter(({ status }) => status !== 200);
    expect(new Set(others.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
      new Set(['410 MEMBER_CODE_USED']),
    );
    const grants = await app.sql('SELECT member_id FROM pay_grant WHERE issued_at >= ?', [app.clock.now()]);
    expect(grants).toHaveLength(1);
  });

  it('expire after their minute', async () => {
    const { code } = await show();
    app.clock.advance(60_000);
    expect(await scan(code)).toMatchObject({ status: 410, body: { code: 'MEMBER_CODE_EXPIRED' } });
    expect(await stateOf(code)).toMatchObject({ state: 'expired' });
  });

  it('count only while they are the newest, also when two screens ask at once', async () => {
    const first = await show();
    const [second, third] = await Promise.all([show(), show()]);
    expect(await scan(first.code)).toMatchObject({ status: 410, body: { code: 'MEMBER_CODE_EXPIRED' } });
    const statuses = [(await scan(second.code)).status, (await scan(third.code)).status];
    expect(statuses.sort()).toEqual([200, 410]);
  });

  it('can’t be scanned for a store in which one does not work', async () => {
    const { code } = await show();
    expect(await scan(code, cashier, otherStore.id)).toMatchObject({ status: 404, body: { code: 'STORE_NOT_FOUND' } });
    expect((await scan(code)).status).toBe(200);
  });

  it('are not shown to others while they are open', async () => {
    const { code } = await show();
    const stranger = await givenMember(app, wechat.control);
    expect(await stranger.client.get(`/member/codes/${code}/state`)).toMatchObject({ status: 404 });
  });

  it('let an actor guess five times a minute, not more, however many requests at once', async () => {
    const guesser = await givenStaff(app, [{ code: 'cashier', storeId: store.id }]);
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, index) => scan(`90${String(index).padStart(16, '0')}`, guesser)),
    );
    expect(guesses.filter(({ status }) => status === 404)).toHaveLength(5);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(15);
    const { code } = await show();
    const blocked = await scan(code, guesser);
    expect(blocked).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await scan(code)).status).toBe(200);
    app.clock.advance(60_000);
    expect((await scan((await show()).code, guesser)).status).toBe(200);
  });

  it('give no right to pay to a frozen member', async () => {
    const frozen = await givenMember(app, wechat.control);
    await app.sql("UPDATE member SET status = 'frozen' WHERE id = ?", [frozen.id]);
    const reply = await frozen.client.post('/member/codes', { purpose: 'pay' });
    expect(reply).toMatchObject({ status: 422, body: { code: 'MEMBER_FROZEN' } });
    expect((await frozen.client.post('/member/codes', { purpose: 'identify' })).status).toBe(200);
  });

  it('are forgotten after a week, those of today are not', async () => {
    await scan((await show()).code);
    const count = async (): Promise<number> => (await app.sql('SELECT token_hash FROM member_code')).length;
    const job = app.get(MemberHousekeepingJob);
    const run = { name: 'member.purgeCodes', from: null, to: app.clock.now() };
    const kept = await count();
    const nothing = { codes: 0, confirmations: 0, grants: 0, traces: 0, formerMarks: 0 };
    expect(await job.purge({ ...run, bucket: app.clock.now() })).toEqual(nothing);
    expect(await count()).toBe(kept);
    const later = new Date(app.clock.now().getTime() + 8 * 86_400_000);
    expect((await job.purge({ ...run, bucket: later })).codes).toBe(kept);
    expect(await count()).toBe(0);
  });

  describe('grants', () => {
    const actor = (): ScopedActor => ({
      kind: 'staff',
      sessionId: 1,
      staffId: cashier.id,
      name: '',
      grants: new Map(),
    });
    const place = (storeId = store.id) => ({ actor: actor(), storeId });
    const take = (grant: string, at = place()) =>
      app.get(UnitOfWork).run((tx) => app.get(MemberFacade).takeGrant(tx, grant, at));
    const newGrant = async (): Promise<string> => (await scan((await show()).code)).body.grant;

    it('may be looked at often and used once, by twenty at once', async () => {
      const grant = await newGrant();
      const facade = app.get(MemberFacade);
      const granted = { ok: true, value: { memberId: member.id, purpose: 'pay' } };
      expect(await facade.peekGrant(grant, place())).toMatchObject(granted);
      expect(await facade.peekGrant(grant, place())).toMatchObject(granted);
      const taken = await Promise.all(Array.from({ length: 20 }, () => take(grant)));
      expect(taken.filter(({ ok }) => ok)).toMatchObject([granted]);
      expect(await facade.peekGrant(grant, place())).toMatchObject({ refusal: { code: 'PAY_GRANT_EXPIRED' } });
    });

    it('are worth nothing to another person or in another store, and stay good for the right one', async () => {
      const grant = await newGrant();
      expect(await take(grant, place(otherStore.id))).toMatchObject({ refusal: { code: 'PAY_GRANT_REQUIRED' } });
      const thief = { ...place(), actor: { ...actor(), staffId: cashier.id + 1 } as ScopedActor };
      expect(await take(grant, thief)).toMatchObject({ refusal: { code: 'PAY_GRANT_REQUIRED' } });
      expect(await take(grant)).toMatchObject({ ok: true });
    });

    it('end after ten minutes', async () => {
      const grant = await newGrant();
      app.clock.advance(10 * 60_000);
      expect(await take(grant)).toMatchObject({ refusal: { code: 'PAY_GRANT_EXPIRED' } });
    });

    it('come back when the transaction that used them is undone', async () => {
      const grant = await newGrant();
      const facade = app.get(MemberFacade);
      const undone = app.get(UnitOfWork).run(async (tx) => {
        await facade.takeGrant(tx, grant, place());
        throw new Error('settlement refused');
      });
      await expect(undone).rejects.toThrow('settlement refused');
      expect(await take(grant)).toMatchObject({ ok: true });
    });
  });
});
